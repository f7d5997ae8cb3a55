package org.homeward.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Refuses to start as a superuser, as an owner of a table, or with a role that bypasses row security: such a role could read
 * and change everything. Refuses, too, with a role that may create anything in the database: what SQL of one viewer leaves there, such as a type of a temporary
 * schema, would be used by the next.
 */
@Component
@Lazy(false)
class RoleCheck implements InitializingBean {

    private final DataSource dataSource;

    RoleCheck(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            DSLContext dsl = DSL.using(connection, SQLDialect.POSTGRES);
            boolean tooStrong = dsl.fetchSingle("""
                            select rolsuper or rolbypassrls or exists (
                                select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                where n.nspname in ('homeward', 'encrypted') and pg_has_role(current_user, c.relowner, 'member'))
                            from pg_roles where rolname = current_user""").get(0, Boolean.class);
            if (tooStrong) {
                throw new IllegalStateException(
                        "Homeward does not start: its database user is a superuser, owns tables or"
                                + " bypasses row-level security. Set HOMEWARD_DB_USER to a role that owns nothing.");
            }
            boolean mayCreate = dsl.fetchSingle("""
                            select has_database_privilege(current_database(), 'TEMPORARY') or has_database_privilege(current_database(), 'CREATE')
                                or exists (select from pg_namespace where nspname not like 'pg\\_temp\\_%'
                                    and has_schema_privilege(oid, 'CREATE'))""").get(0, Boolean.class);
            if (mayCreate) {
                throw new IllegalStateException(
                        "Homeward does not start: its database user may create objects in the database."
                                + " As the owner of the database: REVOKE CREATE, TEMPORARY ON DATABASE … FROM PUBLIC;"
                                + " REVOKE CREATE ON SCHEMA public FROM PUBLIC.");
            }
        }
    }
}

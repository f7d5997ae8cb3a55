package org.homeward.store;

import java.util.List;
import org.jooq.DSLContext;

/**
 * Every object of the application's schemas in a database, one line each, in an order that does not depend on how it was
 * created.
 */
final class Catalogue {

    private static final String OBJECTS = """
            with own as (
                select oid, nspname from pg_namespace
                where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')),
            relation as (
                select c.oid, h.nspname || '.' || c.relname as name, c.relkind, c.relacl, c.relowner, c.reloptions,
                       c.relrowsecurity, c.relforcerowsecurity
                from pg_class c join own h on h.oid = c.relnamespace
                where c.relname not like 'flyway\\_schema\\_history%')
            select 'schema ' || nspname || ' ' || pg_get_userbyid(n.nspowner) || ' '
                   || coalesce((select string_agg(a::text, ' ' order by a::text) from unnest(n.nspacl) a), '')
            from pg_namespace n where n.oid in (select oid from own)
            union all
            select 'relation ' || name || ' ' || relkind::text || ' ' || pg_get_userbyid(relowner) || ' '
                   || coalesce(array_to_string(reloptions, ','), '') || ' ' || relrowsecurity || relforcerowsecurity || ' '
                   || coalesce((select string_agg(a::text, ' ' order by a::text) from unnest(relacl) a), '')
            from relation
            union all
            select 'column ' || name || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull
                   || ' ' || a.attidentity::text || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') || ' '
                   || coalesce((select string_agg(g::text, ' ' order by g::text) from unnest(a.attacl) g), '')
            from relation r
            join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
            left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
            where r.relkind in ('r', 'v')
            union all
            select 'constraint ' || r.name || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid) || ' ' || k.convalidated
            from pg_constraint k join relation r on r.oid = k.conrelid
            union all
            select 'index ' || pg_get_indexdef(r.oid) from relation r where r.relkind = 'i'
            union all
            select 'view ' || r.name || ' ' || pg_get_viewdef(r.oid) from relation r where r.relkind = 'v'
            union all
            select 'function ' || pg_get_functiondef(p.oid) || ' ' || pg_get_userbyid(p.proowner) || ' '
                   || coalesce((select string_agg(a::text, ' ' order by a::text) from unnest(p.proacl) a), '')
            from pg_proc p join own h on h.oid = p.pronamespace
            union all
            select 'trigger ' || pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text
            from pg_trigger t join relation r on r.oid = t.tgrelid where not t.tgisinternal
            union all
            select 'policy ' || schemaname || '.' || tablename || ' ' || policyname || ' ' || roles::text || cmd || ' '
                   || coalesce(qual, '') || ' ' || coalesce(with_check, '')
            from pg_policies where schemaname in (select nspname from own)
            order by 1""";

    private Catalogue() {}

    static List<String> of(DSLContext dsl) {
        return dsl.resultQuery(OBJECTS).fetchInto(String.class);
    }
}

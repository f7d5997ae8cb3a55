package org.homeward.intake;

import static org.homeward.store.db.homeward.Tables.AGENCY;
import static org.homeward.store.db.homeward.Tables.IMPORT_BATCH;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.homeward.store.db.homeward.Tables.SOURCE_SYSTEM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;

import java.util.List;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists source systems: those with an owner or named senders, and those that sent before anybody was named. */
@Component
public class SourceSystemQueries {

    /** @param owner the name of the provider or agency that owns it; null where nobody does */
    public record Source(String name, @Nullable String owner, List<String> senders) {}

    private final AuditedDatabase database;

    SourceSystemQueries(AuditedDatabase database) {
        this.database = database;
    }

    /** In alphabetical order. */
    public List<Source> list(Viewer viewer) {
        Field<String> name = SOURCE_SYSTEM.SOURCE_SYSTEM_;
        return database.read(viewer, ReadRequest.reference("intake", "source systems"), dsl -> {
            var known = select(name)
                    .from(SOURCE_SYSTEM)
                    .where(SOURCE_SYSTEM.SUPERSEDED_IN.isNull())
                    .union(select(IMPORT_BATCH.SOURCE_SYSTEM).from(IMPORT_BATCH))
                    .asTable("known", "name");
            Field<String> each = known.field("name", SQLDataType.VARCHAR);
            return dsl.select(each, coalesce(PROVIDER.NAME, AGENCY.NAME), SOURCE_SYSTEM.SENDERS)
                    .from(known)
                    .leftJoin(SOURCE_SYSTEM)
                    .on(name.eq(each))
                    .and(SOURCE_SYSTEM.SUPERSEDED_IN.isNull())
                    .leftJoin(PROVIDER)
                    .on(PROVIDER.ID.eq(SOURCE_SYSTEM.PROVIDER_ID))
                    .leftJoin(AGENCY)
                    .on(AGENCY.ID.eq(SOURCE_SYSTEM.AGENCY_ID))
                    .orderBy(each)
                    .fetch(row -> new Source(
                            row.value1(), row.value2(), row.value3() == null ? List.of() : List.of(row.value3())));
        });
    }
}

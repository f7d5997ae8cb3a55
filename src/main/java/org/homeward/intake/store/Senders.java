package org.homeward.intake.store;

import static org.homeward.store.db.homeward.Tables.APP_USER;
import static org.homeward.store.db.homeward.Tables.PROVIDER;

import java.util.List;
import java.util.Set;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;

/** The users who may send for a source system, and so may answer for an import of it. */
final class Senders {

    private static final Viewer SENDERS = Viewer.system("senders");

    private Senders() {}

    /** By name. A user who signs in by claims and has no account here is not among them. */
    static List<String> of(AuditedDatabase database, SourceSystem source) {
        return database.read(
                SENDERS,
                ReadRequest.reference("intake", "senders"),
                dsl -> dsl
                        .select(APP_USER.NAME, APP_USER.ROLE, PROVIDER.CODE)
                        .from(APP_USER)
                        .leftJoin(PROVIDER)
                        .on(PROVIDER.ID.eq(APP_USER.PROVIDER_ID))
                        .where(APP_USER.DISABLED.isFalse())
                        .and(APP_USER.WAITING.isFalse())
                        .and(APP_USER.SAMPLE.isFalse().or(org.jooq.impl.DSL.condition(source.inPrivateSample())))
                        .orderBy(APP_USER.NAME)
                        .stream()
                        .filter(row -> source.maySend(
                                new Viewer(row.value1(), Role.valueOf(row.value2()), Set.of(), row.value3(), null)))
                        .map(row -> row.value1())
                        .toList());
    }
}

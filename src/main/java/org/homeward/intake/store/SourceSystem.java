package org.homeward.intake.store;

import static org.homeward.store.db.homeward.Tables.AGENCY;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.homeward.store.db.homeward.Tables.SOURCE_SYSTEM;

import java.util.List;
import java.util.Optional;
import org.homeward.access.Authorisation;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.store.db.homeward.Routines;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A source system, and who may send for it. Sending is a right of its own: reading a record gives no right to write it. Interviewers
 * send for the systems of their own provider, analysts for those that name them, administrators for none. A system that nobody owns is
 * sent for by nobody, except in a private sample, where its users try imports. A job of the application itself, such as the
 * loader of the sample county, sends for every system; no user can become one.
 *
 * @param provider the code of the provider that owns it; null where an agency does, or nobody
 * @param agency the code of the agency that owns it
 * @param senders the users named as its senders
 */
public record SourceSystem(
        String name,
        @Nullable String provider,
        @Nullable String agency,
        List<String> senders,
        boolean inPrivateSample) {

    /** As it stands; empty where neither an owner nor a sender was named yet. */
    public static Optional<SourceSystem> find(DSLContext dsl, String name) {
        return dsl.select(PROVIDER.CODE, AGENCY.CODE, SOURCE_SYSTEM.SENDERS)
                .from(SOURCE_SYSTEM)
                .leftJoin(PROVIDER)
                .on(PROVIDER.ID.eq(SOURCE_SYSTEM.PROVIDER_ID))
                .leftJoin(AGENCY)
                .on(AGENCY.ID.eq(SOURCE_SYSTEM.AGENCY_ID))
                .where(SOURCE_SYSTEM.SOURCE_SYSTEM_.eq(name))
                .and(SOURCE_SYSTEM.SUPERSEDED_IN.isNull())
                .fetchOptional(row -> new SourceSystem(
                        name, row.value1(), row.value2(), List.of(row.value3()), isPrivateSample(dsl)));
    }

    /** As it stands; of nobody where it was not named yet. */
    public static SourceSystem of(DSLContext dsl, String name) {
        return find(dsl, name).orElseGet(() -> new SourceSystem(name, null, null, List.of(), isPrivateSample(dsl)));
    }

    private static boolean isPrivateSample(DSLContext dsl) {
        return Boolean.TRUE.equals(
                dsl.select(Routines.isPrivateSample()).fetchSingle().value1());
    }

    /** Whether a user may send for it. */
    public boolean maySend(Viewer viewer) {
        if (viewer.isSystem()) {
            return true;
        }
        if (!Authorisation.allows(Authorisation.Kind.IMPORT, "disclosures", viewer.role())) {
            return false;
        }
        if (provider == null && agency == null && inPrivateSample) {
            return true;
        }
        return viewer.role() == Role.INTERVIEWER
                ? provider != null && provider.equals(viewer.provider())
                : senders.contains(viewer.name());
    }
}

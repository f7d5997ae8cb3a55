package org.homeward.interviews;

import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.sealed_.Tables.CHILD_IDENTITY;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.Reading;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.ChildName;
import org.homeward.disclosure.DateOfBirth;
import org.homeward.store.Known;
import org.homeward.store.Sight;
import org.homeward.store.Unopened;
import org.homeward.store.Vault;
import org.jooq.Condition;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Reads who a child is: apart from everything else, and appended to the audit by itself. */
@Component
public class IdentityQueries {

    private static final Set<Role> MAY_KNOW = EnumSet.of(Role.INTERVIEWER, Role.POLICE);

    private final Sight sight;

    IdentityQueries(Sight sight) {
        this.sight = sight;
    }

    /** Whether this viewer may ask at all. */
    public boolean mayKnow(Viewer viewer) {
        return MAY_KNOW.contains(viewer.role());
    }

    /** Name and date of birth, never the address; empty alike for a child out of reach and one who does not exist. */
    public Optional<ChildIdentity> find(Viewer viewer, ChildId child) {
        Condition allowed = mayKnow(viewer) ? noCondition() : falseCondition();
        return sight.open(
                viewer,
                Reading.record("interviews", "identity", child.value().toString()),
                dsl -> Unopened.one(
                        dsl.select(Vault.columns(
                                        CHILD_IDENTITY.GIVEN_NAME,
                                        CHILD_IDENTITY.FAMILY_NAME,
                                        CHILD_IDENTITY.KNOWN_AS,
                                        CHILD_IDENTITY.DATE_OF_BIRTH))
                                .from(CHILD_KEY)
                                .join(CHILD_IDENTITY)
                                .on(CHILD_IDENTITY.CHILD_ID.eq(CHILD_KEY.ID))
                                .and(Known.in(CHILD_IDENTITY))
                                .where(allowed)
                                .and(AccountQueries.reachable(viewer, child))
                                .fetchOptional(),
                        IdentityQueries::identity));
    }

    private static ChildIdentity identity(Vault vault, Record row) {
        String born = vault.openIfSaid(row, CHILD_IDENTITY.DATE_OF_BIRTH);
        return new ChildIdentity(
                new ChildName(
                        vault.open(row, CHILD_IDENTITY.GIVEN_NAME),
                        vault.open(row, CHILD_IDENTITY.FAMILY_NAME),
                        vault.openIfSaid(row, CHILD_IDENTITY.KNOWN_AS)),
                born == null ? null : new DateOfBirth(LocalDate.parse(born)));
    }
}

package org.homeward.interviews;

import static org.homeward.store.db.encrypted.Tables.CHILD_IDENTITY;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.ChildName;
import org.homeward.disclosure.DateOfBirth;
import org.homeward.store.AsOf;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Decryptor;
import org.homeward.store.PendingDecryption;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a child's identity: apart from all other data, with an audit entry of its own. */
@Component
public class IdentityQueries {

    private static final Set<Role> MAY_KNOW = EnumSet.of(Role.INTERVIEWER, Role.CHILDRENS_SERVICES, Role.POLICE);

    private final AuditedDatabase database;

    IdentityQueries(AuditedDatabase database) {
        this.database = database;
    }

    /** Whether this viewer's role may read identities. */
    public boolean mayKnow(Viewer viewer) {
        return MAY_KNOW.contains(viewer.role());
    }

    /**
     * Name and date of birth, never the address; empty both for a child outside the viewer's access and for one who
     * does not exist.
     */
    public Optional<ChildIdentity> find(Viewer viewer, ChildId child) {
        Condition allowed = mayKnow(viewer) ? noCondition() : falseCondition();
        return database.readDecrypted(
                viewer,
                ReadRequest.record("interviews", "identity", child.value().toString()),
                dsl -> PendingDecryption.one(
                        dsl.select(Decryptor.columns(
                                        CHILD_IDENTITY.GIVEN_NAME,
                                        CHILD_IDENTITY.FAMILY_NAME,
                                        CHILD_IDENTITY.KNOWN_AS,
                                        CHILD_IDENTITY.DATE_OF_BIRTH))
                                .from(CHILD_KEY)
                                .join(CHILD_IDENTITY)
                                .on(CHILD_IDENTITY.CHILD_ID.eq(CHILD_KEY.ID))
                                .and(AsOf.condition(CHILD_IDENTITY))
                                .where(allowed)
                                .and(AccountQueries.accessible(viewer, child))
                                .fetchOptional(),
                        IdentityQueries::identity));
    }

    private static ChildIdentity identity(Decryptor decryptor, Record row) {
        String born = decryptor.decryptNullable(row, CHILD_IDENTITY.DATE_OF_BIRTH);
        return new ChildIdentity(
                new ChildName(
                        decryptor.decryptNullable(row, CHILD_IDENTITY.GIVEN_NAME),
                        decryptor.decryptNullable(row, CHILD_IDENTITY.FAMILY_NAME),
                        decryptor.decryptNullable(row, CHILD_IDENTITY.KNOWN_AS)),
                born == null ? null : new DateOfBirth(LocalDate.parse(born)));
    }

    /** A child's identity. Read one at a time, for a stated purpose, by an interviewer, children's services or a police officer only. */
    public record ChildIdentity(ChildName name, @Nullable DateOfBirth dateOfBirth) {}
}

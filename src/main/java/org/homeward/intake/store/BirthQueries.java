package org.homeward.intake.store;

import static org.homeward.store.db.encrypted.Tables.CHILD_IDENTITY;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.intake.check.DisclosureFormat;
import org.homeward.intake.check.ParsedSet;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Ciphertext;
import org.homeward.store.Decryptor;
import org.homeward.store.PendingDecryption;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Dates of birth that stand and that a set must be checked against: those of the children whose episodes it brings. They are
 * opened before the writing begins, by the house itself, and the audit says for which import and for whom; nothing of them is
 * handed to the sender. The writing finds the same sealed date, or begins again.
 */
final class BirthQueries {

    private static final Viewer HOUSE = Viewer.system("intake");

    /** Another set altered a date of birth after it was opened for this one. */
    static final class Altered extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final Set<String> needed;
    private final Map<Ciphertext, LocalDate> opened;

    private BirthQueries(Set<String> needed, Map<Ciphertext, LocalDate> opened) {
        this.needed = needed;
        this.opened = opened;
    }

    static BirthQueries open(Viewer viewer, AuditedDatabase database, ParsedSet parsed) {
        Set<String> needed = parsed.of(DisclosureFormat.EPISODES).stream()
                .map(row -> row.cell("child_key"))
                .collect(Collectors.toSet());
        if (needed.isEmpty()) {
            return new BirthQueries(needed, Map.of());
        }
        ReadRequest request = ReadRequest.record(
                "intake", "dates of birth to check episodes against", parsed.sourceSystem() + " for " + viewer.name());
        return database.readDecrypted(HOUSE, request, dsl -> {
            List<? extends Record> rows = sealed(dsl, parsed.sourceSystem()).stream()
                    .filter(row -> needed.contains(row.get(CHILD_KEY.SOURCE_KEY)))
                    .filter(row -> row.get(CHILD_IDENTITY.DATE_OF_BIRTH) != null)
                    .toList();
            return new PendingDecryption<>(rows.size(), decryptor -> new BirthQueries(needed, opened(decryptor, rows)));
        });
    }

    static List<? extends Record> sealed(DSLContext dsl, String sourceSystem) {
        return dsl.select(CHILD_KEY.SOURCE_KEY)
                .select(Decryptor.columns(CHILD_IDENTITY.DATE_OF_BIRTH))
                .from(CHILD_KEY)
                .join(CHILD_IDENTITY)
                .on(CHILD_IDENTITY.CHILD_ID.eq(CHILD_KEY.ID))
                .where(CHILD_KEY.SOURCE_SYSTEM.eq(sourceSystem))
                .and(CHILD_IDENTITY.SUPERSEDED_IN.isNull())
                .fetch();
    }

    private static Map<Ciphertext, LocalDate> opened(Decryptor decryptor, List<? extends Record> rows) {
        Map<Ciphertext, LocalDate> opened = new HashMap<>();
        rows.forEach(row -> opened.put(
                row.get(CHILD_IDENTITY.DATE_OF_BIRTH),
                LocalDate.parse(decryptor.decrypt(row, CHILD_IDENTITY.DATE_OF_BIRTH))));
        return opened;
    }

    /**
     * The date of birth of a child, as it was opened; null where none is recorded, or no episode needs it.
     *
     * @throws Altered if it is not the one that was opened
     */
    @Nullable
    LocalDate find(String child, @Nullable Ciphertext standing) {
        if (standing == null || !needed.contains(child)) {
            return null;
        }
        LocalDate born = opened.get(standing);
        if (born == null) {
            throw new Altered();
        }
        return born;
    }
}

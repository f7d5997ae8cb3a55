package org.homeward.intake.store;

import static org.homeward.store.db.encrypted.Tables.CHILD_IDENTITY;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.access.Concerned;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.intake.check.DisclosureFormat;
import org.homeward.intake.check.ParsedSet;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Ciphertext;
import org.homeward.store.Decryptor;
import org.homeward.store.PendingDecryption;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Stored dates of birth that a set must be checked against: those of the children whose episodes it contains. The application
 * itself decrypts them before the write begins, and the audit records the import and its user; the sender receives none of them.
 * If the write finds another encrypted date, the import starts again.
 */
final class BirthQueries {

    private static final Viewer INTAKE = Viewer.system("intake");

    /** Another import changed a date of birth after it was decrypted for this one. */
    static final class DateChanged extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final Set<String> needed;
    private final Map<Ciphertext, LocalDate> decrypted;

    private BirthQueries(Set<String> needed, Map<Ciphertext, LocalDate> decrypted) {
        this.needed = needed;
        this.decrypted = decrypted;
    }

    static BirthQueries decrypt(Viewer viewer, AuditedDatabase database, ParsedSet parsed) {
        Set<String> needed = parsed.of(DisclosureFormat.EPISODES).stream()
                .map(row -> row.cell("child_key"))
                .collect(Collectors.toSet());
        if (needed.isEmpty()) {
            return new BirthQueries(needed, Map.of());
        }
        ReadRequest request = ReadRequest.record(
                "intake", "dates of birth to check episodes against", parsed.sourceSystem() + " for " + viewer.name());
        return database.readDecrypted(INTAKE, request, dsl -> {
            List<? extends Record> rows =
                    encrypted(dsl, parsed.sourceSystem(), CHILD_KEY.SOURCE_KEY.eq(any(needed.toArray(String[]::new))))
                            .stream()
                            .filter(row -> row.get(CHILD_IDENTITY.DATE_OF_BIRTH) != null)
                            .toList();
            return new PendingDecryption<>(
                    rows.size(),
                    Concerned.of(
                            rows.stream()
                                    .map(row -> row.get(CHILD_KEY.PUBLIC_ID))
                                    .toList(),
                            List.of()),
                    decryptor -> new BirthQueries(needed, decrypted(decryptor, rows)));
        });
    }

    static List<? extends Record> encrypted(DSLContext dsl, String sourceSystem, Condition children) {
        return dsl.select(CHILD_KEY.SOURCE_KEY, CHILD_KEY.PUBLIC_ID)
                .select(Decryptor.columns(CHILD_IDENTITY.DATE_OF_BIRTH))
                .from(CHILD_KEY)
                .join(CHILD_IDENTITY)
                .on(CHILD_IDENTITY.CHILD_ID.eq(CHILD_KEY.ID))
                .where(CHILD_KEY.SOURCE_SYSTEM.eq(sourceSystem))
                .and(children)
                .and(CHILD_IDENTITY.SUPERSEDED_IN.isNull())
                .fetch();
    }

    private static Map<Ciphertext, LocalDate> decrypted(Decryptor decryptor, List<? extends Record> rows) {
        Map<Ciphertext, LocalDate> decrypted = new HashMap<>();
        rows.forEach(row -> decrypted.put(
                row.get(CHILD_IDENTITY.DATE_OF_BIRTH),
                LocalDate.parse(decryptor.decrypt(row, CHILD_IDENTITY.DATE_OF_BIRTH))));
        return decrypted;
    }

    /**
     * The decrypted date of birth of a child; null where none is recorded, or no episode needs it.
     *
     * @throws DateChanged if the stored date is not the one that was decrypted
     */
    @Nullable
    LocalDate find(String child, @Nullable Ciphertext stored) {
        if (stored == null || !needed.contains(child)) {
            return null;
        }
        LocalDate born = decrypted.get(stored);
        if (born == null) {
            throw new DateChanged();
        }
        return born;
    }
}

package org.homeward.intake.keep;

import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.sealed_.Tables.CHILD_IDENTITY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.access.Reading;
import org.homeward.access.Viewer;
import org.homeward.intake.check.SentSet;
import org.homeward.intake.check.Shapes;
import org.homeward.store.Sealed;
import org.homeward.store.Sight;
import org.homeward.store.Unopened;
import org.homeward.store.Vault;
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
    private final Map<Sealed, LocalDate> opened;

    private BirthQueries(Set<String> needed, Map<Sealed, LocalDate> opened) {
        this.needed = needed;
        this.opened = opened;
    }

    static BirthQueries open(Viewer viewer, Sight sight, SentSet sent) {
        Set<String> needed = sent.of(Shapes.EPISODES).stream()
                .map(row -> row.cell("child_key"))
                .collect(Collectors.toSet());
        if (needed.isEmpty()) {
            return new BirthQueries(needed, Map.of());
        }
        Reading reading = Reading.record(
                "intake", "dates of birth to check episodes against", sent.sourceSystem() + " for " + viewer.name());
        return sight.open(HOUSE, reading, dsl -> {
            List<? extends Record> rows = sealed(dsl, sent.sourceSystem()).stream()
                    .filter(row -> needed.contains(row.get(CHILD_KEY.SOURCE_KEY)))
                    .filter(row -> row.get(CHILD_IDENTITY.DATE_OF_BIRTH) != null)
                    .toList();
            return new Unopened<>(rows.size(), vault -> new BirthQueries(needed, opened(vault, rows)));
        });
    }

    static List<? extends Record> sealed(DSLContext dsl, String sourceSystem) {
        return dsl.select(CHILD_KEY.SOURCE_KEY)
                .select(Vault.columns(CHILD_IDENTITY.DATE_OF_BIRTH))
                .from(CHILD_KEY)
                .join(CHILD_IDENTITY)
                .on(CHILD_IDENTITY.CHILD_ID.eq(CHILD_KEY.ID))
                .where(CHILD_KEY.SOURCE_SYSTEM.eq(sourceSystem))
                .and(CHILD_IDENTITY.SUPERSEDED_IN.isNull())
                .fetch();
    }

    private static Map<Sealed, LocalDate> opened(Vault vault, List<? extends Record> rows) {
        Map<Sealed, LocalDate> opened = new HashMap<>();
        rows.forEach(row -> opened.put(
                row.get(CHILD_IDENTITY.DATE_OF_BIRTH), LocalDate.parse(vault.open(row, CHILD_IDENTITY.DATE_OF_BIRTH))));
        return opened;
    }

    /**
     * The date of birth of a child, as it was opened; null where none is recorded, or no episode needs it.
     *
     * @throws Altered if it is not the one that was opened
     */
    @Nullable
    LocalDate find(String child, @Nullable Sealed standing) {
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

package org.homeward.intake.store;

import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * References as shown and printed. They are drawn at random: numbers that run on tell by their gaps how many records a reader may
 * not see, and which came first.
 *
 * @param kind begins the reference, {@code S-}
 * @param digits never a leading zero, so a reference is read out and typed as a number
 */
record RecordReferences(String kind, int digits) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** So many references that no record of the table has or had. */
    Set<String> draw(DSLContext dsl, Table<?> table, int count) {
        long lowest = Math.round(Math.pow(10, digits - 1));
        Set<String> drawn = new LinkedHashSet<>();
        while (drawn.size() < count) {
            Set<String> more = new LinkedHashSet<>();
            while (drawn.size() + more.size() < count) {
                String reference = kind + RANDOM.nextLong(lowest, 10 * lowest);
                if (!drawn.contains(reference)) {
                    more.add(reference);
                }
            }
            more.removeAll(taken(dsl, table, more));
            drawn.addAll(more);
        }
        return drawn;
    }

    @SuppressWarnings("unchecked")
    private static Set<String> taken(DSLContext dsl, Table<?> table, Set<String> asked) {
        Field<String> now = (Field<String>) Objects.requireNonNull(table.field("reference"));
        Field<String> before = (Field<String>) Objects.requireNonNull(table.field("former_reference"));
        Field<String[]> references = DSL.val(asked.toArray(String[]::new));
        return dsl.select(now)
                .from(table)
                .where(now.eq(DSL.any(references)))
                .union(dsl.select(before).from(table).where(before.eq(DSL.any(references))))
                .fetchSet(now);
    }
}

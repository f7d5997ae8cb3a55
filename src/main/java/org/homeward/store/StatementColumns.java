package org.homeward.store;

import static org.homeward.store.db.homeward.Tables.STATEMENT;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;
import static org.homeward.store.db.homeward.Tables.TOLD;
import static org.homeward.store.db.sealed_.Tables.STATEMENT_WORDS;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.disclosure.Audience;
import org.homeward.disclosure.Grading;
import org.homeward.disclosure.Handling;
import org.homeward.disclosure.Statement;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * A statement with its words, which are opened last, for every room that may read one. It starts from {@code told}, so that {@link Visibility} and
 * {@link Matching} apply to what is read exactly as to what is counted.
 */
public final class StatementColumns {

    /** What its handling and its grading are read from. */
    public static final List<SelectFieldOrAsterisk> HANDLING = List.of(
            STATEMENT_WORDS.STATEMENT_ID,
            STATEMENT_WORDS.RECORDED_IN,
            TOLD.CHILD_VIEW,
            TOLD.FOR_POLICE,
            TOLD.FOR_CHILDRENS_SERVICES,
            TOLD.FOR_PARTNERSHIP,
            TOLD.FOR_CARERS,
            TOLD.CONCERNS_CARER,
            STATEMENT.OVERRIDE_AT,
            STATEMENT.OVERRIDE_CHILD_TOLD,
            STATEMENT_WORDS.OVERRIDE_BY,
            STATEMENT_WORDS.OVERRIDE_REASON,
            STATEMENT.GRADING_SCHEME,
            STATEMENT.GRADE_SOURCE,
            STATEMENT.GRADE_ASSESSMENT,
            STATEMENT.GRADE_HANDLING);

    public static final List<SelectFieldOrAsterisk> ALL = Stream.concat(
                    Stream.of(
                            STATEMENT_KEY.REFERENCE,
                            TOLD.KIND,
                            TOLD.SAID_BY,
                            STATEMENT_WORDS.WORDS,
                            STATEMENT_WORDS.VERBATIM),
                    HANDLING.stream())
            .toList();

    private StatementColumns() {}

    public static Table<?> told() {
        return keyed().join(STATEMENT_WORDS)
                .on(STATEMENT_WORDS.STATEMENT_ID.eq(TOLD.STATEMENT_ID))
                .and(Known.in(STATEMENT_WORDS));
    }

    /** The same for a list without words: what was counted is listed, whether its words were kept or not. */
    public static Table<?> counted() {
        return keyed().leftJoin(STATEMENT_WORDS)
                .on(STATEMENT_WORDS.STATEMENT_ID.eq(TOLD.STATEMENT_ID))
                .and(Known.in(STATEMENT_WORDS));
    }

    private static Table<?> keyed() {
        return TOLD.join(STATEMENT)
                .on(STATEMENT.ID.eq(TOLD.STATEMENT_ID))
                .join(STATEMENT_KEY)
                .on(STATEMENT_KEY.ID.eq(TOLD.STATEMENT_ID));
    }

    public static Statement statement(Vault vault, Record row) {
        return new Statement(
                row.get(STATEMENT_KEY.REFERENCE),
                row.get(TOLD.KIND),
                row.get(TOLD.SAID_BY),
                vault.open(row, STATEMENT_WORDS.WORDS),
                row.get(STATEMENT_WORDS.VERBATIM),
                handling(vault, row),
                grading(row));
    }

    public static Handling handling(Vault vault, Record row) {
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        if (row.get(TOLD.FOR_POLICE)) {
            audiences.add(Audience.POLICE);
        }
        if (row.get(TOLD.FOR_CHILDRENS_SERVICES)) {
            audiences.add(Audience.CHILDRENS_SERVICES);
        }
        if (row.get(TOLD.FOR_PARTNERSHIP)) {
            audiences.add(Audience.PARTNERSHIP);
        }
        if (row.get(TOLD.FOR_CARERS)) {
            audiences.add(Audience.CARERS);
        }
        return new Handling(row.get(TOLD.CHILD_VIEW), audiences, row.get(TOLD.CONCERNS_CARER), override(vault, row));
    }

    /** Words that were not kept name nobody; that somebody decided, when, and whether the child was told is known all the same. */
    private static Handling.@Nullable Decision override(Vault vault, Record row) {
        OffsetDateTime at = row.get(STATEMENT.OVERRIDE_AT);
        return at == null
                ? null
                : new Handling.Decision(
                        vault.openIfSaid(row, STATEMENT_WORDS.OVERRIDE_BY),
                        at.toInstant(),
                        vault.openIfSaid(row, STATEMENT_WORDS.OVERRIDE_REASON),
                        row.get(STATEMENT.OVERRIDE_CHILD_TOLD));
    }

    public static @Nullable Grading grading(Record row) {
        String scheme = row.get(STATEMENT.GRADING_SCHEME);
        return scheme == null
                ? null
                : new Grading(
                        scheme,
                        row.get(STATEMENT.GRADE_SOURCE),
                        row.get(STATEMENT.GRADE_ASSESSMENT),
                        row.get(STATEMENT.GRADE_HANDLING));
    }
}

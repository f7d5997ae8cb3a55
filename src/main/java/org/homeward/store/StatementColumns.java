package org.homeward.store;

import static org.homeward.store.db.encrypted.Tables.STATEMENT_TEXT;
import static org.homeward.store.db.homeward.Tables.HARM;
import static org.homeward.store.db.homeward.Tables.HARM_CODE;
import static org.homeward.store.db.homeward.Tables.PERSON_KEY;
import static org.homeward.store.db.homeward.Tables.PERSON_MENTION;
import static org.homeward.store.db.homeward.Tables.STATEMENT;
import static org.homeward.store.db.homeward.Tables.STATEMENT_FACTS;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Audience;
import org.homeward.disclosure.Grading;
import org.homeward.disclosure.Handling;
import org.homeward.disclosure.Statement;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a statement with its text, for every room that may read one; the text is decrypted last. Which statements
 * they are comes from the selection that was counted; {@link Visibility} applies to their records once more.
 */
public final class StatementColumns {

    /** The columns of its handling and its grading. */
    public static final List<SelectFieldOrAsterisk> HANDLING = List.of(
            STATEMENT_TEXT.STATEMENT_ID,
            STATEMENT_TEXT.RECORDED_IN,
            STATEMENT_FACTS.CHILD_VIEW,
            STATEMENT_FACTS.FOR_POLICE,
            STATEMENT_FACTS.FOR_CHILDRENS_SERVICES,
            STATEMENT_FACTS.FOR_PARTNERSHIP,
            STATEMENT_FACTS.FOR_CARERS,
            STATEMENT_FACTS.CONCERNS_CARER,
            STATEMENT.OVERRIDE_AT,
            STATEMENT.OVERRIDE_CHILD_TOLD,
            STATEMENT_TEXT.OVERRIDE_BY,
            STATEMENT_TEXT.OVERRIDE_REASON,
            STATEMENT.GRADING_SCHEME,
            STATEMENT.GRADE_SOURCE,
            STATEMENT.GRADE_ASSESSMENT,
            STATEMENT.GRADE_HANDLING);

    public static final List<SelectFieldOrAsterisk> ALL = Stream.concat(
                    Stream.of(
                            STATEMENT_KEY.REFERENCE,
                            STATEMENT_FACTS.KIND,
                            STATEMENT_FACTS.SAID_BY,
                            STATEMENT_TEXT.WORDS,
                            STATEMENT_TEXT.VERBATIM),
                    HANDLING.stream())
            .toList();

    /** What harm a statement tells of, by name, in the order of the list of harms. */
    public static final Field<List<String>> HARMS = multiset(select(HARM_CODE.NAME)
                    .from(HARM)
                    .join(HARM_CODE)
                    .on(HARM_CODE.CODE.eq(HARM.CODE))
                    .where(HARM.STATEMENT_ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                    .orderBy(HARM_CODE.POSITION))
            .as("harms")
            .convertFrom(rows -> rows.map(row -> row.value1()));

    /** The references of the people of concern whom a statement names. */
    public static final Field<List<String>> PERSONS = multiset(select(PERSON_KEY.REFERENCE)
                    .from(PERSON_MENTION)
                    .join(PERSON_KEY)
                    .on(PERSON_KEY.ID.eq(PERSON_MENTION.PERSON_ID))
                    .where(PERSON_MENTION.STATEMENT_ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                    .orderBy(PERSON_KEY.REFERENCE))
            .as("persons")
            .convertFrom(rows -> rows.map(row -> row.value1()));

    private StatementColumns() {}

    public static Table<?> facts() {
        return keyed().join(STATEMENT_TEXT)
                .on(STATEMENT_TEXT.STATEMENT_ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                .and(AsOf.condition(STATEMENT_TEXT));
    }

    /** The same for a list without text: it contains every counted statement, also where no text is stored. */
    public static Table<?> counted() {
        return keyed().leftJoin(STATEMENT_TEXT)
                .on(STATEMENT_TEXT.STATEMENT_ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                .and(AsOf.condition(STATEMENT_TEXT));
    }

    private static Table<?> keyed() {
        return STATEMENT_FACTS
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                .join(STATEMENT_KEY)
                .on(STATEMENT_KEY.ID.eq(STATEMENT_FACTS.STATEMENT_ID));
    }

    /** The statements behind a count, by their ids, as far as the viewer may see their records. */
    public static Condition are(Viewer viewer, Long[] counted) {
        return STATEMENT_FACTS
                .STATEMENT_ID
                .eq(any(counted))
                .and(Visibility.of(viewer, STATEMENT_FACTS))
                .and(Visibility.ofRecords(viewer, STATEMENT_FACTS.CHILD_ID));
    }

    public static Statement statement(Decryptor decryptor, Record row, EarlierStatements earlier) {
        return new Statement(
                row.get(STATEMENT_KEY.REFERENCE),
                row.get(STATEMENT_FACTS.KIND),
                row.get(STATEMENT_FACTS.SAID_BY),
                decryptor.decrypt(row, STATEMENT_TEXT.WORDS),
                row.get(STATEMENT_TEXT.VERBATIM),
                handling(decryptor, row),
                grading(row),
                earlier.of(decryptor, row));
    }

    public static Handling handling(Decryptor decryptor, Record row) {
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        if (row.get(STATEMENT_FACTS.FOR_POLICE)) {
            audiences.add(Audience.POLICE);
        }
        if (row.get(STATEMENT_FACTS.FOR_CHILDRENS_SERVICES)) {
            audiences.add(Audience.CHILDRENS_SERVICES);
        }
        if (row.get(STATEMENT_FACTS.FOR_PARTNERSHIP)) {
            audiences.add(Audience.PARTNERSHIP);
        }
        if (row.get(STATEMENT_FACTS.FOR_CARERS)) {
            audiences.add(Audience.CARERS);
        }
        return new Handling(
                row.get(STATEMENT_FACTS.CHILD_VIEW),
                audiences,
                row.get(STATEMENT_FACTS.CONCERNS_CARER),
                override(decryptor, row));
    }

    /**
     * Where the text was deleted, the name and the reason are missing; that there was a decision, when, and whether the child
     * was told remain.
     */
    private static Handling.@Nullable Decision override(Decryptor decryptor, Record row) {
        OffsetDateTime at = row.get(STATEMENT.OVERRIDE_AT);
        return at == null
                ? null
                : new Handling.Decision(
                        decryptor.decryptNullable(row, STATEMENT_TEXT.OVERRIDE_BY),
                        at.toInstant(),
                        decryptor.decryptNullable(row, STATEMENT_TEXT.OVERRIDE_REASON),
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

package org.homeward.intake.store;

import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.homeward.Tables.EPISODE_KEY;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_KEY;
import static org.homeward.store.db.homeward.Tables.PERSON_KEY;
import static org.homeward.store.db.homeward.Tables.PERSON_MENTION_VERSION;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.intake.check.ParsedSet;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The stored children whom a set is about: those that any of its rows names, also a rejected one, by itself, by a record of theirs or by a person whom they
 * named. */
final class TouchedChildren {

    private TouchedChildren() {}

    static List<UUID> of(DSLContext dsl, ParsedSet parsed) {
        return dsl.select(CHILD_KEY.PUBLIC_ID)
                .from(CHILD_KEY)
                .where(isTouched(parsed))
                .orderBy(CHILD_KEY.ID)
                .fetch(CHILD_KEY.PUBLIC_ID);
    }

    /** Those among these children, by the keys of the sender. */
    static List<String> among(DSLContext dsl, ParsedSet parsed, Set<Long> children) {
        return dsl.select(CHILD_KEY.SOURCE_KEY)
                .from(CHILD_KEY)
                .where(isTouched(parsed))
                .and(CHILD_KEY.ID.in(children))
                .orderBy(CHILD_KEY.SOURCE_KEY)
                .fetch(CHILD_KEY.SOURCE_KEY);
    }

    /** The ids of those among them whom it names by themselves or by a record of theirs: what is stored of them is all that the set is checked against. */
    static Long[] ids(DSLContext dsl, ParsedSet parsed) {
        return dsl.select(CHILD_KEY.ID)
                .from(CHILD_KEY)
                .where(CHILD_KEY.SOURCE_SYSTEM.eq(parsed.sourceSystem()))
                .and(isNamed(parsed))
                .fetchArray(CHILD_KEY.ID);
    }

    private static Condition isTouched(ParsedSet parsed) {
        String source = parsed.sourceSystem();
        return CHILD_KEY
                .SOURCE_SYSTEM
                .eq(source)
                .and(isNamed(parsed)
                        .or(CHILD_KEY.ID.in(select(INTERVIEW_KEY.CHILD_ID)
                                .from(PERSON_KEY)
                                .join(PERSON_MENTION_VERSION)
                                .on(PERSON_MENTION_VERSION.PERSON_ID.eq(PERSON_KEY.ID))
                                .and(PERSON_MENTION_VERSION.SUPERSEDED_IN.isNull())
                                .join(STATEMENT_KEY)
                                .on(STATEMENT_KEY.ID.eq(PERSON_MENTION_VERSION.STATEMENT_ID))
                                .join(INTERVIEW_KEY)
                                .on(INTERVIEW_KEY.ID.eq(STATEMENT_KEY.INTERVIEW_ID))
                                .where(PERSON_KEY.SOURCE_SYSTEM.eq(source))
                                .and(PERSON_KEY.SOURCE_KEY.eq(any(keys(parsed, "person_key")))))));
    }

    private static Condition isNamed(ParsedSet parsed) {
        String source = parsed.sourceSystem();
        return CHILD_KEY
                .SOURCE_KEY
                .eq(any(keys(parsed, "child_key", "siblings", "same_placement")))
                .or(CHILD_KEY.ID.in(select(EPISODE_KEY.CHILD_ID)
                        .from(EPISODE_KEY)
                        .where(EPISODE_KEY.SOURCE_SYSTEM.eq(source))
                        .and(EPISODE_KEY.SOURCE_KEY.eq(any(keys(parsed, "episode_key", "episode_keys"))))))
                .or(CHILD_KEY.ID.in(select(INTERVIEW_KEY.CHILD_ID)
                        .from(INTERVIEW_KEY)
                        .where(INTERVIEW_KEY.SOURCE_SYSTEM.eq(source))
                        .and(INTERVIEW_KEY
                                .SOURCE_KEY
                                .eq(any(keys(parsed, "interview_key")))
                                .or(INTERVIEW_KEY.ID.in(select(STATEMENT_KEY.INTERVIEW_ID)
                                        .from(STATEMENT_KEY)
                                        .where(STATEMENT_KEY.SOURCE_SYSTEM.eq(source))
                                        .and(STATEMENT_KEY.SOURCE_KEY.eq(any(keys(parsed, "statement_key")))))))));
    }

    /** What is in these columns of any file; a cell may list several keys, and a key that was stored long ago may have a semicolon. */
    static String[] keys(ParsedSet parsed, String... columns) {
        return parsed.rows().values().stream()
                .flatMap(List::stream)
                .flatMap(row -> Arrays.stream(columns).map(row::cell))
                .flatMap(cell -> Stream.concat(Stream.of(cell), Stream.of(cell.split(";"))))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toArray(String[]::new);
    }
}

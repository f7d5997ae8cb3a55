package org.homeward.intake.store;

import static org.homeward.store.db.homeward.Tables.*;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.intake.check.CheckedSet;
import org.homeward.intake.check.ChildRow;
import org.homeward.intake.check.EpisodeRow;
import org.homeward.intake.check.InterviewRow;
import org.homeward.intake.check.ParsedSet;
import org.homeward.intake.check.PersonRow;
import org.homeward.intake.check.StatementRow;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * The ids of the records of one source system by its own keys. A new key is assigned an id and, for children, statements and
 * persons, a new reference.
 */
final class SourceKeys {

    private final String sourceSystem;
    private final long change;
    private final Map<String, Long> children;
    private final Map<String, Long> episodes;
    private final Map<String, Long> interviews;
    private final Map<String, Long> statements;
    private final Map<String, Long> persons;

    /** Those of the children whom the set names, and of the persons. */
    private SourceKeys(DSLContext dsl, long change, ParsedSet parsed) {
        this.sourceSystem = parsed.sourceSystem();
        this.change = change;
        Long[] touched = TouchedChildren.ids(dsl, parsed);
        this.children = ids(dsl, CHILD_KEY, CHILD_KEY.ID.eq(any(touched)));
        this.episodes = ids(dsl, EPISODE_KEY, EPISODE_KEY.CHILD_ID.eq(any(touched)));
        this.interviews = ids(dsl, INTERVIEW_KEY, INTERVIEW_KEY.CHILD_ID.eq(any(touched)));
        this.statements = ids(
                dsl,
                STATEMENT_KEY,
                STATEMENT_KEY.INTERVIEW_ID.in(
                        select(INTERVIEW_KEY.ID).from(INTERVIEW_KEY).where(INTERVIEW_KEY.CHILD_ID.eq(any(touched)))));
        this.persons = ids(dsl, PERSON_KEY, PERSON_KEY.SOURCE_KEY.eq(any(TouchedChildren.keys(parsed, "person_key"))));
    }

    static SourceKeys assign(DSLContext dsl, long change, CheckedSet set) {
        SourceKeys keys = new SourceKeys(dsl, change, set.parsed());
        keys.add(
                dsl,
                keys.children,
                CHILD_KEY,
                new RecordReferences("C-", 7),
                set.children().stream().map(ChildRow::childKey).toList(),
                Map.of());
        Map<String, Long> childOfEpisode = new HashMap<>();
        set.episodes().forEach(row -> childOfEpisode.put(row.episodeKey(), keys.child(row.childKey())));
        keys.add(
                dsl,
                keys.episodes,
                EPISODE_KEY,
                null,
                set.episodes().stream().map(EpisodeRow::episodeKey).toList(),
                Map.of(EPISODE_KEY.CHILD_ID, childOfEpisode));
        Map<String, Long> childOfInterview = new HashMap<>();
        set.interviews().forEach(row -> childOfInterview.put(row.interviewKey(), keys.child(row.childKey())));
        keys.add(
                dsl,
                keys.interviews,
                INTERVIEW_KEY,
                null,
                set.interviews().stream().map(InterviewRow::interviewKey).toList(),
                Map.of(INTERVIEW_KEY.CHILD_ID, childOfInterview));
        Map<String, Long> interviewOf = new HashMap<>();
        set.statements().forEach(row -> interviewOf.put(row.statementKey(), keys.interview(row.interviewKey())));
        keys.add(
                dsl,
                keys.statements,
                STATEMENT_KEY,
                new RecordReferences("S-", 8),
                set.statements().stream().map(StatementRow::statementKey).toList(),
                Map.of(STATEMENT_KEY.INTERVIEW_ID, interviewOf));
        keys.add(
                dsl,
                keys.persons,
                PERSON_KEY,
                new RecordReferences("P-", 6),
                set.persons().stream().map(PersonRow::personKey).toList(),
                Map.of());
        return keys;
    }

    String sourceSystem() {
        return sourceSystem;
    }

    long child(String key) {
        return Objects.requireNonNull(children.get(key));
    }

    long episode(String key) {
        return Objects.requireNonNull(episodes.get(key));
    }

    long interview(String key) {
        return Objects.requireNonNull(interviews.get(key));
    }

    long statement(String key) {
        return Objects.requireNonNull(statements.get(key));
    }

    long person(String key) {
        return Objects.requireNonNull(persons.get(key));
    }

    boolean hasChild(String key) {
        return children.containsKey(key);
    }

    private Map<String, Long> ids(DSLContext dsl, Table<?> table, Condition which) {
        Field<String> key = text(table, "source_key");
        Field<Long> id = number(table, "id");
        return new HashMap<>(dsl.select(key, id)
                .from(table)
                .where(text(table, "source_system").eq(sourceSystem))
                .and(which)
                .fetchMap(key, id));
    }

    private void add(
            DSLContext dsl,
            Map<String, Long> ids,
            Table<?> table,
            @org.jspecify.annotations.Nullable RecordReferences references,
            List<String> keys,
            Map<? extends Field<Long>, Map<String, Long>> parents) {
        List<String> newKeys =
                keys.stream().filter(key -> !ids.containsKey(key)).toList();
        Iterator<String> drawn = references == null
                ? Collections.emptyIterator()
                : references.draw(dsl, table, newKeys.size()).iterator();
        List<Record> records = new ArrayList<>();
        for (String key : newKeys) {
            Record record = dsl.newRecord(table);
            record.set(text(table, "source_system"), sourceSystem);
            record.set(text(table, "source_key"), key);
            record.set(number(table, "recorded_in"), change);
            parents.forEach((field, byKey) -> record.set(field, byKey.get(key)));
            if (drawn.hasNext()) {
                record.set(text(table, "reference"), drawn.next());
            }
            records.add(record);
        }
        List<Long> assigned = ManyRows.insertWithIds(dsl, records);
        for (int i = 0; i < newKeys.size(); i++) {
            ids.put(newKeys.get(i), assigned.get(i));
        }
    }

    @SuppressWarnings("unchecked")
    private static Field<String> text(Table<?> table, String name) {
        return (Field<String>) Objects.requireNonNull(table.field(name));
    }

    @SuppressWarnings("unchecked")
    private static Field<Long> number(Table<?> table, String name) {
        return (Field<Long>) Objects.requireNonNull(table.field(name));
    }
}

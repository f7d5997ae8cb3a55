package org.homeward.people;

import static org.homeward.store.db.encrypted.Tables.MENTION_TEXT;
import static org.homeward.store.db.encrypted.Tables.PERSON_TEXT;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.homeward.Tables.PERSON_KEY;
import static org.homeward.store.db.homeward.Tables.PERSON_MENTION;
import static org.homeward.store.db.homeward.Tables.STATEMENT_FACTS;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.homeward.access.Concerned;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.PersonId;
import org.homeward.people.PersonCount.AreaCount;
import org.homeward.store.AsOf;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Decryptor;
import org.homeward.store.PendingDecryption;
import org.homeward.store.StatementColumns;
import org.homeward.store.counting.Areas;
import org.homeward.store.counting.Countable;
import org.homeward.store.counting.DistinctCounts;
import org.homeward.store.counting.MentionRows;
import org.homeward.store.counting.Person;
import org.homeward.store.counting.Selection;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Component;

/**
 * Counts persons of concern as {@link PersonCount} states, and reads one. Friends who are children are companions, a
 * table of their own that is never read here.
 */
@Component
public class PersonQueries {

    private static final Comparator<PersonCount> MOST_CHILDREN_FIRST = Comparator.comparingInt(PersonCount::children)
            .thenComparingInt(PersonCount::interviews)
            .thenComparing(person -> person.last().earliest())
            .reversed()
            .thenComparing(PersonCount::reference);

    private static final Comparator<AreaCount> MOST_CHILDREN_FIRST_IN =
            Comparator.comparingInt(AreaCount::children).reversed().thenComparing(AreaCount::area);

    private final AuditedDatabase database;

    PersonQueries(AuditedDatabase database) {
        this.database = database;
    }

    /**
     * All persons named in the matching statements, most distinct children first. Names are read only by {@link #open}.
     */
    public PeopleCount count(Viewer viewer, DisclosureFilter filter) {
        return database.count(viewer, ReadRequest.counts("people", "persons of concern", filter), (dsl, countable) -> {
            Selection<MentionRows> mentions = countable.mentions(filter);
            return new PeopleCount(
                    persons(countable, mentions), mentions.count().children().number());
        });
    }

    /**
     * One person of concern, with the names that children use; empty for an unknown id, and where no statement that the
     * viewer may see names the person under this filter.
     */
    public Optional<PersonDetails> open(Viewer viewer, DisclosureFilter filter, PersonId id) {
        return database.readDecrypted(
                viewer, ReadRequest.record("people", "person", id.value().toString(), filter), (dsl, countable) -> {
                    Result<? extends Record> mentions = mentions(dsl, id, naming(dsl, countable, viewer, filter, id));
                    return mentions.isEmpty()
                            ? PendingDecryption.nothing(Optional.empty())
                            : register(dsl, id, mentions);
                });
    }

    /** The statements that name the person, as counted; and the viewer may see their records. */
    static Condition naming(
            DSLContext dsl, Countable countable, Viewer viewer, DisclosureFilter filter, PersonId person) {
        Long[] statements = dsl.select(PERSON_KEY.ID)
                .from(PERSON_KEY)
                .where(PERSON_KEY.PUBLIC_ID.eq(person.value()))
                .fetchOptional(PERSON_KEY.ID)
                .map(id -> countable
                        .mentions(filter)
                        .where((rows, row) -> rows.person(row) == id)
                        .statementIds())
                .orElseGet(() -> new Long[0]);
        return StatementColumns.are(viewer, statements);
    }

    private static List<PersonCount> persons(Countable countable, Selection<MentionRows> mentions) {
        Map<Long, DistinctCounts> counted = mentions.countBy(MentionRows::person);
        Map<Long, Selection.Held> held = mentions.heldBy(MentionRows::person);
        Map<Long, Map<Long, DistinctCounts>> districts =
                mentions.countBy(MentionRows::person, MentionRows::districtName);
        Map<Long, Map<Long, DistinctCounts>> wards =
                mentions.countBy(MentionRows::person, countable.wardsNamedWith(mentions));
        Areas areas = countable.lists().areas();
        return countable.persons(mentions).stream()
                .map(person -> person(
                        person,
                        Objects.requireNonNull(counted.get((long) person.id())),
                        Objects.requireNonNull(held.get((long) person.id())),
                        mostChildrenFirst(areas, districts.getOrDefault((long) person.id(), Map.of())),
                        mostChildrenFirst(areas, wards.getOrDefault((long) person.id(), Map.of()))))
                .sorted(MOST_CHILDREN_FIRST)
                .toList();
    }

    private static PersonCount person(
            Person person,
            DistinctCounts counted,
            Selection.Held held,
            List<AreaCount> districts,
            List<AreaCount> wards) {
        return new PersonCount(
                person.publicId(),
                person.reference(),
                person.ageBand(),
                person.sex(),
                counted.children().number(),
                counted.interviews().number(),
                counted.statements().number(),
                held.first(),
                held.last(),
                districts,
                wards);
    }

    private static List<AreaCount> mostChildrenFirst(Areas areas, Map<Long, DistinctCounts> counted) {
        List<AreaCount> list = new ArrayList<>(counted.size());
        counted.forEach((area, each) ->
                list.add(new AreaCount(areas.name(area), each.children().number())));
        list.sort(MOST_CHILDREN_FIRST_IN);
        return list;
    }

    private static Result<? extends Record> mentions(DSLContext dsl, PersonId person, Condition naming) {
        return dsl.select(STATEMENT_FACTS.CHILD_ID, CHILD_KEY.PUBLIC_ID, STATEMENT_KEY.PUBLIC_ID)
                .select(Decryptor.columns(MENTION_TEXT.CALLED))
                .from(PERSON_MENTION)
                .join(STATEMENT_FACTS)
                .on(STATEMENT_FACTS.STATEMENT_ID.eq(PERSON_MENTION.STATEMENT_ID))
                .join(STATEMENT_KEY)
                .on(STATEMENT_KEY.ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                .join(CHILD_KEY)
                .on(CHILD_KEY.ID.eq(STATEMENT_FACTS.CHILD_ID))
                .join(PERSON_KEY)
                .on(PERSON_KEY.ID.eq(PERSON_MENTION.PERSON_ID))
                .join(MENTION_TEXT)
                .on(MENTION_TEXT.STATEMENT_ID.eq(PERSON_MENTION.STATEMENT_ID))
                .and(MENTION_TEXT.PERSON_ID.eq(PERSON_MENTION.PERSON_ID))
                .and(AsOf.condition(MENTION_TEXT))
                .where(naming)
                .and(PERSON_KEY.PUBLIC_ID.eq(person.value()))
                .fetch();
    }

    private static PendingDecryption<Optional<PersonDetails>> register(
            DSLContext dsl, PersonId id, Result<? extends Record> mentions) {
        Concerned named =
                Concerned.of(mentions.getValues(CHILD_KEY.PUBLIC_ID), mentions.getValues(STATEMENT_KEY.PUBLIC_ID));
        return PendingDecryption.one(
                        dsl.select(PERSON_KEY.REFERENCE)
                                .select(Decryptor.columns(PERSON_TEXT.NAME, PERSON_TEXT.DESCRIPTION))
                                .from(PERSON_KEY)
                                .leftJoin(PERSON_TEXT)
                                .on(PERSON_TEXT.PERSON_ID.eq(PERSON_KEY.ID))
                                .and(AsOf.condition(PERSON_TEXT))
                                .where(PERSON_KEY.PUBLIC_ID.eq(id.value()))
                                .fetchOptional(),
                        (decryptor, row) -> new PersonDetails(
                                row.get(PERSON_KEY.REFERENCE),
                                decryptor.decryptNullable(row, PERSON_TEXT.NAME),
                                decryptor.decryptNullable(row, PERSON_TEXT.DESCRIPTION),
                                called(decryptor, mentions)))
                .concerning(named);
    }

    /** Each name once, with its distinct children; the most used first, then alphabetically. */
    private static List<PersonDetails.Called> called(Decryptor decryptor, Result<? extends Record> mentions) {
        Map<String, Set<Long>> children = new TreeMap<>();
        mentions.forEach(
                row -> children.computeIfAbsent(decryptor.decrypt(row, MENTION_TEXT.CALLED), name -> new HashSet<>())
                        .add(row.get(STATEMENT_FACTS.CHILD_ID)));
        return children.entrySet().stream()
                .map(each ->
                        new PersonDetails.Called(each.getKey(), each.getValue().size()))
                .sorted(Comparator.comparingInt(PersonDetails.Called::children).reversed())
                .toList();
    }
}

package org.homeward.people;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.PERSON;
import static org.homeward.store.db.homeward.Tables.PERSON_KEY;
import static org.homeward.store.db.homeward.Tables.PERSON_MENTION;
import static org.homeward.store.db.homeward.Tables.PLACE;
import static org.homeward.store.db.homeward.Tables.STATEMENT_FACTS;
import static org.jooq.impl.DSL.countDistinct;

import java.util.List;
import java.util.Map;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.PersonId;
import org.homeward.people.PersonCount.AreaCount;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.FilterConditions;
import org.homeward.store.TimeColumns;
import org.homeward.store.Visibility;
import org.homeward.store.db.homeward.tables.StatementFacts;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Result;

/**
 * Counts persons of concern as {@link PersonCount} states, and reads one. Friends who are children are companions, a
 * table of their own that is never read here.
 */
public class PersonQueriesBySql {

    private static final TimeColumns HELD =
            new TimeColumns(STATEMENT_FACTS.HELD_AT, STATEMENT_FACTS.HELD_LATEST, STATEMENT_FACTS.HELD_PRECISION);
    private static final Field<Integer> CHILDREN = countDistinct(STATEMENT_FACTS.CHILD_ID);
    private static final Field<Integer> INTERVIEWS = countDistinct(STATEMENT_FACTS.INTERVIEW_ID);

    private final AuditedDatabase database;

    PersonQueriesBySql(AuditedDatabase database) {
        this.database = database;
    }

    /**
     * All persons named in the matching statements, most distinct children first. Names are read only by {@link #open}.
     */
    public PeopleCount count(Viewer viewer, DisclosureFilter filter) {
        return database.read(viewer, ReadRequest.counts("people", "persons of concern", filter), dsl -> {
            Condition condition = matching(viewer, filter);
            Map<Long, List<AreaCount>> districts = byPerson(districts(dsl, condition));
            Map<Long, List<AreaCount>> wards = byPerson(wards(dsl, viewer, condition));
            return new PeopleCount(persons(dsl, condition, districts, wards), children(dsl, condition));
        });
    }

    static Condition matching(Viewer viewer, DisclosureFilter filter) {
        return Visibility.of(viewer, STATEMENT_FACTS)
                .and(Visibility.ofRecords(viewer, STATEMENT_FACTS.CHILD_ID))
                .and(FilterConditions.of(viewer, filter, STATEMENT_FACTS));
    }

    private static List<PersonCount> persons(
            DSLContext dsl,
            Condition condition,
            Map<Long, List<AreaCount>> districts,
            Map<Long, List<AreaCount>> wards) {
        TimeColumns first = HELD.first();
        TimeColumns last = HELD.last();
        Field<Integer> statements = countDistinct(STATEMENT_FACTS.STATEMENT_ID);
        return dsl.select(PERSON_KEY.ID, PERSON_KEY.PUBLIC_ID, PERSON_KEY.REFERENCE, PERSON.AGE_BAND, PERSON.SEX)
                .select(CHILDREN, INTERVIEWS, statements)
                .select(first.earliest(), first.latest(), first.precision())
                .select(last.earliest(), last.latest(), last.precision())
                .from(PERSON_MENTION)
                .join(STATEMENT_FACTS)
                .on(STATEMENT_FACTS.STATEMENT_ID.eq(PERSON_MENTION.STATEMENT_ID))
                .join(PERSON_KEY)
                .on(PERSON_KEY.ID.eq(PERSON_MENTION.PERSON_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(PERSON_MENTION.PERSON_ID))
                .where(condition)
                .groupBy(PERSON_KEY.ID, PERSON_KEY.PUBLIC_ID, PERSON_KEY.REFERENCE, PERSON.AGE_BAND, PERSON.SEX)
                .orderBy(CHILDREN.desc(), INTERVIEWS.desc(), last.earliest().desc(), PERSON_KEY.REFERENCE)
                .fetch(row -> new PersonCount(
                        new PersonId(row.get(PERSON_KEY.PUBLIC_ID)),
                        row.get(PERSON_KEY.REFERENCE),
                        row.get(PERSON.AGE_BAND),
                        row.get(PERSON.SEX),
                        row.get(CHILDREN),
                        row.get(INTERVIEWS),
                        row.get(statements),
                        first.get(row),
                        last.get(row),
                        districts.getOrDefault(row.get(PERSON_KEY.ID), List.of()),
                        wards.getOrDefault(row.get(PERSON_KEY.ID), List.of())));
    }

    private static int children(DSLContext dsl, Condition condition) {
        return dsl.select(CHILDREN)
                .from(PERSON_MENTION)
                .join(STATEMENT_FACTS)
                .on(STATEMENT_FACTS.STATEMENT_ID.eq(PERSON_MENTION.STATEMENT_ID))
                .where(condition)
                .fetchSingle(CHILDREN);
    }

    private static Result<Record3<Long, String, Integer>> districts(DSLContext dsl, Condition condition) {
        return dsl.select(PERSON_MENTION.PERSON_ID, AREA.NAME, CHILDREN)
                .from(PERSON_MENTION)
                .join(STATEMENT_FACTS)
                .on(STATEMENT_FACTS.STATEMENT_ID.eq(PERSON_MENTION.STATEMENT_ID))
                .join(AREA)
                .on(AREA.ID.eq(STATEMENT_FACTS.DISTRICT_ID))
                .where(condition)
                .groupBy(PERSON_MENTION.PERSON_ID, AREA.NAME)
                .orderBy(CHILDREN.desc(), AREA.NAME)
                .fetch();
    }

    /** A place is counted only from a statement that the viewer may see too. */
    private static Result<Record3<Long, String, Integer>> wards(DSLContext dsl, Viewer viewer, Condition condition) {
        StatementFacts placeStatement = STATEMENT_FACTS.as("place_statement");
        return dsl.select(PERSON_MENTION.PERSON_ID, AREA.NAME, CHILDREN)
                .from(PERSON_MENTION)
                .join(STATEMENT_FACTS)
                .on(STATEMENT_FACTS.STATEMENT_ID.eq(PERSON_MENTION.STATEMENT_ID))
                .join(placeStatement)
                .on(placeStatement.INTERVIEW_ID.eq(STATEMENT_FACTS.INTERVIEW_ID))
                .and(placeStatement.EPISODE_ID.eq(STATEMENT_FACTS.EPISODE_ID))
                .and(Visibility.of(viewer, placeStatement))
                .join(PLACE)
                .on(PLACE.STATEMENT_ID.eq(placeStatement.STATEMENT_ID))
                .and(PLACE.ROLE.ne(org.homeward.disclosure.PlaceRole.WENT_FROM))
                .join(AREA)
                .on(AREA.ID.eq(PLACE.WARD_ID))
                .where(condition)
                .groupBy(PERSON_MENTION.PERSON_ID, AREA.NAME)
                .orderBy(CHILDREN.desc(), AREA.NAME)
                .fetch();
    }

    private static Map<Long, List<AreaCount>> byPerson(Result<Record3<Long, String, Integer>> rows) {
        return rows.intoGroups(row -> row.value1(), row -> new AreaCount(row.value2(), row.value3()));
    }
}

package org.homeward.people;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.homeward.Tables.INTERVIEW;
import static org.homeward.store.db.homeward.Tables.PERSON_KEY;
import static org.homeward.store.db.homeward.Tables.PERSON_MENTION;
import static org.homeward.store.db.homeward.Tables.PLACE;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;
import static org.homeward.store.db.homeward.Tables.TOLD;
import static org.homeward.store.db.sealed_.Tables.MENTION_WORDS;
import static org.homeward.store.db.sealed_.Tables.PLACE_WORDS;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Optional;
import org.homeward.access.Reading;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.PersonId;
import org.homeward.disclosure.Subject;
import org.homeward.store.Known;
import org.homeward.store.Sealed;
import org.homeward.store.Sight;
import org.homeward.store.StatementColumns;
import org.homeward.store.TimeColumns;
import org.homeward.store.Unopened;
import org.homeward.store.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/**
 * Reads the statements behind a count: those naming one person of concern, or one place. The same predicate counts and lists,
 * so that the number and the list behind it are the same. Oldest interview first, then by reference, as in a
 * chronology; appended to the audit before the words are handed over.
 */
@Component
public class NamedStatementQueries {

    private static final TimeColumns HELD =
            new TimeColumns(INTERVIEW.HELD_AT, INTERVIEW.HELD_LATEST, INTERVIEW.HELD_PRECISION);
    private static final Table<?> MENTIONED = PERSON_MENTION
            .join(PERSON_KEY)
            .on(PERSON_KEY.ID.eq(PERSON_MENTION.PERSON_ID))
            .join(MENTION_WORDS)
            .on(MENTION_WORDS.STATEMENT_ID.eq(PERSON_MENTION.STATEMENT_ID))
            .and(MENTION_WORDS.PERSON_ID.eq(PERSON_MENTION.PERSON_ID))
            .and(Known.in(MENTION_WORDS));
    private static final Table<?> PLACED = PLACE.join(PLACE_WORDS)
            .on(PLACE_WORDS.STATEMENT_ID.eq(PLACE.STATEMENT_ID))
            .and(Known.in(PLACE_WORDS));

    private final Sight sight;

    NamedStatementQueries(Sight sight) {
        this.sight = sight;
    }

    /** Every statement about one person or one place; no chronology is about a child, and so none is found. */
    List<NamedStatement> find(Viewer viewer, DisclosureFilter filter, Subject subject) {
        return switch (subject) {
            case Subject.Person(PersonId person) -> findNaming(viewer, filter, person);
            case Subject.Area(String code) -> findInWard(viewer, filter, code);
            case Subject.Cell(HexagonCell cell) -> findInCell(viewer, filter, cell);
            case Subject.Child ignored -> List.of();
        };
    }

    /** Every statement that names the person, with what the child called them. */
    public List<NamedStatement> findNaming(Viewer viewer, DisclosureFilter filter, PersonId person) {
        return sight.open(
                viewer,
                Reading.records("people", "statements naming a person", filter).about(new Subject.Person(person)),
                dsl -> find(
                        dsl,
                        MENTIONED,
                        PERSON_MENTION.STATEMENT_ID,
                        MENTION_WORDS.CALLED,
                        PersonQueries.matching(viewer, filter).and(PERSON_KEY.PUBLIC_ID.eq(person.value()))));
    }

    /** Every statement that names a place in the cell; vague places fall in no cell. */
    public List<NamedStatement> findInCell(Viewer viewer, DisclosureFilter filter, HexagonCell cell) {
        return sight.open(
                viewer,
                Reading.records("people", "statements about a hexagon", filter).about(new Subject.Cell(cell)),
                dsl -> inPlace(dsl, viewer, filter, column(cell).eq(cell.id())));
    }

    /** Every statement that names a place in the ward, of whatever precision. */
    public List<NamedStatement> findInWard(Viewer viewer, DisclosureFilter filter, String ward) {
        return sight.open(
                viewer,
                Reading.records("people", "statements about a ward", filter).about(new Subject.Area(ward)),
                dsl -> inPlace(
                        dsl,
                        viewer,
                        filter,
                        PLACE.WARD_ID.in(select(AREA.ID).from(AREA).where(AREA.CODE.eq(ward)))));
    }

    /** The name of a ward of the latest vintage. */
    public Optional<String> findWard(Viewer viewer, String code) {
        return sight.read(
                viewer,
                Reading.reference("people", "ward"),
                dsl -> dsl.select(AREA.NAME)
                        .from(AREA)
                        .where(AREA.CODE.eq(code))
                        .orderBy(AREA.VINTAGE.desc())
                        .limit(1)
                        .fetchOptional(AREA.NAME));
    }

    private static Unopened<List<NamedStatement>> inPlace(
            DSLContext dsl, Viewer viewer, DisclosureFilter filter, Condition where) {
        Condition ofCategory = filter.categories().isEmpty()
                ? org.jooq.impl.DSL.noCondition()
                : PLACE.CATEGORY.in(filter.categories());
        return find(
                dsl,
                PLACED,
                PLACE.STATEMENT_ID,
                PLACE_WORDS.ORIGINAL_WORDS,
                PersonQueries.matching(viewer, filter).and(ofCategory).and(where));
    }

    private static Unopened<List<NamedStatement>> find(
            DSLContext dsl, Table<?> naming, Field<Long> statement, TableField<?, Sealed> words, Condition condition) {
        var rows = dsl.select(StatementColumns.ALL)
                .select(Vault.columns(words))
                .select(CHILD_KEY.PUBLIC_ID, CHILD_KEY.REFERENCE)
                .select(HELD.earliest(), HELD.latest(), HELD.precision())
                .from(StatementColumns.told())
                .join(naming)
                .on(statement.eq(TOLD.STATEMENT_ID))
                .join(INTERVIEW)
                .on(INTERVIEW.ID.eq(TOLD.INTERVIEW_ID))
                .join(CHILD_KEY)
                .on(CHILD_KEY.ID.eq(TOLD.CHILD_ID))
                .where(condition)
                .orderBy(INTERVIEW.HELD_AT, STATEMENT_KEY.REFERENCE)
                .fetch();
        return Unopened.list(rows, (vault, row) -> named(vault, row, words));
    }

    private static NamedStatement named(Vault vault, Record row, TableField<?, Sealed> words) {
        return new NamedStatement(
                StatementColumns.statement(vault, row),
                HELD.get(row),
                new ChildId(row.get(CHILD_KEY.PUBLIC_ID)),
                row.get(CHILD_KEY.REFERENCE),
                vault.open(row, words));
    }

    private static Field<Long> column(HexagonCell cell) {
        return switch (cell.size_m()) {
            case 500 -> PLACE.CELL_500;
            case 1000 -> PLACE.CELL_1000;
            case 2000 -> PLACE.CELL_2000;
            case 4000 -> PLACE.CELL_4000;
            default -> throw new IllegalArgumentException("There are no cells of " + cell.size_m() + " m.");
        };
    }
}

package org.homeward.people;

import static org.homeward.store.db.encrypted.Tables.MENTION_TEXT;
import static org.homeward.store.db.encrypted.Tables.PLACE_TEXT;
import static org.homeward.store.db.encrypted.Tables.STATEMENT_TEXT;
import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.homeward.Tables.INTERVIEW;
import static org.homeward.store.db.homeward.Tables.PERSON_KEY;
import static org.homeward.store.db.homeward.Tables.PERSON_MENTION;
import static org.homeward.store.db.homeward.Tables.PLACE;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.homeward.store.db.homeward.Tables.STATEMENT;
import static org.homeward.store.db.homeward.Tables.STATEMENT_FACTS;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.PersonId;
import org.homeward.disclosure.RecordRef;
import org.homeward.store.AsOf;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Ciphertext;
import org.homeward.store.Decryptor;
import org.homeward.store.EarlierStatements;
import org.homeward.store.PendingDecryption;
import org.homeward.store.StatementColumns;
import org.homeward.store.TimeColumns;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/**
 * Reads the statements behind a count: those naming one person of concern, or one place. Count and list use the same
 * condition, so that they agree. Oldest interview first, then by reference, as in a chronology. Each read is audited
 * before its texts are returned.
 */
@Component
public class PersonStatementQueries {

    private static final TimeColumns HELD =
            new TimeColumns(INTERVIEW.HELD_AT, INTERVIEW.HELD_LATEST, INTERVIEW.HELD_PRECISION);
    private static final Table<?> MENTIONS = PERSON_MENTION
            .join(PERSON_KEY)
            .on(PERSON_KEY.ID.eq(PERSON_MENTION.PERSON_ID))
            .join(MENTION_TEXT)
            .on(MENTION_TEXT.STATEMENT_ID.eq(PERSON_MENTION.STATEMENT_ID))
            .and(MENTION_TEXT.PERSON_ID.eq(PERSON_MENTION.PERSON_ID))
            .and(AsOf.condition(MENTION_TEXT));
    private static final Table<?> PLACES = PLACE.join(PLACE_TEXT)
            .on(PLACE_TEXT.STATEMENT_ID.eq(PLACE.STATEMENT_ID))
            .and(AsOf.condition(PLACE_TEXT));

    private final AuditedDatabase database;

    PersonStatementQueries(AuditedDatabase database) {
        this.database = database;
    }

    /** Every statement about one person or one place; none for a child, because no chronology is about a child. */
    List<PersonStatement> find(Viewer viewer, DisclosureFilter filter, RecordRef record) {
        return switch (record) {
            case RecordRef.Person(PersonId person) -> findNaming(viewer, filter, person);
            case RecordRef.Area(String code) -> findInWard(viewer, filter, code);
            case RecordRef.Cell(HexagonCell cell) -> findInCell(viewer, filter, cell);
            case RecordRef.Within within -> behind(viewer, filter, "statements about a drawn area", within);
            case RecordRef.Unmapped ignored -> List.of();
            case RecordRef.Child ignored -> List.of();
        };
    }

    /** Every statement that names the person, with what the child called them. */
    public List<PersonStatement> findNaming(Viewer viewer, DisclosureFilter filter, PersonId person) {
        return database.readDecrypted(
                viewer,
                ReadRequest.records("people", "statements naming a person", filter)
                        .about(new RecordRef.Person(person)),
                (dsl, countable) -> find(
                        dsl,
                        viewer,
                        MENTIONS,
                        PERSON_MENTION.STATEMENT_ID,
                        MENTION_TEXT.CALLED,
                        PERSON_KEY.REFERENCE,
                        PersonQueries.naming(dsl, countable, viewer, filter, person)
                                .and(PERSON_KEY.PUBLIC_ID.eq(person.value()))));
    }

    /** The statements counted in the cell; none where fewer than five children named it. */
    public List<PersonStatement> findInCell(Viewer viewer, DisclosureFilter filter, HexagonCell cell) {
        return behind(viewer, filter, "statements about a hexagon", new RecordRef.Cell(cell));
    }

    /** The statements counted in the ward. */
    public List<PersonStatement> findInWard(Viewer viewer, DisclosureFilter filter, String ward) {
        return behind(viewer, filter, "statements about a ward", new RecordRef.Area(ward));
    }

    /** The name of a ward of the latest vintage. */
    public Optional<String> findWard(Viewer viewer, String code) {
        return database.read(
                viewer,
                ReadRequest.reference("people", "ward"),
                dsl -> dsl.select(AREA.NAME)
                        .from(AREA)
                        .where(AREA.CODE.eq(code))
                        .orderBy(AREA.VINTAGE.desc())
                        .limit(1)
                        .fetchOptional(AREA.NAME));
    }

    private List<PersonStatement> behind(Viewer viewer, DisclosureFilter filter, String what, RecordRef place) {
        return database.readDecrypted(
                viewer,
                ReadRequest.records("people", what, filter).about(place),
                (dsl, countable) -> find(
                        dsl,
                        viewer,
                        PLACES,
                        PLACE.STATEMENT_ID,
                        PLACE_TEXT.ORIGINAL_WORDS,
                        PLACE.ROLE,
                        StatementColumns.are(
                                viewer, countable.placesBehind(filter, place).statementIds())));
    }

    /** @param detail the reference of the person named, or the role of the place */
    private static PendingDecryption<List<PersonStatement>> find(
            DSLContext dsl,
            Viewer viewer,
            Table<?> naming,
            Field<Long> statement,
            TableField<?, Ciphertext> text,
            Field<?> detail,
            Condition condition) {
        var rows = dsl.select(StatementColumns.ALL)
                .select(Decryptor.columns(text))
                .select(CHILD_KEY.PUBLIC_ID, CHILD_KEY.REFERENCE, STATEMENT_KEY.PUBLIC_ID)
                .select(HELD.earliest(), HELD.latest(), HELD.precision())
                .select(PROVIDER.NAME, detail, STATEMENT_TEXT.WRITTEN_BY)
                .from(StatementColumns.facts())
                .join(naming)
                .on(statement.eq(STATEMENT_FACTS.STATEMENT_ID))
                .join(INTERVIEW)
                .on(INTERVIEW.ID.eq(STATEMENT_FACTS.INTERVIEW_ID))
                .leftJoin(PROVIDER)
                .on(PROVIDER.ID.eq(INTERVIEW.PROVIDER_ID))
                .join(CHILD_KEY)
                .on(CHILD_KEY.ID.eq(STATEMENT_FACTS.CHILD_ID))
                .where(condition)
                .orderBy(INTERVIEW.HELD_AT, STATEMENT.LINE, STATEMENT_KEY.PUBLIC_ID)
                .fetch();
        EarlierStatements earlier = EarlierStatements.of(dsl, viewer, rows);
        return PendingDecryption.list(
                rows,
                CHILD_KEY.PUBLIC_ID,
                STATEMENT_KEY.PUBLIC_ID,
                (decryptor, row) -> statement(decryptor, row, earlier, text, detail));
    }

    private static PersonStatement statement(
            Decryptor decryptor,
            Record row,
            EarlierStatements earlier,
            TableField<?, Ciphertext> text,
            Field<?> detail) {
        return new PersonStatement(
                StatementColumns.statement(decryptor, row, earlier),
                HELD.get(row),
                new ChildId(row.get(CHILD_KEY.PUBLIC_ID)),
                row.get(CHILD_KEY.REFERENCE),
                decryptor.decrypt(row, text),
                detail.equals(PERSON_KEY.REFERENCE) ? row.get(PERSON_KEY.REFERENCE) : null,
                detail.equals(PLACE.ROLE) ? row.get(PLACE.ROLE) : null,
                Objects.requireNonNullElse(row.get(PROVIDER.NAME), ""),
                decryptor.decrypt(row, STATEMENT_TEXT.WRITTEN_BY));
    }
}

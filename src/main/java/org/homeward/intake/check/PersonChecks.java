package org.homeward.intake.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.disclosure.Sex;
import org.homeward.intake.read.Row;

/** Who was named: persons.csv, mentions.csv, companions.csv, and the vehicles, phones and handles that go with them. */
final class PersonChecks {

    private static final List<String> AGE_BANDS = List.of("18-24", "25-34", "35-49", "50+", "NOT_KNOWN");
    private static final List<String> TO_CHILD =
            List.of("STRANGER", "KNOWN", "FAMILY", "PARTNER", "ONLINE", "EMPLOYER", "NOT_KNOWN");
    private static final List<String> AMONG_CHILDREN =
            List.of("FRIEND", "SIBLING", "PARTNER", "SAME_PLACEMENT", "NOT_KNOWN");

    private final Checking checking;
    private final Map<List<String>, Integer> seen = new HashMap<>();

    PersonChecks(Checking checking) {
        this.checking = checking;
    }

    Optional<PersonRow> person(Row row) {
        Cells cells = checking.cells(row);
        String key = cells.newKey("person_key", checking.persons);
        PersonRow person = new PersonRow(
                row,
                key,
                cells.code("age_band", AGE_BANDS, "NOT_KNOWN"),
                cells.code("sex", Sex.class, Sex.NOT_RECORDED),
                cells.text("name"),
                cells.text("description"),
                cells.text("address"));
        if (!cells.isSound()) {
            checking.persons.reject(key, row.line());
            return Optional.empty();
        }
        checking.persons.accept(key, new Known.Person());
        return Optional.of(person);
    }

    Optional<DetailRow> mention(Row row) {
        Cells cells = checking.cells(row);
        var mention = new DetailRow.Mention(
                row,
                statement(cells),
                cells.reference("person_key", checking.persons),
                cells.code("relationship", TO_CHILD, "NOT_KNOWN"),
                cells.required("called"));
        once(cells, row, "person_key", List.of(row.file(), mention.statementKey(), mention.personKey()));
        return cells.isSound() ? Optional.of(mention) : Optional.empty();
    }

    Optional<DetailRow> companion(Row row) {
        Cells cells = checking.cells(row);
        var companion = new DetailRow.Companion(
                row,
                statement(cells),
                cells.optionalReference("child_key", checking.children),
                cells.code("relationship", AMONG_CHILDREN, "NOT_KNOWN"),
                cells.required("called"));
        once(
                cells,
                row,
                "called",
                List.of(row.file(), companion.statementKey(), companion.called(), row.cell("child_key")));
        return cells.isSound() ? Optional.of(companion) : Optional.empty();
    }

    Optional<DetailRow> vehicle(Row row) {
        Cells cells = checking.cells(row);
        var vehicle = new DetailRow.Vehicle(
                row,
                statement(cells),
                cells.optionalReference("person_key", checking.persons),
                cells.yes("partial_plate", false),
                cells.text("plate"),
                cells.text("description"));
        cells.rejectIf(
                vehicle.plate() == null && vehicle.description() == null,
                "plate",
                "A vehicle without plate or description.",
                "Give one of them.");
        once(
                cells,
                row,
                "plate",
                List.of(
                        row.file(),
                        vehicle.statementKey(),
                        row.cell("plate"),
                        row.cell("description"),
                        row.cell("person_key")));
        return cells.isSound() ? Optional.of(vehicle) : Optional.empty();
    }

    Optional<DetailRow> phone(Row row) {
        Cells cells = checking.cells(row);
        var phone = new DetailRow.Phone(
                row,
                statement(cells),
                cells.optionalReference("person_key", checking.persons),
                cells.required("number"));
        cells.rejectIf(
                !phone.number().isEmpty() && !phone.number().matches("\\+?[0-9 ()?x*.-]{3,24}"),
                "number",
                "This is not a telephone number.",
                "Write digits and blanks; a question mark for a digit that is not known.");
        once(cells, row, "number", List.of(row.file(), phone.statementKey(), phone.number(), row.cell("person_key")));
        return cells.isSound() ? Optional.of(phone) : Optional.empty();
    }

    Optional<DetailRow> handle(Row row) {
        Cells cells = checking.cells(row);
        var handle = new DetailRow.Handle(
                row,
                statement(cells),
                cells.optionalReference("person_key", checking.persons),
                cells.required("platform"),
                cells.required("handle"));
        once(
                cells,
                row,
                "handle",
                List.of(row.file(), handle.statementKey(), handle.platform(), handle.handle(), row.cell("person_key")));
        return cells.isSound() ? Optional.of(handle) : Optional.empty();
    }

    private String statement(Cells cells) {
        return cells.reference("statement_key", checking.statements);
    }

    private void once(Cells cells, Row row, String column, List<String> whole) {
        Integer before = seen.putIfAbsent(whole, row.line());
        if (before != null) {
            cells.reject(column, "The same is already on line " + before + ".", "Keep one of the two rows.");
        }
    }
}

package org.homeward.intake.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.disclosure.Sex;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.Row;

/** persons.csv, mentions.csv, companions.csv, vehicles.csv, phones.csv and handles.csv. */
final class PersonChecks {

    /** A spreadsheet takes the first zero of a number away. */
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[1237]\\d{8,9}");

    private final CheckContext context;
    private final Map<List<String>, Integer> lines = new HashMap<>();

    PersonChecks(CheckContext context) {
        this.context = context;
    }

    Optional<PersonRow> person(Row row) {
        RowReader reader = context.reader(DisclosureFormat.PERSONS, row);
        String key = reader.newKey("person_key", context.persons);
        PersonRow person = new PersonRow(
                row,
                key,
                reader.code("age_band"),
                reader.code("sex", Sex.class),
                reader.text("name"),
                reader.text("description"),
                reader.text("address"));
        if (!reader.isValid()) {
            context.persons.reject(key, row.sentLine());
            return Optional.empty();
        }
        context.persons.accept(key, new ReferenceData.Person());
        return Optional.of(person);
    }

    Optional<DetailRow> mention(Row row) {
        RowReader reader = context.reader(DisclosureFormat.MENTIONS, row);
        var mention = new DetailRow.Mention(
                row,
                statement(reader),
                reader.reference("person_key", context.persons),
                reader.code("relationship"),
                reader.required("called"));
        rejectDuplicate(reader, row, "person_key", List.of(row.file(), mention.statementKey(), mention.personKey()));
        return reader.isValid() ? Optional.of(mention) : Optional.empty();
    }

    Optional<DetailRow> companion(Row row) {
        RowReader reader = context.reader(DisclosureFormat.COMPANIONS, row);
        var companion = new DetailRow.Companion(
                row,
                statement(reader),
                reader.optionalReference("child_key", context.children),
                reader.code("relationship"),
                reader.required("called"));
        rejectDuplicate(
                reader,
                row,
                "called",
                List.of(row.file(), companion.statementKey(), companion.called(), row.cell("child_key")));
        return reader.isValid() ? Optional.of(companion) : Optional.empty();
    }

    Optional<DetailRow> vehicle(Row row) {
        RowReader reader = context.reader(DisclosureFormat.VEHICLES, row);
        var vehicle = new DetailRow.Vehicle(
                row,
                statement(reader),
                reader.optionalReference("person_key", context.persons),
                reader.yes("partial_plate"),
                reader.text("plate"),
                reader.text("description"));
        reader.rejectIf(vehicle.plate() == null && vehicle.description() == null, "plate", ImportError.VEHICLE_EMPTY);
        rejectDuplicate(
                reader,
                row,
                "plate",
                List.of(
                        row.file(),
                        vehicle.statementKey(),
                        row.cell("plate"),
                        row.cell("description"),
                        row.cell("person_key")));
        return reader.isValid() ? Optional.of(vehicle) : Optional.empty();
    }

    Optional<DetailRow> phone(Row row) {
        RowReader reader = context.reader(DisclosureFormat.PHONES, row);
        var phone = new DetailRow.Phone(
                row,
                statement(reader),
                reader.optionalReference("person_key", context.persons),
                reader.required("number"));
        reader.rejectIf(
                !phone.number().isEmpty() && !phone.number().matches("\\+?[0-9 ()?x*.-]{3,24}"),
                "number",
                ImportError.PHONE_INVALID);
        reader.noticeIf(WITHOUT_ZERO.matcher(phone.number()).matches(), "number", ImportError.PHONE_WITHOUT_ZERO);
        rejectDuplicate(
                reader,
                row,
                "number",
                List.of(row.file(), phone.statementKey(), phone.number(), row.cell("person_key")));
        return reader.isValid() ? Optional.of(phone) : Optional.empty();
    }

    Optional<DetailRow> handle(Row row) {
        RowReader reader = context.reader(DisclosureFormat.HANDLES, row);
        var handle = new DetailRow.Handle(
                row,
                statement(reader),
                reader.optionalReference("person_key", context.persons),
                reader.required("platform"),
                reader.required("handle"));
        rejectDuplicate(
                reader,
                row,
                "handle",
                List.of(row.file(), handle.statementKey(), handle.platform(), handle.handle(), row.cell("person_key")));
        return reader.isValid() ? Optional.of(handle) : Optional.empty();
    }

    private String statement(RowReader reader) {
        return reader.statement(context.statements);
    }

    private void rejectDuplicate(RowReader reader, Row row, String column, List<String> content) {
        Integer before = lines.putIfAbsent(content, row.sentLine());
        if (before != null) {
            reader.reject(column, ImportError.ROW_DUPLICATE, before);
        }
    }
}

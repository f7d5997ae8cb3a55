package org.homeward.intake.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.disclosure.Sex;
import org.homeward.disclosure.YesNo;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.Row;
import org.jspecify.annotations.Nullable;

/** children.csv. The ethnicity code of the source is stored; only DfE codes are mapped to a group, police codes are not. */
final class ChildChecks {

    private static final Set<String> NO_NAME =
            Set.of("null", "n/a", "#n/a", "none", "unknown", "not known", "not recorded", "test");
    private static final Pattern POLICE_CODE = Pattern.compile("(?i)[WMABO]\\d{1,2}|NS");

    private final CheckContext context;
    private final Set<String> sentKeys;

    ChildChecks(CheckContext context, List<Row> rows) {
        this.context = context;
        this.sentKeys = rows.stream().map(row -> row.cell("child_key")).collect(Collectors.toSet());
    }

    Optional<ChildRow> check(Row row) {
        RowReader reader = context.reader(DisclosureFormat.CHILDREN, row);
        String key = reader.newKey("child_key", context.children);
        LocalDate born = reader.optionalDay("date_of_birth", false);
        noticeNames(reader);
        ChildRow child = new ChildRow(
                row,
                key,
                born == null ? null : born.withDayOfMonth(1),
                reader.code("sex", Sex.class),
                ethnicityCode(reader),
                ethnicitySource(reader),
                reader.code("send", YesNo.class),
                homeDistrict(reader),
                retentionClass(reader),
                reader.yes("legal_hold"),
                reader.text("given_name"),
                reader.text("family_name"),
                reader.text("known_as"),
                born,
                reader.text("home_address"),
                others(reader, "siblings", key),
                others(reader, "same_placement", key));
        if (!reader.isValid()) {
            context.children.reject(key, row.sentLine());
            return Optional.empty();
        }
        context.children.accept(key, new ReferenceData.Child(born, true));
        return Optional.of(child);
    }

    /** A name that other systems write where nothing is known; it may be somebody's name all the same. */
    private static void noticeNames(RowReader reader) {
        for (String column : List.of("given_name", "family_name")) {
            reader.noticeIf(NO_NAME.contains(lowerCase(reader.text(column))), column, ImportError.NAME_LOOKS_EMPTY);
        }
    }

    private static String lowerCase(@Nullable String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    private @Nullable String ethnicityCode(RowReader reader) {
        String sent = reader.text("ethnicity");
        if (sent == null || POLICE_CODE.matcher(sent).matches()) {
            return null;
        }
        String code = reader.code("ethnicity");
        return code.isEmpty() ? null : code;
    }

    private static @Nullable String ethnicitySource(RowReader reader) {
        String source = reader.text("ethnicity_source");
        return source != null ? source : reader.text("ethnicity");
    }

    private @Nullable Integer homeDistrict(RowReader reader) {
        AreaLookup.Area area = new AreaCells(reader, context.reference.areas()).optional("home_district");
        return area == null ? null : area.id();
    }

    private static String retentionClass(RowReader reader) {
        return switch (reader.code("looked_after_ever", YesNo.class)) {
            case YES -> "LOOKED_AFTER";
            case NO -> "NEVER_LOOKED_AFTER";
            case UNKNOWN -> "NOT_SET";
        };
    }

    /** A child in the list may be further down in the same file. */
    private List<String> others(RowReader reader, String column, String own) {
        List<String> keys = reader.list(column);
        for (String key : keys) {
            if (key.equals(own)) {
                reader.reject(column, ImportError.CHILD_LINKED_TO_SELF);
            } else if (!sentKeys.contains(key)) {
                reader.refer(column, key, context.children);
            }
        }
        return keys;
    }
}

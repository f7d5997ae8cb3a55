package org.homeward.intake.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.disclosure.Sex;
import org.homeward.disclosure.YesNo;
import org.homeward.intake.read.Row;
import org.jspecify.annotations.Nullable;

/** children.csv. Ethnicity keeps the code of the source; only DfE codes are mapped to a group, police codes are not. */
final class ChildChecks {

    private static final Pattern POLICE_CODE = Pattern.compile("(?i)[WMABO]\\d{1,2}|NS");

    private final Checking checking;
    private final Set<String> sentKeys;

    ChildChecks(Checking checking, List<Row> rows) {
        this.checking = checking;
        this.sentKeys = rows.stream().map(row -> row.cell("child_key")).collect(Collectors.toSet());
    }

    Optional<ChildRow> check(Row row) {
        Cells cells = checking.cells(row);
        String key = cells.newKey("child_key", checking.children);
        LocalDate born = cells.optionalDay("date_of_birth", false);
        ChildRow child = new ChildRow(
                row,
                key,
                born == null ? null : born.withDayOfMonth(1),
                cells.code("sex", Sex.class, Sex.NOT_RECORDED),
                ethnicityCode(cells),
                ethnicitySource(cells),
                cells.code("send", YesNo.class, YesNo.UNKNOWN),
                homeDistrict(cells),
                retentionClass(cells),
                cells.yes("legal_hold", false),
                cells.required("given_name"),
                cells.required("family_name"),
                cells.text("known_as"),
                born,
                cells.text("home_address"),
                others(cells, "siblings", key),
                others(cells, "same_placement", key));
        if (!cells.isSound()) {
            checking.children.reject(key, row.line());
            return Optional.empty();
        }
        checking.children.accept(key, new Known.Child(born));
        return Optional.of(child);
    }

    private @Nullable String ethnicityCode(Cells cells) {
        String said = cells.text("ethnicity");
        if (said == null || POLICE_CODE.matcher(said).matches()) {
            return null;
        }
        String code = cells.code("ethnicity", said, checking.known.lists().ethnicities());
        return code.isEmpty() ? null : code;
    }

    private static @Nullable String ethnicitySource(Cells cells) {
        String source = cells.text("ethnicity_source");
        return source != null ? source : cells.text("ethnicity");
    }

    private @Nullable Integer homeDistrict(Cells cells) {
        Atlas.Area area = new AreaCells(cells, checking.known.atlas()).optional("home_district");
        return area == null ? null : area.id();
    }

    private static String retentionClass(Cells cells) {
        return switch (cells.code("looked_after_ever", YesNo.class, YesNo.UNKNOWN)) {
            case YES -> "LOOKED_AFTER";
            case NO -> "NEVER_LOOKED_AFTER";
            case UNKNOWN -> "NOT_SET";
        };
    }

    /** A child named here may stand further down in the same file. */
    private List<String> others(Cells cells, String column, String own) {
        List<String> keys = cells.list(column);
        for (String key : keys) {
            if (key.equals(own)) {
                cells.reject(
                        column, "A child is not their own sibling or companion.", "Leave the child's own key out.");
            } else if (!sentKeys.contains(key)) {
                cells.refer(column, key, checking.children);
            }
        }
        return keys;
    }
}

package org.homeward.stories;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.intake.check.DisclosureFormat;
import org.homeward.intake.read.FileFormat;
import org.homeward.intake.read.FileSet;

/**
 * A set that is valid except for the cells that a test replaces. One child, K0, is interviewed in I0; each row with replaced
 * cells is added beside it, with the rows to which it refers.
 */
final class HostileSet {

    private static final Set<String> OF_A_STATEMENT = Set.of(
            "places.csv",
            "mentions.csv",
            "companions.csv",
            "vehicles.csv",
            "phones.csv",
            "handles.csv",
            "factors.csv",
            "harms.csv");

    private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    private final Map<String, Integer> nextLines = new HashMap<>();
    private int next;

    HostileSet() {
        add("children.csv", valid("children.csv", 0));
        add("episodes.csv", valid("episodes.csv", 0));
        add("interviews.csv", valid("interviews.csv", 0));
        add("persons.csv", valid("persons.csv", 0));
        statement("OTHER", 0);
    }

    /** @param line of the row in its file */
    record Placed(String file, int line, int number) {}

    /** Adds a row of a file with these cells instead of valid ones. */
    Placed addRow(FileFormat format, Map<String, String> cells) {
        int number = ++next;
        String file = format.file();
        Map<String, String> row = valid(file, number);
        row.putAll(cells);
        if (OF_A_STATEMENT.contains(file)) {
            statement(file.equals("places.csv") ? "PLACE" : file.equals("factors.csv") ? "FACTOR" : "PERSON", number);
        }
        Placed placed = new Placed(file, add(file, row), number);
        switch (file) {
            case "children.csv" -> {
                add("episodes.csv", with(valid("episodes.csv", number), "child_key", cell(row, "child_key")));
                add(
                        "interviews.csv",
                        with(
                                with(valid("interviews.csv", number), "child_key", cell(row, "child_key")),
                                "episode_keys",
                                "E" + number));
            }
            case "persons.csv" -> {
                statement("PERSON", number);
                add("mentions.csv", with(valid("mentions.csv", number), "person_key", cell(row, "person_key")));
            }
            case "statements.csv" ->
                add("places.csv", with(valid("places.csv", number), "statement_key", cell(row, "statement_key")));
            default -> {}
        }
        return placed;
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /** The files with this text in a cell: a key is in every file that refers to it, and the first of them is refused. */
    Set<String> filesWith(String text) {
        return rows.entrySet().stream()
                .filter(file -> file.getValue().stream().anyMatch(row -> row.containsValue(text)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    FileSet files() {
        FileSet set = FileSet.empty()
                .with("manifest.csv", "format,source_system,sent_at", "homeward-1,hostile,2026-06-29T06:00:00Z");
        for (FileFormat format : DisclosureFormat.ALL) {
            if (rows.containsKey(format.file())) {
                set = set.with(format.file(), table(format, rows.get(format.file())));
            }
        }
        return set;
    }

    static byte[] table(FileFormat format, List<Map<String, String>> rows) {
        StringBuilder table = new StringBuilder(String.join(",", format.known())).append('\n');
        for (Map<String, String> row : rows) {
            table.append(format.known().stream()
                            .map(column -> '"' + row.getOrDefault(column, "").replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return bytes(table.toString());
    }

    /** UTF-8, and half of a surrogate pair as the three bytes that a faulty program writes for it. */
    private static byte[] bytes(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.codePoints().forEach(character -> {
            if (character >= 0xD800 && character <= 0xDFFF) {
                out.write(0xE0 | character >> 12);
                out.write(0x80 | character >> 6 & 0x3F);
                out.write(0x80 | character & 0x3F);
            } else {
                out.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
            }
        });
        return out.toByteArray();
    }

    private void statement(String kind, int number) {
        add("statements.csv", with(valid("statements.csv", number), "kind", kind));
    }

    /** Cells may contain line breaks, so the line of a row differs from its place in the list. */
    private int add(String file, Map<String, String> row) {
        rows.computeIfAbsent(file, name -> new ArrayList<>()).add(row);
        int line = nextLines.getOrDefault(file, 2);
        nextLines.put(file, line + lines(row));
        return line;
    }

    private static int lines(Map<String, String> row) {
        return 1
                + (int) row.values().stream()
                        .map(cell -> cell.replace("\r\n", "\n").replace('\r', '\n'))
                        .flatMapToInt(String::chars)
                        .filter(character -> character == '\n')
                        .count();
    }

    private static Map<String, String> with(Map<String, String> row, String column, String cell) {
        row.put(column, cell);
        return row;
    }

    static Map<String, String> valid(String file, int n) {
        String cells =
                switch (file) {
                    case "children.csv" ->
                        "child_key=K%d|given_name=Ada|family_name=Example|date_of_birth=04/05/2012|sex=female";
                    case "episodes.csv" ->
                        "episode_key=E%d|child_key=K0|kind=missing|missing_from=home|district=E07990001|provider=lantern|"
                                + time(n);
                    case "offers.csv" ->
                        "offer_key=O%d|episode_key=E0|made=25/06/2026 10:00|method=phone|outcome=accepted";
                    case "interviews.csv" ->
                        "interview_key=I%d|child_key=K0|episode_keys=E0|provider=lantern|interviewer=A. Worker|held=26/06/2026 10:00";
                    case "statements.csv" ->
                        "statement_key=S%d|interview_key=I0|kind=PLACE|said_by=child|words=We met there|verbatim=yes|"
                                + "child_view=objected|audiences=police;partnership;childrens services|"
                                + "override_by=A. Manager|override_at=27/06/2026 10:00|override_reason=At risk|override_child_told=yes";
                    case "places.csv" ->
                        "statement_key=S%d|original_words=the pier|precision=point|role=stayed|category=waterfront|"
                                + "easting=501000|northing=805000";
                    case "persons.csv" -> "person_key=P%d|name=Red|description=tall|age_band=25-34|sex=male";
                    case "mentions.csv" -> "statement_key=S%d|person_key=P0|called=Red|relationship=known";
                    case "companions.csv" -> "statement_key=S%d|called=Benny";
                    case "vehicles.csv" ->
                        "statement_key=S%d|person_key=P0|plate=AB12|partial_plate=yes|description=van";
                    case "phones.csv" -> "statement_key=S%d|person_key=P0|number=07700 900123";
                    case "handles.csv" -> "statement_key=S%d|person_key=P0|platform=snap|handle=red99";
                    case "factors.csv" -> "statement_key=S%d|code=family_conflict|side=push";
                    case "harms.csv" -> "statement_key=S%d|code=assault";
                    case "actions.csv" ->
                        "action_key=A%d|interview_key=I0|agency=cs|kind=tell child|due=28/06/2026|outcome=open|what=Ring her";
                    case "sharing.csv" ->
                        "sharing_key=H%d|interview_key=I0|statement_key=S0|agency=police|shared_on=27/06/2026|"
                                + "purpose=safeguarding|outcome=received";
                    case "feedback.csv" ->
                        "feedback_key=F%d|interview_key=I0|to_whom=child|spoken=yes|in_writing=no|given_on=27/06/2026";
                    default ->
                        throw new IllegalArgumentException("A new file of the format: add a valid row of " + file);
                };
        Map<String, String> row = new LinkedHashMap<>();
        for (String cell : cells.formatted(n).split("\\|")) {
            int is = cell.indexOf('=');
            row.put(cell.substring(0, is), cell.substring(is + 1));
        }
        return row;
    }

    /** Each episode has half an hour of its own, before the interview. */
    private static String time(int n) {
        var day = java.time.LocalDate.of(2025, 7, 10).plusDays(n % 340);
        String date = java.time.format.DateTimeFormatter.ofPattern("dd/MM/uuuu").format(day);
        int hour = 3 + n / 340 % 20;
        return "started=%s %02d:00|ended=%s %02d:30".formatted(date, hour, date, hour);
    }
}

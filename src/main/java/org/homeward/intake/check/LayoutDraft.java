package org.homeward.intake.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.homeward.intake.read.CellText;
import org.homeward.intake.read.Column;
import org.homeward.intake.read.CsvFile;
import org.homeward.intake.read.FileFormat;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.Table;
import org.homeward.intake.read.TableLines;
import org.jspecify.annotations.Nullable;

/**
 * A layout in the making: a table with one row for each interview, of which somebody says what its columns are. Suggests what the headings
 * are likely to mean, asks for what the table does not say and what its codes mean, and writes the file that {@link Layout} reads.
 */
public final class LayoutDraft {

    private static final int EXAMPLES = 3;
    private static final int MOST_VALUES = 200;
    /** Two headings as near as this are the same: "Date of birth" and "Date of Birth (DOB)" are not, "Forename" and "Fore name" are. */
    private static final double NEAR = 0.93;

    private static final FileFormat HEADINGS =
            FileFormat.of("headings.csv", Column.text("to_table"), Column.text("to_column"), Column.text("headings"));

    /** What a column may become. The part of the table behind a slash tells rows apart that one line becomes. */
    public record Choice(String table, String column) {

        FileFormat format() {
            return Layout.format(table).orElseThrow();
        }

        /** Our description of it. */
        public Column described() {
            return format().column(column);
        }
    }

    /** One column of the table, with the first values that it has. */
    public record Heading(String name, List<String> examples, SequencedSet<String> values) {}

    private final String table;
    private final SequencedMap<String, Heading> headings = new LinkedHashMap<>();
    private final SequencedMap<String, Choice> chosen = new LinkedHashMap<>();
    private final Map<Choice, String> said = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> meant = new LinkedHashMap<>();

    /** With a suggestion for each column that has a usual heading. */
    public LayoutDraft(Table sent) {
        this.table = sent.name();
        try (TableLines lines = sent.open(Set.of())) {
            List<String> names = lines.header();
            List<List<String>> examples = new ArrayList<>();
            List<SequencedSet<String>> values = new ArrayList<>();
            names.forEach(name -> {
                examples.add(new ArrayList<>());
                values.add(new LinkedHashSet<>());
            });
            while (lines.hasNext()) {
                List<String> cells = lines.next().cells();
                for (int i = 0; i < Math.min(cells.size(), names.size()); i++) {
                    String cell = cells.get(i);
                    if (!cell.isEmpty()
                            && values.get(i).size() < MOST_VALUES
                            && values.get(i).add(cell)
                            && examples.get(i).size() < EXAMPLES) {
                        examples.get(i).add(cell);
                    }
                }
            }
            for (int i = 0; i < names.size(); i++) {
                if (!names.get(i).isEmpty()) {
                    headings.putIfAbsent(names.get(i), new Heading(names.get(i), examples.get(i), values.get(i)));
                }
            }
        }
        suggest();
    }

    public Collection<Heading> headings() {
        return headings.sequencedValues();
    }

    /** Everything that a column may become. */
    public static List<Choice> choices() {
        return usual().keySet().stream().toList();
    }

    public @Nullable Choice chosen(String heading) {
        return chosen.get(heading);
    }

    /** @param choice null where the column is not needed */
    public void choose(String heading, @Nullable Choice choice) {
        chosen.remove(heading);
        if (choice != null) {
            chosen.values().removeIf(choice::equals);
            chosen.put(heading, choice);
        }
    }

    /** What must be known and no column holds: the same for every row. Keys and what can be derived are not among it. */
    public List<Choice> unsaid() {
        List<Choice> unsaid = new ArrayList<>();
        for (String target : tables()) {
            FileFormat format = new Choice(target, "").format();
            for (Column column : format.columns().values()) {
                Choice choice = new Choice(target, column.name());
                if (column.required()
                        && column.kind() != Column.Kind.KEY
                        && column.kind() != Column.Kind.REFERENCE
                        && !chosen.containsValue(choice)
                        && derived(choice) == null) {
                    unsaid.add(choice);
                }
            }
        }
        return unsaid;
    }

    public String said(Choice choice) {
        return said.getOrDefault(choice, choice.column().equals("kind") ? "missing" : "");
    }

    public void say(Choice choice, String constant) {
        said.put(choice, constant);
    }

    /** Values of a column of codes that are no codes of ours, and what somebody said they mean. */
    public SequencedMap<String, String> values(Heading heading, ReferenceData.Lists lists) {
        SequencedMap<String, String> open = new LinkedHashMap<>();
        Choice choice = chosen.get(heading.name());
        if (choice == null) {
            return open;
        }
        Collection<String> codes = codes(choice.described(), lists);
        if (codes.isEmpty()) {
            return open;
        }
        Map<String, String> said = meant.getOrDefault(heading.name(), Map.of());
        heading.values().stream()
                .flatMap(value -> parts(choice, value))
                .filter(value -> !isCode(value, codes) && !CellText.isNothing(value))
                .forEach(value -> open.put(value, said.getOrDefault(value, usual(choice.described(), value))));
        return open;
    }

    /** What a column may hold; empty where it may hold anything. */
    public static Collection<String> codes(Column column, ReferenceData.Lists lists) {
        return column.list() == null ? column.codes() : lists.codes(column.list());
    }

    public void mean(String heading, String value, String code) {
        meant.computeIfAbsent(heading, each -> new LinkedHashMap<>()).put(value, code);
    }

    /** Takes over what a kept layout says of the columns that this table has. */
    public void follow(Layout kept) {
        for (Layout.Table from : kept.tables()) {
            for (Layout.Target target : from.rows()) {
                target.cells().forEach((column, cell) -> follow(new Choice(target.table(), column), cell));
            }
        }
    }

    private void follow(Choice choice, Layout.Cell cell) {
        if (cell.from().isEmpty()) {
            said.put(choice, cell.constant());
        } else if (cell.from().size() == 1 && choices().contains(choice)) {
            headings.keySet().stream()
                    .filter(heading -> CellText.columnName(heading)
                            .equals(CellText.columnName(
                                    Layout.either(cell.from().getFirst()).getFirst())))
                    .findFirst()
                    .ifPresent(heading -> {
                        choose(heading, choice);
                        Heading known = Objects.requireNonNull(headings.get(heading));
                        known.values().stream()
                                .flatMap(value -> parts(choice, value))
                                .forEach(value -> {
                                    String code = cell.values().get(value.toLowerCase(Locale.ROOT));
                                    if (code != null) {
                                        mean(heading, value, code);
                                    }
                                });
                    });
        }
    }

    /** The layout as a file, for the set and to be kept. */
    public List<String> lines(ReferenceData.Lists lists) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", Layout.FORMAT.known()));
        for (String target : tables()) {
            FileFormat format = new Choice(target, "").format();
            for (Column column : format.columns().values()) {
                Choice choice = new Choice(target, column.name());
                Optional<String> heading = chosen.entrySet().stream()
                        .filter(each -> each.getValue().equals(choice) || isShared(target, column, each.getValue()))
                        .map(Map.Entry::getKey)
                        .findFirst();
                String derived = derived(choice);
                if (heading.isPresent() && column.name().equals("words")) {
                    lines.add(line(words(heading.get(), choice), "", choice, ""));
                } else if (heading.isPresent()) {
                    write(lines, choice, heading.get(), lists);
                } else if (derived != null) {
                    lines.add(line(
                            derived.startsWith("=") ? "" : derived,
                            "",
                            choice,
                            derived.startsWith("=") ? derived.substring(1) : ""));
                } else if (column.required() && !said(choice).isEmpty()) {
                    lines.add(line("", "", choice, said(choice)));
                }
            }
        }
        return lines;
    }

    private void write(List<String> lines, Choice choice, String heading, ReferenceData.Lists lists) {
        Collection<String> codes = codes(choice.described(), lists);
        Heading known = Objects.requireNonNull(headings.get(heading));
        SequencedMap<String, String> values = values(known, lists);
        if (values.isEmpty()) {
            lines.add(line(heading, "", choice, ""));
            return;
        }
        known.values().stream()
                .flatMap(value -> parts(choice, value))
                .distinct()
                .filter(value -> isCode(value, codes))
                .forEach(value -> lines.add(line(heading, value, choice, value)));
        values.forEach((value, code) -> {
            if (!code.isEmpty()) {
                lines.add(line(heading, value, choice, code));
            }
        });
    }

    /** What the child agreed to, and with whom it may be shared, stands once in a line and is so for every statement of it. */
    private static boolean isShared(String target, Column column, Choice choice) {
        return target.startsWith("statements/")
                && choice.table().equals("statements")
                && choice.column().equals(column.name());
    }

    private String line(String from, String value, Choice choice, String to) {
        return String.join(
                ",",
                List.of(
                        quoted(table),
                        quoted(from),
                        quoted(value),
                        quoted(choice.table()),
                        quoted(choice.column()),
                        quoted(to)));
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** The tables that the chosen columns fill, each after those that it refers to. */
    private List<String> tables() {
        Set<String> tables = new LinkedHashSet<>();
        tables.add("children");
        for (String table : List.of("episodes", "offers", "interviews")) {
            if (chosen.values().stream().anyMatch(choice -> choice.table().equals(table))) {
                tables.add(table);
            }
        }
        chosen.values().stream()
                .map(Choice::table)
                .filter(table -> table.startsWith("statements/"))
                .forEach(tables::add);
        chosen.values().stream()
                .map(Choice::table)
                .filter(table -> table.startsWith("factors/") || table.equals("harms"))
                .forEach(table -> {
                    tables.add(statementOf(table));
                    tables.add(table);
                });
        if (tables.contains("statements/place")) {
            tables.add("places");
        }
        return List.copyOf(tables);
    }

    /** A coded reason or harm belongs to a statement: that of its kind. */
    private static String statementOf(String table) {
        return switch (table.replaceFirst("/.*", "")) {
            case "places" -> "statements/place";
            case "factors" -> "statements/factor";
            default -> "statements/harm";
        };
    }

    /**
     * Where a cell comes from although nobody said so: columns joined, or after an equals sign a text; null where it must be said. What a child
     * agreed to is never derived: {@link LayoutReader} says <i>not asked</i>.
     */
    private @Nullable String derived(Choice choice) {
        String table = choice.table().replaceFirst("/.*", "");
        String child = heading("children", "child_key");
        String episode = key("episodes", "episode_key", "started", child);
        String interview = key("interviews", "interview_key", "held", child);
        return switch (table + "." + choice.column()) {
            case "episodes.child_key", "interviews.child_key" -> child;
            case "episodes.episode_key", "offers.episode_key", "interviews.episode_keys" -> episode;
            case "offers.offer_key" -> episode;
            case "interviews.interview_key", "statements.interview_key" -> interview;
            case "statements.statement_key" -> interview == null ? null : interview + " + \"" + kind(choice) + "\"";
            case "statements.kind" -> "=" + kind(choice);
            case "statements.said_by" -> "=child";
            case "statements.words" -> String.join(" | ", coded(choice));
            case "statements.child_view", "statements.audiences" -> "";
            case "places.statement_key", "factors.statement_key", "harms.statement_key" ->
                interview == null
                        ? null
                        : interview + " + \"" + kind(new Choice(statementOf(choice.table()), "")) + "\"";
            case "places.original_words" -> heading("statements/place", "words");
            case "places.precision" -> hasPosition() ? null : "=not mapped";
            case "places.role" -> "=stayed";
            case "places.category" -> "=unknown";
            case "factors.side" -> "=" + choice.table().substring("factors/".length());
            case "episodes.kind" -> null;
            case "offers.method" -> "=not recorded";
            default -> null;
        };
    }

    /** What somebody wrote, or else the codes of reasons or harms beside it. */
    private String words(String heading, Choice statement) {
        return String.join(
                " | ",
                Stream.concat(Stream.of(heading), coded(statement).stream()).toList());
    }

    private List<String> coded(Choice statement) {
        return chosen.entrySet().stream()
                .filter(each -> each.getValue().column().equals("code")
                        && statementOf(each.getValue().table()).equals(statement.table()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String kind(Choice statement) {
        return statement.table().substring(statement.table().indexOf('/') + 1);
    }

    private boolean hasPosition() {
        return chosen.values().stream()
                .anyMatch(choice -> choice.table().equals("places")
                        && Set.of("easting", "latitude").contains(choice.column()));
    }

    private @Nullable String heading(String table, String column) {
        return chosen.entrySet().stream()
                .filter(each -> each.getValue().equals(new Choice(table, column)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The sender's own key, or the child and the time. */
    private @Nullable String key(String table, String key, String time, @Nullable String child) {
        String own = heading(table, key);
        String when = heading(table, time);
        return own != null ? own : child == null || when == null ? null : child + " + " + when;
    }

    private void suggest() {
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        for (String heading : headings.keySet()) {
            String plain = plain(heading);
            usual().entrySet().stream()
                    .filter(each -> !chosen.containsValue(each.getKey()))
                    .map(each -> Map.entry(
                            each.getKey(),
                            each.getValue().stream()
                                    .mapToDouble(usual -> similarity.apply(plain, usual))
                                    .max()
                                    .orElse(0)))
                    .filter(each -> each.getValue() >= NEAR)
                    .max(Map.Entry.comparingByValue())
                    .ifPresent(each -> chosen.put(heading, each.getKey()));
        }
    }

    private static String plain(String heading) {
        return CellText.columnName(heading)
                .replace('_', ' ')
                .replaceAll("[?:*()]", "")
                .strip();
    }

    private static boolean isCode(String value, Collection<String> codes) {
        return codes.stream().anyMatch(code -> RowReader.normalised(code).equals(RowReader.normalised(value)));
    }

    /** A list in one cell is divided by semicolons, or by commas where a column holds one code a row. */
    private static Stream<String> parts(Choice choice, String value) {
        return Layout.divider(choice.format(), choice.column())
                .splitAsStream(value)
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }

    /** What returns and forms write for our codes; empty where somebody must say. */
    private static String usual(Column column, String value) {
        String plain = value.toLowerCase(Locale.ROOT).replaceFirst("^[a-z]\\)\\s*", "");
        return column.codes().stream()
                .filter(code -> RowReader.normalised(code).equals(RowReader.normalised(plain))
                        || code.equals(SHORT.get(column.name() + " " + plain))
                        || code.equals(SHORT.get(plain)) && column.codes().contains("YES"))
                .findFirst()
                .orElse("");
    }

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("y", "YES"),
            Map.entry("n", "NO"),
            Map.entry("true", "YES"),
            Map.entry("false", "NO"),
            Map.entry("sex m", "MALE"),
            Map.entry("sex f", "FEMALE"),
            Map.entry("sex 1", "MALE"),
            Map.entry("sex 2", "FEMALE"),
            Map.entry("sex boy", "MALE"),
            Map.entry("sex girl", "FEMALE"),
            Map.entry("kind m", "MISSING"),
            Map.entry("kind a", "AWAY"),
            Map.entry("kind absent", "AWAY"),
            Map.entry("missing_from h", "HOME"),
            Map.entry("missing_from lac", "CARE"),
            Map.entry("missing_from cla", "CARE"),
            Map.entry("outcome y", "ACCEPTED"),
            Map.entry("outcome yes", "ACCEPTED"),
            Map.entry("outcome n", "DECLINED_BY_CHILD"),
            Map.entry("outcome no", "DECLINED_BY_CHILD"),
            Map.entry("outcome declined", "DECLINED_BY_CHILD"),
            Map.entry("outcome refused", "DECLINED_BY_CHILD"));

    private static SequencedMap<Choice, List<String>> usual() {
        return Usual.ALL;
    }

    /** Read once, when first asked for. */
    private static final class Usual {

        static final SequencedMap<Choice, List<String>> ALL = read();

        private static SequencedMap<Choice, List<String>> read() {
            SequencedMap<Choice, List<String>> usual = new LinkedHashMap<>();
            try (InputStream file = LayoutDraft.class.getResourceAsStream("headings.csv")) {
                FileSet set = FileSet.empty()
                        .with(HEADINGS.file(), Objects.requireNonNull(file).readAllBytes());
                for (Row row : CsvFile.read(set, HEADINGS, new ArrayList<>())) {
                    usual.put(
                            new Choice(row.cell("to_table"), row.cell("to_column")),
                            Arrays.asList(row.cell("headings").split(";")));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return usual;
        }
    }
}

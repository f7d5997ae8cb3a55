package org.homeward.stories;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.Viewer;
import org.homeward.disclosure.EscapedText;
import org.homeward.intake.Intake;
import org.homeward.intake.check.DisclosureFormat;
import org.homeward.intake.read.FileFormat;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.store.ImportResult;
import org.homeward.stories.HostilePayloads.Payload;
import org.homeward.stories.HostileSet.Placed;

/**
 * Payloads in fields: every column of every file, as the disclosure format declares them. Previews find out which fields take
 * free text. Each cell ends with a mark of its own, by which the tests find it wherever it is shown.
 */
final class HostileCells {

    /**
     * One payload in one field.
     *
     * @param round in each round every field has one payload, and no two fields next to each other the same
     */
    record Cell(Payload payload, FileFormat format, String column, int number, int round) {

        String mark() {
            return "hw%05dz".formatted(number);
        }

        String text() {
            return payload.text() + " " + mark();
        }

        /** The text as the screens should show it. */
        String visible() {
            return EscapedText.of(text().strip());
        }

        @Override
        public String toString() {
            return payload.name() + " in " + format.file() + " " + column;
        }
    }

    /** A text of fewer characters is never too long. */
    private static final int SHORT = 200;

    private final Intake intake;
    private final Viewer sender;
    private final List<Cell> cells;
    private final Set<String> takeText;
    private final List<String> failures = new ArrayList<>();
    private final Map<Cell, Placed> accepted = new LinkedHashMap<>();
    private final Map<Cell, RejectedRow> rejected = new LinkedHashMap<>();
    private FileSet sent = FileSet.empty();

    HostileCells(Intake intake, Viewer sender) {
        this.intake = intake;
        this.sender = sender;
        this.cells = all();
        this.takeText = fieldsThatTakeText();
    }

    /** Two thirds in fields that take free text, round by round, the others in any field; all cells where the size reaches their number. */
    List<Cell> chosen(int size, RandomGenerator random) {
        if (size >= cells.size()) {
            return cells;
        }
        List<Cell> shuffled = new ArrayList<>(cells);
        Collections.shuffle(shuffled, random);
        int first = random.nextInt(HostilePayloads.ALL.size());
        return Stream.concat(
                        shuffled.stream()
                                .filter(this::takesText)
                                .sorted(Comparator.comparingInt(
                                        cell -> Math.floorMod(cell.round() - first, HostilePayloads.ALL.size())))
                                .limit(size * 2L / 3),
                        shuffled.stream().filter(cell -> !takesText(cell)).limit(size - size * 2L / 3))
                .toList();
    }

    /** The number of all cells. */
    int number() {
        return cells.size();
    }

    Set<String> takeText() {
        return takeText;
    }

    List<String> failures() {
        return failures;
    }

    Map<Cell, Placed> accepted() {
        return accepted;
    }

    Map<Cell, RejectedRow> rejected() {
        return rejected;
    }

    FileSet sent() {
        return sent;
    }

    /** Imports them: text is stored, or its row is rejected with a column and a reason; a set with anything else is refused. */
    void send(List<Cell> chosen) {
        chosen.stream()
                .filter(cell -> cell.format() == DisclosureFormat.MANIFEST
                        || cell.payload().isNoText())
                .forEach(this::mustBeRefusedWhole);
        HostileSet set = new HostileSet();
        Map<Cell, Placed> placed = new LinkedHashMap<>();
        Map<String, List<Cell>> rows = chosen.stream()
                .filter(cell -> cell.format() != DisclosureFormat.MANIFEST
                        && !cell.payload().isNoText())
                .collect(Collectors.groupingBy(this::row, LinkedHashMap::new, Collectors.toList()));
        rows.values().forEach(row -> {
            Map<String, String> replaced = new HashMap<>();
            row.forEach(cell -> replaced.put(cell.column(), cell.text()));
            Placed at = set.addRow(row.getFirst().format(), replaced);
            row.forEach(cell -> placed.put(cell, at));
        });
        sent = set.files();
        ImportResult result = intake.load(sender, sent);
        placed.forEach((cell, at) -> check(cell, at, result));
    }

    private void check(Cell cell, Placed at, ImportResult result) {
        List<RejectedRow> reasons = result.rejected().stream()
                .filter(row -> row.file().equals(at.file()) && row.line() == at.line())
                .toList();
        if (reasons.isEmpty()) {
            accepted.put(cell, at);
            return;
        }
        boolean isKeyOfList = cell.column().endsWith("_key") && cell.text().contains(";");
        if (takesText(cell) && !isKeyOfList && cell.payload().text().length() < SHORT) {
            failures.add(cell + ": rejected, " + reasons.getFirst().reason());
        }
        reasons.stream()
                .filter(row -> row.reason().isBlank() || row.remedy().isBlank())
                .forEach(row -> failures.add(cell + ": rejected without a reason or a remedy"));
        rejected.put(cell, reasons.getFirst());
    }

    private void mustBeRefusedWhole(Cell cell) {
        HostileSet set = new HostileSet();
        Set<String> files = Set.of(DisclosureFormat.MANIFEST.file());
        try {
            if (cell.format() == DisclosureFormat.MANIFEST) {
                Map<String, String> row = new HashMap<>(
                        Map.of("format", "homeward-1", "source_system", "hostile", "sent_at", "2026-06-29T06:00:00Z"));
                row.put(cell.column(), cell.text());
                intake.preview(
                        sender,
                        FileSet.empty()
                                .with("manifest.csv", HostileSet.table(DisclosureFormat.MANIFEST, List.of(row)))
                                .with("children.csv", String.join(",", DisclosureFormat.CHILDREN.known())));
            } else {
                set.addRow(cell.format(), Map.of(cell.column(), cell.text()));
                files = set.filesWith(cell.text());
                intake.load(sender, set.files());
            }
            failures.add(cell + ": not refused");
        } catch (ImportRejected refused) {
            String message = String.valueOf(refused.getMessage());
            if (files.stream().noneMatch(message::contains)
                    || !message.equals(EscapedText.of(message))
                    || message.length() > 2_000) {
                failures.add(cell + ": refused unclearly: " + message);
            }
        }
    }

    /** Fields of one round share a row, but for what may be the reason to reject it. */
    private String row(Cell cell) {
        boolean together = takesText(cell)
                && !cell.column().endsWith("_key")
                && cell.payload().text().length() < SHORT;
        return cell.round() + " " + cell.format().file() + (together ? "" : " " + cell.column());
    }

    private boolean takesText(Cell cell) {
        return takeText.contains(cell.format().file() + " " + cell.column());
    }

    private static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        int payloads = HostilePayloads.ALL.size();
        int field = 0;
        for (FileFormat format : Stream.concat(Stream.of(DisclosureFormat.MANIFEST), DisclosureFormat.ALL.stream())
                .toList()) {
            for (String column : format.known()) {
                for (int payload = 0; payload < payloads; payload++) {
                    int round = Math.floorMod(payload - field, payloads);
                    cells.add(new Cell(HostilePayloads.ALL.get(payload), format, column, cells.size(), round));
                }
                field++;
            }
        }
        return List.copyOf(cells);
    }

    private Set<String> fieldsThatTakeText() {
        HostileSet set = new HostileSet();
        DisclosureFormat.ALL.forEach(format -> set.addRow(format, Map.of()));
        intake.preview(sender, set.files()).rejected().forEach(row -> failures.add("a sound row is rejected: " + row));
        Map<String, Placed> tried = new LinkedHashMap<>();
        for (FileFormat format : DisclosureFormat.ALL) {
            for (String column : format.known()) {
                tried.put(
                        format.file() + " " + column,
                        set.addRow(format, Map.of(column, "Quite ordinary words " + tried.size())));
            }
        }
        Set<String> taken = new HashSet<>(tried.keySet());
        for (RejectedRow row : intake.preview(sender, set.files()).rejected()) {
            tried.forEach((field, at) -> {
                if (at.file().equals(row.file()) && at.line() == row.line()) {
                    taken.remove(field);
                }
            });
        }
        return taken;
    }
}

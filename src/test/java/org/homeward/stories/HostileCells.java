package org.homeward.stories;

import java.util.ArrayList;
import java.util.Collections;
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
 * Payloads in fields: every column of every file of the format, as the format itself declares them. Which of them take free
 * text is found by sending some. Each cell ends with a mark of its own, by which it is found again wherever it is shown.
 */
final class HostileCells {

    /** One payload in one field. */
    record Cell(Payload payload, FileFormat shape, String column, int number) {

        String mark() {
            return "hw%05dz".formatted(number);
        }

        String text() {
            return payload.text() + " " + mark();
        }

        /** As everybody who may read it should see it. */
        String visible() {
            return EscapedText.of(text().strip());
        }

        @Override
        public String toString() {
            return payload.name() + " in " + shape.file() + " " + column;
        }
    }

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

    /** Two of three in fields that take text, the others anywhere; all of them where so many are asked for. */
    List<Cell> chosen(int size, RandomGenerator random) {
        if (size >= cells.size()) {
            return cells;
        }
        List<Cell> shuffled = new ArrayList<>(cells);
        Collections.shuffle(shuffled, random);
        return Stream.concat(
                        shuffled.stream().filter(this::takesText).limit(size * 2L / 3),
                        shuffled.stream().filter(cell -> !takesText(cell)).limit(size - size * 2L / 3))
                .toList();
    }

    /** How many there are in all. */
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

    /** Sends them: what is text is stored or refused by row, with its column and what is wrong; anything else is refused whole. */
    void send(List<Cell> chosen) {
        chosen.stream()
                .filter(cell -> cell.shape() == DisclosureFormat.MANIFEST
                        || cell.payload().isNoText())
                .forEach(this::mustBeRefusedWhole);
        HostileSet set = new HostileSet();
        Map<Cell, Placed> placed = new LinkedHashMap<>();
        Map<String, List<Cell>> rows = chosen.stream()
                .filter(cell -> cell.shape() != DisclosureFormat.MANIFEST
                        && !cell.payload().isNoText())
                .collect(Collectors.groupingBy(this::row, LinkedHashMap::new, Collectors.toList()));
        rows.values().forEach(row -> {
            Map<String, String> spoiled = new HashMap<>();
            row.forEach(cell -> spoiled.put(cell.column(), cell.text()));
            Placed at = set.spoil(row.getFirst().shape(), spoiled);
            row.forEach(cell -> placed.put(cell, at));
        });
        sent = set.files();
        ImportResult result = intake.load(sender, sent);
        placed.forEach((cell, at) -> judge(cell, at, result));
    }

    private void judge(Cell cell, Placed at, ImportResult result) {
        List<RejectedRow> reasons = result.rejected().stream()
                .filter(row -> row.file().equals(at.file()) && row.line() == at.line())
                .toList();
        if (reasons.isEmpty()) {
            accepted.put(cell, at);
            return;
        }
        if (takesText(cell) && cell.payload().text().length() < 200) {
            failures.add(cell + ": rejected, " + reasons.getFirst().reason());
        }
        reasons.stream()
                .filter(row -> row.reason().isBlank() || row.remedy().isBlank())
                .forEach(row -> failures.add(cell + ": rejected without a reason or a remedy"));
        rejected.put(cell, reasons.getFirst());
    }

    private void mustBeRefusedWhole(Cell cell) {
        try {
            if (cell.shape() == DisclosureFormat.MANIFEST) {
                Map<String, String> row = new HashMap<>(
                        Map.of("format", "homeward-1", "source_system", "hostile", "sent_at", "2026-06-29T06:00:00Z"));
                row.put(cell.column(), cell.text());
                intake.preview(
                        sender,
                        FileSet.empty()
                                .with("manifest.csv", HostileSet.table(DisclosureFormat.MANIFEST, List.of(row)))
                                .with("children.csv", String.join(",", DisclosureFormat.CHILDREN.known())));
            } else {
                HostileSet set = new HostileSet();
                set.spoil(cell.shape(), Map.of(cell.column(), cell.text()));
                intake.load(sender, set.files());
            }
            failures.add(cell + ": not refused");
        } catch (ImportRejected refused) {
            String words = String.valueOf(refused.getMessage());
            if (!words.contains(cell.shape().file())
                    || !words.equals(EscapedText.of(words))
                    || words.length() > 2_000) {
                failures.add(cell + ": refused unclearly: " + words);
            }
        }
    }

    private String row(Cell cell) {
        boolean together = takesText(cell) && !cell.column().endsWith("_key");
        return cell.payload().name() + " " + cell.shape().file() + (together ? "" : " " + cell.column());
    }

    private boolean takesText(Cell cell) {
        return takeText.contains(cell.shape().file() + " " + cell.column());
    }

    private static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        Stream.concat(Stream.of(DisclosureFormat.MANIFEST), DisclosureFormat.ALL.stream())
                .forEach(shape -> shape.known()
                        .forEach(column -> HostilePayloads.ALL.forEach(
                                payload -> cells.add(new Cell(payload, shape, column, cells.size())))));
        return List.copyOf(cells);
    }

    private Set<String> fieldsThatTakeText() {
        HostileSet set = new HostileSet();
        DisclosureFormat.ALL.forEach(shape -> set.spoil(shape, Map.of()));
        intake.preview(sender, set.files()).rejected().forEach(row -> failures.add("a sound row is rejected: " + row));
        Map<String, Placed> tried = new LinkedHashMap<>();
        for (FileFormat shape : DisclosureFormat.ALL) {
            for (String column : shape.known()) {
                tried.put(
                        shape.file() + " " + column,
                        set.spoil(shape, Map.of(column, "Quite ordinary words " + tried.size())));
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

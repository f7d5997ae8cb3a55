package org.homeward.intake.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.NationalGrid;
import org.homeward.intake.check.DisclosureFormat;

/**
 * What a fuzzer does with the readers: bytes of its own making, and whatever becomes of them must be rows, rows rejected in words, or a file
 * refused in words. Everything else ends the run.
 */
final class FuzzedReaders {

    /** Each reader, with seeds in a folder of its name. */
    enum Target {
        CSV,
        WORKBOOK,
        DATE,
        COORDINATE;

        String folder() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        void read(byte[] bytes) {
            switch (this) {
                case CSV -> rows("children.csv", bytes);
                case WORKBOOK -> workbook(bytes);
                case DATE -> date(new String(bytes, StandardCharsets.UTF_8));
                case COORDINATE -> coordinate(bytes);
            }
        }
    }

    /** The start of each line of a seed for a workbook that names the part that follows. */
    private static final String PART = "== ";

    private FuzzedReaders() {}

    static void rows(String name, byte[] bytes) {
        List<RejectedRow> rejected = new ArrayList<>();
        List<RowNotice> notices = new ArrayList<>();
        try {
            FileSet set = FileSet.empty().with(name, bytes);
            notices.addAll(set.notices());
            for (Table table : set.tables().values()) {
                try (Stream<Table.Line> lines = table.lines()) {
                    lines.limit(2_000).forEach(line -> require(line.number() >= 0 && line.cells() != null));
                }
                CsvFile.read(
                        table,
                        DisclosureFormat.CHILDREN,
                        rejected,
                        notices,
                        row -> require(row.cell("child_key").length() <= 100_000));
            }
        } catch (ImportRejected refused) {
            require(!refused.problem().text().isBlank());
        }
        rejected.forEach(row -> require(!row.reason().isBlank() && !row.remedy().isBlank()));
        notices.forEach(notice -> require(!notice.problem().text().isBlank()));
    }

    /** Bytes that name their parts become a workbook of these parts, because a fuzzer finds no checksum; others are read as they are. */
    private static void workbook(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith(PART)) {
            rows("children.xlsx", bytes);
            return;
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (String part : text.substring(PART.length()).split("\n" + PART)) {
            int line = part.indexOf('\n');
            if (line > 0 && parts.size() < 50) {
                parts.put(part.substring(0, line), part.substring(line + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        rows("children.xlsx", Workbooks.zip(parts));
    }

    private static void date(String text) {
        try {
            TimeInterval read = TimeReader.read(text);
            require(!read.latest().isBefore(read.earliest()));
            require(read.earliest().getYear() >= 1900 && read.latest().getYear() <= 2101);
        } catch (TimeReader.InvalidTime invalid) {
            require(!invalid.problem().text().isBlank());
        }
        SheetNumber.text(text, new SheetNumber.Format(SheetNumber.Kind.DATE_TIME, 0), text.length() % 2 == 0);
        SheetNumber.text(text, SheetNumber.format(text), false);
    }

    /** Two numbers as degrees, and back from the grid. */
    private static void coordinate(byte[] bytes) {
        String[] texts = new String(bytes, StandardCharsets.UTF_8).split("[,;\n]", 3);
        try {
            double first = Double.parseDouble(CellText.clean(texts[0]));
            double second = Double.parseDouble(CellText.clean(texts.length > 1 ? texts[1] : ""));
            if (Math.abs(first) <= 180 && Math.abs(second) <= 90) {
                NationalGrid.of(new LongitudeLatitude(first, second));
            }
        } catch (NumberFormatException noNumber) {
            require(texts.length > 0);
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("not what a sender may be told");
        }
    }

    /** What the fuzzer calls; it takes the target from a property, because it knows classes only. */
    public static final class Entry {

        private static final Target TARGET = Target.valueOf(System.getProperty("homeward.fuzz", "CSV"));

        private Entry() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            TARGET.read(bytes);
        }
    }
}

package org.homeward.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A workbook: XLSX or ODS, told apart by its content. The JDK reads its XML and unpacks its parts, row by row, within limits that the
 * libraries for these files do not set: on what is unpacked, on columns, on texts that several cells share.
 *
 * @param sheets the visible ones, as tables
 * @param hidden the names of the others, which are not read
 */
record Workbook(List<Table> sheets, List<String> hidden) {

    /** Wider is no table but a mistake, or was made to take memory. */
    static final int MOST_COLUMNS = 1_000;

    private static final String ZIP = "PK\u0003\u0004";
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    /** Whether the content is a workbook, of a kind that is read or not. */
    static boolean is(ZipParts parts) {
        return parts.holds("[Content_Types].xml") || parts.holds("mimetype") || parts.holds("Index/Document.iwa");
    }

    static boolean isZip(Content content) {
        return content.startsWith(ZIP) || content.startsWith("PK\u0005\u0006");
    }

    /** @throws ImportRejected if it has a password or macros, or is of a kind that is not read */
    static Workbook of(String file, ZipParts parts) throws IOException {
        if (parts.holds("xl/vbaProject.bin")
                || parts.list().stream().anyMatch(each -> each.name().endsWith(".xlm"))) {
            throw new ImportRejected(ImportError.WORKBOOK_WITH_MACROS, file);
        }
        if (parts.holds("xl/workbook.bin")) {
            throw new ImportRejected(ImportError.WORKBOOK_BINARY, file);
        }
        if (parts.holds("mimetype")) {
            try (InputStream in = parts.content("mimetype").open()) {
                String type = new String(in.readNBytes(100), java.nio.charset.StandardCharsets.US_ASCII);
                if (type.startsWith(ODS)) {
                    return OdsWorkbook.read(file, parts);
                }
            }
            throw new ImportRejected(ImportError.FILE_NO_TABLE, file);
        }
        return XlsxWorkbook.read(file, parts);
    }

    /** Refuses what begins like a file that is neither text nor a workbook that is read, and says what it is. */
    static void requireNoOther(String file, Content content) throws IOException {
        if (content.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            // Names in its directory are UTF-16: an encrypted workbook has a part of this name, an old one has not.
            throw new ImportRejected(
                    holds(content, "EncryptionInfo") ? ImportError.WORKBOOK_ENCRYPTED : ImportError.WORKBOOK_OLD, file);
        }
        for (String start : List.of(
                "%PDF", "{\\rtf", "\u0089PNG", "\u00FF\u00D8\u00FF", "7z\u00BC\u00AF", "Rar!", "\u001F\u008B")) {
            if (content.startsWith(start)) {
                throw new ImportRejected(ImportError.FILE_NO_TABLE, file);
            }
        }
        try (InputStream in = content.open()) {
            String start = new String(in.readNBytes(512), java.nio.charset.StandardCharsets.ISO_8859_1)
                    .replaceAll("^(\u00EF\u00BB\u00BF)?\\s*", "")
                    .toLowerCase(java.util.Locale.ROOT);
            if (start.startsWith("<html")
                    || start.startsWith("<!doctype")
                    || start.startsWith("<table")
                    || start.startsWith("<?xml")) {
                throw new ImportRejected(ImportError.FILE_IS_WEB_PAGE, file);
            }
        }
    }

    /** About how many rows its sheets have, counted without reading them; 0 for one that is damaged, which is told when it is read. */
    static long rows(Content file) {
        long rows = 0;
        try {
            ZipParts parts = ZipParts.of(file);
            for (ZipParts.Part part : parts.list()) {
                if (part.name().contains("sheets/") || part.name().equals("content.xml")) {
                    rows += rowsOfPart(parts.content(part));
                }
            }
        } catch (IOException damaged) {
            return 0;
        }
        return rows;
    }

    /** XLSX has an element row; ODS one whose name ends so, at its start and at its end. */
    private static long rowsOfPart(Content part) throws IOException {
        long starts = 0;
        long both = 0;
        int four = 0;
        byte[] block = new byte[1 << 16];
        try (InputStream in = part.open()) {
            for (int length = in.read(block); length >= 0; length = in.read(block)) {
                for (int i = 0; i < length; i++) {
                    four = four << 8 | block[i] & 0xFF;
                    starts += four == ('<' << 24 | 'r' << 16 | 'o' << 8 | 'w') ? 1 : 0;
                    both += four == ('-' << 24 | 'r' << 16 | 'o' << 8 | 'w') ? 1 : 0;
                }
            }
        }
        return starts + both / 2;
    }

    private static boolean holds(Content content, String name) throws IOException {
        StringBuilder wide = new StringBuilder();
        name.chars().forEach(each -> wide.append((char) each).append('\0'));
        try (InputStream in = content.open()) {
            String start = new String(in.readNBytes(1 << 20), java.nio.charset.StandardCharsets.ISO_8859_1);
            return start.contains(wide);
        }
    }

    /** A sheet: its name, and what reads its rows. */
    record Sheet(String name, String file, Function<Sheet, Rows> rows, List<RowNotice> notices) implements Table {

        Sheet named(String other) {
            return new Sheet(other, file, rows, notices);
        }

        @Override
        public boolean isText() {
            return false;
        }

        @Override
        public Stream<Line> lines() {
            Rows rows = this.rows.apply(this);
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                    .onClose(rows::close);
        }
    }

    /** The rows of a sheet, one after the other. */
    abstract static class Rows implements Iterator<Table.Line>, AutoCloseable {

        final PartXml xml;
        private Table.@Nullable Line next;
        private boolean begun;

        Rows(PartXml xml) {
            this.xml = xml;
        }

        /** Null after the last. */
        abstract Table.@Nullable Line read();

        @Override
        public boolean hasNext() {
            if (!begun) {
                begun = true;
                next = read();
            }
            return next != null;
        }

        @Override
        public Table.Line next() {
            Table.Line line = hasNext() ? next : null;
            if (line == null) {
                throw new NoSuchElementException();
            }
            next = read();
            return line;
        }

        @Override
        public void close() {
            xml.close();
        }
    }

    /** As a file of its own would be named. */
    static String tableName(String sheet) {
        String name = CellText.columnName(sheet);
        return name.endsWith(".csv") ? name : name + ".csv";
    }
}

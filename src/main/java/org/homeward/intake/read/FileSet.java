package org.homeward.intake.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The files that a service sent together, by name: from a folder, a zip or single files, and the tables in them. What a file is, its
 * content says, whatever its name is. Immutable.
 */
public final class FileSet {

    /** Before the names of files that were downloaded here, such as rejected rows. */
    private static final Pattern MARKING = Pattern.compile("^OFFICIAL(?:-SENSITIVE)?(?: [A-Z]+)* ");
    /** What a download says of itself. */
    private static final String ABOUT = "about-these-tables.csv";

    static final int MOST_FILES = 64;
    private static final long MEGABYTE = 1024L * 1024;
    /**
     * What a row takes of the memory until it is stored: as read, checked, planned, encrypted and bound. Measured with the shortest rows:
     * 80,000 of 40 bytes took 648 MB.
     */
    private static final long MEMORY_OF_ROW = 8 * 1024;
    /** How often the bytes of a file are in memory: as sent, as text, as cells, and encrypted. */
    private static final long COPIES_OF_BYTE = 8;

    static final int MOST_MEGABYTES =
            (int) Math.clamp(allowed(Runtime.getRuntime().maxMemory()) / COPIES_OF_BYTE / MEGABYTE, 1, 256);
    public static final long MOST_BYTES = MOST_MEGABYTES * MEGABYTE;

    /** The ends of names of files that hold tables; of the others some are refused, which is better than passing over them. */
    private static final List<String> TABLES =
            List.of(".csv", ".tsv", ".xlsx", ".ods", ".xls", ".xlsm", ".xlsb", ".xltx", ".ots");

    private static final String DEFAULT_SHEET = "(sheet|table|tabelle|feuille?|hoja|blad|taflen)_?\\d*\\.csv";

    private final SortedMap<String, Content> files;
    private @Nullable Tables tables;

    /** @param hidden what is not read, told about */
    private record Tables(SortedMap<String, Table> byName, List<RowNotice> hidden) {}

    private FileSet(SortedMap<String, Content> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    public static FileSet empty() {
        return new FileSet(new TreeMap<>());
    }

    /** A set with one more file, given line by line. */
    public FileSet with(String name, String... lines) {
        return with(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public FileSet with(String name, byte[] bytes) {
        return with(name, Content.of(bytes.clone()));
    }

    public FileSet with(String name, Content content) {
        SortedMap<String, Content> more = new TreeMap<>(files);
        String plain = name.toLowerCase(Locale.ROOT);
        if (more.put(plain, content) != null) {
            throw new ImportRejected(ImportError.FILE_DUPLICATE, plain);
        }
        if (more.size() > MOST_FILES) {
            throw new ImportRejected(ImportError.SET_TOO_MANY_FILES, MOST_FILES);
        }
        return new FileSet(more);
    }

    /**
     * Reads a folder, a zip, or a single file. Passes over files that hold neither tables nor boundaries.
     *
     * @throws ImportRejected if it cannot be read
     */
    public static FileSet read(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    return of(inside.filter(Files::isRegularFile).sorted().toList());
                }
            }
            if (!Files.isReadable(path)) {
                throw new ImportRejected(ImportError.PATH_NOT_READABLE, path.toString());
            }
            if (isTable(name)) {
                return of(List.of(path));
            }
            try {
                return unzipped(Content.of(path));
            } catch (ZipException | EOFException damaged) {
                throw new ImportRejected(ImportError.ZIP_NOT_READABLE, name);
            }
        } catch (IOException unreadable) {
            throw new ImportRejected(ImportError.FILE_NOT_READABLE, name);
        }
    }

    /**
     * Reads a zip that is held in memory.
     *
     * @throws ImportRejected if it cannot be read
     */
    public static FileSet ofZip(byte[] zip) {
        try {
            return unzipped(Content.of(zip));
        } catch (IOException damaged) {
            throw new ImportRejected(ImportError.UPLOAD_NOT_ZIP);
        }
    }

    /** Each file is unpacked once to see that it is whole, and again whenever it is read. */
    private static FileSet unzipped(Content zip) throws IOException {
        ZipParts parts = ZipParts.of(zip);
        if (parts.list().isEmpty()) {
            throw new ZipException("empty");
        }
        FileSet set = empty();
        long bytes = 0;
        for (ZipParts.Part part : parts.list()) {
            String name = MARKING.matcher(withoutPath(part.name())).replaceFirst("");
            if (part.isFolder() || part.name().startsWith("__MACOSX/") || name.equals(ABOUT) || !isTable(name)) {
                continue;
            }
            Content content = parts.content(part);
            try (InputStream in = content.open()) {
                bytes += in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            if (bytes > MOST_BYTES) {
                throw new ImportRejected(ImportError.ZIP_TOO_LARGE, MOST_MEGABYTES);
            }
            set = set.with(name, Workbook.isZip(content) ? Content.of(bytes(content)) : content);
        }
        return set;
    }

    /**
     * Reads uploaded files as one set: one zip, or tables, whose names may have a path.
     *
     * @throws ImportRejected if they are no set
     */
    public static FileSet ofUpload(List<Map.Entry<String, byte[]>> files) {
        if (files.stream().anyMatch(file -> isZip(file.getKey()))) {
            if (files.size() > 1) {
                throw new ImportRejected(ImportError.UPLOAD_MIXED);
            }
            return ofZip(files.getFirst().getValue());
        }
        FileSet set = empty();
        for (Map.Entry<String, byte[]> file : files) {
            String name = withoutPath(file.getKey());
            if (isTable(name)) {
                set = set.with(name, file.getValue());
            }
        }
        return set;
    }

    private static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static String withoutPath(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** Reads single files as one set. */
    public static FileSet of(List<Path> tables) throws IOException {
        FileSet set = empty();
        long bytes = 0;
        for (Path table : tables) {
            String name = table.getFileName().toString();
            if (isTable(name)) {
                bytes += Files.size(table);
                if (bytes > MOST_BYTES) {
                    throw tooLarge();
                }
                set = set.with(name, Content.of(table));
            }
        }
        return set;
    }

    /**
     * Refuses a set that is too large for the memory, before any of its rows is read.
     *
     * @param memory how much memory the application has, in bytes
     * @throws ImportRejected if the set would need more than three fifths of it
     */
    public void requireMemory(long memory) {
        long rows = files.values().stream().mapToLong(FileSet::lines).sum();
        long bytes = files.values().stream().mapToLong(Content::size).sum();
        long needed = rows * MEMORY_OF_ROW + bytes * COPIES_OF_BYTE;
        if (needed > allowed(memory)) {
            throw new ImportRejected(
                    ImportError.SET_NEEDS_MEMORY,
                    rows,
                    Math.ceilDiv(needed, MEGABYTE),
                    allowed(memory) / MEGABYTE,
                    Math.ceilDiv(needed * 5 / 3, MEGABYTE));
        }
    }

    /** The rest is for what is counted, and for everybody else. */
    private static long allowed(long memory) {
        return memory / 5 * 3;
    }

    /** At least as many as there are rows: a cell may hold a line break. */
    private static long lines(Content file) {
        if (Workbook.isZip(file)) {
            return Workbook.rows(file);
        }
        long lines = 0;
        byte[] block = new byte[1 << 16];
        try (InputStream in = file.open()) {
            // The reader ends rows at a lone carriage return as well.
            byte before = 0;
            for (int length = in.read(block); length >= 0; length = in.read(block)) {
                for (int i = 0; i < length; i++) {
                    lines += block[i] == '\r' || block[i] == '\n' && before != '\r' ? 1 : 0;
                    before = block[i];
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }

    public static ImportRejected tooLarge() {
        return tooLarge(MOST_BYTES);
    }

    /** @param most bytes that are read of what came this way */
    public static ImportRejected tooLarge(long most) {
        return new ImportRejected(ImportError.SET_TOO_LARGE, most / MEGABYTE);
    }

    /** Whether a file of this name is read: one with tables, or one with boundaries. */
    public static boolean isTable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith(".") && !lower.startsWith("~$") && (holdsTables(lower) || lower.endsWith(".geojson"));
    }

    /** Whether a file of this name holds tables, and is known by them. */
    public static boolean holdsTables(String name) {
        return TABLES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    /** The files as they were sent. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    /**
     * The tables by name: of a CSV file its own, of a sheet like that of a file.
     *
     * @throws ImportRejected if a file cannot be read
     */
    public SortedMap<String, Table> tables() {
        return known().byName();
    }

    /** @throws ImportRejected if there is none of this name */
    public Table table(String name) {
        Table table = tables().get(name);
        if (table == null) {
            throw new ImportRejected(ImportError.FILE_DAMAGED, name);
        }
        return table;
    }

    /** What is in the files and is not read. */
    public List<RowNotice> notices() {
        return known().hidden();
    }

    private Tables known() {
        Tables found = tables;
        if (found == null) {
            found = find();
            tables = found;
        }
        return found;
    }

    private Tables find() {
        SortedMap<String, Table> found = new TreeMap<>();
        List<RowNotice> hidden = new ArrayList<>();
        for (var file : files.entrySet()) {
            if (holdsTables(file.getKey())) {
                for (Table table : tables(file.getKey(), file.getValue(), hidden)) {
                    if (found.put(table.name(), table) != null) {
                        throw new ImportRejected(ImportError.FILE_DUPLICATE, table.name());
                    }
                }
            }
        }
        return new Tables(Collections.unmodifiableSortedMap(found), List.copyOf(hidden));
    }

    private static List<Table> tables(String file, Content content, List<RowNotice> hidden) {
        String name = file.substring(0, file.lastIndexOf('.')) + ".csv";
        try {
            Workbook.requireNoOther(file, content);
            if (!Workbook.isZip(content)) {
                return List.of(CsvTable.of(file, name, content));
            }
            ZipParts parts = ZipParts.of(content);
            if (!Workbook.is(parts)) {
                throw new ImportRejected(ImportError.FILE_NOT_TEXT, file);
            }
            Workbook workbook = Workbook.of(file, parts);
            workbook.hidden()
                    .forEach(sheet -> hidden.add(
                            new RowNotice(file, 1, "", ImportProblem.of(ImportError.WORKBOOK_SHEET_HIDDEN, sheet))));
            List<Table> sheets =
                    workbook.sheets().stream().filter(FileSet::isFilled).toList();
            return sheets.size() == 1 && sheets.getFirst().name().matches(DEFAULT_SHEET)
                    ? List.of(((Workbook.Sheet) sheets.getFirst()).named(name))
                    : sheets;
        } catch (IOException damaged) {
            throw new ImportRejected(ImportError.FILE_DAMAGED, file);
        }
    }

    private static boolean isFilled(Table sheet) {
        try (Stream<Table.Line> lines = sheet.lines()) {
            return lines.anyMatch(line -> !line.isBlank());
        }
    }

    /** Whether there is such a table, or such a file; of files that cannot be read, their names count. */
    public boolean holds(String name) {
        try {
            return tables().containsKey(name) || files.containsKey(name) && !holdsTables(name);
        } catch (ImportRejected unreadable) {
            return files.containsKey(name);
        }
    }

    /** The bytes of one file as it was sent, or of the file that a table is in; empty where the set contains neither. */
    public byte[] bytes(String name) {
        Content content = content(name);
        return content == null ? new byte[0] : bytes(content);
    }

    private @Nullable Content content(String name) {
        Content file = files.get(name);
        Table table = file == null && holds(name) ? tables().get(name) : null;
        return table == null ? file : files.get(table.file());
    }

    private static byte[] bytes(Content content) {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public String sha256() {
        return Fingerprint.of(files);
    }

    /** Of a file as it was sent, or of the file that a table is in. */
    public String sha256(String name) {
        Content content = content(name);
        return Fingerprint.of(content == null ? Content.of(new byte[0]) : content);
    }
}

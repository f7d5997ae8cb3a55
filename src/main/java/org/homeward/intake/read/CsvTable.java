package org.homeward.intake.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A table as text: its cells divided by commas, semicolons, tabs or bars, whichever its first filled line has most of, or what a line
 * {@code sep=} says.
 */
final class CsvTable implements Table {

    private static final String SEPARATORS = ",;\t|";
    /** A line that says how the rest is divided, as spreadsheets write it. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=([^\\w\\s\"]|\\t)\"?");
    /** Far more than a cell may have; longer is a file without line ends, or with a quotation mark that nobody closed. */
    private static final int LONGEST_FIELD = 1_000_000;

    private static final int MOST_LOOKED_AT = 100_000;

    private static final Pattern LINE = Pattern.compile("(?:line|record) (\\d+)");

    private final String file;
    private final String name;
    private final Content content;
    private final TextEncoding encoding;
    private final char separator;
    private final boolean hasSeparatorLine;

    private CsvTable(String file, String name, Content content, TextEncoding encoding, String start) {
        this.file = file;
        this.name = name;
        this.content = content;
        this.encoding = encoding;
        Matcher line =
                SEPARATOR_LINE.matcher(start.lines().findFirst().orElse("").stripTrailing());
        this.hasSeparatorLine = line.matches();
        this.separator = hasSeparatorLine ? line.group(1).charAt(0) : separator(start);
    }

    /** @throws ImportRejected if the file is not text */
    static CsvTable of(String file, String name, Content content) {
        try {
            TextEncoding encoding = TextEncoding.of(file, content);
            char[] start = new char[MOST_LOOKED_AT];
            try (Reader in = encoding.open(content)) {
                int length = Math.max(0, in.read(start));
                return new CsvTable(file, name, content, encoding, new String(start, 0, length));
            }
        } catch (IOException unreadable) {
            throw new ImportRejected(ImportError.FILE_DAMAGED, file);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public List<RowNotice> notices() {
        TextEncoding.Example example = encoding.example();
        return example == null
                ? List.of()
                : List.of(new RowNotice(
                        name,
                        1,
                        "",
                        ImportProblem.of(ImportError.FILE_READ_AS_WINDOWS_1252, file, example.line(), example.word())));
    }

    @Override
    public Stream<Line> lines() {
        try {
            Reader text = encoding.open(content);
            CsvReader<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(separator)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(LONGEST_FIELD)
                    .ofCsvRecord(text);
            Iterator<Line> lines = new Records(records.iterator());
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false)
                    .onClose(() -> close(records));
        } catch (IOException unreadable) {
            throw new ImportRejected(ImportError.FILE_DAMAGED, file);
        }
    }

    private static void close(CsvReader<CsvRecord> records) {
        try {
            records.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The separator that stands most often, outside of quotation marks, in the first filled line that has any. */
    private static char separator(String start) {
        int[] found = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean filled = false;
        for (int at = 0; at < start.length(); at++) {
            char each = start.charAt(at);
            quoted ^= each == '"';
            int which = quoted ? -1 : SEPARATORS.indexOf(each);
            if (which >= 0) {
                found[which]++;
            } else if (!quoted && (each == '\n' || each == '\r')) {
                if (filled && IntStream.of(found).anyMatch(times -> times > 0)) {
                    break;
                }
                Arrays.fill(found, 0);
                filled = false;
            } else {
                filled |= !CellText.isBlank(each);
            }
        }
        int most = 0;
        for (int i = 1; i < found.length; i++) {
            most = found[i] > found[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    /** Turns what the parser throws into what a sender can mend. */
    private final class Records implements Iterator<Line> {

        private final Iterator<CsvRecord> records;

        Records(Iterator<CsvRecord> records) {
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            return reading(records::hasNext);
        }

        @Override
        public Line next() {
            CsvRecord record = reading(records::next);
            int line = Math.toIntExact(record.getStartingLineNumber());
            if (hasSeparatorLine && line == 1) {
                return new Line(line, List.of());
            }
            List<String> cells = new ArrayList<>(record.getFieldCount());
            for (int i = 0; i < record.getFieldCount(); i++) {
                cells.add(CellText.clean(record.getField(i)));
            }
            return new Line(line, cells);
        }

        private <T> T reading(java.util.function.Supplier<T> step) {
            try {
                return step.get();
            } catch (CsvParseException | UncheckedIOException invalid) {
                throw rejection(invalid);
            }
        }

        private ImportRejected rejection(RuntimeException invalid) {
            Throwable cause = invalid.getCause() == null ? invalid : invalid.getCause();
            if (cause instanceof ImportRejected limit) {
                return limit;
            }
            if (cause instanceof IOException) {
                return new ImportRejected(ImportError.FILE_DAMAGED, file);
            }
            String message = cause.getMessage() + " " + invalid.getMessage();
            // The parser gives the line, and what is wrong, in its message only.
            Matcher line = LINE.matcher(message);
            String at = line.find() ? line.group(1) : "1";
            ImportError error = message.contains("maximum")
                    ? ImportError.CSV_LINE_TOO_LONG
                    : message.contains("Unclosed") ? ImportError.CSV_QUOTE_NOT_CLOSED : ImportError.CSV_INVALID;
            return new ImportRejected(error, file, at);
        }
    }
}

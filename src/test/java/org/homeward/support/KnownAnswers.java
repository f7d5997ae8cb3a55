package org.homeward.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Worked examples computed elsewhere, which lie beside the project; where they do not, tests are skipped and say so. */
public final class KnownAnswers {

    private static final Path FOLDER = Path.of("../shared/data/known_answers");

    private KnownAnswers() {}

    public static List<Line> lines(String file) {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), "No known answers are at " + path);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(path)) {
            return csv.stream().map(Line::new).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Of a file of numbers with spaces between them and no names. */
    public static List<double[]> numbers(String file) {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), "No known answers are at " + path);
        try {
            return Files.readAllLines(path).stream()
                    .map(line -> java.util.regex.Pattern.compile("\\s+")
                            .splitAsStream(line.strip())
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public record Line(NamedCsvRecord columns) {

        public String text(String column) {
            return columns.getField(column);
        }

        public double number(String column) {
            return Double.parseDouble(text(column));
        }

        public int whole(String column) {
            return Integer.parseInt(text(column));
        }
    }
}

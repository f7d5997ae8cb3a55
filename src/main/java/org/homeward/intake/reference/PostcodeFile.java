package org.homeward.intake.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.NationalGrid;
import org.homeward.intake.check.Gazetteer;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.jspecify.annotations.Nullable;

/**
 * The ONS Postcode Directory as it is published: columns by the names of its editions, millions of rows. It is read row by row, and never
 * held in memory.
 */
final class PostcodeFile {

    private static final List<String> CODE = List.of("pcds", "pcd8", "pcd7", "pcd", "pcd2");
    private static final List<String> EASTING = List.of("oseast1m", "east1m");
    private static final List<String> NORTHING = List.of("osnrth1m", "north1m");
    private static final List<String> QUALITY = List.of("osgrdind", "gridind");
    private static final List<String> ENDED = List.of("doterm");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");
    /** What the directory writes for no position at all. */
    private static final int NO_POSITION = 9;

    private static final int NOT_SAID = 5;

    /** Receives each postcode as a line of CSV, in the order of the columns of {@code homeward.postcode_sent}. */
    interface Lines {
        void add(String line) throws IOException;
    }

    private PostcodeFile() {}

    /** Whether the first line names postcodes and their positions. */
    static boolean isOne(Path file) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return false;
        }
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String header = reader.readLine();
            return header != null
                    && header.length() < 10_000
                    && find(columns(List.of(header.split(","))), CODE) != null
                    && find(columns(List.of(header.split(","))), EASTING) != null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** @throws ImportRejected at the first row that is none of a directory */
    static void read(Path file, Lines lines) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            Iterator<CsvRecord> rows = records.iterator();
            Map<String, Integer> columns = columns(rows.next().getFields());
            int code = require(name, columns, CODE);
            int easting = require(name, columns, EASTING);
            int northing = require(name, columns, NORTHING);
            Integer quality = find(columns, QUALITY);
            Integer ended = find(columns, ENDED);
            Integer latitude = columns.get("lat");
            Integer longitude = columns.get("long");
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                try {
                    String postcode = Gazetteer.code(row.getField(code));
                    if (!postcode.matches("[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}")) {
                        throw new NumberFormatException(postcode);
                    }
                    Coordinate at = postcode.startsWith("BT")
                            ? inDegrees(cell(row, latitude), cell(row, longitude))
                            : onGrid(row.getField(easting), row.getField(northing));
                    String how = cell(row, quality);
                    lines.add(line(
                            postcode, at, how.isEmpty() ? NOT_SAID : Integer.parseInt(how), day(cell(row, ended))));
                } catch (NumberFormatException | DateTimeException | IndexOutOfBoundsException invalid) {
                    throw new ImportRejected(ImportError.POSTCODES_ROW_INVALID, name, row.getStartingLineNumber());
                }
            }
        }
    }

    private static String line(String postcode, @Nullable Coordinate at, int quality, @Nullable LocalDate ended) {
        return postcode
                + (at == null || quality == NO_POSITION
                        ? ",,," + NO_POSITION
                        : "," + Math.round(at.easting_m()) + "," + Math.round(at.northing_m()) + "," + quality)
                + "," + (ended == null ? "" : ended)
                + "\n";
    }

    private static @Nullable Coordinate onGrid(String easting, String northing) {
        return easting.isBlank() || northing.isBlank()
                ? null
                : new Coordinate(Double.parseDouble(easting.strip()), Double.parseDouble(northing.strip()));
    }

    /** The grid of Northern Ireland is another one, so its postcodes are read by their degrees. */
    private static @Nullable Coordinate inDegrees(String latitude, String longitude) {
        if (latitude.isEmpty() || longitude.isEmpty() || Double.parseDouble(latitude) > 90) {
            return null;
        }
        return NationalGrid.of(new LongitudeLatitude(Double.parseDouble(longitude), Double.parseDouble(latitude)));
    }

    private static @Nullable LocalDate day(String month) {
        return month.isEmpty() ? null : YearMonth.parse(month, MONTH).atDay(1);
    }

    private static String cell(CsvRecord row, @Nullable Integer column) {
        return column == null ? "" : row.getField(column).strip();
    }

    private static Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.put(header.get(i).replaceAll("[\"\uFEFF\\s]", "").toLowerCase(Locale.ROOT), i);
        }
        return columns;
    }

    private static @Nullable Integer find(Map<String, Integer> columns, List<String> names) {
        return names.stream()
                .filter(columns::containsKey)
                .map(columns::get)
                .findFirst()
                .orElse(null);
    }

    private static int require(String file, Map<String, Integer> columns, List<String> names) {
        Integer found = find(columns, names);
        if (found == null) {
            throw new ImportRejected(ImportError.POSTCODES_WITHOUT_COLUMN, file, String.join(", ", names));
        }
        return found;
    }
}

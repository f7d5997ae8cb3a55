package org.homeward.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.homeward.request.Cell;

/**
 * A zip with one file for each table: comma-separated text in UTF-8, with the byte order mark that spreadsheets need and the
 * column names in the first row. A further file says what the tables are. Each file has the marking in its name.
 */
final class CsvFormat {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The earliest time of a zip: equal content makes equal files. The time of the download is in the table about it. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private CsvFormat() {}

    static byte[] write(ExportHeader head, List<ExportTable> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (ExportTable table :
                    Stream.concat(tables.stream(), Stream.of(head.table())).toList()) {
                ZipEntry entry = new ZipEntry(head.level() + " " + name(table) + ".csv");
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(csv(table));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] csv(ExportTable table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(String.valueOf(BYTE_ORDER_MARK).getBytes(StandardCharsets.UTF_8));
        try (CsvWriter csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.NON_EMPTY)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(bytes)) {
            csv.writeRecord(
                    table.heads().stream().map(CsvInjectionGuard::untyped).toList());
            table.rows()
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(CsvFormat::text).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The title in lower case, with hyphens: "by-living-arrangement". */
    private static String name(ExportTable table) {
        return table.title()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static String text(Cell.Plain cell) {
        return switch (cell) {
            case Cell.Text(String text) -> CsvInjectionGuard.untyped(text);
            case Cell.Number(long number) -> Long.toString(number);
            case Cell.Decimal(var number) -> number.toPlainString();
        };
    }
}

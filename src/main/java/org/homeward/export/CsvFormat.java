package org.homeward.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Comma-separated text in UTF-8, with the byte order mark that spreadsheets need; an empty line before each table. */
final class CsvFormat {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFormat() {}

    static byte[] write(ExportHeader head, List<ExportTable> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(String.valueOf(BYTE_ORDER_MARK).getBytes(StandardCharsets.UTF_8));
        try (CsvWriter csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.NON_EMPTY)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(bytes)) {
            head.lines().forEach(line -> csv.writeRecord(safe(line.name()), safe(line.text())));
            for (ExportTable table : tables) {
                csv.writeRecord("");
                csv.writeRecord(safe(table.title()));
                csv.writeRecord(
                        table.heads().stream().map(CsvInjectionGuard::untyped).toList());
                table.rows()
                        .forEach(row -> csv.writeRecord(
                                row.stream().map(CsvFormat::text).toList()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> safe(text);
            case Cell.Number(long number) -> Long.toString(number);
        };
    }

    private static String safe(String text) {
        return CsvInjectionGuard.untyped(text);
    }
}

package org.homeward.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.homeward.print.Translations;
import org.homeward.request.Columns;

/** The content of an export, as CSV. */
public final class ExportFixtures {

    private ExportFixtures() {}

    public static String csv(ExportContent content) {
        return content.tables().stream()
                .map(table -> new String(CsvFormat.csv(table), StandardCharsets.UTF_8).substring(1))
                .collect(Collectors.joining("\n"));
    }

    public static <R> String csv(String title, Columns<R> columns, List<R> records) {
        return new String(CsvFormat.csv(table(title, columns, records)), StandardCharsets.UTF_8).substring(1);
    }

    public static <R> byte[] json(String title, Columns<R> columns, List<R> records) {
        ExportTable table = table(title, columns, records);
        return JsonFormat.write(new ExportHeader("OFFICIAL", "D-4820017536", table), List.of(table));
    }

    private static <R> ExportTable table(String title, Columns<R> columns, List<R> records) {
        return ExportTable.of(Translations.english(), title, columns, records);
    }

    /** The files of a downloaded zip by name, each without its byte order mark. */
    public static Map<String, String> files(byte[] zipped) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8).substring(1));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    public static String text(byte[] zipped) {
        return String.join("\n", files(zipped).values());
    }
}

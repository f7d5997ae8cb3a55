package org.homeward.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.print.Translations;
import org.homeward.request.Columns;
import org.homeward.request.FilterUrl;

/** The content of an export, as CSV. */
public final class ExportFixtures {

    /** Before all data: compared with it, every other period is written out. */
    private static final Period NO_PERIOD = new Period(LocalDate.EPOCH, LocalDate.EPOCH);

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

    /**
     * The parameters of an address with this filter.
     *
     * @param about identifies the record that the file is about; empty for none
     */
    public static Map<String, List<String>> asking(DisclosureFilter filter, Map<String, List<String>> about) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(FilterUrl.write(filter, NO_PERIOD));
        parameters.putAll(about);
        return parameters;
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

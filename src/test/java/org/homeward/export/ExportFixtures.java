package org.homeward.export;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The content of an export, as a CSV file. */
public final class ExportFixtures {

    private ExportFixtures() {}

    public static String csv(ExportContent content) {
        return new String(CsvFormat.write(new ExportHeader(List.of()), content.tables()), StandardCharsets.UTF_8);
    }
}

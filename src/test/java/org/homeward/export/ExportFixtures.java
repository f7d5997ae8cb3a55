package org.homeward.export;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a room hands over, as the file that it becomes. */
public final class ExportFixtures {

    private ExportFixtures() {}

    public static String csv(ExportContent taken) {
        return new String(CsvFormat.write(new ExportHeader(List.of()), taken.tables()), StandardCharsets.UTF_8);
    }
}

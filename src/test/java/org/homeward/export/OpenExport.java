package org.homeward.export;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a room hands over, as the file that it becomes. */
public final class OpenExport {

    private OpenExport() {}

    public static String csv(Taken taken) {
        return new String(CsvFormat.write(new Head(List.of()), taken.tables()), StandardCharsets.UTF_8);
    }
}

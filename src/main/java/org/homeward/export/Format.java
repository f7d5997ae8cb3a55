package org.homeward.export;

import java.util.List;
import java.util.Locale;

/** The format of a file. */
public enum Format {
    CSV("application/zip"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON("application/json");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of a file's name: the tables as CSV are in a zip. */
    public String fileEnding() {
        return this == CSV ? "csv.zip" : ending();
    }

    /** As in the audit log. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    byte[] write(ExportHeader head, List<ExportTable> tables) {
        return switch (this) {
            case CSV -> CsvFormat.write(head, tables);
            case XLSX -> XlsxFormat.write(head, tables);
            case JSON -> JsonFormat.write(head, tables);
        };
    }
}

package org.homeward.sample.generator;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** One CSV file of the disclosure format: its columns and its rows. */
final class Sheet {

    private final String file;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    Sheet(String file, String columns) {
        this.file = file;
        this.columns = List.of(columns.split(" "));
    }

    String file() {
        return file;
    }

    int size() {
        return rows.size();
    }

    List<Row> rows() {
        return rows;
    }

    void add(Row row) {
        rows.add(row);
    }

    Row row() {
        Row row = new Row(columns);
        rows.add(row);
        return row;
    }

    String text() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(row.cells()));
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}

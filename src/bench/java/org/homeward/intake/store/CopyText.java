package org.homeward.intake.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows of one table as the text that COPY reads. */
final class CopyText {

    private static final int CHUNK = 1 << 20;

    private final String table;
    private final List<Field<?>> columns;
    private final StringBuilder text = new StringBuilder();

    CopyText(String table, List<Field<?>> columns) {
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    /** The columns that the record sets; the others have their defaults, as on insert. */
    static List<Field<?>> columns(Record record) {
        return Arrays.stream(record.fields())
                .filter(record::touched)
                .<Field<?>>map(field -> field)
                .toList();
    }

    void add(Record record) {
        for (int i = 0; i < columns.size(); i++) {
            text.append(i == 0 ? "" : "\t");
            append(stored(columns.get(i), record));
        }
        text.append('\n');
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object stored(Field<?> field, Record record) {
        Object value = record.get(field);
        return value == null ? null : ((Converter<Object, Object>) field.getConverter()).to(value);
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case byte[] bytes -> text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case org.jooq.Geometry shape -> text.append(shape.data());
            case String written -> escape(written);
            default -> text.append(value);
        }
    }

    private void escape(String written) {
        for (int i = 0; i < written.length(); i++) {
            char sign = written.charAt(i);
            switch (sign) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(sign);
            }
        }
    }

    void copy(Connection connection) throws SQLException {
        String names = columns.stream().map(Field::getName).collect(Collectors.joining(", "));
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + names + ") from stdin");
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += CHUNK) {
            copy.writeToCopy(bytes, from, Math.min(CHUNK, bytes.length - from));
        }
        copy.endCopy();
    }
}

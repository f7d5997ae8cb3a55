package org.homeward.intake.store;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows of one table as the text that COPY reads. */
final class CopyText {

    private static final int CHUNK = 1 << 20;
    private static final HexFormat HEX = HexFormat.of();

    private final String table;
    private final Field<?>[] columns;
    private final StringBuilder text = new StringBuilder();

    CopyText(String table, Field<?>... columns) {
        this.table = table;
        this.columns = columns;
    }

    /** For the columns that this record sets; the others have their defaults, as on insert. */
    static CopyText like(String table, Record record) {
        return new CopyText(
                table, touched(record).stream().mapToObj(record::field).toArray(Field<?>[]::new));
    }

    /** Which columns a record sets, by position. */
    static BitSet touched(Record record) {
        BitSet touched = new BitSet(record.size());
        for (int i = 0; i < record.size(); i++) {
            touched.set(i, record.touched(i));
        }
        return touched;
    }

    /** @param touched what {@code touched} says of the record, which is the same for all of this table */
    void add(Record record, BitSet touched) {
        int column = 0;
        for (int i = touched.nextSetBit(0); i >= 0; i = touched.nextSetBit(i + 1)) {
            append(column, record.get(i));
            column++;
        }
        text.append('\n');
    }

    void add(Object[] values) {
        for (int i = 0; i < columns.length; i++) {
            append(i, values[i]);
        }
        text.append('\n');
    }

    @SuppressWarnings("unchecked")
    private void append(int column, @Nullable Object value) {
        if (column > 0) {
            text.append('\t');
        }
        append(value == null ? null : ((Converter<Object, Object>) columns[column].getConverter()).to(value));
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case byte[] bytes -> HEX.formatHex(text.append("\\\\x"), bytes);
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

    void copy(Connection connection) throws SQLException, IOException {
        String names = Arrays.stream(columns).map(Field::getName).collect(Collectors.joining(", "));
        PGConnection server = connection.unwrap(PGConnection.class);
        try (Writer copy = new OutputStreamWriter(
                new PGCopyOutputStream(server, "copy " + table + " (" + names + ") from stdin", CHUNK),
                StandardCharsets.UTF_8)) {
            copy.append(text);
        }
    }
}

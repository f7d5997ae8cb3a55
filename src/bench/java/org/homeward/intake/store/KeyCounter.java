package org.homeward.intake.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockDataProvider;
import org.jooq.tools.jdbc.MockExecuteContext;
import org.jooq.tools.jdbc.MockResult;

/**
 * What the intake sees of a database in which nothing of a set is stored: every key is new and gets the next id, every record is new.
 * The keys are collected to be copied.
 */
final class KeyCounter implements MockDataProvider {

    private static final Pattern INSERT =
            Pattern.compile("insert into \"homeward\"\\.\"(\\w+_key)\" \\(([^)]*)\\) select .*");
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]-\\d+");
    private static final String TAKEN = "\"former_reference\" = any";
    private static final Field<String> KEY = DSL.field("source_key", SQLDataType.VARCHAR);
    private static final Field<Long> ID = DSL.field("id", SQLDataType.BIGINT);

    private final Map<String, Long> ids = new HashMap<>();
    /** Asked for once, and given to a record then. */
    private final Set<String> references = new HashSet<>();

    private final DSLContext dsl =
            DSL.using(new MockConnection(this), SQLDialect.POSTGRES, new Settings().withExecuteLogging(false));
    private final Map<String, CopyText> copied = new LinkedHashMap<>();

    DSLContext dsl() {
        return dsl;
    }

    /** The next id of a table. */
    long next(String table) {
        return ids.merge(table, 1L, Long::sum);
    }

    /** The last id of each table. */
    Map<String, Long> ids() {
        return ids;
    }

    /** The keys since the last call. */
    List<CopyText> take() {
        List<CopyText> taken = List.copyOf(copied.values());
        copied.clear();
        return taken;
    }

    @Override
    public MockResult[] execute(MockExecuteContext context) {
        Matcher insert = INSERT.matcher(context.sql());
        if (insert.matches()) {
            List<String> columns = Arrays.stream(insert.group(2).split(", "))
                    .map(name -> name.replace("\"", ""))
                    .toList();
            Result<Record1<Long>> inserted = insert(insert.group(1), columns, context.bindings());
            return new MockResult[] {new MockResult(inserted.size(), inserted)};
        }
        if (context.sql().contains(TAKEN)) {
            Result<Record1<String>> result = dsl.newResult(KEY);
            // An array is bound as one text, {S-1,S-2}.
            Matcher asked = REFERENCE.matcher(String.valueOf(context.bindings()[0]));
            while (asked.find()) {
                if (!references.add(asked.group())) {
                    result.add(dsl.newRecord(KEY).values(asked.group()));
                }
            }
            return new MockResult[] {new MockResult(result.size(), result)};
        }
        return new MockResult[] {new MockResult(0, dsl.newResult())};
    }

    /** @param bindings an array for each column */
    private Result<Record1<Long>> insert(String table, List<String> columns, Object[] bindings) {
        CopyText text = copied.computeIfAbsent(table, name -> new CopyText("homeward." + name, fields(columns)));
        Object[][] sent = new Object[bindings.length][];
        for (int column = 0; column < sent.length; column++) {
            sent[column] = (Object[]) bindings[column];
        }
        Result<Record1<Long>> inserted = dsl.newResult(ID);
        for (int row = 0; row < sent[0].length; row++) {
            Object[] values = new Object[sent.length + 1];
            for (int column = 0; column < sent.length; column++) {
                values[column] = sent[column][row];
            }
            long id = next(table);
            values[sent.length] = id;
            text.add(values);
            inserted.add(dsl.newRecord(ID).values(id));
        }
        return inserted;
    }

    private static Field<?>[] fields(List<String> columns) {
        return Stream.concat(columns.stream().map(column -> DSL.field(column, Object.class)), Stream.of(ID))
                .toArray(Field<?>[]::new);
    }
}

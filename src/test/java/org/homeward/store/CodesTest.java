package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.store.db.homeward.Homeward;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.Test;

@DatabaseTest
class CodesTest {

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'::text");

    @Test
    void the_constants_of_every_enum_are_the_codes_that_its_columns_admit(TestDatabase database) throws Exception {
        List<String> compared = new ArrayList<>();
        for (Table<?> table : Homeward.HOMEWARD.getTables()) {
            for (Field<?> column : table.fields()) {
                if (column.getType().isEnum() && isStored(table)) {
                    assertThat(admitted(database, table.getName(), column.getName()))
                            .as("%s.%s", table.getName(), column.getName())
                            .isEqualTo(constants(column.getType()));
                    compared.add(table.getName() + "." + column.getName());
                }
            }
        }
        assertThat(compared).contains("statement_version.child_view", "episode_version.risk", "area.kind");
    }

    private static boolean isStored(Table<?> table) {
        return table.getTableType() == org.jooq.TableOptions.TableType.TABLE;
    }

    private static Set<String> constants(Class<?> type) {
        return new TreeSet<>(Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList());
    }

    private static Set<String> admitted(TestDatabase database, String table, String column) throws Exception {
        String constraints = """
                select pg_get_constraintdef(c.oid) from pg_constraint c
                where c.conrelid = ('homeward.' || ?)::regclass and c.contype = 'c'
                  and c.conkey = array[(select attnum from pg_attribute
                                        where attrelid = c.conrelid and attname = ?)]""";
        Set<String> codes = new TreeSet<>();
        try (Connection owner = database.asOwner();
                var statement = owner.prepareStatement(constraints)) {
            statement.setString(1, table);
            statement.setString(2, column);
            var rows = statement.executeQuery();
            while (rows.next()) {
                Matcher quoted = QUOTED.matcher(rows.getString(1));
                while (quoted.find()) {
                    codes.add(quoted.group(1));
                }
            }
        }
        return codes;
    }
}

package org.homeward.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.homeward.bench.Screen.Counts;

/** The same counts by JDBC alone: no access check, no audit, no views as known at a change. */
record BareSql(DataSource database) {

    Map<String, Integer> counts(Screen screen, FilterChange change) {
        String sql = screen.sql().replace("{during}", change.during()).replace("{episode}", change.episode());
        Counts counts = new Counts();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
        } catch (SQLException wrong) {
            throw new IllegalStateException("The bare SQL of " + screen.name() + " failed: " + sql, wrong);
        }
        return counts.byName();
    }
}

package org.homeward.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.sql.DataSource;
import org.homeward.access.Reading;
import org.homeward.access.Viewer;
import org.homeward.store.db.homeward.Routines;
import org.homeward.store.db.homeward.Tables;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * The one gate to the database. A reading sets the viewer, reads in one read-only snapshot, closes it, appends the audit row
 * where the reading is sensitive, and only then hands the records over: what could not be audited is not shown.
 */
@Component
public class Sight {

    private static final Settings SETTINGS = new Settings().withExecuteLogging(false);

    private final DataSource dataSource;

    public Sight(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Reads as {@code viewer}, as known at the reading's change number or at the latest.
     *
     * @throws StoreUnavailable if the database could not be read, or the audit row not be written
     */
    public <T> T read(Viewer viewer, Reading reading, Function<DSLContext, T> query) {
        T records = inTransaction(
                viewer, reading.known(), true, reading.sensitive() ? query : dsl -> query.apply(overManyRows(dsl)));
        if (reading.sensitive()) {
            inTransaction(viewer, null, false, dsl -> audit(dsl, viewer, reading, rows(records)));
        }
        return records;
    }

    /**
     * Writes as {@code viewer} in one transaction that takes the next change number; whatever fails undoes the whole of it.
     *
     * @param what what the change is for, in words for the ledger; never anything about a child
     */
    public <T> T write(Viewer viewer, String what, BiFunction<DSLContext, Long, T> writing) {
        return inTransaction(viewer, null, false, dsl -> {
            Long change = dsl.select(Routines.nextChange(val(viewer.name()), val(what)))
                    .fetchSingle()
                    .value1();
            return writing.apply(dsl, change);
        });
    }

    /** Writes what is no change of the data, such as a try at the door: it takes no number. */
    public <T> T note(Viewer viewer, Function<DSLContext, T> writing) {
        return inTransaction(viewer, null, false, writing);
    }

    private <T> T inTransaction(
            Viewer viewer,
            @org.jspecify.annotations.Nullable Long known,
            boolean readOnly,
            Function<DSLContext, T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(readOnly);
            connection.setTransactionIsolation(
                    readOnly ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_READ_COMMITTED);
            try {
                DSLContext dsl = DSL.using(connection, SQLDialect.POSTGRES, SETTINGS);
                look(dsl, viewer, known);
                T result = work.apply(dsl);
                connection.commit();
                return result;
            } catch (RuntimeException | SQLException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException unavailable) {
            throw new StoreUnavailable(unavailable);
        }
    }

    /** Settings are local to the transaction, so a pooled connection never carries another viewer. */
    private static void look(DSLContext dsl, Viewer viewer, @org.jspecify.annotations.Nullable Long known) {
        dsl.select(
                        setting("homeward.viewer", viewer.name()),
                        setting("homeward.role", viewer.role().name()),
                        setting("homeward.known", known == null ? "" : known.toString()))
                .fetch();
    }

    /**
     * What counts goes over many rows. The planner cannot know how many stood at a change and takes them for few; loops in loops
     * over what it takes for few made a screen wait for seconds.
     */
    private static DSLContext overManyRows(DSLContext dsl) {
        dsl.select(setting("enable_nestloop", "off")).fetch();
        return dsl;
    }

    private static Field<String> setting(String name, String value) {
        return field("set_config({0}, {1}, true)", String.class, val(name), val(value));
    }

    private static int audit(DSLContext dsl, Viewer viewer, Reading reading, int rows) {
        var audit = Tables.AUDIT;
        return dsl.insertInto(audit)
                .set(audit.USER_NAME, viewer.name())
                .set(audit.ROLE, viewer.role().name())
                .set(
                        audit.PURPOSE,
                        viewer.purpose() == null ? null : viewer.purpose().name())
                .set(audit.ROOM, reading.room())
                .set(audit.WHAT, reading.what())
                .set(audit.FILTER, reading.filter())
                .set(audit.ROWS, rows)
                .set(audit.KNOWN, Routines.known())
                .execute();
    }

    private static int rows(Object records) {
        return switch (records) {
            case Collection<?> many -> many.size();
            case Optional<?> one -> one.isPresent() ? 1 : 0;
            default -> 1;
        };
    }
}

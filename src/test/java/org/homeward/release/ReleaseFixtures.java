package org.homeward.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.homeward.access.DisclosureControl;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.ReleaseCalendar;
import org.homeward.disclosure.ReleaseCalendar.Length;
import org.homeward.disclosure.UnitKeys;
import org.homeward.reference.ReferenceQueries;
import org.homeward.store.FrozenTable;
import org.homeward.support.SampleCounty;
import org.homeward.support.TestApplication;
import org.homeward.support.TestDatabase;

/** Releases for tests in which somebody asks as a board: nothing is counted for a board that was not frozen before. */
public final class ReleaseFixtures {

    private static final Viewer JOB = Viewer.of("system:release", Role.BOARD);

    private ReleaseFixtures() {}

    /**
     * Lets out a release of the newest year, quarter and last twelve months, and of the months of that year, as of the day of the
     * application; a whole one takes some seconds. The districts of the year are without categories.
     */
    public static void newest(TestApplication application) {
        ReleaseQuestions questions = application.bean(ReleaseQuestions.class);
        ReleaseCalendar calendar =
                application.bean(DisclosureControl.class).allowedFilters().calendar();
        LocalDate dueOn = calendar.latest(SampleCounty.AS_OF);
        long change = application.bean(ReferenceQueries.class).latest(JOB).change();
        List<DisclosureFilter> asked = new ArrayList<>();
        for (Length length : Length.values()) {
            calendar.due(dueOn).stream()
                    .filter(due -> due.length() == length)
                    .limit(length == Length.MONTH ? 13 : 1)
                    .flatMap(due -> questions.questions(JOB, due.period()))
                    .filter(filter -> length == Length.QUARTER
                            || filter.chosen().keySet().stream().noneMatch(Facet::isCategory))
                    .forEach(asked::add);
        }
        released(
                application.database(),
                application.bean(DisclosureControl.class).unitKeys(),
                dueOn,
                board -> asked.forEach(filter -> questions.ask(board, filter.withAsOf(change))));
    }

    /** Lets out one more release, of the answers to what is asked meanwhile; due from November 2026 on. */
    public static void released(TestDatabase database, Consumer<Viewer> asking) {
        released(database, DisclosureControlFixtures.house().unitKeys(), LocalDate.of(2026, 11, 1), asking);
    }

    private static void released(TestDatabase database, UnitKeys keys, LocalDate first, Consumer<Viewer> asking) {
        try (Connection owner = database.asSuperuser();
                Statement session = owner.createStatement();
                PreparedStatement frozen = owner.prepareStatement("insert into homeward.frozen_table"
                        + " select max(id), ?, ?, ?, null, ? from homeward.release")) {
            session.execute("""
                    insert into homeward.release
                        (number, due_on, data_version, method, prepared_by, released_by, released_at)
                    select 1 + count(*), date '%s' + count(*) * interval '1 month',
                           (select max(number) from homeward.change), 'of the tests', 'system:one', 'system:two', now()
                    from homeward.release""".formatted(first));
            // The release is there already, so that a screen that is asked finds its data version.
            session.execute("set session_replication_role = replica");
            List<FrozenTable> tables = database.database().freeze(JOB, null, keys, () -> asking.accept(JOB));
            for (FrozenTable table : tables) {
                frozen.setString(1, table.room());
                frozen.setString(2, table.what());
                frozen.setString(3, table.filter());
                frozen.setString(4, table.content());
                frozen.addBatch();
            }
            frozen.executeBatch();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}

package org.homeward.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.SmallCounty.SENDER;

import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.intake.Intake;
import org.homeward.intake.ValidSet;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ReferenceQueriesTest {

    private static final Viewer BOARD = Viewer.of("board", Role.BOARD);

    private final TestDatabase database;
    private final Intake intake;
    private final ReferenceQueries reference;

    ReferenceQueriesTest(TestDatabase database) {
        this.database = database;
        this.intake = IntakeFixtures.withSmallCounty(database).intake();
        this.reference = ReferenceFixtures.lists(database);
    }

    @Test
    void data_are_newer_after_an_import_and_not_after_any_other_change() {
        long shown = reference.latest(BOARD).change();
        assertThat(reference.isNewer(BOARD, shown)).isFalse();

        database.database().write(Viewer.of("admin", Role.ADMIN), "import of users", (dsl, change) -> change);
        assertThat(reference.latest(BOARD).change()).isEqualTo(shown + 1);
        assertThat(reference.isNewer(BOARD, shown)).isFalse();

        intake.load(SENDER, new ValidSet("newer").files());
        assertThat(reference.isNewer(BOARD, shown)).isTrue();
        assertThat(reference.isNewer(BOARD, reference.latest(BOARD).change())).isFalse();
    }
}

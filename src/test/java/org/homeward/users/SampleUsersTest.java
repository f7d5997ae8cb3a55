package org.homeward.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.support.DatabaseTest;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** The users of a private sample. */
@DatabaseTest
class SampleUsersTest {

    private static final List<String> NAMES =
            SampleUsers.ALL.stream().map(SampleUsers.SampleUser::name).toList();

    @Test
    void a_sample_of_an_older_version_gets_the_missing_users_and_keeps_the_others(TestDatabase database) {
        database.truncate();
        SampleUsers users = UsersFixtures.samples(database);
        users.createMissing();
        database.run("delete from homeward.app_user where name = 'admin2'");
        database.run("update homeward.app_user set disabled = true where name = 'board'");

        users.createMissing();

        assertThat(new UserQueries(database.database(), SmallCounty.CLOCK).findRights(SystemViewers.SIGN_IN, NAMES))
                .containsKeys("admin2", "admin");
        assertThat(database.queryAsSuperuser("select disabled from homeward.app_user where name = 'board'"))
                .isIn("t", "true");
    }
}

package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Disclosed.harm;
import static org.homeward.support.Disclosed.person;
import static org.homeward.support.Disclosed.place;
import static org.homeward.support.Disclosed.pull;
import static org.homeward.support.Disclosed.push;

import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AccountsTest {

    @Test
    void accounts_that_read_aloud_come_in_by_the_real_intake(TestDatabase database) throws Exception {
        var result = Accounts.store(
                database,
                aChild().missingFrom("Harbour").on("2025-03-02").disclosed(place("Station"), push("family_conflict")),
                aChild().named("Kim", "Other")
                        .missingFrom("Moor")
                        .on("2025-04-02 21:30")
                        .returned("2025-04-03 05:00")
                        .fromCare()
                        .disclosed(
                                person("P1", "Red"),
                                pull("party").objected(),
                                harm("assault").concerningTheCarer())
                        .missingFrom("Moor")
                        .on("2025-05-01")
                        .stillMissing());

        assertThat(result.added()).isEqualTo(2 + 3 + 2 + 2 + 5 + 1 + 2 + 1 + 1 + 1);
        try (var owner = database.asOwner();
                var rows = owner.createStatement()
                        .executeQuery(
                                "select count(*) filter (where for_police), count(*) from homeward.statement_facts")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(4);
            assertThat(rows.getInt(2)).isEqualTo(5);
        }
    }
}

package org.homeward.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Disclosed.harm;
import static org.homeward.support.Disclosed.person;
import static org.homeward.support.Disclosed.place;
import static org.homeward.support.Disclosed.placeNotMapped;
import static org.homeward.support.Disclosed.pull;
import static org.homeward.support.Disclosed.push;

import org.junit.jupiter.api.Test;

@DatabaseTest
class AccountsTest {

    @Test
    void accounts_are_stored_through_the_real_intake(TestDatabase database) throws Exception {
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

    @Test
    void an_account_may_have_several_offers_and_interviews_in_a_geography_of_its_own(TestDatabase database) {
        Accounts accounts = Accounts.inEmpty(database, Geography.threeDistricts());
        long first = accounts.store(aChild().missingFrom("Wold")
                .on("2025-03-02")
                .offered("2025-03-03", "NO_ANSWER")
                .offered("2025-03-04", "ACCEPTED")
                .missingFrom("Fen")
                .on("2025-03-08")
                .interviewed("2025-03-10")
                .brokenOff()
                .interviewedAboutAll("2025-03-12 10:00")
                .interviewedBy("tideway")
                .disclosed(
                        placeNotMapped().aboutEpisode(1),
                        push("bullying").and(pull("party")).observed()));
        long second = accounts.store(
                aChild().ofUnknownAge().missingFrom("Harbour").withoutOffer().interviewed("2025-03"));

        assertThat(second).isEqualTo(first + 1);
        assertThat(database.listAsSuperuser("""
                select area.name || ' ' || coalesce(age_at_episode::text, 'unknown') || ' '
                  || (select count(*) from homeward.offer_version where episode_id = episode.id)
                from homeward.episode_version episode join homeward.area on area.id = district_id order by episode.id""")).containsExactly("Wold 14 2", "Fen 14 1", "Harbour unknown 0");
        assertThat(database.listAsSuperuser("""
                select provider.code || ' ' || completed || ' '
                  || (select count(*) from homeward.interview_episode_version where interview_id = interview.id)
                from homeward.interview_version interview join homeward.provider on provider.id = provider_id
                order by interview.id"""))
                .containsExactly("lantern false 1", "tideway true 2", "lantern true 1");
        assertThat(database.listAsSuperuser("""
                select said_by || ' ' || area.name
                  || (select count(*) from homeward.factor_version where statement_id = statement.id)
                from homeward.statement_version statement join homeward.episode_version episode on episode.id = episode_id
                join homeward.area on area.id = district_id order by statement.id""")).containsExactly("CHILD Wold0", "OBSERVED Fen2");
    }
}

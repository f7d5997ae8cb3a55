package org.homeward.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.Role;
import org.homeward.access.SingleSignOnSettings;
import org.homeward.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is missing or ambiguous in the claims of single sign-on gives nothing. */
class ClaimedRightsTest {

    private static final SingleSignOnSettings SETTINGS = new SingleSignOnSettings(
            "",
            "",
            "",
            "",
            "name",
            "roles",
            "hub=POLICE,team=INTERVIEWER,lead=SAFEGUARDING_LEAD",
            "districts",
            "provider",
            "mfa");

    @Test
    void capitals_do_not_make_another_user() {
        assertThat(rights(Map.of("name", "Ann.Lee")).name()).contains("ann.lee");
    }

    /** Any of these would otherwise be the account "ann" or "kit" of somebody else. */
    @ParameterizedTest
    @ValueSource(
            strings = {"x, ann", "! ann", "ann lee", " ann", "ann ", "ann,bea", "\u212Ait", "ann\u0000", "ann\n", ""})
    void a_name_is_taken_whole_or_not_at_all(String name) {
        assertThat(rights(Map.of("name", name)).name()).isEmpty();
        assertThat(rights(Map.of("name", List.of(name, "ann"))).name()).isEmpty();
    }

    @Test
    void two_names_two_roles_or_two_providers_give_nothing() {
        assertThat(rights(Map.of("name", List.of("ann", "bea"))).name()).isEmpty();
        assertThat(within(Map.of("roles", List.of("hub", "team")), null)).isEmpty();
        assertThat(within(Map.of("roles", "hub", "provider", List.of("P1", "P2")), null))
                .isEmpty();
        assertThat(within(Map.of("roles", "hub", "provider", "P1 P2"), null)).isEmpty();
        assertThat(within(Map.of("roles", "hub", "provider", List.of("P1", "P1")), null))
                .isPresent();
    }

    @Test
    void claims_and_account_limit_each_other() {
        Viewer account = new Viewer("ann", Role.POLICE, Set.of("E1"), "P1", null);

        assertThat(within(Map.of("roles", "hub"), account))
                .hasValueSatisfying(viewer -> assertThat(viewer).isEqualTo(account));
        assertThat(within(Map.of("roles", "hub", "districts", "E2"), account)).isEmpty();
        assertThat(within(Map.of("roles", "hub", "provider", "P2"), account)).isEmpty();
        assertThat(within(Map.of("roles", "team"), account)).isEmpty();
    }

    /** Reads what is kept from everybody, by district as others do. */
    @Test
    void a_safeguarding_lead_has_no_more_districts_than_the_claims_give() {
        assertThat(within(Map.of("roles", "lead", "provider", "P1", "districts", "E1"), null)
                        .map(Viewer::districts))
                .contains(Set.of("E1"));
        assertThat(within(Map.of("roles", "lead", "provider", "P1", "districts", ""), null))
                .isEmpty();
    }

    private static Optional<Viewer> within(Map<String, Object> claims, @Nullable Viewer account) {
        Map<String, Object> all = new HashMap<>(Map.of("name", "ann", "districts", "*"));
        all.putAll(claims);
        return new ClaimedRights(SETTINGS, all).within(account);
    }

    private static ClaimedRights rights(Map<String, Object> claims) {
        return new ClaimedRights(SETTINGS, claims);
    }
}

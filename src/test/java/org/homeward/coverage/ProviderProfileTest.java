package org.homeward.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;

import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.coverage.Completeness.Field;
import org.homeward.coverage.Completeness.Recorded;
import org.homeward.reference.ReferenceFixtures;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** What one provider did, and how complete its records are. */
@DatabaseTest
class ProviderProfileTest extends SpringReturns {

    private final CompletenessQueries completeness;

    ProviderProfileTest(TestDatabase database) {
        super(database);
        this.completeness = new CompletenessQueries(database.database(), DisclosureControlFixtures.house());
    }

    @Test
    void of_nothing_nothing_is_missing() {
        assertThat(completeness.recorded(ANALYST, SPRING).orElseThrow().fields())
                .hasSize(Field.values().length)
                .allSatisfy(field -> assertThat(field.of()).isEqualTo(n(0)));
    }

    @Test
    void a_time_is_recorded_where_it_is_known_to_the_hour_and_a_field_counts_where_it_should_be() {
        accounts.store(
                returnedTo("Harbour").offered("2025-03-02 12:00", "ACCEPTED").interviewed("2025-03-03 10:00"),
                returnedTo("Harbour").returned("2025-03-02").offered("not recorded", "NOT_ACCEPTED"),
                aChild().ofUnknownAge()
                        .missingFrom("Harbour")
                        .on("2025-03-01")
                        .returned("2025-03-02 10:00")
                        .withoutOffer()
                        .interviewed("2025-03-03"));

        Map<Field, Recorded> fields = completeness.recorded(ANALYST, SPRING).orElseThrow().fields().stream()
                .collect(Collectors.toMap(Recorded::field, each -> each));
        assertThat(fields.get(Field.TIME_OF_RETURN)).isEqualTo(new Recorded(Field.TIME_OF_RETURN, n(2), n(3)));
        assertThat(fields.get(Field.HOUR_MISSING)).isEqualTo(new Recorded(Field.HOUR_MISSING, n(2), n(3)));
        assertThat(fields.get(Field.AGE)).isEqualTo(new Recorded(Field.AGE, n(2), n(3)));
        assertThat(fields.get(Field.DAY_OF_OFFER)).isEqualTo(new Recorded(Field.DAY_OF_OFFER, n(1), n(2)));
        assertThat(fields.get(Field.OUTCOME_OF_OFFER)).isEqualTo(new Recorded(Field.OUTCOME_OF_OFFER, n(2), n(2)));
        assertThat(fields.get(Field.TIME_OF_INTERVIEW)).isEqualTo(new Recorded(Field.TIME_OF_INTERVIEW, n(1), n(2)));
    }

    @Test
    void without_a_provider_it_is_of_all_and_compares_with_nobody() {
        accounts.store(returnedTo("Harbour"));
        ProviderProfileSheet sheet = (ProviderProfileSheet)
                new ProviderProfileProvider(queries, completeness, ReferenceFixtures.lists(database))
                        .read(ANALYST, SPRING, Map.of());

        assertThat(sheet.provider()).isEmpty();
        assertThat(sheet.all()).isEmpty();
        assertThat(sheet.own()).isEqualTo(all());
    }

    @Test
    void a_reader_of_releases_is_given_none() {
        assertThat(completeness.recorded(BOARD, QUARTER)).isEmpty();
    }
}

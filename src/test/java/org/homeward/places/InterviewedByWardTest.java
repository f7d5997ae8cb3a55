package org.homeward.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.release.ReleaseFixtures.released;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Account.children;

import org.homeward.access.DisclosureControlFixtures;
import org.homeward.places.InterviewedByWard.OfWard;
import org.homeward.print.Translations;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** Where an empty map says nothing, for those who count and for a board. */
@DatabaseTest
class InterviewedByWardTest extends TwoWardsTestBase {

    private final LowCoverageQueries coverage;

    InterviewedByWardTest(TestDatabase database) {
        super(database);
        this.coverage = new LowCoverageQueries(database.database(), DisclosureControlFixtures.house());
    }

    @Test
    void nobody_went_missing() {
        assertThat(coverage.byWard(ANALYST, YEAR).wards()).isEmpty();
    }

    @Test
    void a_ward_with_fewer_than_five_children_is_not_listed() {
        missing(4, 0);

        assertThat(coverage.byWard(ANALYST, YEAR).wards()).isEmpty();
    }

    @Test
    void the_share_is_of_episodes_that_led_to_an_interview_and_the_sentence_names_the_ward() {
        missing(10, 2);

        InterviewedByWard found = coverage.byWard(ANALYST, YEAR);

        assertThat(found.wards()).hasSize(1);
        OfWard quay = found.wards().getFirst();
        assertThat(quay.name()).isEqualTo("Quay");
        assertThat(quay.within()).isEqualTo("Harbour");
        assertThat(quay.episodes().number()).hasValue(12);
        assertThat(quay.interviewed().number()).hasValue(2);
        assertThat(quay.low()).isTrue();
        assertThat(found.finding(Translations.english()::translate))
                .isEqualTo("In **1 of 1 ward** fewer than half of the episodes led to an interview: an empty map there"
                        + " says nothing. Fewest: **Quay**.");
    }

    @Test
    void where_most_were_interviewed_no_ward_is_named() {
        missing(2, 12);

        assertThat(coverage.byWard(ANALYST, YEAR).finding(Translations.english()::translate))
                .isEqualTo("In none of 1 ward did fewer than half of the episodes lead to an interview.");
    }

    @Test
    void a_board_reads_names_and_no_number_of_a_release() {
        missing(80, 2);
        released(database, board -> coverage.wards(board, FINANCIAL_YEAR));

        InterviewedByWard found = coverage.byWard(BOARD, FINANCIAL_YEAR);

        assertThat(found.released()).isTrue();
        assertThat(found.wards()).extracting(OfWard::name).containsExactly("Quay");
        assertThat(found.wards()).allSatisfy(ward -> {
            assertThat(ward.episodes().isShown()).isFalse();
            assertThat(ward.interviewed().isShown()).isFalse();
        });
        assertThat(found.columns(Translations.english()::translate).counts(found.wards(), org.homeward.request.Column.Face.FILE))
                .isEmpty();
    }

    /** So many children without an interview, and so many with one. */
    private void missing(int without, int with) {
        accounts.store(children(without, () -> aChild().missingFrom("Quay").on("2025-02-01 18:00").returned("2025-02-02 09:00")));
        if (with > 0) {
            accounts.store(children(
                    with,
                    () -> aChild().missingFrom("Quay")
                            .on("2025-02-01 18:00")
                            .returned("2025-02-02 09:00")
                            .interviewed("2025-02-03 10:00")));
        }
    }
}

package org.homeward.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Account.children;
import static org.homeward.support.Disclosed.harm;
import static org.homeward.support.Disclosed.person;
import static org.homeward.support.Disclosed.pull;
import static org.homeward.support.Disclosed.push;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.RawCount;
import org.homeward.places.PlaceProfile.Part;
import org.homeward.places.PlaceProfile.Why;
import org.homeward.reference.ReferenceFixtures;
import org.homeward.support.Account;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PlaceProfileQueriesTest extends TwoWardsTestBase {

    private static final MapSelection QUAY = new MapSelection.Cell(QUAY_CELL);
    private static final Count FEW = Count.under(5);

    private final PlaceProfileQueries profiles;

    PlaceProfileQueriesTest(TestDatabase database) {
        super(database);
        this.profiles = new PlaceProfileQueries(
                database.database(),
                ReferenceFixtures.geography(database),
                ReferenceFixtures.paperMaps(database),
                Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneId.of("Europe/London")));
    }

    @Test
    void fewer_than_five_children_have_no_profile_for_any_role() {
        named(4, 250, 430);

        for (Role role : List.of(Role.ANALYST, Role.POLICE, Role.CHILDRENS_SERVICES)) {
            Viewer viewer = Viewer.of("v", role).forPurpose(Purpose.SAFEGUARDING_REVIEW);
            assertThat(profiles.find(viewer, YEAR, QUAY)).isEqualTo(PlaceProfile.NOTHING);
            assertThat(profiles.find(viewer, YEAR, new MapSelection.Area(AreaKind.WARD, "E05000001")))
                    .isEqualTo(PlaceProfile.NOTHING);
        }
    }

    @Test
    void a_board_has_no_profile_because_no_release_has_one() {
        named(30, 250, 430);

        assertThat(profiles.find(BOARD, FINANCIAL_YEAR, new MapSelection.Area(AreaKind.WARD, "E05000001")))
                .isEqualTo(PlaceProfile.NOTHING);
        assertThat(profiles.find(BOARD, YEAR, QUAY)).isEqualTo(PlaceProfile.NOTHING);
    }

    @Test
    void each_section_counts_the_children_of_the_same_interviews() {
        accounts.store(children(
                6,
                () -> friday().disclosed(
                                street(250, 430),
                                pull("friends"),
                                push("family_conflict"),
                                harm("assault"),
                                person("p1", "Deano"))));
        accounts.store(children(5, () -> friday().disclosed(street(1250, 430), pull("party"))));
        accounts.store(friday().disclosed(street(250, 430), push("family_conflict"), push("bullying")));

        PlaceProfile quay = profiles.find(ANALYST, YEAR, QUAY);

        assertThat(quay.counts())
                .isEqualTo(new PlaceProfile.Counts(Count.of(7), Count.of(7), Count.of(7), Count.of(7)));
        assertThat(quay.when())
                .filteredOn(when -> !when.children().equals(Count.ZERO))
                .containsExactly(new PlaceProfile.When(DayGroup.FRI, HourBand.FROM_20, Count.of(7)));
        assertThat(quay.hourNotKnown()).isEqualTo(Count.ZERO);
        assertThat(quay.why())
                .extracting(Why::side, Why::children)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(FactorSide.PUSH, Count.of(7)),
                        org.assertj.core.groups.Tuple.tuple(FactorSide.PULL, Count.of(6)),
                        org.assertj.core.groups.Tuple.tuple(FactorSide.PUSH, FEW));
        assertThat(quay.harms()).extracting(Part::children).containsExactly(Count.of(6));
        assertThat(quay.from()).containsExactly(new Part("Harbour", Count.of(7)));
        PlaceProfile.People people = Objects.requireNonNull(quay.people());
        assertThat(people.children()).isEqualTo(Count.of(6));
        assertThat(people.persons()).isEqualTo(Count.of(1));
        assertThat(people.references()).hasSize(1);
        assertThat(Objects.requireNonNull(quay.responsible()).district()).isEqualTo("Harbour");
        assertThat(Objects.requireNonNull(quay.coverage()).ward()).isEqualTo("Quay");
    }

    @Test
    void who_may_not_open_people_reads_how_many_and_no_reference() {
        accounts.store(children(6, () -> friday().disclosed(street(250, 430), person("p1", "Deano"))));
        Viewer services = Viewer.of("cs", Role.CHILDRENS_SERVICES).forPurpose(Purpose.SAFEGUARDING_REVIEW);

        PlaceProfile.People people =
                Objects.requireNonNull(profiles.find(services, YEAR, QUAY).people());

        assertThat(people.persons()).isEqualTo(Count.of(1));
        assertThat(people.references()).isEmpty();
    }

    /** Five on a Friday and two on a Sunday: the two would follow from seven and five. */
    @Test
    void a_hidden_hour_does_not_follow_from_the_others() {
        accounts.store(children(5, () -> friday().disclosed(street(250, 430))));
        accounts.store(children(
                2, () -> aChild().missingFrom("Harbour").on("2025-03-09 13:00").disclosed(street(250, 430))));

        PlaceProfile quay = profiles.find(ANALYST, YEAR, QUAY);

        assertThat(quay.when()).noneMatch(when -> when.children().number().orElse(0) > 0);
    }

    @Test
    void an_hour_that_was_not_recorded_is_counted_apart() {
        accounts.store(children(5, () -> friday().disclosed(street(250, 430))));
        accounts.store(children(
                6, () -> aChild().missingFrom("Harbour").on("2025-03-07").disclosed(street(250, 430))));

        PlaceProfile quay = profiles.find(ANALYST, YEAR, QUAY);

        assertThat(quay.hourNotKnown()).isEqualTo(Count.of(6));
        assertThat(quay.when()).extracting(PlaceProfile.When::children).contains(Count.of(5));
    }

    @Test
    void a_confidential_statement_adds_nobody_to_any_section() {
        accounts.store(children(6, () -> friday().disclosed(street(250, 430))));
        accounts.store(children(
                5, () -> friday().disclosed(street(250, 430).objected(), push("bullying"), harm("assault"))));
        accounts.store(children(
                5, () -> friday().disclosed(street(250, 430), push("bullying").objected())));

        PlaceProfile quay = profiles.find(ANALYST, YEAR, QUAY);

        assertThat(Objects.requireNonNull(quay.counts()).children()).isEqualTo(Count.of(11));
        assertThat(quay.why()).isEmpty();
        assertThat(quay.harms()).isEmpty();
    }

    /** As a file and a program ask: the place is in the filter. */
    @Test
    void the_filter_by_the_place_gives_the_same_profile() {
        accounts.store(children(6, () -> friday().disclosed(street(250, 430), pull("friends"))));
        accounts.store(children(5, () -> friday().disclosed(street(1250, 430), pull("friends"))));

        assertThat(PlaceProfileExport.profile(profiles, ANALYST, YEAR.with(Facet.PLACE, Set.of(QUAY_CELL.code()))))
                .isEqualTo(profiles.find(ANALYST, YEAR, QUAY));
        assertThat(PlaceProfileExport.profile(profiles, ANALYST, YEAR)).isEqualTo(PlaceProfile.NOTHING);
    }

    /** Whatever the parts are, nobody finds one of under five from what is shown: there is another way to the same page. */
    @Test
    void parts_of_a_shown_number_are_never_the_only_way_to_it() {
        for (int first = 0; first < 12; first++) {
            for (int second = 0; second < 12; second++) {
                for (int third = 0; third < 12; third++) {
                    List<Integer> numbers = List.of(first, second, third);
                    int whole = first + second + third;
                    if (whole >= 5) {
                        assertNothingFollows(numbers, whole);
                    }
                }
            }
        }
    }

    private static void assertNothingFollows(List<Integer> numbers, int whole) {
        List<Count> shown = shown(numbers, whole);
        for (int part = 0; part < numbers.size(); part++) {
            int number = numbers.get(part);
            if (number == 0 || number >= 5) {
                continue;
            }
            boolean another = false;
            for (int a = 0; a <= whole && !another; a++) {
                for (int b = 0; a + b <= whole && !another; b++) {
                    List<Integer> other = List.of(a, b, whole - a - b);
                    another = other.get(part) != number && shown(other, whole).equals(shown);
                }
            }
            assertThat(another).as(numbers + " are shown as " + shown).isTrue();
        }
    }

    private static List<Count> shown(List<Integer> numbers, int whole) {
        return ProfileCounter.protectedParts(numbers.stream().map(RawCount::of).toList(), RawCount.of(whole));
    }

    private static Account friday() {
        return aChild().missingFrom("Harbour").on("2025-03-07 21:30");
    }
}

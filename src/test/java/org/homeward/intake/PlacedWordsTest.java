package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.support.SmallCounty.HARBOUR;
import static org.homeward.support.SmallCounty.MOOR;
import static org.homeward.support.SmallCounty.SENDER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.intake.PlacedWordsQueries.Placed;
import org.homeward.intake.PlacedWordsQueries.Unplaced;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.store.ImportResult;
import org.homeward.intake.store.PlacedWords;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words for places, placed once by an analyst. The small county lies in the square OF of the National Grid. */
@DatabaseTest
class PlacedWordsTest {

    private static final Viewer ANALYST = Viewer.of("ana", Role.ANALYST);
    private static final PlacedWords.Key MACCIES = new PlacedWords.Key("words", HARBOUR, "Maccies by the station");

    private final TestDatabase database;
    private final IntakeFixtures intake;
    private final PlacedWords words;
    private final PlacedWordsQueries queries;

    PlacedWordsTest(TestDatabase database) {
        this.database = database;
        this.intake = IntakeFixtures.to(database, SmallCounty.CLOCK);
        this.words = new PlacedWords(database.database(), SmallCounty.CLOCK);
        this.queries = new PlacedWordsQueries(database.database());
    }

    @BeforeEach
    void an_empty_county() {
        database.truncate();
        intake.reference().load(SENDER, SmallCounty.reference());
    }

    @Test
    void the_same_words_are_placed_once_and_from_then_on_by_themselves() {
        load(
                "words",
                HARBOUR,
                "Maccies by the station,takeaway",
                "the MACCIES, by the station!,takeaway",
                "somewhere,park");
        assertThat(queries.listUnplaced(ANALYST))
                .containsExactly(
                        new Unplaced(MACCIES, "Harbour", 2),
                        new Unplaced(new PlacedWords.Key("words", HARBOUR, "somewhere"), "Harbour", 1));

        assertThat(words.place(ANALYST, MACCIES, "OF 0120 0510")).isEqualTo(2);
        assertThat(places("words"))
                .containsExactly(
                        "NAMED_PLACE 501200 805100 E05990001",
                        "NAMED_PLACE 501200 805100 E05990001",
                        "NOT_MAPPED - - -");
        assertThat(load(
                                "words",
                                HARBOUR,
                                "Maccies by the station,takeaway",
                                "the MACCIES, by the station!,takeaway",
                                "somewhere,park")
                        .stored())
                .as("the same set again changes nothing")
                .isZero();

        ImportResult later = load("words", HARBOUR, "x,park", "y,park", "z,park", "maccies by the station,takeaway");
        assertThat(later.rejected()).isEmpty();
        assertThat(places("words")).contains("NAMED_PLACE 501200 805100 E05990001");
        assertThat(queries.listPlaced(ANALYST))
                .extracting(Placed::key, Placed::by)
                .containsExactly(org.assertj.core.api.Assertions.tuple(MACCIES, "ana"));
    }

    @Test
    void other_districts_and_source_systems_keep_their_own_words() {
        load("words", HARBOUR, "Maccies by the station,takeaway");
        load("other", HARBOUR, "Maccies by the station,takeaway");
        load("third", MOOR, "Maccies by the station,takeaway");
        words.place(ANALYST, MACCIES, "OF 0120 0510");

        assertThat(places("other")).containsExactly("NOT_MAPPED - - -");
        assertThat(places("third")).containsExactly("NOT_MAPPED - - -");
        load("words", MOOR, "x,park", "Maccies by the station,takeaway");
        assertThat(places("words")).as("now said in the Moor").contains("NOT_MAPPED - - -");
    }

    @Test
    void a_placing_is_undone_with_all_that_it_did() {
        load("words", HARBOUR, "Maccies by the station,takeaway");
        words.place(ANALYST, MACCIES, "OF 0120 0510");
        Placed placed = queries.listPlaced(ANALYST).getFirst();

        assertThatThrownBy(() -> words.place(ANALYST, MACCIES, "OF 0120 0510"))
                .hasMessageContaining("has a place already");
        assertThat(words.undo(ANALYST, placed.id(), placed.key())).isEqualTo(1);
        assertThat(places("words")).containsExactly("NOT_MAPPED - - -");
        assertThat(queries.listPlaced(ANALYST)).isEmpty();
        assertThat(load("words", HARBOUR, "Maccies by the station,takeaway").stored())
                .isZero();
        assertThat(database.queryAsSuperuser("select placed_by || ' ' || undone_by from homeward.place_alias"))
                .isEqualTo("ana ana");
    }

    @Test
    void homes_placements_refuges_and_addresses_are_never_placed() {
        load(
                "words",
                HARBOUR,
                "round at hers,friend_home",
                "the party,party_address",
                "Mill Lane,park",
                "the refuge,park");
        assertThat(queries.listUnplaced(ANALYST))
                .extracting(each -> each.key().words())
                .containsExactlyInAnyOrder("Mill Lane", "the refuge");

        for (String said : List.of("the refuge", "12 Shop Street", "my nan's", "by LA1 1AA", "at", "Mill Lane")) {
            assertThatThrownBy(() -> words.place(ANALYST, new PlacedWords.Key("words", HARBOUR, said), "OF 0120 0510"))
                    .as(said)
                    .isInstanceOf(ImportRejected.class)
                    .hasMessageContaining("may be a home");
        }
        assertThat(words.place(ANALYST, new PlacedWords.Key("words", HARBOUR, "round at hers"), "OF 0120 0510"))
                .as("no place of a home takes it")
                .isZero();
        assertThat(places("words")).containsOnly("NOT_MAPPED - - -");
    }

    @Test
    void only_an_analyst_of_the_whole_partnership_places_words_where_they_can_be() {
        load("words", HARBOUR, "Maccies by the station,takeaway");
        for (Viewer other : List.of(
                Viewer.of("pol", Role.POLICE),
                Viewer.of("int", Role.INTERVIEWER),
                new Viewer("ana", Role.ANALYST, Set.of(HARBOUR), null, null))) {
            assertThatThrownBy(() -> words.place(other, MACCIES, "OF 0120 0510"))
                    .isInstanceOf(ImportRejected.class);
        }
        for (String where : List.of("", "OF 01 05", "SD 123 456", "ZZ1 1ZZ", "here")) {
            assertThatThrownBy(() -> words.place(ANALYST, MACCIES, where))
                    .hasMessageContaining("not a position in the county");
        }
        assertThat(places("words")).containsExactly("NOT_MAPPED - - -");
    }

    private List<String> places(String source) {
        return database.listAsSuperuser(
                "select concat_ws(' ', p.precision, coalesce(p.easting::text, '-'), coalesce(p.northing::text, '-'), coalesce(a.code, '-'))"
                        + " from homeward.place_version p join homeward.statement_key k on k.id = p.statement_id"
                        + " left join homeward.area a on a.id = p.ward_id where p.superseded_in is null and k.source_system = '"
                        + source + "' order by k.source_key");
    }

    /** One child with one statement for each place. */
    private ImportResult load(String source, String district, String... places) {
        List<String> children =
                new ArrayList<>(List.of("child_key,given_name,family_name,date_of_birth,sex,home_address"));
        List<String> episodes = new ArrayList<>(
                List.of("episode_key,child_key,kind,started,ended,missing_from,district,risk,provider"));
        List<String> interviews =
                new ArrayList<>(List.of("interview_key,child_key,episode_keys,provider,interviewer,held"));
        List<String> statements =
                new ArrayList<>(List.of("statement_key,interview_key,kind,said_by,words,child_view,audiences"));
        List<String> rows = new ArrayList<>(List.of("statement_key,role,precision,original_words,category"));
        for (int i = 1; i <= places.length; i++) {
            children.add("K%d,Ada,Example,04/05/2010,female,\"7 Mill Lane, Harbour\"".formatted(i));
            episodes.add("E%1$d,K%1$d,missing,02/12/2025 22:40,03/12/2025 06:10,home,%2$s,medium,lantern"
                    .formatted(i, district));
            interviews.add("I%1$d,K%1$d,E%1$d,lantern,W,04/12/2025 10:00".formatted(i));
            statements.add("S%1$d,I%1$d,place,child,There,agreed,police;partnership".formatted(i));
            int comma = places[i - 1].lastIndexOf(',');
            rows.add("S%d,stayed,not_mapped,\"%s\",%s"
                    .formatted(i, places[i - 1].substring(0, comma), places[i - 1].substring(comma + 1)));
        }
        return intake.intake()
                .load(
                        SENDER,
                        FileSet.empty()
                                .with(
                                        "manifest.csv",
                                        "format,source_system,sent_at",
                                        "homeward-1," + source + ",2026-01-10T06:00:00Z")
                                .with("children.csv", children.toArray(String[]::new))
                                .with("episodes.csv", episodes.toArray(String[]::new))
                                .with("interviews.csv", interviews.toArray(String[]::new))
                                .with("statements.csv", statements.toArray(String[]::new))
                                .with("places.csv", rows.toArray(String[]::new)));
    }
}

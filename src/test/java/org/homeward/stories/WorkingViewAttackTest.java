package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.access.Meeting;
import org.homeward.access.Purpose;
import org.homeward.access.PurposeRequired;
import org.homeward.access.Recipient;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.access.session.SessionEndReason;
import org.homeward.access.session.UserSession;
import org.homeward.access.session.UserSessions;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.export.Exports;
import org.homeward.export.Format;
import org.homeward.places.HotSpotWork;
import org.homeward.places.PlacesQuestion;
import org.homeward.places.WorkingViewPrint;
import org.homeward.places.WorkingViews;
import org.homeward.places.WorkingViews.WorkingView;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.request.FilterRequests;
import org.homeward.request.FilterUrl;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever is not in a working view of this very session gets no number under five, whatever they ask. */
@CountyTest
class WorkingViewAttackTest {

    private static final String YEAR = "from=2025-04&to=2026-03";
    private static final String DISTRICT = YEAR + "&area=E07999001";
    private static final String CELLS = "map/places/cells?" + YEAR + "&zoom=13&bbox=-8,49,3,61";

    private final TestApplication application;
    private final WorkingViews views;

    WorkingViewAttackTest(TestApplication application) {
        this.application = application;
        this.views = application.bean(WorkingViews.class);
    }

    @AfterEach
    void the_time_is_now() {
        application.clock().reset();
    }

    @Test
    void the_key_opens_small_numbers_in_its_own_session_and_no_browser_may_keep_them() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        WorkingView working = begun(analyst, "analyst");

        HttpResponse<String> answer = analyst.get(CELLS + "&working=" + working.key());

        assertThat(small(answer)).isNotEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store", "private");
    }

    @Test
    void the_usual_reply_has_none_before_while_and_after_there_is_a_working_view() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        assertThat(small(analyst.get(CELLS))).isEmpty();
        String usual = analyst.get(CELLS).body();
        WorkingView working = begun(analyst, "analyst");
        String replayed = CELLS + "&working=" + working.key();
        assertThat(small(analyst.get(replayed))).isNotEmpty();

        assertThat(analyst.get(CELLS).body()).isEqualTo(usual);
        views.end(working.viewer(), working);
        assertThat(analyst.get(replayed).body()).isEqualTo(usual);
        assertThat(analyst.get(CELLS).body()).isEqualTo(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "", "working", "00000000-0000-0000-0000-000000000000"})
    void a_forged_key_opens_nothing(String key) {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        begun(analyst, "analyst");

        assertThat(small(analyst.get(CELLS + "&working=" + key + "&purpose=INVESTIGATION")))
                .isEmpty();
        assertThat(small(analyst.get(CELLS + "&working=" + UUID.randomUUID()))).isEmpty();
    }

    @Test
    void the_key_is_worth_nothing_in_another_session_or_to_another_user() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        WorkingView working = begun(analyst, "analyst");
        String stolen = CELLS + "&working=" + working.key();

        for (String thief : List.of("analyst", "police", "childrens-services", "interviewer")) {
            assertThat(small(HttpUser.signedIn(application, thief).get(stolen)))
                    .as(thief)
                    .isEmpty();
        }
        assertThat(HttpUser.signedIn(application, "board").get(stolen).statusCode())
                .isEqualTo(403);
        assertThat(small(analyst.get(stolen))).isNotEmpty();
    }

    /** Even where somebody had made them a key for their own session. */
    @Test
    void other_rights_in_the_same_session_open_nothing() {
        HttpUser police = HttpUser.signedIn(application, "police");
        Viewer viewer = session(police, "police").principal().viewer();
        Viewer wider = new Viewer(viewer.name(), Role.ANALYST, viewer.districts(), viewer.provider(), null);
        WorkingView working = views.begin(wider.forPurpose(Purpose.INVESTIGATION), police.session());

        assertThat(small(police.get(CELLS + "&working=" + working.key()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANALYST", "POLICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_may_begin_one(Role role) {
        Viewer viewer = Viewer.of("somebody", role).forPurpose(Purpose.INVESTIGATION);

        assertThat(WorkingViews.isFor(viewer)).isFalse();
        assertThatThrownBy(() -> views.begin(viewer, "session")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void none_begins_without_a_purpose_or_for_emergency_access() {
        Viewer analyst = Viewer.of("analyst", Role.ANALYST);

        assertThatThrownBy(() -> views.begin(analyst, "session")).isInstanceOf(PurposeRequired.class);
        assertThatThrownBy(() -> views.begin(analyst.forPurpose(Purpose.BREAK_GLASS), "session"))
                .isInstanceOf(PurposeRequired.class);
    }

    @Test
    void it_ends_after_15_minutes_and_with_the_session() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        WorkingView working = begun(analyst, "analyst");
        String address = CELLS + "&working=" + working.key();
        application.clock().travel(WorkingViews.LONGEST.minusSeconds(5));
        assertThat(small(analyst.get(address))).isNotEmpty();

        application.clock().travel(Duration.ofSeconds(10));
        assertThat(small(analyst.get(address))).isEmpty();

        WorkingView again = begun(analyst, "analyst");
        application
                .bean(UserSessions.class)
                .endWhere(
                        each -> each.principal().viewer().equals(again.viewer().forPurpose(null)),
                        SessionEndReason.ELSEWHERE);
        assertThat(analyst.get(CELLS + "&working=" + again.key()).body()).doesNotContain("\"n\"");
    }

    @Test
    void no_file_and_no_answer_to_a_program_knows_the_key() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        WorkingView working = begun(analyst, "analyst");
        String key = "&working=" + working.key();

        assertThat(analyst.program("api/v1/places/cells?" + YEAR + key).statusCode())
                .isEqualTo(400);
        assertThat(file(working.viewer(), YEAR + key)).isNotEmpty().isEqualTo(file(working.viewer(), YEAR));
    }

    /** Nothing is read, printed or audited as a copy. */
    @Test
    void nobody_prints_one_that_is_over_or_another_users_or_by_its_name() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        WorkingView working = begun(analyst, "analyst");
        Viewer viewer = working.viewer();
        long before = lastEntry();

        for (Role role : Role.values()) {
            Viewer other = Viewer.of("somebody", role).forPurpose(Purpose.INVESTIGATION);
            assertThatThrownBy(() -> printed(other, working, "Ann Example")).isInstanceOf(PurposeRequired.class);
        }
        assertThatThrownBy(() -> printed(viewer.forPurpose(null), working, "Ann Example"))
                .isInstanceOf(PurposeRequired.class);
        views.end(viewer, working);
        assertThatThrownBy(() -> printed(viewer, working, "Ann Example")).isInstanceOf(PurposeRequired.class);
        assertThatThrownBy(() -> application
                        .bean(SheetCatalogue.class)
                        .print(
                                viewer,
                                "working-view",
                                filter(viewer, YEAR),
                                Map.of("working", List.of(working.key())),
                                new Recipient("Strategy meeting"),
                                Locale.UK))
                .isInstanceOf(SheetCatalogue.PrintDenied.class);
        assertThat(application
                        .database()
                        .listAsSuperuser("select what from homeward.audit where kind = 'SHEET' and number > " + before))
                .isEmpty();
    }

    private List<byte[]> printed(Viewer viewer, WorkingView working, String recipients) {
        LocalDate today = LocalDate.now(application.clock());
        return application
                .bean(WorkingViewPrint.class)
                .print(
                        viewer,
                        working,
                        filter(working.viewer(), YEAR),
                        Map.of(),
                        Meeting.of("Exploitation panel", today.plusDays(3), recipients, today)
                                .orElseThrow(),
                        Locale.UK);
    }

    private long lastEntry() {
        return Long.parseLong(
                application.database().queryAsSuperuser("select coalesce(max(number), 0) from homeward.audit"));
    }

    private DisclosureFilter filter(Viewer viewer, String parameters) {
        return application
                .bean(FilterRequests.class)
                .read(viewer, FilterUrl.parameters(parameters), Facet.Grain.PLACE.facets())
                .filter();
    }

    /** Of the verdicts of the map too, which are found once for each kind of view. */
    @Test
    void a_verdict_on_few_children_is_in_a_working_view_only() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        WorkingView working = begun(analyst, "analyst");
        Viewer viewer = working.viewer().forPurpose(null);
        DisclosureFilter filter = filter(viewer, DISTRICT);
        HotSpotWork work = application.bean(HotSpotWork.class);
        // Of one district, which is found sooner.
        String verdicts = "map/places/hot-spots?question=new&bbox=-8,49,3,61&" + DISTRICT;
        assertThat(work.begin(working.viewer(), filter, PlacesQuestion.WHAT_IS_NEW, true)
                        .await(Duration.ofMinutes(3)))
                .isTrue();

        assertThat(small(analyst.get(verdicts)))
                .as("the usual verdicts are found apart")
                .isEmpty();
        assertThat(small(analyst.get(verdicts + "&working=" + UUID.randomUUID())))
                .isEmpty();
        assertThat(small(analyst.get(verdicts + "&working=" + working.key()))).isNotEmpty();
        assertThatThrownBy(() -> work.begin(viewer, filter, PlacesQuestion.WHAT_IS_NEW, true))
                .isInstanceOf(PurposeRequired.class);
        assertThatThrownBy(() -> work.begin(
                        Viewer.of("ivy", Role.INTERVIEWER).forPurpose(Purpose.INVESTIGATION),
                        filter,
                        PlacesQuestion.WHAT_IS_NEW,
                        true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_switch_and_every_read_is_audited_with_its_purpose() {
        HttpUser police = HttpUser.signedIn(application, "police");
        long before = lastEntry();
        WorkingView working = begun(police, "police");
        police.get(CELLS + "&working=" + working.key());
        police.get(CELLS + "&working=" + working.key());
        views.end(working.viewer(), working);
        views.end(working.viewer(), working);

        assertThat(application
                        .database()
                        .listAsSuperuser(
                                "select kind || ' ' || room || ' ' || what || ' ' || purpose from homeward.audit"
                                        + " where user_name = 'police' and number > " + before + " order by number"))
                .containsExactly(
                        "RECORDS_LISTED places working view INVESTIGATION",
                        "RECORDS_LISTED places numbers under five INVESTIGATION",
                        "CHANGE places working view left INVESTIGATION");
    }

    private WorkingView begun(HttpUser caller, String user) {
        Viewer viewer = session(caller, user).principal().viewer();
        return views.begin(viewer.forPurpose(Purpose.INVESTIGATION), caller.session());
    }

    private UserSession session(HttpUser caller, String user) {
        return application.bean(UserSessions.class).of(user).getLast();
    }

    private String file(Viewer viewer, String parameters) {
        return JsonMapper.shared()
                .readTree(application
                        .bean(Exports.class)
                        .export(
                                viewer,
                                "places",
                                Format.JSON,
                                FilterUrl.parameters(parameters),
                                new Recipient("Strategy meeting"))
                        .bytes())
                .path("tables")
                .toString();
    }

    /** The numbers of one to four of a reply; a place that has faded has nought in the usual view too. */
    private static List<Integer> small(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode reply = JsonMapper.shared().readTree(answer.body());
        assertThat(reply.path("q")).isNotEmpty();
        return Stream.of("n", "m")
                .flatMap(each -> reply.path(each).valueStream())
                .filter(number -> !number.isNull())
                .map(JsonNode::asInt)
                .filter(number -> number > 0 && number < 5)
                .toList();
    }
}

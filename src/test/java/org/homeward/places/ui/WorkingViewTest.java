package org.homeward.places.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Account.children;
import static org.homeward.support.Disclosed.placeAt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.Meeting;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Period;
import org.homeward.export.ui.DownloadMenu;
import org.homeward.places.WorkingViewPrint;
import org.homeward.places.WorkingViews;
import org.homeward.print.PrintedPages;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.Geography;
import org.homeward.support.TestDatabase;
import org.homeward.ui.print.CopyButton;
import org.homeward.ui.print.MeetingCopyButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The working view as a page shows it; {@code WorkingViewAttackTest} is about who gets it. */
@DatabaseTest
class WorkingViewTest {

    private static final Viewer ANALYST = Viewer.of("ana", Role.ANALYST);
    private static final String YEAR = "from=2025-01&to=2025-12";
    private static final String SWITCH = "Show numbers under 5";
    private static final HexagonCell FEW = HexagonCell.at(new Coordinate(1990, 990), 500);

    private final TestDatabase database;
    private final PlacesRoom room;
    private final Accounts accounts;

    WorkingViewTest(TestDatabase database) {
        this.database = database;
        this.room = new PlacesRoom(database);
        this.accounts = Accounts.inEmpty(
                database,
                Geography.threeDistricts()
                        .ward("E05000001", "Quay", "Harbour", 0, 1000)
                        .ward("E05000002", "Hill", "Wold", 1000, 2000)
                        .namedPlace("Station Approach", 250, 430)
                        .namedPlace("Canal Basin", 1990, 990));
    }

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.UK);
        named(7, 250, 430);
        named(3, 1990, 990);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        room.close();
    }

    @Test
    void an_analyst_who_states_a_purpose_sees_three_children_and_prints_them_for_a_meeting_only() {
        PlacesView view = viewOf(ANALYST, YEAR);
        assertThat(ComponentText.of(view)).doesNotContain("Canal Basin").contains("Print");

        switchOver(view);

        assertThat(ComponentText.of(view))
                .contains("Working view. Numbers under 5 are shown. Purpose: Investigation, recorded")
                .contains("Working view · not for meetings", "Canal Basin Hill 3 3 3")
                .contains("1 to 4 children (working view only)")
                .doesNotContain("not listed", "A hexagon with fewer than 5 children shows no number");
        assertThat(_find(view, CopyButton.class)).isEmpty();
        assertThat(_find(view, DownloadMenu.class)).isEmpty();
        assertThat(_find(view, NativeButton.class, button -> button.withClasses("hw-not-here")))
                .hasSize(1)
                .allSatisfy(button -> assertThat(button.isEnabled()).isFalse())
                .allSatisfy(button -> assertThat(button.getTitle()).contains("Not downloaded from the working view"));
        assertThat(_find(view, MeetingCopyButton.class)).hasSize(1);
    }

    @Test
    void a_printed_one_is_numbered_for_each_person_of_a_meeting_and_names_the_children_in_the_audit() {
        viewOf(ANALYST, YEAR);
        WorkingViews views = room.bean(WorkingViews.class);
        Viewer viewer = ANALYST.forPurpose(Purpose.INVESTIGATION);
        LocalDate day = LocalDate.of(2026, 11, 23);
        Meeting meeting = Meeting.of("Exploitation panel", day, "Ann Example\nBo Sample\nAnn Example", day.minusDays(3))
                .orElseThrow();

        List<byte[]> copies = room.bean(WorkingViewPrint.class)
                .print(
                        viewer,
                        views.begin(viewer, "session"),
                        DisclosureFilter.of(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))),
                        Map.of(),
                        meeting,
                        Locale.UK);

        assertThat(copies).hasSize(2);
        for (int copy = 1; copy <= 2; copy++) {
            String name = meeting.recipients().get(copy - 1);
            String number = "Copy " + copy + " of 2";
            assertThat(new PrintedPages(copies.get(copy - 1)).texts())
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(page)
                            .contains(
                                    number + ", for " + name, "Exploitation panel, 23 Nov 2026", number + ": " + name));
            assertThat(new PrintedPages(copies.get(copy - 1)).text()).contains("Canal Basin");
        }
        assertThat(database.listAsSuperuser("select recipient || ' ' || cardinality(children) || ' ' || purpose"
                        + " from homeward.audit where kind = 'SHEET' and what = 'working-view' order by number"))
                .containsExactly(
                        "Copy 1 of 2: Ann Example, Exploitation panel 3 INVESTIGATION",
                        "Copy 2 of 2: Bo Sample, Exploitation panel 3 INVESTIGATION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\u2800"})
    void no_copy_is_for_nobody(String recipients) {
        LocalDate today = LocalDate.of(2026, 11, 20);

        assertThat(Meeting.of("Panel", today, recipients, today)).isEmpty();
        assertThat(Meeting.of("Panel", today.minusDays(1), "Ann", today)).isEmpty();
        assertThat(Meeting.of("Panel", today.plusDays(32), "Ann", today)).isEmpty();
        assertThat(Meeting.of(recipients, today, "Ann", today)).isEmpty();
        assertThat(Meeting.of("Panel", today, "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm", today))
                .isEmpty();
    }

    @Test
    void leaving_goes_back_to_hidden_numbers() {
        PlacesView view = viewOf(ANALYST, YEAR);
        String before = ComponentText.of(view);
        switchOver(view);

        _click(button(view, "Leave working view"));

        assertThat(ComponentText.of(view)).isEqualTo(before);
    }

    @Test
    void it_stays_under_another_filter_and_ends_on_leaving_the_room() {
        PlacesView view = viewOf(ANALYST, YEAR);
        switchOver(view);
        enter(view, YEAR + "&spot=cell.500." + FEW.q() + "." + FEW.r());
        assertThat(ComponentText.of(view))
                .contains("Canal Basin Hill 3 3 3", "Open 3 statements")
                .doesNotContain("Filter by this place");

        UI.getCurrent().remove(view);
        UI.getCurrent().add(view);
        enter(view, YEAR);

        assertThat(ComponentText.of(view)).doesNotContain("Canal Basin", "Leave working view");
    }

    @Test
    void another_page_and_a_link_of_the_same_session_show_the_usual_view() {
        PlacesView view = viewOf(ANALYST, YEAR);
        switchOver(view);

        assertThat(ComponentText.of(viewOf(ANALYST, YEAR))).doesNotContain("Canal Basin", "Leave working view");
        for (String forged : List.of("working=true", "working=1", "small=1")) {
            assertThat(ComponentText.of(viewOf(ANALYST, YEAR + "&" + forged)))
                    .doesNotContain("Canal Basin", "Leave working view");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CHILDRENS_SERVICES", "INTERVIEWER"})
    void nobody_else_is_offered_it(Role role) {
        PlacesView view = viewOf(Viewer.of("other", role), YEAR);

        assertThat(_find(view, NativeButton.class, button -> button.withText(SWITCH)))
                .isEmpty();
    }

    @Test
    void the_police_are_offered_it_and_nothing_changes_before_a_purpose_is_stated() {
        PlacesView view = viewOf(Viewer.of("pol", Role.POLICE), YEAR);
        _click(button(view, SWITCH));

        assertThat(_get(NativeButton.class, button -> button.withText("Open and record"))
                        .isEnabled())
                .isFalse();
        assertThat(ComponentText.of(view)).doesNotContain("Canal Basin");
    }

    private static void switchOver(PlacesView view) {
        _click(button(view, SWITCH));
        @SuppressWarnings("unchecked") // The only group of the dialog.
        RadioButtonGroup<Purpose> reasons = _get(RadioButtonGroup.class);
        _setValue(reasons, Purpose.INVESTIGATION);
        _click(_get(NativeButton.class, button -> button.withText("Open and record")));
    }

    private static NativeButton button(PlacesView view, String text) {
        return _get(view, NativeButton.class, button -> button.withText(text));
    }

    private PlacesView viewOf(Viewer viewer, String query) {
        PlacesView view = room.signedInAs(viewer).view();
        UI.getCurrent().add(view);
        enter(view, query);
        return view;
    }

    private static void enter(PlacesView view, String query) {
        BeforeEnterEvent event = mock(BeforeEnterEvent.class);
        when(event.getLocation()).thenReturn(new Location("places?" + query));
        view.beforeEnter(event);
    }

    private void named(int number, int easting, int northing) {
        accounts.store(children(
                number,
                () -> aChild().missingFrom("Harbour")
                        .on("2025-05-02")
                        .disclosed(placeAt(easting, northing, "STREET", "STAYED", "park"))));
    }
}

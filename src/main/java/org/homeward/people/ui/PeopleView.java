package org.homeward.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.PersonId;
import org.homeward.disclosure.RecordRef;
import org.homeward.export.ui.DownloadMenu;
import org.homeward.people.PeopleCount;
import org.homeward.people.PeopleFinding;
import org.homeward.people.PersonCount;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterRequests;
import org.homeward.request.FilterUrl;
import org.homeward.request.PeriodTexts;
import org.homeward.ui.accessreason.PurposeGate;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.count.HowCounted.Counting;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.empty.EmptyState;
import org.homeward.ui.filter.FilterBar;
import org.homeward.ui.print.CopyButton;
import org.homeward.ui.shell.RoomPage;

/** The room People: persons of concern by the number of children naming them. The URL holds the open person. */
@Route("people")
@Menu(title = "people", order = 2, icon = "network")
@RolesAllowed({"ANALYST", "POLICE"})
class PeopleView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PERSON = "person";
    private static final List<Facet> FACETS = Facet.Grain.INTERVIEW.facets();

    private final PersonActions actions;
    private final FilterRequests requests;
    private final RoomPage page = RoomPage.of("people").panes();
    private final PersonTable table = new PersonTable(this::select);
    private final FilterBar bar;
    private final DownloadMenu download;
    private FilterRequest request;

    PeopleView(PersonActions actions, FilterRequests requests) {
        this.actions = actions;
        this.requests = requests;
        this.request = requests.read(Map.of(), FACETS);
        bar = new FilterBar(FACETS, requests.clock(), changed -> go(changed, Optional.empty()));
        page.getElement().getClassList().add("hw-people");
        page.filters(bar);
        download = new DownloadMenu(actions.exports(), "people", () -> request.viewer());
        page.action(download);
        getContent().addClassName("hw-fill");
        getContent().add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> url = event.getLocation().getQueryParameters().getParameters();
        request = requests.readPage("people", url, FACETS);
        bar.show(requests.choices(request, this::getTranslation), request.filter(), request.standard());
        bar.watch(() -> requests.isOutdated(request));
        download.of(request.sameData());
        page.notice(bar.changes(request.changes()));
        show();
        open(personIn(url));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.title");
    }

    private void show() {
        PeopleCount people = actions.persons().count(request.viewer(), request.filter());
        bar.showDenominator(getTranslation("people.denominator", ofConcern(people), children(people.children())));
        page.leading(
                new Sentence(new PeopleFinding(people).text(this::getTranslation)),
                new HowCounted(counting(), PeriodTexts.of(request.filter().period(), getLocale())));
        page.notes(getTranslation("people.note"));
        FilterBar.note(request, this::getTranslation).ifPresent(page::also);
        if (people.persons().isEmpty()) {
            page.twin(EmptyState.nothingMatches(new Sentence(getTranslation("people.empty"))));
        } else {
            page.twin(table.show(people.persons()));
        }
    }

    /**
     * Asks for the purpose first, whatever the id. A malformed id, an unknown one and a person not named under this
     * filter all leave the panel closed.
     */
    private void open(Optional<PersonId> person) {
        table.select(person);
        page.side();
        person.ifPresent(id -> PurposeGate.pass(
                UI.getCurrent(),
                request.viewer(),
                new RecordRef.Person(id),
                viewer -> actions.open(viewer, request.filter(), id)
                        .ifPresent(opened -> page.side(panel(viewer, id, opened))),
                () -> go(request.filter(), Optional.empty())));
    }

    private PersonPanel panel(Viewer viewer, PersonId id, PersonWithStatements opened) {
        DisclosureFilter shown = request.filter();
        Locale locale = getLocale();
        CopyButton print = CopyButton.print(
                        "homeward-chronology.pdf",
                        getTranslation("people.print"),
                        () -> viewer,
                        (reader, recipient) -> actions.chronology(reader, shown, id, recipient, locale))
                .ofRecords();
        DownloadMenu files = new DownloadMenu(actions.exports(), "statements", () -> viewer)
                .of(FilterUrl.with(request.sameData(), PERSON, id.value().toString()));
        return new PersonPanel(
                opened, request.address(request.asked()), print, files, () -> go(shown, Optional.empty()));
    }

    private void select(PersonCount person) {
        go(request.filter(), Optional.of(person.id()));
    }

    private void go(DisclosureFilter changed, Optional<PersonId> person) {
        Map<String, List<String>> url = request.carried(changed);
        getUI().ifPresent(ui -> ui.navigate(
                PeopleView.class,
                new QueryParameters(
                        person.map(id -> FilterUrl.with(url, PERSON, id.value().toString()))
                                .orElse(url))));
    }

    private static Optional<PersonId> personIn(Map<String, List<String>> url) {
        return url.getOrDefault(PERSON, List.of()).stream().findFirst().map(PersonId::inUrl);
    }

    private String ofConcern(PeopleCount people) {
        return Counted.PEOPLE_OF_CONCERN.text(people.persons().size(), this::getTranslation);
    }

    private String children(int count) {
        return Counted.CHILDREN.text(count, this::getTranslation);
    }

    private Counting counting() {
        return new Counting(
                getTranslation("people.counting.unit"),
                getTranslation("people.counting.once"),
                getTranslation("people.counting.missing"),
                getTranslation("people.counting.denominator"),
                "");
    }
}

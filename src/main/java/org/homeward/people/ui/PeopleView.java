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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.CurrentViewer;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.PersonId;
import org.homeward.disclosure.RecordRef;
import org.homeward.export.ui.HandoverFiles;
import org.homeward.people.PeopleCount;
import org.homeward.people.PeopleFinding;
import org.homeward.people.PersonCount;
import org.homeward.reference.ui.FilterOptions;
import org.homeward.ui.accessreason.PurposeGate;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.count.HowCounted.Counting;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.empty.EmptyState;
import org.homeward.ui.filter.FilterBar;
import org.homeward.ui.filter.FilterChanges;
import org.homeward.ui.filter.FilterChoices.Part;
import org.homeward.ui.filter.FilterUrl;
import org.homeward.ui.filter.PeriodTexts;
import org.homeward.ui.print.DownloadButton;
import org.homeward.ui.print.HandoverButton;
import org.homeward.ui.shell.RoomPage;

/** The room People: persons of concern by the number of children naming them. The URL holds the open person. */
@Route("people")
@Menu(title = "people", order = 2, icon = "network")
@RolesAllowed({"ANALYST", "POLICE"})
class PeopleView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PERSON = "person";
    private static final List<Part> PARTS =
            List.of(Part.AREA, Part.CARE, Part.AGE, Part.PROVIDER, Part.FACTOR, Part.RISK);

    private final CurrentViewer currentViewer;
    private final PersonActions actions;
    private final Clock clock;
    private final RoomPage page = RoomPage.of("people").panes();
    private final PersonTable table = new PersonTable(this::select);
    private final FilterOptions options;
    private final FilterBar bar;
    private final DownloadButton download;
    private DisclosureFilter asked;
    private DisclosureFilter filter;

    PeopleView(CurrentViewer currentViewer, PersonActions actions, FilterOptions options, Clock clock) {
        this.currentViewer = currentViewer;
        this.actions = actions;
        this.clock = clock;
        this.options = options;
        this.filter = DisclosureFilter.of(standard());
        this.asked = filter;
        bar = new FilterBar(
                options.of(currentViewer.get(), getLocale()), PARTS, clock, changed -> go(changed, Optional.empty()));
        page.getElement().getClassList().add("hw-people");
        download = new DownloadButton("people", QueryParameters.empty());
        page.filters(bar);
        page.action(download);
        getContent().addClassName("hw-fill");
        getContent().add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> url = event.getLocation().getQueryParameters().getParameters();
        FilterUrl.FromAddress read = FilterUrl.read(url, standard());
        asked = read.filter();
        filter = options.ofNow(currentViewer.get(), FilterUrl.only(PARTS, asked));
        bar.show(filter, standard());
        download.ask(FilterUrl.ofData(FilterUrl.write(filter, standard()), filter));
        page.notice(bar.changes(new FilterChanges(asked, filter, read.notUnderstood(), List.of())));
        show();
        open(personIn(url));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.title");
    }

    private void show() {
        PeopleCount people = actions.persons().count(currentViewer.get(), filter);
        bar.showDenominator(getTranslation("people.denominator", ofConcern(people), children(people.children())));
        page.leading(
                new Sentence(new PeopleFinding(people).text(this::getTranslation)),
                new HowCounted(counting(), PeriodTexts.of(filter.period(), getLocale())));
        page.notes(getTranslation("people.note"));
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
                currentViewer.get(),
                new RecordRef.Person(id),
                viewer -> actions.open(viewer, filter, id).ifPresent(opened -> page.side(panel(viewer, id, opened))),
                () -> go(filter, Optional.empty())));
    }

    private PersonPanel panel(Viewer viewer, PersonId id, PersonWithStatements opened) {
        DisclosureFilter shown = filter;
        Locale locale = getLocale();
        HandoverButton print = HandoverButton.print(
                "homeward-chronology.pdf",
                getTranslation("people.print"),
                recipient -> actions.chronology(viewer, shown, id, recipient, locale));
        HandoverFiles files =
                new HandoverFiles((format, recipient) -> actions.file(viewer, shown, id, format, recipient));
        return new PersonPanel(
                opened, FilterUrl.write(asked, standard()), print, files, () -> go(shown, Optional.empty()));
    }

    private void select(PersonCount person) {
        go(filter, Optional.of(person.id()));
    }

    private void go(DisclosureFilter changed, Optional<PersonId> person) {
        QueryParameters url = FilterUrl.write(FilterUrl.withUnused(changed, asked, PARTS), standard());
        getUI().ifPresent(ui -> ui.navigate(
                PeopleView.class,
                person.map(id -> url.merging(PERSON, id.value().toString())).orElse(url)));
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

    private Period standard() {
        return Period.yearTo(LocalDate.now(clock));
    }
}

package org.homeward.interviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.Facet;
import org.homeward.export.Exports;
import org.homeward.export.ui.DownloadMenu;
import org.homeward.interviews.InterviewQueries;
import org.homeward.interviews.InterviewQueries.InterviewsCount;
import org.homeward.interviews.InterviewRow;
import org.homeward.interviews.InterviewsFinding;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterRequests;
import org.homeward.request.FilterUrl;
import org.homeward.request.PeriodTexts;
import org.homeward.ui.accessreason.PurposeAnswer;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.count.HowCounted.Counting;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.empty.EmptyState;
import org.homeward.ui.filter.FilterBar;
import org.homeward.ui.shell.RoomPage;

/** The room Interviews: the list of interviews. Opening a child's account first asks for the purpose. */
@Route("interviews")
@Menu(title = "interviews", order = 7, icon = "message-square-text")
@RolesAllowed({"ANALYST", "POLICE", "CHILDRENS_SERVICES", "INTERVIEWER"})
class InterviewsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;
    private static final List<Facet> FACETS = Facet.Grain.INTERVIEW.facets();

    private final InterviewQueries interviews;
    private final FilterRequests requests;
    private final AccountActions accounts;
    private final RoomPage page = RoomPage.of("interviews");
    private final FilterBar bar;
    private final DownloadMenu download;
    private FilterRequest request;
    private EpisodeDay day = EpisodeDay.WENT_MISSING;

    InterviewsView(InterviewQueries interviews, FilterRequests requests, AccountActions accounts, Exports files) {
        this.interviews = interviews;
        this.requests = requests;
        this.accounts = accounts;
        this.request = requests.read(Map.of(), FACETS);
        bar = new FilterBar(FACETS, requests.clock(), this::go);
        page.filters(bar);
        download = new DownloadMenu(files, "interviews", () -> request.viewer());
        page.action(byReference(), download);
        getContent().addClassName("hw-fill");
        getContent().add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> url = event.getLocation().getQueryParameters().getParameters();
        day = EpisodeDay.read(url);
        request = requests.readPage("interviews", url, FACETS);
        bar.show(requests.choices(request, this::getTranslation), request.filter(), request.standard());
        bar.watch(() -> requests.isOutdated(request));
        download.of(FilterUrl.withDay(request.sameData(), day));
        page.notice(Stream.concat(selected().stream(), bar.changes(request.changes()).stream())
                .toList());
        page.notes(getTranslation("interviews.note"));
        FilterBar.note(request, this::getTranslation).ifPresent(page::also);
        show(PAGE);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("interviews.title");
    }

    private void show(int limit) {
        InterviewsCount counted = interviews.count(request.viewer(), request.filter(), day);
        bar.showDenominator(getTranslation("interviews.denominator", interviews(counted), children(counted)));
        page.leading(
                new Sentence(new InterviewsFinding(counted, day).text(this::getTranslation)),
                new HowCounted(counting(), PeriodTexts.of(request.filter().period(), getLocale())));
        if (counted.interviews() == 0) {
            page.twin(EmptyState.nothingMatches(new Sentence(getTranslation("interviews.empty"))));
            return;
        }
        List<InterviewRow> rows = interviews.list(request.viewer(), request.filter(), day, limit);
        Div card = new Div(new InterviewTable(rows, rows.size() >= counted.interviews(), this::askPurpose));
        card.addClassNames("hw-card", "hw-list", "hw-interviews");
        if (rows.size() < counted.interviews()) {
            NativeButton more = new NativeButton(
                    getTranslation("interviews.more", Math.min(PAGE, counted.interviews() - rows.size())),
                    click -> show(limit + PAGE));
            more.addClassName("hw-button");
            card.add(more);
        }
        page.twin(card);
    }

    /** A list that is not selected by the usual day says so at its top. */
    private Optional<Sentence> selected() {
        return day == EpisodeDay.RETURNED
                ? Optional.of(new Sentence(getTranslation("interviews.selected-by-return")))
                : Optional.empty();
    }

    private String interviews(InterviewsCount counted) {
        return Counted.INTERVIEWS.text(counted.interviews(), this::getTranslation);
    }

    private String children(InterviewsCount counted) {
        return Counted.CHILDREN.text(counted.children(), this::getTranslation);
    }

    private NativeButton byReference() {
        NativeButton button = new NativeButton(
                getTranslation("interviews.by-reference"), click -> new ReferenceDialog(this::find).open());
        button.addClassName("hw-button");
        return button;
    }

    private boolean find(String reference, PurposeAnswer answer) {
        Optional<ChildId> found = accounts.find(request.viewer(), reference, answer);
        found.ifPresent(child -> account().open(child, answer.purpose()));
        return found.isPresent();
    }

    private void askPurpose(InterviewRow row) {
        account().ask(row.child(), row.childReference());
    }

    private OpenAccount account() {
        return new OpenAccount(
                this, request.viewer(), new QueryParameters(FilterUrl.withDay(request.address(request.asked()), day)));
    }

    private void go(DisclosureFilter changed) {
        getUI().ifPresent(ui -> ui.navigate(
                InterviewsView.class, new QueryParameters(FilterUrl.withDay(request.carried(changed), day))));
    }

    private Counting counting() {
        return new Counting(
                getTranslation("interviews.counting.unit." + day),
                getTranslation("interviews.counting.once"),
                getTranslation("interviews.counting.missing"),
                getTranslation("interviews.counting.denominator." + day),
                "");
    }
}

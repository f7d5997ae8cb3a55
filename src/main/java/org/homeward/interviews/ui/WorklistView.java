package org.homeward.interviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.interviews.AttemptLedger;
import org.homeward.interviews.Deadline;
import org.homeward.interviews.OpenAction;
import org.homeward.interviews.WaitingChild;
import org.homeward.interviews.WaitingOfProvider;
import org.homeward.interviews.Worklist;
import org.homeward.interviews.WorklistQueries;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterRequests;
import org.homeward.request.PeriodTexts;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.count.HowCounted.Counting;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.filter.FilterBar;
import org.homeward.ui.shell.Card;
import org.homeward.ui.shell.RoomPage;
import org.homeward.ui.table.CountTable;
import org.springframework.beans.factory.annotation.Value;

/**
 * The room Worklist: who waits for a return interview now, and what was agreed and is overdue. It has no period. Who offers no interviews
 * has its numbers by provider.
 */
@Route("worklist")
@Menu(title = "worklist", order = 0, icon = "list")
@RolesAllowed({"ANALYST", "POLICE", "CHILDRENS_SERVICES", "INTERVIEWER"})
class WorklistView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<Facet> FACETS = List.of(Facet.AREA, Facet.CARE, Facet.PROVIDER);

    private final WorklistQueries worklist;
    private final AttemptLedger attempts;
    private final FilterRequests requests;
    private final Duration listed;
    private final Duration stale;
    private final RoomPage page = RoomPage.of("worklist");
    /** What was recorded here last, with a way to take it back. */
    private final Div recorded = new Div();

    private final FilterBar bar;
    private Map<String, List<String>> address = Map.of();
    private FilterRequest request;

    WorklistView(
            WorklistQueries worklist,
            AttemptLedger attempts,
            FilterRequests requests,
            @Value("${homeward.worklist.listed}") Duration listed,
            @Value("${homeward.worklist.stale}") Duration stale) {
        this.worklist = worklist;
        this.attempts = attempts;
        this.requests = requests;
        this.listed = listed;
        this.stale = stale;
        this.request = requests.read(Map.of(), FACETS);
        bar = new FilterBar(FACETS, requests.clock(), this::go).withoutPeriod();
        page.filters(bar);
        recorded.addClassName("hw-recorded");
        recorded.getElement().setAttribute("role", "status");
        getContent().addClassName("hw-fill");
        getContent().add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation().getQueryParameters().getParameters();
        DisclosureFilter asked = latest();
        bar.show(requests.choices(request, this::getTranslation), asked, request.standard());
        bar.watch(() -> requests.isOutdated(request));
        page.notice(bar.changes(request.changes()));
        recorded.removeAll();
        if (Worklist.isWorkedBy(request.viewer())) {
            show(asked);
        } else {
            showNumbers(asked);
        }
    }

    /** Reads the address anew, as of the latest change. */
    private DisclosureFilter latest() {
        request = requests.readPage("worklist", address, FACETS);
        return request.filter().withPeriod(request.standard());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("worklist.title");
    }

    private void show(DisclosureFilter filter) {
        Instant now = requests.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, LONDON);
        Period returned = Worklist.returned(now, listed);
        Worklist waiting = Worklist.of(worklist.list(request.viewer(), filter.withPeriod(returned)), now, stale);
        List<OpenAction> open = worklist.openActions(request.viewer(), filter);
        List<OpenAction> followUps = open.stream()
                .filter(action -> !action.isToTellTheChild() && action.dueOn().isBefore(today))
                .toList();
        List<OpenAction> toTell =
                open.stream().filter(OpenAction::isToTellTheChild).toList();
        bar.showDenominator(getTranslation(
                "worklist.as-at",
                waiting.size(),
                DateTimeFormatter.ofPattern("HH:mm", getLocale()).format(now.atZone(LONDON))));
        page.leading(
                new Sentence(sentence(waiting, followUps, toTell)),
                new HowCounted(counting(), PeriodTexts.of(returned, getLocale())));
        WaitingTable table = new WaitingTable(waiting, child -> askPurpose(child.child(), child.reference()));
        if (AttemptLedger.mayRecord(request.viewer())) {
            table.recording(this::askAttempt);
        }
        page.picture(recorded, table);
        page.twin(
                new OpenActions(
                        getTranslation("worklist.follow-ups"),
                        getTranslation("worklist.follow-ups.none"),
                        followUps,
                        today,
                        action -> askPurpose(action.child(), action.reference())),
                new OpenActions(
                        getTranslation("worklist.to-tell"),
                        getTranslation("worklist.to-tell.none"),
                        toTell,
                        today,
                        action -> askPurpose(action.child(), action.reference())));
        page.notes(
                getTranslation("worklist.note", listed.toDays()),
                getTranslation("worklist.note.list"),
                getTranslation("worklist.note.stale", stale.toDays()));
    }

    /** For roles that read records and offer no interviews. */
    private void showNumbers(DisclosureFilter filter) {
        Instant now = requests.clock().instant();
        Period returned = Worklist.returned(now, listed);
        List<WaitingOfProvider> rows =
                worklist.byProvider(request.viewer(), filter.withPeriod(returned), (int) stale.toDays());
        Optional<WaitingOfProvider> all =
                rows.stream().filter(WaitingOfProvider::isWhole).findFirst();
        page.leading(
                new Sentence(all.map(whole -> getTranslation(
                                "worklist.sentence.numbers",
                                number(whole.overdue()),
                                number(whole.today()),
                                number(whole.notKnown())))
                        .orElseGet(() -> getTranslation("worklist.nobody-waits"))),
                new HowCounted(counting(), PeriodTexts.of(returned, getLocale())));
        page.picture(new Card(getTranslation("worklist.waiting"))
                .with(new CountTable<WaitingOfProvider>(getTranslation("worklist.by-provider"))
                        .columns(WaitingOfProvider.columns(this::getTranslation))
                        .last(WaitingOfProvider::isWhole)
                        .show(rows)));
        page.notes(
                getTranslation("worklist.note", listed.toDays()),
                getTranslation("worklist.note.stale", stale.toDays()),
                getTranslation("worklist.note.numbers"));
    }

    private static int number(Count count) {
        return count.number().orElseThrow();
    }

    private String sentence(Worklist waiting, List<OpenAction> followUps, List<OpenAction> toTell) {
        return getTranslation(
                "worklist.sentence",
                waiting.of(Deadline.State.OVERDUE).size(),
                waiting.of(Deadline.State.TODAY).size(),
                followUps.size(),
                toTell.stream().map(OpenAction::child).distinct().count());
    }

    private void askAttempt(WaitingChild child) {
        new AttemptDialog(child.reference(), (method, outcome) -> {
                    // The child may have been interviewed since the page was shown.
                    DisclosureFilter listedNow = latest().withPeriod(
                                    Worklist.returned(requests.clock().instant(), listed));
                    Optional<AttemptLedger.Attempt> made =
                            attempts.record(request.viewer(), listedNow, child.child(), method, outcome);
                    say(
                            made.isEmpty()
                                    ? getTranslation("worklist.attempt.again")
                                    : getTranslation(
                                            "worklist.attempt.done",
                                            child.reference(),
                                            getTranslation("words.OfferMethod." + method),
                                            getTranslation("words.OfferOutcome." + outcome)),
                            made.map(attempt -> undo(attempt, child.reference())));
                    show(latest());
                })
                .open();
    }

    private NativeButton undo(AttemptLedger.Attempt attempt, String reference) {
        NativeButton undo = new NativeButton(getTranslation("worklist.attempt.undo"), click -> {
            attempts.undo(request.viewer(), attempt);
            say(getTranslation("worklist.attempt.undone", reference), Optional.empty());
            show(latest());
        });
        undo.addClassName("hw-link");
        return undo;
    }

    private void say(String text, Optional<NativeButton> undo) {
        recorded.removeAll();
        recorded.add(new Span(text));
        undo.ifPresent(recorded::add);
    }

    private void askPurpose(ChildId child, String reference) {
        new OpenAccount(this, request.viewer(), new QueryParameters(request.address(request.asked())))
                .ask(child, reference);
    }

    private void go(DisclosureFilter changed) {
        getUI().ifPresent(ui -> ui.navigate(WorklistView.class, new QueryParameters(request.carried(changed))));
    }

    private Counting counting() {
        return new Counting(
                getTranslation("worklist.counting.unit"),
                getTranslation("worklist.counting.once"),
                getTranslation("worklist.counting.missing"),
                getTranslation("worklist.counting.denominator"),
                "");
    }
}

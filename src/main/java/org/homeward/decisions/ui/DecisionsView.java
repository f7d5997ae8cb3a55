package org.homeward.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.homeward.access.CurrentViewer;
import org.homeward.access.Viewer;
import org.homeward.decisions.DecisionLedger;
import org.homeward.decisions.DecisionRefused;
import org.homeward.decisions.DecisionsFinding;
import org.homeward.decisions.KeptStatement;
import org.homeward.decisions.KeptStatementQueries;
import org.homeward.disclosure.EscapedText;
import org.homeward.disclosure.Listing;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.shell.Card;
import org.homeward.ui.shell.RoomPage;
import org.homeward.ui.statement.StatementCard;
import org.homeward.ui.time.TimeTexts;

/**
 * What children asked to keep from everybody: first what needs a decision, the oldest first; then what was decided, by its day of review;
 * then the rest.
 */
@Route("decisions")
@Menu(title = "decisions", order = 90, icon = "hand")
@RolesAllowed("SAFEGUARDING_LEAD")
class DecisionsView extends Composite<Div> implements HasDynamicTitle {

    /** How many statements of a list are shown at once. */
    private static final int PAGE = 10;

    private final Viewer viewer;
    private final KeptStatementQueries statements;
    private final DecisionLedger ledger;
    private final Clock clock;
    private final TimeTexts times = new TimeTexts(getLocale());
    private final RoomPage page = RoomPage.of("decisions");
    private final Div outcome = new Div();
    private final Div filters = new Div();
    private DecisionsFilter.Told filter = DecisionsFilter.Told.ANYTHING;

    DecisionsView(CurrentViewer current, KeptStatementQueries statements, DecisionLedger ledger, Clock clock) {
        this.viewer = current.get();
        this.statements = statements;
        this.ledger = ledger;
        this.clock = clock;
        outcome.getElement().setAttribute("role", "status");
        getContent().addClassName("hw-fill");
        page.filters(filters);
        getContent().add(page);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("decisions.title");
    }

    private void show() {
        LocalDate today = LocalDate.now(clock);
        List<KeptStatement> all = statements.list(viewer);
        List<KeptStatement> shown = all.stream().filter(filter.which()).toList();
        List<KeptStatement> needed =
                shown.stream().filter(each -> each.needsDecision(today)).toList();
        List<KeptStatement> decided = shown.stream()
                .filter(each -> !each.needsDecision(today) && each.kept() != null)
                .sorted(Comparator.comparing(
                        each -> Objects.requireNonNull(each.kept()).reviewOn()))
                .toList();
        List<KeptStatement> others = shown.stream()
                .filter(each -> !each.needsDecision(today) && each.kept() == null)
                .toList();
        filters.removeAll();
        filters.add(new DecisionsFilter(all, filter, this::filter));
        page.leading(
                        new Sentence(
                                DecisionsFinding.of(all, today, clock.instant()).text(this::getTranslation)),
                        new HowCounted(getTranslation("decisions.how-counted")))
                .picture(outcome)
                .twin(
                        card("decisions.needed", "decisions.needed.none", needed),
                        card("decisions.decided", "decisions.decided.none", decided),
                        card("decisions.others", "decisions.others.none", others));
    }

    private void filter(DecisionsFilter.Told chosen) {
        filter = chosen;
        outcome.removeAll();
        show();
    }

    /** The first of them; the rest are added when asked for. */
    private Card card(String title, String none, List<KeptStatement> statementsOf) {
        Card card = new Card(getTranslation(title)).quietly(String.valueOf(statementsOf.size()));
        Div list = new Div();
        list.addClassName("hw-stack");
        NativeButton more = new NativeButton();
        more.addClassName("hw-button");
        more.addClickListener(click -> add(list, statementsOf, more));
        add(list, statementsOf, more);
        return statementsOf.isEmpty() ? card.note(getTranslation(none)) : card.with(list, more);
    }

    private void add(Div list, List<KeptStatement> statementsOf, NativeButton more) {
        statementsOf.stream().skip(list.getComponentCount()).limit(PAGE).forEach(each -> list.add(part(each)));
        int left = statementsOf.size() - list.getComponentCount();
        more.setVisible(left > 0);
        more.setText(getTranslation("decisions.more", Math.min(PAGE, left)));
    }

    /** The statement with what is decided about it. */
    private Component part(KeptStatement kept) {
        return statement(kept, about(kept)).with(buttons(kept));
    }

    private StatementCard statement(KeptStatement kept, List<String> about) {
        Div when = new Div(new Span(getTranslation(
                "decisions.told",
                kept.childReference(),
                times.date(kept.heldAt()),
                age(kept.waitingDays(clock.instant())))));
        when.addClassName("when");
        return new StatementCard(
                        kept.statement(),
                        getTranslation("words.StatementKind." + kept.statement().kind()),
                        about.toArray(String[]::new))
                .under(when);
    }

    private String age(long days) {
        return days == 0
                ? getTranslation("decisions.today")
                : days == 1 ? getTranslation("decisions.one-day") : getTranslation("decisions.days", days);
    }

    private List<String> about(KeptStatement kept) {
        List<String> lines = new ArrayList<>();
        if (!kept.place().isEmpty()) {
            lines.add(kept.place());
        }
        lines.add(Listing.and(kept.harms(), this::getTranslation));
        if (!kept.persons().isEmpty()) {
            lines.add(getTranslation("interviews.persons", Listing.and(kept.persons(), this::getTranslation)));
        }
        if (kept.kept() != null) {
            lines.add(getTranslation(
                    "decisions.kept",
                    kept.kept().by(),
                    times.moment(kept.kept().at()),
                    times.day(kept.kept().reviewOn()),
                    kept.kept().reason()));
        }
        return lines;
    }

    private Div buttons(KeptStatement kept) {
        Div buttons = new Div(
                button(
                        "decisions.share",
                        () -> new ShareDialog(
                                        kept.statement().handling().childView(),
                                        statement(kept, List.of()),
                                        (audiences, reason, told) -> attempt(
                                                getTranslation(
                                                        "decisions.shared",
                                                        kept.statement().reference()),
                                                () -> ledger.share(viewer, kept, audiences, reason, told)))
                                .open()),
                button(
                        "decisions.keep",
                        () -> new KeepDialog(
                                        statement(kept, List.of()),
                                        LocalDate.now(clock),
                                        (reason, day) -> attempt(
                                                getTranslation(
                                                        "decisions.kept-now",
                                                        kept.statement().reference()),
                                                () -> ledger.keep(viewer, kept, reason, day)))
                                .open()));
        buttons.addClassName("hw-decision");
        return buttons;
    }

    private NativeButton button(String key, Runnable action) {
        NativeButton button = new NativeButton(getTranslation(key), click -> action.run());
        button.addClassName("hw-button");
        return button;
    }

    private void attempt(String done, Runnable decision) {
        outcome.removeAll();
        try {
            decision.run();
            outcome.add(new Paragraph(EscapedText.of(done)));
        } catch (DecisionRefused refused) {
            outcome.add(new Paragraph(getTranslation("decisions.refused." + refused.why())));
        }
        show();
    }
}

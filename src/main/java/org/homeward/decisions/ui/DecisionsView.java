package org.homeward.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/** What children asked to keep from everybody: first what needs a decision, the oldest first. */
@Route("decisions")
@Menu(title = "decisions", order = 90, icon = "hand")
@RolesAllowed("SAFEGUARDING_LEAD")
class DecisionsView extends Composite<Div> implements HasDynamicTitle {

    private final Viewer viewer;
    private final KeptStatementQueries statements;
    private final DecisionLedger ledger;
    private final Clock clock;
    private final TimeTexts times = new TimeTexts(getLocale());
    private final RoomPage page = RoomPage.of("decisions");
    private final Div outcome = new Div();

    DecisionsView(CurrentViewer current, KeptStatementQueries statements, DecisionLedger ledger, Clock clock) {
        this.viewer = current.get();
        this.statements = statements;
        this.ledger = ledger;
        this.clock = clock;
        outcome.getElement().setAttribute("role", "status");
        getContent().addClassName("hw-fill");
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
        List<KeptStatement> needed =
                all.stream().filter(each -> each.needsDecision(today)).toList();
        List<KeptStatement> others =
                all.stream().filter(each -> !each.needsDecision(today)).toList();
        page.leading(
                        new Sentence(
                                DecisionsFinding.of(all, today, clock.instant()).text(this::getTranslation)),
                        new HowCounted(getTranslation("decisions.how-counted")))
                .picture(outcome)
                .twin(
                        card("decisions.needed", "decisions.needed.none", needed),
                        card("decisions.others", "decisions.others.none", others));
    }

    private Card card(String title, String none, List<KeptStatement> statementsOf) {
        Card card = new Card(getTranslation(title)).quietly(String.valueOf(statementsOf.size()));
        statementsOf.forEach(each -> card.with(part(each)));
        return statementsOf.isEmpty() ? card.note(getTranslation(none)) : card;
    }

    private Component part(KeptStatement kept) {
        Div part = new Div(
                new StatementCard(
                                kept.statement(),
                                getTranslation("words.StatementKind."
                                        + kept.statement().kind()),
                                about(kept).toArray(String[]::new))
                        .under(new Paragraph(getTranslation(
                                "decisions.told",
                                kept.childReference(),
                                times.date(kept.heldAt()),
                                age(kept.waitingDays(clock.instant()))))),
                buttons(kept));
        part.addClassName("hw-told");
        return part;
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
                                        kept,
                                        (audiences, reason, told) -> attempt(
                                                getTranslation(
                                                        "decisions.shared",
                                                        kept.statement().reference()),
                                                () -> ledger.share(viewer, kept, audiences, reason, told)))
                                .open()),
                button(
                        "decisions.keep",
                        () -> new KeepDialog(
                                        kept,
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

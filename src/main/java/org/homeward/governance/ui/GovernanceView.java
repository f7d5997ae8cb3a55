package org.homeward.governance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.homeward.access.CurrentViewer;
import org.homeward.access.Viewer;
import org.homeward.approval.ApprovalQueries;
import org.homeward.approval.ui.ApprovalTexts;
import org.homeward.approval.ui.DecidedRequests;
import org.homeward.disclosure.ChildId;
import org.homeward.export.Exports;
import org.homeward.export.ui.DownloadMenu;
import org.homeward.governance.AuditColumns;
import org.homeward.governance.AuditFinding;
import org.homeward.governance.AuditQueries;
import org.homeward.governance.AuditedAccess;
import org.homeward.governance.BreakGlassQueries;
import org.homeward.governance.ChildAccessLogQueries;
import org.homeward.governance.ConflictLedger;
import org.homeward.governance.ConflictQueries;
import org.homeward.governance.ReviewLedger;
import org.homeward.governance.ReviewQueries;
import org.homeward.governance.SettingLedger;
import org.homeward.governance.SignedHeadQueries;
import org.homeward.governance.WeeklySample.SampledAccess;
import org.homeward.intake.store.UnreadStatementQueries;
import org.homeward.ui.accessreason.LineDialog;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.empty.EmptyState;
import org.homeward.ui.shell.RoomPage;
import org.homeward.ui.table.CountTable;

/** The audit log: who accessed what, and why. */
@Route("governance")
@Menu(title = "governance", order = 101, icon = "key-round")
@RolesAllowed("GOVERNANCE")
class GovernanceView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 100;

    private final CurrentViewer viewer;
    private final AuditQueries audit;
    private final ReviewQueries reviews;
    private final ReviewLedger ledger;
    private final RoomPage page = RoomPage.of("governance");
    private final DownloadMenu download;
    private final DecidedRequests decided;
    private final ConflictsCard conflictsCard;
    private final SettingsCard settingsCard;
    private final Optional<SignedHeadCard> head;
    private final AuditFilter filter;

    GovernanceView(
            CurrentViewer viewer,
            AuditQueries audit,
            ReviewQueries reviews,
            ReviewLedger ledger,
            ChildAccessLogQueries children,
            BreakGlassQueries breakGlass,
            SignedHeadQueries heads,
            ApprovalQueries approvals,
            ConflictQueries conflicts,
            ConflictLedger conflictLedger,
            Exports files,
            SettingLedger settings,
            UnreadStatementQueries unread,
            Clock clock) {
        this.viewer = viewer;
        this.audit = audit;
        this.reviews = reviews;
        this.ledger = ledger;
        filter = new AuditFilter(
                LocalDate.now(clock), reference -> children.findChild(viewer.get(), reference), () -> show(PAGE));
        page.filters(filter);
        download = new DownloadMenu(files, "audit", viewer::get);
        page.action(childButton(children), download);
        page.notes(getTranslation("governance.note"));
        Optional<SignedHeadQueries.LastHead> last = heads.last(viewer.get());
        head = last.map(SignedHeadCard::new);
        page.above(List.of(
                new HiddenEntries(last.map(signed -> audit.countHidden(viewer.get(), signed.number()))
                        .orElse(0L)),
                new UnreadCard(unread.list(viewer.get())),
                new RefusedAttempts(audit.listRefused(viewer.get(), RefusedAttempts.LATEST)),
                new UnusualAskings(audit.listUnusual(viewer.get(), LocalDate.now(clock))),
                new BreakGlassAlerts(breakGlass.list(viewer.get(), BreakGlassAlerts.LATEST))));
        decided = new DecidedRequests(
                approvals.listDecided(viewer.get(), DecidedRequests.LATEST),
                new ApprovalTexts(this::getTranslation, UnaryOperator.identity()));
        conflictsCard = new ConflictsCard(viewer.get(), conflicts, conflictLedger, approvals);
        settingsCard = new SettingsCard(viewer.get(), settings, approvals);
        getContent().addClassName("hw-fill");
        getContent().add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PAGE);
        showSample();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("governance.title");
    }

    private void show(int limit) {
        Viewer current = viewer.get();
        AuditQueries.Which which = filter.which();
        download.of(parameters(which));
        // A child has no place in the address of a file.
        download.setVisible(which.child() == null);
        AuditQueries.AuditPage total = audit.count(current, which);
        page.leading(
                new Sentence(new AuditFinding(total).text(this::getTranslation)),
                new HowCounted(getTranslation("governance.how-counted")));
        if (total.entries() == 0) {
            page.twin(EmptyState.nothingMatches(new Sentence(getTranslation("governance.empty"))));
            return;
        }
        List<AuditedAccess> shown = audit.list(current, which, limit);
        Div card = new Div(table(shown, shown.size() >= total.entries()));
        card.addClassNames("hw-card", "hw-list");
        if (shown.size() < total.entries()) {
            NativeButton more = new NativeButton(getTranslation("governance.more", PAGE), click -> show(limit + PAGE));
            more.addClassName("hw-button");
            card.add(more);
        }
        List<Component> below = new ArrayList<>(List.of(card, conflictsCard, settingsCard, decided));
        head.ifPresent(below::add);
        page.twin(below.toArray(Component[]::new));
    }

    private static Map<String, List<String>> parameters(AuditQueries.Which which) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!which.user().isBlank()) {
            parameters.put("user", List.of(which.user()));
        }
        if (which.room() != null) {
            parameters.put("room", List.of(which.room().name()));
        }
        if (which.from() != null) {
            parameters.put("from", List.of(which.from().toString()));
        }
        if (which.to() != null) {
            parameters.put("to", List.of(which.to().toString()));
        }
        if (which.openedOnly()) {
            parameters.put("opened", List.of("yes"));
        }
        return parameters;
    }

    private NativeButton childButton(ChildAccessLogQueries children) {
        NativeButton ask = new NativeButton(
                getTranslation("governance.child"),
                click -> new LineDialog(
                                getTranslation("governance.child"),
                                getTranslation("governance.child.words"),
                                getTranslation("governance.child.show"),
                                reference -> goTo(children.findChild(viewer.get(), reference.toUpperCase(Locale.ROOT))))
                        .of(getTranslation("governance.child.reference"), "", 20)
                        .open());
        ask.addClassName("hw-button");
        return ask;
    }

    private Optional<String> goTo(Optional<ChildId> found) {
        found.ifPresent(child -> UI.getCurrent()
                .navigate(
                        ChildAccessLogView.class,
                        new RouteParameters(
                                ChildAccessLogView.CHILD, child.value().toString())));
        return found.isPresent() ? Optional.empty() : Optional.of(getTranslation("governance.child.unknown"));
    }

    private void showSample() {
        page.picture(new SampleCard(reviews.lastWeek(viewer.get()), viewer.get(), this::review));
    }

    private void review(SampledAccess sampled) {
        AuditTexts texts = new AuditTexts(getLocale());
        String access = getTranslation(
                "governance.review.access",
                sampled.access().user(),
                texts.at(sampled.access()),
                texts.did(sampled.access()),
                texts.why(sampled.access()));
        new ReviewDialog(access, (outcome, note) -> {
                    ledger.mark(viewer.get(), sampled.access(), outcome, note);
                    showSample();
                })
                .open();
    }

    private CountTable<AuditedAccess> table(List<AuditedAccess> entries, boolean complete) {
        return new CountTable<AuditedAccess>(getTranslation("governance.table"))
                .columns(AuditColumns.of(UnaryOperator.identity(), getLocale(), this::getTranslation))
                .complete(complete)
                .show(entries);
    }
}

package org.homeward.release.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.homeward.access.CurrentViewer;
import org.homeward.access.DisclosureControl;
import org.homeward.access.Purpose;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalKind;
import org.homeward.approval.ApprovalQueries;
import org.homeward.approval.ApprovalRefused;
import org.homeward.approval.ui.ApprovalTexts;
import org.homeward.approval.ui.DecidedRequests;
import org.homeward.approval.ui.OpenRequests;
import org.homeward.approval.ui.ReasonDialog;
import org.homeward.disclosure.ReleaseCalendar;
import org.homeward.print.Translations;
import org.homeward.reference.ReferenceQueries;
import org.homeward.release.ReleaseLedger;
import org.homeward.release.ReleasePreparation;
import org.homeward.release.ReleasePreview;
import org.homeward.release.ReleaseQueries;
import org.homeward.release.ReleaseQueries.ListedRelease;
import org.homeward.release.ReleaseQueries.RoomPreview;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.shell.Card;
import org.homeward.ui.shell.RoomPage;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.time.TimeTexts;

/** The releases: an analyst prepares one and looks at what it hides, and a second analyst lets it out. */
@Route("releases")
@RolesAllowed("ANALYST")
@Menu(title = "releases", order = 95, icon = "layers")
class ReleasesView extends Composite<Div> implements HasDynamicTitle {

    private static final int LOOK_UP_MS = 1_000;

    private final Viewer viewer;
    private final ReleaseQueries releases;
    private final ReleaseLedger ledger;
    private final ReleasePreparation preparation;
    private final ApprovalQueries approvals;
    private final ReleasePreview preview;
    private final ReferenceQueries reference;
    private final ReleaseCalendar calendar;
    private final Clock clock;
    private final TimeTexts times = new TimeTexts(getLocale());
    private final RoomPage page = RoomPage.of("releases");
    private final Div outcome = new Div();
    private final Div progress = new Div();
    private boolean watching;

    ReleasesView(
            CurrentViewer current,
            ReleaseQueries releases,
            ReleaseLedger ledger,
            ReleasePreparation preparation,
            ApprovalQueries approvals,
            ReleasePreview preview,
            ReferenceQueries reference,
            DisclosureControl control,
            Clock clock) {
        // The reasons of requests are encrypted, and read for a stated purpose only.
        this.viewer = current.get().forPurpose(Purpose.SAFEGUARDING_REVIEW);
        this.releases = releases;
        this.ledger = ledger;
        this.preparation = preparation;
        this.approvals = approvals;
        this.preview = preview;
        this.reference = reference;
        this.calendar = control.allowedFilters().calendar();
        this.clock = clock;
        outcome.getElement().setAttribute("role", "status");
        getContent().addClassName("hw-fill");
        getContent().add(page);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("releases.title");
    }

    /** Looks every second how far a preparation is, while there is one. */
    @Override
    protected void onAttach(AttachEvent event) {
        UI window = event.getUI();
        Registration looking = window.addPollListener(poll -> look());
        look();
        addDetachListener(detached -> {
            looking.remove();
            detached.unregisterListener();
            window.setPollInterval(-1);
        });
    }

    private void look() {
        Optional<ReleasePreparation.Progress> now = preparation.progress().filter(running -> !running.failed());
        getUI().ifPresent(window -> window.setPollInterval(now.isPresent() ? LOOK_UP_MS : -1));
        if (watching && now.isEmpty()) {
            show();
        } else {
            showProgress();
        }
        watching = now.isPresent();
    }

    private void showProgress() {
        progress.removeAll();
        preparation
                .progress()
                .ifPresent(running -> progress.add(new Paragraph(
                        running.failed()
                                ? getTranslation("releases.failed")
                                : getTranslation("releases.progress", running.done(), running.of()))));
    }

    private void show() {
        List<ListedRelease> all = releases.list(viewer);
        List<Approval> waiting = approvals.listOpen(viewer).stream()
                .filter(request -> request.kind() == ApprovalKind.RELEASE)
                .toList();
        Optional<ListedRelease> prepared =
                all.stream().filter(release -> !release.isOut()).findFirst();
        showProgress();
        ApprovalTexts texts = new ApprovalTexts(this::getTranslation, UnaryOperator.identity());
        page.leading(new Sentence(finding(all)), new HowCounted(getTranslation("releases.how-counted")))
                .picture(outcome, progress)
                .twin(
                        new OpenRequests(
                                waiting,
                                viewer,
                                texts,
                                (request, reason) -> attempt("releases.let-out", () -> letOut(request, all, reason)),
                                (request, reason) ->
                                        attempt("releases.declined", () -> ledger.decline(viewer, request, reason))),
                        next(all, prepared, waiting),
                        asBoard(all, prepared),
                        list(all),
                        new DecidedRequests(
                                approvals.listDecided(viewer, DecidedRequests.LATEST).stream()
                                        .filter(request -> request.kind() == ApprovalKind.RELEASE)
                                        .toList(),
                                texts));
    }

    private void letOut(Approval request, List<ListedRelease> all, String reason) {
        ListedRelease prepared = all.stream()
                .filter(release -> request.subject().equals(Integer.toString(release.number())))
                .findAny()
                .orElseThrow(() -> new ApprovalRefused(ApprovalRefused.Why.NO_LONGER_OPEN));
        ledger.letOut(viewer, request, prepared, reason);
    }

    private String finding(List<ListedRelease> all) {
        LocalDate due = calendar.latest(LocalDate.now(clock));
        Optional<ListedRelease> out = all.stream().filter(ListedRelease::isOut).findFirst();
        String now = out.map(release -> getTranslation("releases.finding.out", times.day(release.dueOn())))
                .orElseGet(() -> getTranslation("releases.finding.none"));
        boolean there = all.stream().anyMatch(release -> !release.dueOn().isBefore(due));
        return now + " "
                + (there
                        ? getTranslation("releases.finding.next", times.day(calendar.next(due)))
                        : getTranslation("releases.finding.due", times.day(due)));
    }

    /** What may be done now: prepare the next, or ask for the one that is prepared to go out. */
    private Card next(List<ListedRelease> all, Optional<ListedRelease> prepared, List<Approval> waiting) {
        if (prepared.isPresent()) {
            return preview(prepared.get(), waiting);
        }
        Card card = new Card(getTranslation("releases.next"));
        LocalDate due = calendar.latest(LocalDate.now(clock));
        Optional<LocalDate> before = all.stream().map(ListedRelease::dueOn).findFirst();
        if (before.isPresent() && !before.get().isBefore(due)) {
            return card.note(getTranslation("releases.finding.next", times.day(calendar.next(due))));
        }
        return card.with(
                        new Paragraph(getTranslation(
                                "releases.computes",
                                times.day(due),
                                calendar.computed(due, before).size())),
                        button("releases.prepare", this::prepare))
                .note(getTranslation("releases.prepare.note"));
    }

    private void prepare() {
        preparation.begin(viewer);
        look();
    }

    /** What the board will be shown of a release and what is hidden from it, before it goes out. */
    private Card preview(ListedRelease prepared, List<Approval> waiting) {
        Card card = new Card(getTranslation("releases.preview", times.day(prepared.dueOn())))
                .quietly(getTranslation("releases.prepared-by", prepared.preparedBy()))
                .with(new CountTable<RoomPreview>(getTranslation("releases.preview.table"))
                        .rowHead(
                                getTranslation("releases.column.room"),
                                room -> getTranslation(room.room() + ".heading"))
                        .text(
                                getTranslation("releases.column.tables"),
                                room -> String.format(getLocale(), "%,d", room.tables()))
                        .text(
                                getTranslation("releases.column.shown"),
                                room -> String.format(getLocale(), "%,d", room.shown()))
                        .text(
                                getTranslation("releases.column.hidden"),
                                room -> String.format(getLocale(), "%,d", room.hidden()))
                        .text(
                                getTranslation("releases.column.beside"),
                                room -> String.format(getLocale(), "%,d", room.beside()))
                        .show(releases.preview(viewer, prepared.number())));
        if (waiting.isEmpty()) {
            Div buttons = new Div(
                    button(
                            "releases.ask",
                            () -> ReasonDialog.ask(
                                    getTranslation("releases.ask.question"),
                                    getTranslation("releases.ask"),
                                    reason -> attempt(
                                            "releases.asked", () -> ledger.askToLetOut(viewer, prepared, reason)))),
                    button(
                            "releases.discard",
                            () -> attempt("releases.discarded", () -> ledger.discard(viewer, prepared.number()))));
            buttons.addClassName("hw-decision");
            card.with(buttons);
        }
        return card.note(getTranslation("releases.preview.note"));
    }

    /** What is prepared, table by table. */
    private Component asBoard(List<ListedRelease> all, Optional<ListedRelease> prepared) {
        return prepared.<Component>map(release -> new PreviewCard(
                        calendar
                                .computed(
                                        release.dueOn(),
                                        all.stream()
                                                .filter(ListedRelease::isOut)
                                                .map(ListedRelease::dueOn)
                                                .findFirst())
                                .stream()
                                .map(ReleaseCalendar.Due::period)
                                .distinct()
                                .toList(),
                        reference.districtCodes(viewer),
                        look -> preview.tables(
                                viewer,
                                release.number(),
                                look.room(),
                                look.period(),
                                look.area(),
                                Translations.english())))
                .orElseGet(Div::new);
    }

    private Component list(List<ListedRelease> all) {
        Card card = new Card(getTranslation("releases.all"));
        card.setVisible(!all.isEmpty());
        return card.with(new CountTable<ListedRelease>(getTranslation("releases.all"))
                .rowHead(getTranslation("releases.column.of"), release -> times.day(release.dueOn()))
                .text(getTranslation("releases.column.prepared"), release -> times.moment(release.preparedAt()))
                .text(
                        getTranslation("releases.column.out"),
                        release -> release.releasedAt() == null
                                ? getTranslation("releases.waits")
                                : times.moment(release.releasedAt()))
                .text(getTranslation("releases.column.by"), this::by)
                .show(all));
    }

    private String by(ListedRelease release) {
        String second = release.releasedBy();
        return second == null ? "" : second.startsWith("system:") ? getTranslation("releases.sample") : second;
    }

    private NativeButton button(String key, Runnable action) {
        NativeButton button = new NativeButton(getTranslation(key), click -> action.run());
        button.addClassName("hw-button");
        return button;
    }

    private void attempt(String done, Runnable action) {
        String text = getTranslation(done);
        try {
            action.run();
        } catch (ApprovalRefused refused) {
            text = getTranslation("approval.refused." + refused.why());
        }
        outcome.removeAll();
        outcome.add(new Paragraph(text));
        show();
    }
}

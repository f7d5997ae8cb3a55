package org.homeward.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Authorisation;
import org.homeward.access.CurrentViewer;
import org.homeward.access.Viewer;
import org.homeward.approval.ApprovalKind;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.UrlUuid;
import org.homeward.export.Exports;
import org.homeward.export.ui.DownloadMenu;
import org.homeward.intake.BatchQueries;
import org.homeward.intake.BatchQueries.Batch;
import org.homeward.intake.Intake;
import org.homeward.intake.PlacedWordsQueries;
import org.homeward.intake.SourceSystemQueries;
import org.homeward.intake.TemplateWorkbook;
import org.homeward.intake.job.ImportJob;
import org.homeward.intake.job.ImportJobs;
import org.homeward.intake.job.JobReport;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.store.BatchUndo;
import org.homeward.intake.store.HandlingDecisions;
import org.homeward.intake.store.ImportResult;
import org.homeward.intake.store.LayoutQueries;
import org.homeward.intake.store.PlacedWords;
import org.homeward.intake.store.WaitingSets;
import org.homeward.intake.ui.ImportSteps.Step;
import org.homeward.ui.shell.RoomPage;
import org.homeward.ui.time.TimeTexts;
import org.jspecify.annotations.Nullable;

/**
 * Uploads a file set, previews its changes and stores it; lists who sends for which source system. An administrator sends nothing
 * here: administrators have no right to records of children, and a preview answers questions about them.
 */
@Route("imports")
@Menu(title = "imports", order = 100, icon = "file-up")
@RolesAllowed({"ANALYST", "INTERVIEWER", "ADMIN"})
class ImportsView extends Composite<Div> implements HasDynamicTitle, BeforeEnterObserver {

    private static final int EARLIER = 10;
    private static final String OPENED = "set";

    private final CurrentViewer viewer;
    private final Intake intake;
    private final BatchQueries batches;
    private final SourceSystemQueries sources;
    private final HandlingDecisions decisions;
    private final WaitingSets waiting;
    private final ImportJobs jobs;
    private final BatchUndo undoing;
    private final Exports exports;
    private final LayoutQueries layouts;
    private final TemplateWorkbook templates;
    private final Div outcome = new Div();
    private final UploadBuffer uploads;
    private final PlacedWordsQueries wordsQueries;
    private final PlacedWords words;
    private final RoomPage page = RoomPage.of("imports");
    private @Nullable UUID opened;

    ImportsView(
            CurrentViewer viewer,
            Intake intake,
            BatchQueries batches,
            SourceSystemQueries sources,
            HandlingDecisions decisions,
            WaitingSets waiting,
            ImportJobs jobs,
            BatchUndo undoing,
            Exports exports,
            LayoutQueries layouts,
            TemplateWorkbook templates,
            PlacedWordsQueries wordsQueries,
            PlacedWords words) {
        this.viewer = viewer;
        this.intake = intake;
        this.batches = batches;
        this.sources = sources;
        this.decisions = decisions;
        this.waiting = waiting;
        this.jobs = jobs;
        this.undoing = undoing;
        this.exports = exports;
        this.layouts = layouts;
        this.templates = templates;
        outcome.getElement().setAttribute("role", "status");
        Viewer sender = viewer.get();
        this.uploads = new UploadBuffer(() -> jobs.begin(sender));
        this.wordsQueries = wordsQueries;
        this.words = words;
        getContent().addClassName("hw-fill");
        getContent().add(page);
    }

    /** An address may name an import, to come back to it. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        opened = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(OPENED)
                .flatMap(UrlUuid::find)
                .orElse(null);
        start();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("imports.title");
    }

    private void start() {
        page.picture(sends() ? current() : administrator());
        cards();
    }

    private void cards() {
        List<Component> cards = new ArrayList<>();
        if (sends()) {
            List<ImportJob> own = jobs.list(viewer.get(), EARLIER);
            if (!own.isEmpty()) {
                cards.add(new OwnImports(own, job -> open(job.publicId())));
            }
            cards.add(new WaitingSetsCard(
                    viewer.get(), intake, waiting, result -> page.picture(new ImportPreview(result, this::leave))));
        }
        if (ApprovalKind.HANDLING.isDecidedBy(viewer.get().role())) {
            cards.add(new WaitingHandlings(viewer.get(), decisions));
        }
        cards.add(outcome);
        cards.add(new PreviousImports(
                batches.list(viewer.get(), EARLIER),
                sends() ? this::askToUndo : null,
                batch -> undoing.whyNever(viewer.get(), batch.sourceSystem(), batch.approvedBy(), batch.at())));
        if (PlacedWords.mayPlace(viewer.get())) {
            cards.add(new PlacedWordsCard(viewer.get(), wordsQueries, words));
        }
        cards.add(new SourceSystems(sources.list(viewer.get())));
        page.twin(cards.toArray(Component[]::new));
    }

    /** The import that is open, or where the next one is dropped. */
    private Component current() {
        return Optional.ofNullable(opened)
                .flatMap(id -> jobs.find(viewer.get(), id))
                .map(this::shown)
                .orElseGet(this::file);
    }

    private Div file() {
        Div file = new Div(new ImportSteps(Step.FILE), upload());
        file.addClassName("hw-import-steps");
        return file;
    }

    private Component shown(ImportJob job) {
        Div shown = new Div(
                switch (job.state()) {
                    case CANCELLED, EXPIRED, REJECTED, FAILED -> new ImportSteps(Step.FILE);
                    case ARRIVING -> new ImportSteps(Step.COLUMNS);
                    case CHECKING, CHECKED -> new ImportSteps(Step.CHECK);
                    case STORING -> new ImportSteps(Step.STORE);
                    case STORED, WAITS -> new ImportSteps(Step.DONE);
                },
                switch (job.state()) {
                    case CHECKING, STORING -> running(job);
                    case CHECKED -> checked(job);
                    case STORED, WAITS -> stored(job);
                    case REJECTED, FAILED -> rejection(job);
                    case ARRIVING ->
                        toMatch(job.publicId()).map(files -> match(job, files)).orElseGet(() -> gone(job));
                    case CANCELLED, EXPIRED -> gone(job);
                });
        if (job.state().isEnded()) {
            shown.add(upload());
        }
        shown.addClassName("hw-import-steps");
        return shown;
    }

    /** The files of an import that do not say what they are; empty where they do, or where they cannot be read. */
    private Optional<FileSet> toMatch(UUID id) {
        try {
            return Optional.of(jobs.arrived(viewer.get(), id)).filter(MatchColumns::isNeeded);
        } catch (ImportRejected unreadable) {
            return Optional.empty();
        }
    }

    private Component match(ImportJob job, FileSet files) {
        Viewer sender = viewer.get();
        return new MatchColumns(
                files,
                layouts.sources(sender),
                layouts.known(sender),
                source -> layouts.last(sender, source),
                said -> {
                    jobs.add(sender, job.publicId(), said);
                    jobs.check(sender, job.publicId());
                    start();
                    page.scrollIntoView();
                },
                () -> {
                    jobs.cancel(sender, job.publicId());
                    leave();
                });
    }

    private RunningImport running(ImportJob job) {
        Viewer sender = viewer.get();
        return new RunningImport(() -> jobs.progress(sender, job), () -> hasAdvanced(job), () -> {
            jobs.cancel(sender, job.publicId());
            start();
        });
    }

    private boolean hasAdvanced(ImportJob job) {
        boolean advanced = jobs.find(viewer.get(), job.publicId())
                .filter(now -> now.state() == job.state())
                .isEmpty();
        if (advanced) {
            start();
        }
        return advanced;
    }

    private Component checked(ImportJob job) {
        return jobs.report(viewer.get(), job)
                .map(JobReport::result)
                .<Component>map(result -> new ImportPreview(
                        result,
                        intake.listResponsible(viewer.get(), result),
                        intake.countStored(viewer.get(), result),
                        download(job),
                        notes -> {
                            jobs.store(viewer.get(), job.publicId(), notes);
                            start();
                        },
                        () -> {
                            jobs.cancel(viewer.get(), job.publicId());
                            leave();
                        }))
                .orElseGet(() -> gone(job));
    }

    private Component download(ImportJob job) {
        return new DownloadMenu(exports, "rejected-rows", viewer::get)
                .of(Map.of("set", List.of(job.publicId().toString())));
    }

    private void askToUndo(Batch batch) {
        new UndoDialog(
                        getTranslation(
                                "imports.undo.question",
                                batch.sourceSystem(),
                                new TimeTexts(getLocale()).moment(batch.at())),
                        () -> undo(batch))
                .open();
    }

    private void undo(Batch batch) {
        outcome.removeAll();
        try {
            BatchUndo.Undone undone = undoing.undo(viewer.get(), batch.id());
            outcome.add(new Paragraph(getTranslation("imports.undo.done", undone.records(), undone.tightened())));
        } catch (ImportRejected refused) {
            outcome.add(new Paragraph(refused.problem().text(this::getTranslation)));
        }
        cards();
    }

    private void open(UUID id) {
        getUI().ifPresent(window -> window.navigate(ImportsView.class, QueryParameters.of(OPENED, id.toString())));
    }

    private void leave() {
        getUI().ifPresent(window -> window.navigate(ImportsView.class));
    }

    /** Nothing of it is there to be shown. */
    private Div gone(ImportJob job) {
        Div card = new Div(new Paragraph(getTranslation("imports.gone." + job.state())));
        card.addClassName("hw-card");
        card.getElement().setAttribute("role", "status");
        return card;
    }

    private boolean sends() {
        return Authorisation.allows(
                Authorisation.Kind.IMPORT, "disclosures", viewer.get().role());
    }

    private Div administrator() {
        Div card = new Div(new Paragraph(getTranslation("imports.administrator")));
        card.addClassName("hw-card");
        return card;
    }

    private UploadCard upload() {
        return new UploadCard(uploads, templates, viewer.get(), this::check);
    }

    /** All uploads have ended, here or in the browser. */
    private void check(List<String> lost) {
        UUID arrived = null;
        try {
            uploads.requireComplete(lost);
            arrived = uploads.end();
            if (arrived != null) {
                if (toMatch(arrived).isEmpty()) {
                    jobs.check(viewer.get(), arrived);
                }
                open(arrived);
            }
        } catch (ImportRejected rejected) {
            UUID partial = uploads.end();
            if (partial != null) {
                jobs.cancel(viewer.get(), partial);
            }
            intake.auditRejection(viewer.get());
            cards();
            page.picture(rejection(rejected.problem()), upload());
        }
    }

    private Component stored(ImportJob job) {
        Div done = new Div();
        jobs.report(viewer.get(), job).map(JobReport::result).ifPresent(stored -> {
            ImportResult.Waits waits = stored.waits();
            done.add(new Span(
                    waits == null
                            ? getTranslation(
                                    "imports.stored",
                                    Counted.ROWS.text(stored.stored(), this::getTranslation),
                                    stored.same(),
                                    stored.rejectedRows())
                            : getTranslation("imports.waits", waits.reference(), waits.tightened())));
            stored.unread().forEach(each -> done.add(new Paragraph(each.text(this::getTranslation))));
            if (!stored.rejected().isEmpty()) {
                done.add(download(job));
            }
        });
        done.addClassNames("hw-card", "hw-stored");
        done.getElement().setAttribute("role", "status");
        return done;
    }

    private Component rejection(ImportJob job) {
        return jobs.report(viewer.get(), job)
                .map(JobReport::problem)
                .<Component>map(this::rejection)
                .orElseGet(() -> gone(job));
    }

    /** Reason and remedy of a set that was rejected; nothing was stored. */
    private Div rejection(ImportProblem problem) {
        Div card =
                new Div(new Span(getTranslation("imports.refused")), new Paragraph(problem.text(this::getTranslation)));
        card.addClassNames("hw-card", "hw-refused");
        card.getElement().setAttribute("role", "alert");
        return card;
    }
}

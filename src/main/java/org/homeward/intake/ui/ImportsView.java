package org.homeward.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.homeward.access.Authorisation;
import org.homeward.access.CurrentViewer;
import org.homeward.approval.ApprovalKind;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Listing;
import org.homeward.disclosure.NationalGrid;
import org.homeward.intake.BatchQueries;
import org.homeward.intake.Intake;
import org.homeward.intake.PlacedWordsQueries;
import org.homeward.intake.SourceSystemQueries;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.store.HandlingDecisions;
import org.homeward.intake.store.ImportNotes;
import org.homeward.intake.store.ImportResult;
import org.homeward.intake.store.PlacedWords;
import org.homeward.intake.store.WaitingSets;
import org.homeward.ui.shell.RoomPage;

/**
 * Uploads a file set, previews its changes and stores it; lists who sends for which source system. An administrator sends nothing
 * here: administrators have no right to records of children, and a preview answers questions about them.
 */
@Route("imports")
@Menu(title = "imports", order = 100, icon = "file-up")
@RolesAllowed({"ANALYST", "INTERVIEWER", "ADMIN"})
class ImportsView extends Composite<Div> implements HasDynamicTitle {

    private static final int EARLIER = 10;

    private final CurrentViewer viewer;
    private final Intake intake;
    private final BatchQueries batches;
    private final SourceSystemQueries sources;
    private final HandlingDecisions decisions;
    private final WaitingSets waiting;
    private final PlacedWordsQueries wordsQueries;
    private final PlacedWords words;
    private final UploadBuffer uploads = new UploadBuffer();
    private final RoomPage page = RoomPage.of("imports");

    ImportsView(
            CurrentViewer viewer,
            Intake intake,
            BatchQueries batches,
            SourceSystemQueries sources,
            HandlingDecisions decisions,
            WaitingSets waiting,
            PlacedWordsQueries wordsQueries,
            PlacedWords words) {
        this.viewer = viewer;
        this.intake = intake;
        this.batches = batches;
        this.sources = sources;
        this.decisions = decisions;
        this.waiting = waiting;
        this.wordsQueries = wordsQueries;
        this.words = words;
        getContent().addClassName("hw-fill");
        getContent().add(page);
        addDetachListener(leaving -> uploads.clear());
        start();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("imports.title");
    }

    private void start() {
        page.picture(sends() ? upload() : administrator());
        List<Component> cards = new ArrayList<>();
        if (sends()) {
            cards.add(new WaitingSetsCard(
                    viewer.get(), intake, waiting, result -> page.picture(new ImportPreview(result, this::start))));
        }
        if (ApprovalKind.HANDLING.isDecidedBy(viewer.get().role())) {
            cards.add(new WaitingHandlings(viewer.get(), decisions));
        }
        cards.add(new PreviousImports(batches.list(viewer.get(), EARLIER)));
        if (PlacedWords.mayPlace(viewer.get())) {
            cards.add(new PlacedWordsCard(viewer.get(), wordsQueries, words));
        }
        cards.add(new SourceSystems(sources.list(viewer.get())));
        page.twin(cards.toArray(Component[]::new));
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

    private Div upload() {
        Upload upload = new Upload(uploads.handler(getTranslation("import.upload.too-large")));
        upload.setAcceptedFileExtensions(".zip", ".csv");
        upload.setI18n(texts());
        // Only the browser knows of a file that never reached the server.
        upload.addAllFinishedListener(finished -> upload.getElement()
                .executeJs("return this.files.filter(file => file.error).map(file => file.name)")
                .then(String[].class, lost -> {
                    upload.clearFileList();
                    preview(List.of(lost));
                }));
        Div card = new Div(upload, notImported(upload), new Paragraph(getTranslation("imports.format")));
        if (!NationalGrid.isExact()) {
            card.add(new Paragraph(getTranslation("import.degrees-within-metres")));
        }
        card.addClassNames("hw-card", "hw-drop");
        return card;
    }

    /** Names the files that are not imported; otherwise a user could believe that they were stored. */
    private Paragraph notImported(Upload upload) {
        List<String> names = new ArrayList<>();
        Paragraph message = new Paragraph();
        message.getElement().setAttribute("role", "status");
        upload.addFileRejectedListener(file -> {
            names.add(file.getFileName());
            message.setText(getTranslation("imports.left-out", Listing.and(names, this::getTranslation)));
        });
        return message;
    }

    private UploadI18N texts() {
        UploadI18N texts = new UploadI18N();
        texts.setDropFiles(new UploadI18N.DropFiles()
                .setOne(getTranslation("imports.drop"))
                .setMany(getTranslation("imports.drop")));
        texts.setAddFiles(new UploadI18N.AddFiles()
                .setOne(getTranslation("imports.choose"))
                .setMany(getTranslation("imports.choose")));
        return texts;
    }

    private void preview(List<String> lost) {
        try {
            FileSet files = takeUploads(lost);
            show(files, intake.preview(viewer.get(), files));
        } catch (ImportRejected rejected) {
            start();
            page.picture(rejection(rejected), upload());
        }
    }

    private FileSet takeUploads(List<String> lost) {
        try {
            return uploads.take(lost);
        } catch (ImportRejected rejected) {
            intake.auditRejection(viewer.get());
            throw rejected;
        }
    }

    private void show(FileSet files, ImportResult preview) {
        page.picture(new ImportPreview(
                preview, intake.listResponsible(viewer.get(), preview), notes -> store(files, notes), this::start));
    }

    private void store(FileSet files, ImportNotes notes) {
        try {
            stored(intake.load(viewer.get(), files, notes));
        } catch (ImportRejected rejected) {
            start();
            page.picture(rejection(rejected), upload());
        }
    }

    private void stored(ImportResult stored) {
        start();
        ImportResult.Waits waits = stored.waits();
        Div done = new Div(new Span(
                waits == null
                        ? getTranslation(
                                "imports.stored",
                                Counted.ROWS.text(stored.stored(), this::getTranslation),
                                stored.same(),
                                stored.rejectedRows())
                        : getTranslation("imports.waits", waits.reference(), waits.tightened())));
        stored.unread().forEach(each -> done.add(new Paragraph(each.text(this::getTranslation))));
        done.addClassNames("hw-card", "hw-stored");
        done.getElement().setAttribute("role", "status");
        page.picture(done, upload());
    }

    /** Reason and remedy of a set that was rejected; nothing was stored. */
    private Div rejection(ImportRejected rejected) {
        Div card = new Div(
                new Span(getTranslation("imports.refused")),
                new Paragraph(rejected.problem().text(this::getTranslation)));
        card.addClassNames("hw-card", "hw-refused");
        card.getElement().setAttribute("role", "alert");
        return card;
    }
}

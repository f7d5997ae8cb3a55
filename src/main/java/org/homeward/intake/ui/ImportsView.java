package org.homeward.intake.ui;

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
import org.homeward.access.CurrentViewer;
import org.homeward.access.Role;
import org.homeward.disclosure.Counted;
import org.homeward.intake.BatchQueries;
import org.homeward.intake.Intake;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.store.ImportResult;
import org.homeward.ui.shell.RoomPage;

/**
 * Drop a file set, see what would change, store it. An administrator may import, but is shown counts and where rows went
 * wrong, never what a row says: they have no right to read what children told.
 */
@Route("imports")
@Menu(title = "imports", order = 100, icon = "file-up")
@RolesAllowed({"ANALYST", "INTERVIEWER", "ADMIN"})
class ImportsView extends Composite<Div> implements HasDynamicTitle {

    private static final int EARLIER = 10;

    private final CurrentViewer viewer;
    private final Intake intake;
    private final BatchQueries batches;
    private final UploadBuffer dropped = new UploadBuffer();
    private final RoomPage page = RoomPage.of("imports");

    ImportsView(CurrentViewer viewer, Intake intake, BatchQueries batches) {
        this.viewer = viewer;
        this.intake = intake;
        this.batches = batches;
        getContent().addClassName("hw-fill");
        getContent().add(page);
        addDetachListener(leaving -> dropped.clear());
        start();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("imports.title");
    }

    private void start() {
        page.picture(upload());
        showEarlier();
    }

    private void showEarlier() {
        page.twin(new PreviousImports(batches.list(viewer.get(), EARLIER)));
    }

    private Div upload() {
        Upload upload = new Upload(dropped.handler());
        upload.setAcceptedFileExtensions(".zip", ".csv");
        upload.setI18n(words());
        // Only the browser knows of a file that never reached the house.
        upload.addAllFinishedListener(finished -> upload.getElement()
                .executeJs("return this.files.filter(file => file.error).map(file => file.name)")
                .then(String[].class, lost -> {
                    upload.clearFileList();
                    look(List.of(lost));
                }));
        Div card = new Div(upload, leftOut(upload), new Paragraph(getTranslation("imports.format")));
        card.addClassNames("hw-card", "hw-drop");
        return card;
    }

    /** What was dropped and is no table is said: a file that vanishes without a word is taken for stored. */
    private Paragraph leftOut(Upload upload) {
        List<String> names = new ArrayList<>();
        Paragraph said = new Paragraph();
        said.getElement().setAttribute("role", "status");
        upload.addFileRejectedListener(file -> {
            names.add(file.getFileName());
            said.setText(getTranslation("imports.left-out", String.join(", ", names)));
        });
        return said;
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setDropFiles(new UploadI18N.DropFiles()
                .setOne(getTranslation("imports.drop"))
                .setMany(getTranslation("imports.drop")));
        words.setAddFiles(new UploadI18N.AddFiles()
                .setOne(getTranslation("imports.choose"))
                .setMany(getTranslation("imports.choose")));
        return words;
    }

    private void look(List<String> lost) {
        try {
            FileSet files = taken(lost);
            show(files, intake.preview(viewer.get(), files));
        } catch (ImportRejected refused) {
            start();
            page.picture(refusal(refused), upload());
        }
    }

    private FileSet taken(List<String> lost) {
        try {
            return dropped.take(lost);
        } catch (ImportRejected refused) {
            intake.refused(viewer.get());
            throw refused;
        }
    }

    private void show(FileSet files, ImportResult preview) {
        boolean valuesShown = viewer.get().role() != Role.ADMIN;
        page.picture(new ImportPreview(preview, valuesShown, () -> store(files), this::start));
    }

    private void store(FileSet files) {
        ImportResult stored = intake.load(viewer.get(), files);
        start();
        Div done = new Div(new Span(getTranslation(
                "imports.stored",
                Counted.ROWS.text(stored.added() + stored.changed(), this::getTranslation),
                stored.same(),
                stored.rejectedRows())));
        done.addClassNames("hw-card", "hw-stored");
        done.getElement().setAttribute("role", "status");
        page.picture(done, upload());
    }

    /** The message says what is wrong and what would be right; nothing was stored. */
    private Div refusal(ImportRejected refused) {
        Div card = new Div(new Span(getTranslation("imports.refused")), new Paragraph(refused.getMessage()));
        card.addClassNames("hw-card", "hw-refused");
        card.getElement().setAttribute("role", "alert");
        return card;
    }
}

package org.homeward.intake.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Listing;
import org.homeward.disclosure.NationalGrid;
import org.homeward.intake.TemplateWorkbook;
import org.homeward.ui.print.GeneratedDownload;

/** Where the files of a set are dropped, and the workbooks to fill in. */
final class UploadCard extends Composite<Div> {

    /** @param ended all files have arrived, or not: the names of those that the browser lost */
    UploadCard(UploadBuffer uploads, TemplateWorkbook templates, Viewer sender, Consumer<List<String>> ended) {
        Upload upload = new Upload(uploads.handler(getTranslation("import.upload.too-large")));
        upload.setAcceptedFileExtensions(".zip", ".csv", ".tsv", ".xlsx", ".ods");
        upload.setI18n(texts());
        // Only the browser knows of a file that never reached the server.
        upload.addAllFinishedListener(finished -> upload.getElement()
                .executeJs("return this.files.filter(file => file.error).map(file => file.name)")
                .then(String[].class, lost -> {
                    upload.clearFileList();
                    ended.accept(List.of(lost));
                }));
        Div card = getContent();
        card.add(
                upload,
                notImported(upload),
                new Paragraph(getTranslation("imports.format")),
                template(templates, sender, false),
                template(templates, sender, true));
        if (!NationalGrid.isExact()) {
            card.add(new Paragraph(getTranslation("import.degrees-within-metres")));
        }
        card.addClassNames("hw-card", "hw-drop");
    }

    private GeneratedDownload template(TemplateWorkbook templates, Viewer sender, boolean filled) {
        GeneratedDownload link = new GeneratedDownload(() -> Optional.of(GeneratedDownload.response(
                filled ? "homeward-example.xlsx" : "homeward-template.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                templates.write(sender, filled))));
        link.setText(getTranslation(filled ? "imports.template.example" : "imports.template.empty"));
        link.addClassName("hw-template");
        return link;
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
}

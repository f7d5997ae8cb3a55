package org.homeward.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.EscapedText;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.RowNotice;
import org.homeward.intake.store.ImportFinding;
import org.homeward.intake.store.ImportResult;
import org.homeward.intake.store.ImportResult.FileCount;
import org.homeward.ui.count.Figure;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.table.CountTable;

/** The preview of an import: what would change, and which rows need correction. Nothing is stored yet. */
final class ImportPreview extends Composite<Div> {

    private static final int ROWS_SHOWN = 200;

    private final ImportResult result;

    ImportPreview(ImportResult result, Runnable store, Runnable discard) {
        this.result = result;
        getContent().addClassName("hw-import");
        getContent().add(sentence(), bar());
        if (!result.rejected().isEmpty()) {
            getContent().add(rejected());
        }
        if (!result.notices().isEmpty()) {
            getContent().add(notices());
        }
        getContent().add(files(), buttons(store, discard));
    }

    private int stored() {
        return result.added() + result.changed();
    }

    private Paragraph sentence() {
        Paragraph words = new Paragraph();
        words.add(new Sentence(new ImportFinding(result).text(this::getTranslation)).parts());
        words.addClassName("lead");
        return words;
    }

    private Div bar() {
        Div bar = new Div(
                part("new", result.added()),
                part("changed", result.changed()),
                part("same", result.same()),
                part("rejected", result.rejectedRows()));
        bar.addClassName("bar");
        return bar;
    }

    private Component part(String kind, int rows) {
        Span number = new Span(Figure.of(rows).text(this::getTranslation));
        number.addClassName("number");
        Div part = new Div(number, new Span(getTranslation("imports.part." + kind)));
        part.addClassNames("part", kind);
        part.setClassName("none", rows == 0);
        return part;
    }

    private Div rejected() {
        List<RejectedRow> shown = result.rejected().stream().limit(ROWS_SHOWN).toList();
        CountTable<RejectedRow> table = new CountTable<RejectedRow>(getTranslation("imports.rejected"))
                .text(getTranslation("imports.column.file"), RejectedRow::file)
                .rowHead(getTranslation("imports.column.line"), row -> Integer.toString(row.line()), RejectedRow::line)
                .text(getTranslation("imports.column.column"), RejectedRow::column)
                .part(getTranslation("imports.column.value"), this::value)
                .text(getTranslation("imports.column.why"), row -> row.problem().reason(this::getTranslation))
                .text(
                        getTranslation("imports.column.what-to-do"),
                        row -> row.problem().remedy(this::getTranslation))
                .complete(shown.size() == result.rejected().size())
                .show(shown);
        Div card = new Div(new H2(getTranslation("imports.rejected.title", result.rejectedRows())), table);
        if (shown.size() < result.rejected().size()) {
            card.add(note(
                    getTranslation("imports.rejected.more", result.rejected().size() - shown.size())));
        }
        card.addClassName("hw-card");
        return card;
    }

    /** Rows that would be stored, with what somebody should look at in them. */
    private Div notices() {
        List<RowNotice> shown = result.notices().stream().limit(ROWS_SHOWN).toList();
        CountTable<RowNotice> table = new CountTable<RowNotice>(
                        getTranslation("import.notices", result.notices().size()))
                .text(getTranslation("imports.column.file"), RowNotice::file)
                .rowHead(getTranslation("imports.column.line"), notice -> Integer.toString(notice.line()))
                .text(getTranslation("imports.column.column"), RowNotice::column)
                .text(
                        getTranslation("imports.column.why"),
                        notice -> notice.problem().reason(this::getTranslation))
                .text(
                        getTranslation("imports.column.what-to-do"),
                        notice -> notice.problem().remedy(this::getTranslation))
                .show(shown);
        Div card =
                new Div(new H2(getTranslation("import.notices", result.notices().size())), table);
        if (shown.size() < result.notices().size()) {
            card.add(note(
                    getTranslation("imports.rejected.more", result.notices().size() - shown.size())));
        }
        card.addClassName("hw-card");
        return card;
    }

    private Component value(RejectedRow row) {
        Span value =
                new Span(row.value().isBlank() ? getTranslation("imports.value.empty") : EscapedText.of(row.value()));
        value.addClassName("wrong");
        return value;
    }

    private Div files() {
        CountTable<FileCount> table = new CountTable<FileCount>(getTranslation("imports.files"))
                .rowHead(getTranslation("imports.column.file"), FileCount::file)
                .figure(getTranslation("imports.column.new"), file -> Figure.of(file.added()))
                .figure(getTranslation("imports.column.changed"), file -> Figure.of(file.changed()))
                .figure(getTranslation("imports.column.same"), file -> Figure.of(file.same()))
                .figure(getTranslation("imports.column.rejected"), file -> Figure.of(file.rejected()))
                .show(result.files());
        Div card = new Div(new H2(getTranslation("imports.files")), table);
        card.addClassName("hw-card");
        return card;
    }

    /** One primary button with the exact number; none where there is nothing to store. */
    private Div buttons(Runnable store, Runnable discard) {
        NativeButton back = new NativeButton(getTranslation("imports.discard"), click -> discard.run());
        back.addClassName("hw-button");
        Div buttons = new Div(note(getTranslation("imports.nothing-yet")), back);
        if (stored() > 0) {
            NativeButton button = new NativeButton(
                    getTranslation("imports.store", Counted.ROWS.text(stored(), this::getTranslation)),
                    click -> store.run());
            button.addClassNames("hw-button", "primary");
            buttons.add(button);
        }
        buttons.addClassName("buttons");
        return buttons;
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("hw-note");
        return note;
    }
}

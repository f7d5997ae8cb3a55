package org.homeward.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.homeward.approval.ui.ReasonDialog;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.EscapedText;
import org.homeward.intake.read.RejectedCause;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.RowNotice;
import org.homeward.intake.store.ChangedValue;
import org.homeward.intake.store.ImportFinding;
import org.homeward.intake.store.ImportNotes;
import org.homeward.intake.store.ImportResult;
import org.homeward.intake.store.ImportResult.FileCount;
import org.homeward.ui.count.Figure;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.jspecify.annotations.Nullable;

/** The preview of an import: what would change, and which rows need correction. Nothing is stored yet. */
final class ImportPreview extends Composite<Div> {

    private static final int ROWS_SHOWN = 200;
    /** With so many rows for each cause, the causes say more than the rows. */
    private static final int FEW_EACH = 3;

    private final ImportResult result;
    private final @Nullable Component download;
    private final Map<String, Integer> stored;
    private final Select<String> responsible = new Select<>();

    /** What a set that waits would change; it is decided elsewhere. */
    ImportPreview(ImportResult result, Runnable back) {
        this(result, List.of(), Map.of(), null, notes -> {}, back);
    }

    /**
     * @param users who may answer for the import, the sender first; empty where nothing can be stored from here
     * @param stored how many records are stored now, by file; empty where that is not shown
     * @param download of the rejected rows; null where they are not kept
     * @param store receives who answers for it, and the reason where it must wait
     */
    ImportPreview(
            ImportResult result,
            List<String> users,
            Map<String, Integer> stored,
            @Nullable Component download,
            Consumer<ImportNotes> store,
            Runnable discard) {
        this.result = result;
        this.download = download;
        this.stored = stored;
        responsible.setLabel(getTranslation("imports.responsible"));
        responsible.setItems(users);
        users.stream().findFirst().ifPresent(responsible::setValue);
        getContent().addClassName("hw-import");
        getContent().add(sentence(), bar());
        if (result.unusual().isUnusual()) {
            getContent().add(unusual());
        }
        if (!result.rejected().isEmpty()) {
            getContent().add(rejected());
        }
        if (!result.values().isEmpty()) {
            getContent().add(changes());
        }
        if (!result.notices().isEmpty()) {
            getContent().add(notices());
        }
        if (result.files().stream().anyMatch(file -> stored.containsKey(file.file()))) {
            getContent().add(figures());
        }
        getContent().add(files(), buttons(!users.isEmpty(), store, discard));
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

    /** Why the set waits for a second person; in a private sample, that it would elsewhere. */
    private Card unusual() {
        Card card = new Card(getTranslation("imports.unusual"));
        UnorderedList reasons = new UnorderedList();
        result.unusual().texts(this::getTranslation).forEach(reason -> reasons.add(new ListItem(reason)));
        return card.with(reasons)
                .note(getTranslation(result.waits() == null ? "import.unusual.sample" : "imports.unusual.waits"));
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
        Div card = new Div(new H2(getTranslation("imports.rejected.title", result.rejectedRows())));
        if (download != null) {
            card.add(download);
        }
        List<RejectedCause> causes = RejectedCause.of(result.rejected());
        if (causes.size() < result.rejected().size() / FEW_EACH) {
            card.add(note(getTranslation("imports.causes.note")), causes(causes));
        }
        card.add(table);
        if (shown.size() < result.rejected().size()) {
            card.add(note(
                    getTranslation("imports.rejected.more", result.rejected().size() - shown.size())));
        }
        card.addClassName("hw-card");
        return card;
    }

    /** Thousands of lines may have one cause: sex, 2,675 rows, 1 or 2. */
    private CountTable<RejectedCause> causes(List<RejectedCause> causes) {
        return new CountTable<RejectedCause>(getTranslation("imports.causes"))
                .figure(getTranslation("imports.column.rows"), cause -> Figure.of(cause.rows()))
                .text(getTranslation("imports.column.file"), RejectedCause::file)
                .text(getTranslation("imports.column.column"), RejectedCause::column)
                .part(getTranslation("imports.column.values"), this::values)
                .text(
                        getTranslation("imports.column.why"),
                        cause -> cause.first().problem().reason(this::getTranslation))
                .text(
                        getTranslation("imports.column.what-to-do"),
                        cause -> cause.first().problem().remedy(this::getTranslation))
                .show(causes);
    }

    private Component values(RejectedCause cause) {
        String values = cause.values().stream()
                .map(value -> value.isBlank() ? getTranslation("imports.value.empty") : EscapedText.of(value))
                .collect(Collectors.joining(", "));
        Span span = new Span(
                cause.furtherValues() == 0
                        ? values
                        : getTranslation("imports.values.more", values, cause.furtherValues()));
        span.addClassName("wrong");
        return span;
    }

    /** What would be another in records that stand: old, and new. */
    private Div changes() {
        CountTable<ChangedValue> table = new CountTable<ChangedValue>(getTranslation("imports.changes"))
                .text(getTranslation("imports.column.file"), ChangedValue::file)
                .rowHead(
                        getTranslation("imports.column.line"),
                        value -> Integer.toString(value.line()),
                        ChangedValue::line)
                .text(
                        getTranslation("imports.column.column"),
                        value -> value.column().isEmpty() ? getTranslation("imports.changes.words") : value.column())
                .part(getTranslation("imports.changes.before"), value -> changed(value.before()))
                .part(getTranslation("imports.changes.now"), value -> changed(value.now()))
                .complete(result.values().size() < ChangedValue.MOST)
                .show(result.values());
        Div card = new Div(
                new H2(getTranslation("imports.changes.title", result.changed())),
                note(getTranslation("imports.changes.note")),
                table);
        if (result.values().size() == ChangedValue.MOST) {
            card.add(note(getTranslation("imports.changes.more", ChangedValue.MOST)));
        }
        card.addClassName("hw-card");
        return card;
    }

    private Component changed(@Nullable String value) {
        return new Span(
                value == null
                        ? getTranslation("imports.changes.hidden")
                        : value.isBlank() ? getTranslation("imports.value.empty") : EscapedText.of(value));
    }

    /** Rows that would be stored, with what somebody should look at in them. */
    private Div notices() {
        List<RowNotice> shown = result.notices().stream().limit(ROWS_SHOWN).toList();
        String title = getTranslation(
                result.waits() == null ? "import.notices" : "import.notices.waiting",
                result.notices().size());
        CountTable<RowNotice> table = new CountTable<RowNotice>(title)
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
        Div card = new Div(new H2(title), table);
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

    /** Before and after, over the records of the sender's own source system. */
    private Card figures() {
        return new Card(getTranslation("imports.figures", result.sourceSystem()))
                .with(new CountTable<FileCount>(getTranslation("imports.figures", result.sourceSystem()))
                        .rowHead(getTranslation("imports.column.file"), FileCount::file)
                        .figure(
                                getTranslation("imports.column.now"),
                                file -> Figure.of(stored.getOrDefault(file.file(), 0)))
                        .figure(
                                getTranslation("imports.column.after"),
                                file -> Figure.of(stored.getOrDefault(file.file(), 0) + file.added()))
                        .show(result.files().stream()
                                .filter(file -> stored.containsKey(file.file()))
                                .toList()));
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
    private Div buttons(boolean open, Consumer<ImportNotes> store, Runnable discard) {
        NativeButton back =
                new NativeButton(getTranslation(open ? "imports.discard" : "imports.back"), click -> discard.run());
        back.addClassName("hw-button");
        Div buttons = new Div(note(getTranslation("imports.nothing-yet")), back);
        if (open && stored() > 0) {
            buttons.addComponentAtIndex(1, responsible);
            NativeButton button = new NativeButton(getTranslation(storeKey(), rows()), click -> send(store));
            button.addClassNames("hw-button", "primary");
            buttons.add(button);
        }
        buttons.addClassName("buttons");
        return buttons;
    }

    private String storeKey() {
        return result.waits() == null ? "imports.store" : "imports.send";
    }

    private String rows() {
        return Counted.ROWS.text(stored(), this::getTranslation);
    }

    /** A set that must wait is sent with a reason for the second person. */
    private void send(Consumer<ImportNotes> store) {
        if (result.waits() == null) {
            store.accept(new ImportNotes(responsible.getValue(), ImportNotes.PLAIN.reason()));
        } else {
            ReasonDialog.ask(
                    getTranslation("imports.send.why"),
                    getTranslation("imports.send", rows()),
                    reason -> store.accept(new ImportNotes(responsible.getValue(), reason)));
        }
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("hw-note");
        return note;
    }
}

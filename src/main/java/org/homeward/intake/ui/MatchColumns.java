package org.homeward.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.homeward.disclosure.EscapedText;
import org.homeward.disclosure.Listing;
import org.homeward.intake.check.DisclosureFormat;
import org.homeward.intake.check.Layout;
import org.homeward.intake.check.LayoutDraft;
import org.homeward.intake.check.LayoutDraft.Choice;
import org.homeward.intake.check.LayoutDraft.Heading;
import org.homeward.intake.check.Layouts;
import org.homeward.intake.check.Manifest;
import org.homeward.intake.read.Column;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.Table;
import org.homeward.intake.read.TableLines;
import org.homeward.intake.store.LayoutQueries;
import org.jspecify.annotations.Nullable;

/**
 * The step between a file and its check, where the file does not say what it is: whose it is, and for a table with a row for each interview what
 * its columns and codes are. What was matched last time is offered again.
 */
final class MatchColumns extends Composite<Div> {

    /** The layout of a table that somebody matched, as its manifest names it. */
    static final String MATCHED = "matched";

    private static final int MOST_CODES = 40;

    private final FileSet files;
    private final LayoutQueries.Known known;
    private final Function<String, Optional<Layout>> last;
    private final Consumer<Map<String, List<String>>> matched;
    private final Optional<Layout> national;
    private final @Nullable LayoutDraft draft;
    private final ComboBox<String> source = new ComboBox<>();
    private final Map<String, ComboBox<String>> manifest = new LinkedHashMap<>();
    private final Div columns = new Div();
    private final Div rest = new Div();
    private final Paragraph missing = new Paragraph();

    /**
     * @param sources that the sender may send for
     * @param last how the last set of a source system was matched
     * @param matched receives the files to add to the set, line by line
     */
    MatchColumns(
            FileSet files,
            List<String> sources,
            LayoutQueries.Known known,
            Function<String, Optional<Layout>> last,
            Consumer<Map<String, List<String>>> matched,
            Runnable discard) {
        this.files = files;
        this.known = known;
        this.last = last;
        this.matched = matched;
        this.national = Layouts.recognise(files);
        this.draft = national.isPresent() ? null : new LayoutDraft(largest(files));
        source.setLabel(getTranslation("imports.match.source"));
        source.setItems(sources);
        source.setAllowCustomValue(true);
        source.addCustomValueSetListener(
                typed -> source.setValue(typed.getDetail().strip()));
        source.addValueChangeListener(chosen -> follow(chosen.getValue()));
        if (sources.size() == 1) {
            source.setValue(sources.getFirst());
        }
        missing.getElement().setAttribute("role", "alert");
        missing.setVisible(false);
        NativeButton check = new NativeButton(getTranslation("imports.match.check"), click -> check());
        check.addClassNames("hw-button", "primary");
        NativeButton leave = new NativeButton(getTranslation("imports.match.discard"), click -> discard.run());
        leave.addClassName("hw-button");
        Div buttons = new Div(leave, check);
        buttons.addClassName("hw-buttons");
        getContent().addClassName("hw-match");
        rest.addClassName("rest");
        getContent().add(whose(), columns, rest, missing, buttons);
        show();
    }

    /** Whether the set says what it is by itself. */
    static boolean isNeeded(FileSet files) {
        boolean isOwn = DisclosureFormat.ALL.stream().anyMatch(format -> files.holds(format.file()));
        return !files.holds(DisclosureFormat.MANIFEST.file())
                && !files.tables().isEmpty()
                && (!isOwn || Layouts.recognise(files).isPresent());
    }

    private static Table largest(FileSet files) {
        Table largest = files.tables().firstEntry().getValue();
        int most = 0;
        for (Table each : files.tables().values()) {
            try (TableLines lines = each.open(Set.of())) {
                if (lines.header().size() > most) {
                    most = lines.header().size();
                    largest = each;
                }
            }
        }
        return largest;
    }

    private Div whose() {
        Div card = new Div(
                new H2(getTranslation(national.isPresent() ? "imports.match.national" : "imports.match.title")),
                new Paragraph(national.map(layout -> getTranslation("imports.match.layout." + layout.name()))
                        .orElseGet(() -> getTranslation("imports.match.about"))),
                source);
        if (national.isPresent()) {
            card.add(
                    ask("district", known.districts()),
                    ask("authority", known.districts()),
                    ask("missing_from", Map.of("care", "care", "home", "home")));
            ComboBox<String> year = ask("collection_year", Map.of());
            year.setAllowCustomValue(true);
            year.addCustomValueSetListener(
                    typed -> year.setValue(typed.getDetail().strip()));
            card.add(year);
        }
        card.addClassName("hw-card");
        return card;
    }

    private ComboBox<String> ask(String cell, Map<String, String> names) {
        ComboBox<String> box = new ComboBox<>(getTranslation("imports.match.cell." + cell));
        box.setItems(names.keySet());
        box.setItemLabelGenerator(code -> names.getOrDefault(code, code));
        box.setClearButtonVisible(true);
        manifest.put(cell, box);
        return box;
    }

    private void follow(@Nullable String chosen) {
        if (draft != null && chosen != null) {
            last.apply(chosen).ifPresent(draft::follow);
            show();
        }
    }

    private void show() {
        columns.removeAll();
        if (draft != null) {
            columns.add(new H2(getTranslation("imports.match.columns")), table(draft));
            columns.addClassName("hw-card");
        }
        showRest();
    }

    private NativeTable table(LayoutDraft of) {
        NativeTable table = new NativeTable();
        table.addClassName("hw-table");
        NativeTableRow head = table.getHead().addRow();
        for (String key : List.of("imports.match.column", "imports.match.examples", "imports.match.meaning")) {
            head.add(new NativeTableHeaderCell(getTranslation(key)));
        }
        NativeTableBody body = table.getBody();
        of.headings().forEach(heading -> body.add(row(of, heading)));
        return table;
    }

    private NativeTableRow row(LayoutDraft of, Heading heading) {
        ComboBox<Choice> meaning = new ComboBox<>();
        meaning.setItems(LayoutDraft.choices());
        meaning.setItemLabelGenerator(this::name);
        meaning.setClearButtonVisible(true);
        meaning.setPlaceholder(getTranslation("imports.match.not-needed"));
        meaning.setAriaLabel(getTranslation("imports.match.meaning-of", EscapedText.of(heading.name())));
        meaning.setValue(of.chosen(heading.name()));
        meaning.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                of.choose(heading.name(), chosen.getValue());
                show();
            }
        });
        return new NativeTableRow(
                new NativeTableCell(EscapedText.of(heading.name())),
                new NativeTableCell(EscapedText.of(String.join(" · ", heading.examples()))),
                new NativeTableCell(meaning));
    }

    private void showRest() {
        rest.removeAll();
        if (draft == null) {
            return;
        }
        LayoutDraft of = draft;
        List<Choice> unsaid = of.unsaid();
        if (!unsaid.isEmpty()) {
            Div card = new Div(new H2(getTranslation("imports.match.unsaid")));
            unsaid.forEach(choice -> card.add(constant(of, choice)));
            card.addClassName("hw-card");
            rest.add(card);
        }
        List<Component> values = new ArrayList<>();
        of.headings()
                .forEach(heading -> of.values(heading, known.lists()).entrySet().stream()
                        .limit(MOST_CODES)
                        .forEach(each -> values.add(value(of, heading, each.getKey(), each.getValue()))));
        if (!values.isEmpty()) {
            Div card = new Div(new H2(getTranslation("imports.match.values")));
            card.add(values);
            card.addClassName("hw-card");
            rest.add(card);
        }
    }

    private ComboBox<String> constant(LayoutDraft of, Choice choice) {
        ComboBox<String> box = codes(choice.described(), name(choice));
        String said = of.said(choice);
        if (!said.isEmpty()) {
            box.setValue(said);
        }
        box.addValueChangeListener(chosen -> of.say(choice, chosen.getValue() == null ? "" : chosen.getValue()));
        return box;
    }

    private ComboBox<String> value(LayoutDraft of, Heading heading, String value, String meaning) {
        Choice choice = Objects.requireNonNull(of.chosen(heading.name()));
        ComboBox<String> box = codes(
                choice.described(),
                getTranslation("imports.match.value", EscapedText.of(heading.name()), EscapedText.of(value)));
        if (!meaning.isEmpty()) {
            box.setValue(meaning);
            of.mean(heading.name(), value, meaning);
        }
        box.addValueChangeListener(
                chosen -> of.mean(heading.name(), value, chosen.getValue() == null ? "" : chosen.getValue()));
        return box;
    }

    /** The codes of a column, areas by their names, or any text. */
    private ComboBox<String> codes(Column column, String label) {
        ComboBox<String> box = new ComboBox<>(label);
        Collection<String> codes = column.kind() == Column.Kind.AREA
                ? known.districts().keySet()
                : LayoutDraft.codes(column, known.lists()).stream().sorted().toList();
        box.setItems(codes);
        box.setItemLabelGenerator(code -> known.districts()
                .getOrDefault(code, code.toLowerCase(Locale.ROOT).replace('_', ' ')));
        if (codes.isEmpty()) {
            box.setAllowCustomValue(true);
            box.addCustomValueSetListener(
                    typed -> box.setValue(typed.getDetail().strip()));
        }
        return box;
    }

    /** Such as "episodes: missing from". */
    private String name(Choice choice) {
        String table = choice.table();
        return (table.contains("/") ? getTranslation("imports.match.row." + table) : table.replace('/', ' ')) + ": "
                + choice.column().replace('_', ' ');
    }

    private void check() {
        String chosen = source.getValue();
        List<String> unsaid = draft == null
                ? List.of()
                : draft.unsaid().stream()
                        .filter(each -> draft.said(each).isEmpty())
                        .map(this::name)
                        .toList();
        if (chosen == null || chosen.isBlank() || !unsaid.isEmpty()) {
            missing.setText(
                    unsaid.isEmpty()
                            ? getTranslation("imports.match.source-missing")
                            : getTranslation(
                                    "imports.match.constant-missing", Listing.and(unsaid, this::getTranslation)));
            missing.setVisible(true);
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("format", national.map(Layout::name).orElse(MATCHED));
        cells.put("source_system", chosen);
        manifest.forEach((cell, box) -> {
            if (box.getValue() != null && !box.getValue().isBlank()) {
                cells.put(cell, box.getValue());
            }
        });
        Map<String, List<String>> add = new LinkedHashMap<>();
        add.put("manifest.csv", Manifest.lines(cells));
        if (draft != null) {
            add.put(Layout.FILE, draft.lines(known.lists()));
        }
        matched.accept(add);
    }
}

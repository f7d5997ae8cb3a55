package org.homeward.release.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.disclosure.Period;
import org.homeward.export.ExportTable;
import org.homeward.release.ReleasePreview;
import org.homeward.request.Cell;
import org.homeward.request.PeriodTexts;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;

/** The tables of a prepared release, one room, period and area at a time, as a board will read them. */
final class PreviewCard extends Composite<Div> {

    /** What is looked at. */
    record Look(String room, Period period, Optional<String> area) {}

    private static final String PARTNERSHIP = "";

    private final Select<String> room = new Select<>();
    private final Select<Period> period = new Select<>();
    private final Select<String> area = new Select<>();
    private final Div tables = new Div();
    private final transient Function<Look, List<ExportTable>> reading;

    /** @param districts the code of each district by its name */
    PreviewCard(List<Period> periods, Map<String, String> districts, Function<Look, List<ExportTable>> reading) {
        this.reading = reading;
        Map<String, String> names = new TreeMap<>();
        districts.forEach((name, code) -> names.put(code, name));
        room.setLabel(getTranslation("releases.preview.room"));
        room.setItems(ReleasePreview.ROOMS);
        room.setItemLabelGenerator(name -> getTranslation(name + ".heading"));
        period.setLabel(getTranslation("releases.preview.period"));
        period.setItems(periods);
        period.setItemLabelGenerator(each -> PeriodTexts.of(each, getLocale()));
        area.setLabel(getTranslation("releases.preview.area"));
        area.setItems(Stream.concat(
                        Stream.of(PARTNERSHIP),
                        districts.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(Map.Entry::getValue))
                .toList());
        area.setItemLabelGenerator(
                code -> code.isEmpty() ? getTranslation("releases.preview.whole") : names.getOrDefault(code, code));
        room.setValue("coverage");
        period.setValue(periods.getFirst());
        area.setValue(PARTNERSHIP);
        List.of(room, period, area).forEach(each -> each.addValueChangeListener(changed -> show()));
        Div choices = new Div(room, period, area);
        choices.addClassName("hw-decision");
        tables.addClassName("hw-stack");
        getContent().add(new Card(getTranslation("releases.preview.as-board")).with(choices, tables));
        show();
    }

    private void show() {
        tables.removeAll();
        List<ExportTable> read = reading.apply(new Look(
                room.getValue(), period.getValue(), Optional.of(area.getValue()).filter(code -> !code.isEmpty())));
        read.stream().filter(table -> !table.rows().isEmpty()).forEach(this::add);
        if (tables.getComponentCount() == 0) {
            tables.add(new Paragraph(getTranslation("releases.preview.none")));
        }
    }

    private void add(ExportTable table) {
        CountTable<List<Cell.Plain>> shown = new CountTable<>(table.title());
        for (int i = 0; i < table.heads().size(); i++) {
            int column = i;
            if (i == 0) {
                shown.rowHead(table.heads().get(i), row -> words(row.get(column)));
            } else {
                shown.text(table.heads().get(i), row -> words(row.get(column)));
            }
        }
        tables.add(new H3(table.title()), shown.show(table.rows()));
    }

    private String words(Cell.Plain cell) {
        return switch (cell) {
            case Cell.Text(String text) -> text;
            case Cell.Number(long number) -> String.format(getLocale(), "%,d", number);
            case Cell.Decimal(var number) -> number.toPlainString();
        };
    }
}

package org.homeward.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.homeward.disclosure.PersonId;
import org.homeward.people.PersonCount;
import org.homeward.people.PersonCount.AreaCount;
import org.homeward.ui.count.Figure;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.time.TimeTexts;

/** The table of persons of concern, by reference only: a name is read only when a person is opened. */
final class PersonTable extends Composite<Div> {

    private static final int AREAS_SHOWN = 3;

    private final TimeTexts times = new TimeTexts(getLocale());
    private final CountTable<PersonCount> table = new CountTable<>(getTranslation("people.table"));
    private List<PersonCount> persons = List.of();

    PersonTable(Consumer<PersonCount> open) {
        table.rowHead(getTranslation("people.column.person"), PersonCount::reference)
                .text(getTranslation("people.column.described"), this::described)
                .figure(getTranslation("people.column.children"), person -> Figure.of(person.children()))
                .figure(getTranslation("people.column.interviews"), person -> Figure.of(person.interviews()))
                .figure(getTranslation("people.column.statements"), person -> Figure.of(person.statements()))
                .text(getTranslation("people.column.districts"), person -> areas(person.districts()))
                .text(getTranslation("people.column.wards"), person -> areas(person.wards()))
                .text(getTranslation("people.column.first"), person -> times.shortDate(person.first()))
                .text(getTranslation("people.column.last"), person -> times.shortDate(person.last()))
                .onOpen(open);
        getContent().add(table);
    }

    PersonTable show(List<PersonCount> shown) {
        persons = List.copyOf(shown);
        table.show(persons);
        return this;
    }

    void select(Optional<PersonId> opened) {
        table.select(opened.flatMap(id -> persons.stream()
                        .filter(person -> person.id().equals(id))
                        .findFirst())
                .orElse(null));
    }

    private String described(PersonCount person) {
        String sex = getTranslation("people.sex." + person.sex());
        return person.ageBand().equals("NOT_KNOWN")
                ? sex
                : getTranslation("people.described", sex, person.ageBand().replace('-', '–'));
    }

    private String areas(List<AreaCount> areas) {
        String first = areas.stream()
                .limit(AREAS_SHOWN)
                .map(area -> getTranslation("people.area", area.area(), area.children()))
                .collect(Collectors.joining(", "));
        if (areas.isEmpty()) {
            return "–";
        }
        return areas.size() > AREAS_SHOWN
                ? getTranslation("people.areas-more", first, areas.size() - AREAS_SHOWN)
                : first;
    }
}

package org.homeward.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.homeward.disclosure.PersonId;
import org.homeward.people.PeopleColumns;
import org.homeward.people.PersonCount;
import org.homeward.ui.table.CountTable;

/** The table of persons of concern, by reference only: a name is read only when a person is opened. */
final class PersonTable extends Composite<Div> {

    private final CountTable<PersonCount> table = new CountTable<>(getTranslation("people.table"));
    private List<PersonCount> persons = List.of();

    PersonTable(Consumer<PersonCount> open) {
        table.columns(PeopleColumns.of(getLocale(), this::getTranslation)).onOpen(open);
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
}

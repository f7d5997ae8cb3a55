package org.homeward.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.export.RoomExport;
import org.homeward.export.Table;
import org.homeward.export.Taken;
import org.homeward.print.Wording;
import org.homeward.ui.time.TimeWords;
import org.springframework.stereotype.Component;

/** Takes away the list of persons of concern: by reference only, because a name is read when one is opened. */
@Component
class PeopleExport implements RoomExport {

    private final TimeWords times = new TimeWords(Locale.UK);
    private final PersonQueries persons;

    PeopleExport(PersonQueries persons) {
        this.persons = persons;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public Taken read(Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Wording wording) {
        Table table = Table.of(
                        wording,
                        wording.say("people.table"),
                        persons.count(viewer, filter).persons())
                .words(wording.say("people.column.person"), PersonCount::reference)
                .words(wording.say("people.column.described"), person -> described(person, wording))
                .number(wording.say("people.column.children"), PersonCount::children)
                .number(wording.say("people.column.interviews"), PersonCount::interviews)
                .number(wording.say("people.column.statements"), PersonCount::statements)
                .words(wording.say("people.column.districts"), person -> areas(person.districts(), wording))
                .words(wording.say("people.column.wards"), person -> areas(person.wards(), wording))
                .words(wording.say("people.column.first"), person -> times.day(person.first()))
                .words(wording.say("people.column.last"), person -> times.day(person.last()))
                .table();
        return new Taken(
                Taken.called("people", wording),
                "",
                List.of(
                        wording.say("people.counting.unit"),
                        wording.say("people.counting.once"),
                        wording.say("people.counting.missing"),
                        wording.say("people.counting.denominator")),
                List.of(table));
    }

    private static String described(PersonCount person, Wording wording) {
        String sex = wording.say("people.sex." + person.sex());
        return person.ageBand().equals("NOT_KNOWN")
                ? sex
                : wording.say("people.described", sex, person.ageBand().replace('-', '–'));
    }

    /** All of them: a file has room for what the screen cuts short. */
    private static String areas(List<AreaCount> areas, Wording wording) {
        return areas.isEmpty()
                ? "–"
                : areas.stream()
                        .map(area -> wording.say("people.area", area.area(), area.children()))
                        .collect(Collectors.joining(", "));
    }
}

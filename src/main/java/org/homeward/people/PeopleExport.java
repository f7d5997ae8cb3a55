package org.homeward.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Listing;
import org.homeward.export.ExportContent;
import org.homeward.export.ExportTable;
import org.homeward.export.RoomExport;
import org.homeward.people.PersonCount.AreaCount;
import org.homeward.print.Translations;
import org.homeward.ui.time.TimeTexts;
import org.springframework.stereotype.Component;

/** Exports the list of persons of concern, by reference only: a name is read only when a person is opened. */
@Component
class PeopleExport implements RoomExport {

    private final TimeTexts times = new TimeTexts(Locale.UK);
    private final PersonQueries persons;

    PeopleExport(PersonQueries persons) {
        this.persons = persons;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<Facet> facets() {
        return Facet.Grain.INTERVIEW.facets();
    }

    @Override
    public ExportContent read(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations) {
        ExportTable table = ExportTable.of(
                        translations,
                        translations.translate("people.table"),
                        persons.count(viewer, filter).persons())
                .words(translations.translate("people.column.person"), PersonCount::reference)
                .coded(
                        translations.translate("people.export.sex"),
                        person -> person.sex().name(),
                        person -> translations.translate("people.sex." + person.sex()))
                .coded(
                        translations.translate("people.export.age"),
                        PersonCount::ageBand,
                        person -> person.ageBand().equals("NOT_KNOWN")
                                ? translations.translate("words.YesNo.UNKNOWN")
                                : person.ageBand().replace('-', '–'))
                .number(translations.translate("people.column.children"), PersonCount::children)
                .number(translations.translate("people.column.interviews"), PersonCount::interviews)
                .number(translations.translate("people.column.statements"), PersonCount::statements)
                .words(
                        translations.translate("people.column.districts"),
                        person -> areas(person.districts(), translations))
                .words(translations.translate("people.column.wards"), person -> areas(person.wards(), translations))
                .words(translations.translate("people.column.first"), person -> times.shortDate(person.first()))
                .words(translations.translate("people.column.last"), person -> times.shortDate(person.last()))
                .table();
        return new ExportContent(
                ExportContent.called("people", translations),
                "",
                List.of(
                        translations.translate("people.counting.unit"),
                        translations.translate("people.counting.once"),
                        translations.translate("people.counting.missing"),
                        translations.translate("people.counting.denominator")),
                List.of(table));
    }

    /** All areas; the screen shows only the first ones. */
    private static String areas(List<AreaCount> areas, Translations translations) {
        return areas.isEmpty()
                ? "–"
                : Listing.and(
                        areas.stream()
                                .map(area -> translations.translate("people.area", area.area(), area.children()))
                                .toList(),
                        translations::translate);
    }
}

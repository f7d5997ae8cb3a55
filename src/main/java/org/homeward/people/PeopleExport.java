package org.homeward.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.export.ExportContent;
import org.homeward.export.ExportTable;
import org.homeward.export.RoomExport;
import org.homeward.print.Translations;
import org.springframework.stereotype.Component;

/** Exports the list of persons of concern, by reference only: a name is read only when a person is opened. */
@Component
class PeopleExport implements RoomExport {

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
    public boolean holdsRecords() {
        return true;
    }

    @Override
    public ExportContent read(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations) {
        ExportTable table = ExportTable.of(
                translations,
                translations.translate("people.table"),
                PeopleColumns.of(Locale.UK, translations::translate),
                persons.count(viewer, filter).persons());
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
}

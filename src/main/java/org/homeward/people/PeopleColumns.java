package org.homeward.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.disclosure.Listing;
import org.homeward.disclosure.Translator;
import org.homeward.people.PersonCount.AreaCount;
import org.homeward.request.Column.Face;
import org.homeward.request.Columns;
import org.homeward.ui.time.TimeTexts;

/**
 * The columns of the list of persons of concern, by reference only: a name is read only when a person is opened. The table on
 * the screen describes a person in one column and names the first areas; a file has sex and age apart, and every area.
 */
public final class PeopleColumns {

    private static final int AREAS_SHOWN = 3;

    private PeopleColumns() {}

    public static Columns<PersonCount> of(Locale locale, Translator translator) {
        TimeTexts times = new TimeTexts(locale);
        return new Columns<PersonCount>(translator)
                .head("people.column.person", PersonCount::reference)
                .words("people.column.described", person -> described(person, translator))
                .only(Face.TABLE)
                .coded("people.export.sex", person -> person.sex().name(), person -> sex(person, translator))
                .only(Face.FILE)
                .coded("people.export.age", PersonCount::ageBand, person -> age(person, translator))
                .only(Face.FILE)
                .number("people.column.children", PersonCount::children)
                .number("people.column.interviews", PersonCount::interviews)
                .number("people.column.statements", PersonCount::statements)
                .words("people.column.districts", person -> first(person.districts(), translator))
                .only(Face.TABLE)
                .words("people.column.districts", person -> areas(person.districts(), translator))
                .only(Face.FILE)
                .words("people.column.wards", person -> first(person.wards(), translator))
                .only(Face.TABLE)
                .words("people.column.wards", person -> areas(person.wards(), translator))
                .only(Face.FILE)
                .words("people.column.first", person -> times.shortDate(person.first()))
                .sortedBy(person -> person.first().earliest())
                .words("people.column.last", person -> times.shortDate(person.last()))
                .sortedBy(person -> person.last().earliest());
    }

    private static String described(PersonCount person, Translator translator) {
        return isOfKnownAge(person)
                ? translator.translate("people.described", sex(person, translator), age(person, translator))
                : sex(person, translator);
    }

    private static String sex(PersonCount person, Translator translator) {
        return translator.translate("people.sex." + person.sex());
    }

    private static String age(PersonCount person, Translator translator) {
        return isOfKnownAge(person) ? person.ageBand().replace('-', '–') : translator.translate("words.YesNo.UNKNOWN");
    }

    private static boolean isOfKnownAge(PersonCount person) {
        return !person.ageBand().equals("NOT_KNOWN");
    }

    private static String areas(List<AreaCount> areas, Translator translator) {
        return areas.isEmpty() ? "–" : Listing.and(names(areas, translator), translator);
    }

    private static String first(List<AreaCount> areas, Translator translator) {
        if (areas.size() <= AREAS_SHOWN) {
            return areas(areas, translator);
        }
        List<String> names = new ArrayList<>(names(areas.subList(0, AREAS_SHOWN), translator));
        names.add(translator.translate("people.areas-more", areas.size() - AREAS_SHOWN));
        return Listing.and(names, translator);
    }

    private static List<String> names(List<AreaCount> areas, Translator translator) {
        return areas.stream()
                .map(area -> translator.translate("people.area", area.area(), area.children()))
                .toList();
    }
}

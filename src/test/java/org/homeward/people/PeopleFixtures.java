package org.homeward.people;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.print.Printable;
import org.homeward.print.PrintedPages;
import org.homeward.print.Printing;
import org.homeward.print.SheetPrinter;
import org.homeward.print.Translations;
import org.homeward.support.SampleCopy;
import org.homeward.support.TestDatabase;

/** Persons of concern and their chronologies over a test's own database. */
public final class PeopleFixtures {

    private PeopleFixtures() {}

    public static PersonQueries queries(TestDatabase database) {
        return new PersonQueries(database.database());
    }

    /** The text of the printed chronology of a ward. */
    public static String printedChronology(TestDatabase database, Viewer viewer, DisclosureFilter filter, String ward) {
        ChronologySheetProvider chronologies =
                new ChronologySheetProvider(queries(database), new PersonStatementQueries(database.database()));
        return printed(chronologies.read(viewer, filter, Map.of("ward", List.of(ward))), filter);
    }

    static String printed(Printable printable, DisclosureFilter filter) {
        ZonedDateTime noon = ZonedDateTime.of(2026, 1, 15, 12, 0, 0, 0, ZoneId.of("Europe/London"));
        Printing printing = new Printing(
                "OFFICIAL-SENSITIVE",
                filter.period(),
                "all",
                new Printing.DataState(2, noon),
                new Printing.Requester("pol", noon, SampleCopy.COPY));
        byte[] pdf = new SheetPrinter()
                .print(
                        printable.on(printing.about(printable.subject()), Translations.english()),
                        Translations.english());
        return new PrintedPages(pdf).text().replaceAll("\\s+", " ");
    }
}

package org.homeward.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.homeward.access.Authorisation;
import org.homeward.access.Recipient;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.print.catalogue.SheetProvider;
import org.homeward.support.SampleCounty;
import org.homeward.support.TestApplication;

/** Prints every sheet of the catalogue for the three years of the county. */
record SheetsOfRole(TestApplication application) {

    private static final DisclosureFilter THREE_YEARS =
            DisclosureFilter.of(Period.wholeMonthsBefore(SampleCounty.AS_OF, 36));

    private static final DisclosureFilter RELEASED =
            DisclosureFilter.of(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));

    /** The text of every sheet that this viewer may print; the chronology is that of a ward which the child named. */
    List<String> everyText(Viewer viewer, ConfidentialStatement confidential) {
        SheetCatalogue catalogue = application.bean(SheetCatalogue.class);
        List<String> texts = new ArrayList<>();
        for (SheetProvider sheet : catalogue.sheets()) {
            if (Authorisation.allows(Authorisation.Kind.SHEET, sheet.name(), viewer.role())) {
                Map<String, List<String>> parameters = sheet.name().equals("chronology")
                        ? Map.of("ward", List.of(confidential.ward(viewer.role().audience())))
                        : Map.of();
                texts.add(text(catalogue.print(
                        viewer, sheet.name(), asked(viewer), parameters, new Recipient("a meeting"), Locale.UK)));
            }
        }
        return texts;
    }

    /** A board has what a release has. */
    private static DisclosureFilter asked(Viewer viewer) {
        return viewer.role().isUnderDisclosureControl() ? RELEASED : THREE_YEARS;
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

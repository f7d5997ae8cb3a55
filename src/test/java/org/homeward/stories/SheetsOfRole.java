package org.homeward.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.homeward.access.Authorisation;
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

    /** The text of every sheet that this viewer may print; a chronology for each ward that the child named. */
    List<String> everyText(Viewer viewer, ConfidentialStatement confidential) {
        SheetCatalogue catalogue = application.bean(SheetCatalogue.class);
        List<String> texts = new ArrayList<>();
        for (SheetProvider sheet : catalogue.sheets()) {
            if (Authorisation.allows(Authorisation.Kind.SHEET, sheet.name(), viewer.role())) {
                parameters(sheet, confidential)
                        .map(parameters -> catalogue.print(viewer, sheet.name(), THREE_YEARS, parameters, Locale.UK))
                        .forEach(pdf -> texts.add(text(pdf)));
            }
        }
        return texts;
    }

    private static Stream<Map<String, List<String>>> parameters(
            SheetProvider sheet, ConfidentialStatement confidential) {
        return sheet.name().equals("chronology")
                ? confidential.wards().stream()
                        .map(ward -> Map.of("ward", List.of(ward), SheetCatalogue.RECIPIENT, List.of("a meeting")))
                : Stream.of(Map.of());
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

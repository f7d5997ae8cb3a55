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
import org.homeward.print.desk.CatalogueSheet;
import org.homeward.print.desk.PrintDesk;
import org.homeward.support.House;
import org.homeward.support.SampleCounty;

/** Prints every sheet of the catalogue over the three years of the county. */
record Sheets(House house) {

    private static final DisclosureFilter THREE_YEARS =
            DisclosureFilter.of(Period.wholeMonthsBefore(SampleCounty.AS_OF, 36));

    /** The text of every sheet that this viewer may print; what is about one place, for each place the child spoke of. */
    List<String> everyText(Viewer viewer, KeptStatement kept) {
        PrintDesk desk = house.bean(PrintDesk.class);
        List<String> texts = new ArrayList<>();
        for (CatalogueSheet sheet : desk.catalogue()) {
            if (Authorisation.allows(Authorisation.Kind.SHEET, sheet.name(), viewer.role())) {
                asked(sheet, kept)
                        .map(asked -> desk.print(viewer, sheet.name(), THREE_YEARS, asked, Locale.UK))
                        .forEach(pdf -> texts.add(text(pdf)));
            }
        }
        return texts;
    }

    private static Stream<Map<String, List<String>>> asked(CatalogueSheet sheet, KeptStatement kept) {
        return sheet.name().equals("chronology")
                ? kept.wards().stream()
                        .map(ward -> Map.of("ward", List.of(ward), PrintDesk.RECIPIENT, List.of("a meeting")))
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

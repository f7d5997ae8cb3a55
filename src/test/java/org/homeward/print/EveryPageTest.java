package org.homeward.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page of every sheet, for every role. */
class EveryPageTest {

    static List<SampleSheet> samples() throws IOException {
        return SampleSheet.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPageCarriesTheMarkingAtItsTopAndItsBottom(SampleSheet sample) {
        String marking = sample.sheet().printing().marking();
        assertThat(marking).startsWith("OFFICIAL");
        assertThat(printed(sample).texts()).allSatisfy(page -> {
            assertThat(page.strip()).startsWith(marking).endsWith(marking);
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPageShowsItsTitleAndItsPageNumber(SampleSheet sample) {
        Sheet sheet = sample.sheet();
        List<String> pages = printed(sample).texts();

        for (int page = 0; page < pages.size(); page++) {
            assertThat(pages.get(page))
                    .contains(sheet.heading().title())
                    .contains("Page " + (page + 1) + " of " + pages.size())
                    .contains(Translations.english().period(sheet.printing().period()))
                    .contains("Data to 20 Nov 2026, 06:00")
                    .contains("Data version 4,120")
                    .contains("Filters: " + sheet.printing().filters())
                    .contains(printedFor(sheet.printing().requester()));
        }
    }

    /** Every sheet says which copy it is, who receives it, and why. */
    private static String printedFor(Printing.Requester requester) {
        return "Copy D-4820017536. Printed by " + requester.name() + ", 20 Nov 2026, 14:32, for "
                + requester.copy().recipient().words() + ". Purpose: "
                + Translations.english()
                        .translate("words.Purpose." + requester.copy().purpose());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyFontIsInTheFile(SampleSheet sample) {
        List<String> fonts = printed(sample).read(document -> {
            List<String> names = new ArrayList<>();
            for (var page : document.getPages()) {
                collect(page.getResources(), names);
            }
            return names;
        });

        assertThat(fonts).isNotEmpty().allMatch(name -> name.matches("[A-Z]{6}\\+Source(Sans3|Serif4)-\\w+ embedded"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theFileIsTaggedInEnglishAndRunsNothing(SampleSheet sample) {
        printed(sample).read(document -> {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getOpenAction()).isNull();
            assertThat(catalog.getNames()).as("no script and no other file").isNull();
            return true;
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theFilesPropertiesNameTheKindOfSheetAndNothingOnIt(SampleSheet sample) {
        Sheet sheet = sample.sheet();
        printed(sample).read(document -> {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Homeward: " + sheet.heading().question());
            assertThat(properties(document)).doesNotContain(sheet.heading().title(), "P-031", "C-0412", "officer");
            return true;
        });
    }

    private static PrintedPages printed(SampleSheet sample) {
        return new PrintedPages(new SheetPrinter().print(sample.sheet(), Translations.english()));
    }

    private static String properties(PDDocument document) throws IOException {
        String information = document.getDocumentInformation().getCOSObject().toString();
        var metadata = document.getDocumentCatalog().getMetadata();
        return metadata == null
                ? information
                : information + new String(metadata.toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void collect(PDResources resources, List<String> names) throws IOException {
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            names.add(font.getName() + (font.isEmbedded() ? " embedded" : " missing"));
        }
    }
}

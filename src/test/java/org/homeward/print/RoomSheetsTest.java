package org.homeward.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.homeward.coverage.Coverage;
import org.homeward.coverage.CoverageCount;
import org.homeward.coverage.CoverageSheet;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Audience;
import org.homeward.disclosure.ChildView;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Handling;
import org.homeward.disclosure.SaidBy;
import org.homeward.factors.Factors;
import org.homeward.factors.FactorsSheet;
import org.homeward.factors.InterviewedCount;
import org.homeward.people.ChronologySheet;
import org.homeward.places.PlaceCount;
import org.homeward.places.PlaceQueries.Mapped;
import org.homeward.places.PlacesByArea;
import org.homeward.places.PlacesSheet;
import org.junit.jupiter.api.Test;

/** The text of each room's sheet, read from the printed page. */
class RoomSheetsTest {

    private final Printing printing = SampleSheet.of("coverage").sheet().printing();

    @Test
    void coverageGivesNumbersDenominatorsAndTheDistrictWithFewestOffers() {
        String text = text(SampleSheet.of("coverage").sheet());

        assertThat(text)
                .contains(
                        "Of 412 missing episodes that ended, 331 had an interview offered and 131 had a return interview within 72 hours.")
                .contains("In Oxholme, an interview was offered after 11 of 38 episodes, fewer than one third.")
                .contains("80%")
                .contains("331 of 412 episodes")
                .contains("Eldermouth 148 131 89% 99 90 58");
    }

    @Test
    void annualReturnGivesEachQuestionWithItsAnswerAndHowItIsCounted() {
        String text = text(SampleSheet.of("annual-return").sheet());

        assertThat(text)
                .contains("1 Apr 2025 – 31 Mar 2026", "Page 1 of 1")
                .contains("Profile: requests under the Freedom of Information Act.")
                .contains("Completed within 72 hours 131 episodes Of those completed: certainly begun within 72")
                .contains("Completed, delivered by: Lantern 102 episodes")
                .contains("Asked by: Request answered by Devon County Council for 2020/21;")
                .doesNotContain("aged 10 to 15");
    }

    @Test
    void coverageNamesWhatItHides() {
        String text = text(SampleSheet.of("coverage").sheet());

        assertThat(text)
                .contains("Oxholme 38 11 29% 5 fewer than 5, hidden")
                .contains("Wold and Fen 24 13 54% 7 hidden to protect another figure")
                .contains("Numbers under 5 are hidden", "Some other numbers");
    }

    @Test
    void coverageGivesNoShareThatRevealsAHiddenNumber() {
        Count few = Count.under(5);
        CoverageCount all = new CoverageCount("", Count.of(9), few, few, few, few, few, few);
        Coverage small = new Coverage(all, List.of());

        String text = text(new CoverageSheet(
                        small, small, Optional.empty(), Count.ZERO, Optional.empty(), Optional.empty(), List.of())
                .on(printing, Translations.english()));

        assertThat(text)
                .contains("fewer than 5, hidden")
                .doesNotContain("%")
                .contains("9 missing episodes ended in this period. How many had an interview offered");
    }

    @Test
    void coverageOfNothingSaysSo() {
        String text = text(new CoverageSheet(
                        Coverage.NOTHING,
                        Coverage.NOTHING,
                        Optional.empty(),
                        Count.ZERO,
                        Optional.empty(),
                        Optional.empty(),
                        List.of())
                .on(printing, Translations.english()));

        assertThat(text).contains("No missing episodes ended in this period.");
    }

    @Test
    void placesCountWhatIsMappedAndWhatIsNot() {
        String text = text(SampleSheet.of("places-by-area").sheet());

        assertThat(text)
                .contains("118 children named places. Most named ward: Saltmarsh (23 children).")
                .contains(
                        "221 place statements mapped. Not mapped: 51 known only to an area or a town, and 14 that could not be located.")
                .contains("Sandhill Eldermouth 0 0 0");
    }

    @Test
    void placesOfNobodySayThatNothingMatches() {
        var nothing = new PlacesSheet(
                new PlacesByArea(
                        new PlaceCount("", "", "", Count.ZERO, Count.ZERO, Count.ZERO, false),
                        List.of(),
                        new Mapped(Count.ZERO, Count.ZERO, Count.ZERO, Count.ZERO)),
                AreaKind.WARD,
                Map.of(),
                List.of(),
                List.of(),
                null);

        assertThat(text(nothing.on(printing, Translations.english()))).contains("No children named a place.");
    }

    @Test
    void factorsForCarersSaySoAndTheOthersDoNot() {
        String carers = text(new SampleSheet(SampleSheet.REPORTS.resolve("factors/sample-carers.json")).sheet());
        String others = text(SampleSheet.of("factors").sheet());

        assertThat(carers).contains("Version for carers. Statements that concern a carer are not included.");
        assertThat(carers).doesNotContain("Conflict at home");
        assertThat(others).doesNotContain("Version for carers").contains("Conflict at home 46 38 8 0 7 25 14");
    }

    @Test
    void factorsOfNobodySayThatNothingMatches() {
        Factors nothing = new Factors(List.of(new InterviewedCount("", Count.ZERO)), List.of());

        String text = text(new FactorsSheet(nothing, nothing, false).on(printing, Translations.english()));

        assertThat(text).contains("No factors match these filters.");
    }

    @Test
    void onlyTheChildsOwnWordsAreInSerif() {
        String serif = inSerif(SampleSheet.of("chronology").sheet());

        assertThat(serif)
                .contains("“D-Man told my friend to wait by the crane.”")
                .contains("Text in this typeface is the child’s own words")
                .doesNotContain("Carer reports")
                .doesNotContain("became quiet")
                .doesNotContain("the worker thinks")
                .doesNotContain("S-2144");
    }

    @Test
    void theChronologyNamesEachStatementItsDateItsChildAndItsAudience() {
        String text = text(SampleSheet.of("chronology").sheet());

        assertThat(text)
                .contains("8 statements from 5 children.")
                .contains("Known as: Derek Hargrave, Dez, Dezzy, D")
                .contains("Lantern")
                .contains("S-2144 Sat 3 Oct 2026 15:30 said by the")
                .contains("Overridden")
                .contains("police; not for children’s")
                .contains("2 B C");
    }

    @Test
    void oneStatementIsOne() {
        var line = new ChronologySheet.Line(
                "S-0001",
                new ChronologySheet.Interview(null, "Lantern", SaidBy.CHILD, "C-0001"),
                "Words.",
                null,
                new Handling(ChildView.AGREED, Set.of(Audience.values()), false, null),
                null);

        String text = text(new ChronologySheet("person P-001", List.of(line)).on(printing, Translations.english()));

        assertThat(text)
                .contains("1 statement from 1 child.")
                .contains("not recorded")
                .doesNotContain("; not");
    }

    @Test
    void wordsThatWereChangedSaySoAndThatAnEarlierVersionExists() {
        var line = new ChronologySheet.Line(
                "S-0001",
                new ChronologySheet.Interview(null, "Lantern", SaidBy.CHILD, "C-0001"),
                "Words.",
                null,
                new Handling(ChildView.AGREED, Set.of(Audience.values()), false, null),
                null,
                2);

        assertThat(text(new ChronologySheet("person P-001", List.of(line)).on(printing, Translations.english()))
                        .replaceAll("\\s+", " "))
                .contains("changed", "version 2", "earlier one");
    }

    private static String text(Sheet sheet) {
        return new PrintedPages(new SheetPrinter().print(sheet, Translations.english())).text();
    }

    private static String inSerif(Sheet sheet) {
        return new PrintedPages(new SheetPrinter().print(sheet, Translations.english())).read(document -> {
            SerifReader reader = new SerifReader();
            reader.getText(document);
            return String.join(" ", reader.words);
        });
    }

    private static final class SerifReader extends PDFTextStripper {

        private final List<String> words = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> letters) throws IOException {
            StringBuilder serif = new StringBuilder();
            letters.stream()
                    .filter(letter -> letter.getFont().getName().contains("SourceSerif4"))
                    .forEach(letter -> serif.append(letter.getUnicode()));
            if (!serif.isEmpty()) {
                words.add(serif.toString());
            }
            super.writeString(text, letters);
        }
    }
}

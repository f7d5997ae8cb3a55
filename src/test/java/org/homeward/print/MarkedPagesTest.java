package org.homeward.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.homeward.disclosure.Audience;
import org.homeward.disclosure.ChildView;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.Grading;
import org.homeward.disclosure.Handling;
import org.homeward.disclosure.SaidBy;
import org.homeward.factors.FactorOrTheme;
import org.homeward.factors.FactorShare;
import org.homeward.factors.FactorTheme;
import org.homeward.factors.Factors;
import org.homeward.factors.FactorsSheet;
import org.homeward.factors.InterviewedCount;
import org.homeward.people.ChronologySheet;
import org.junit.jupiter.api.Test;

/** The strictest item of a sheet sets the marking of every page. */
class MarkedPagesTest {

    private static final Pattern THEME =
            Pattern.compile("Family|Placement|School|Friends|Boyfriend or girlfriend|Forced or lured|Other");
    private static final Handling OPEN = new Handling(ChildView.AGREED, Set.of(Audience.values()), false, null);
    private static final Handling NOT_CARERS = new Handling(
            ChildView.AGREED_IN_PART,
            Set.of(Audience.POLICE, Audience.CHILDRENS_SERVICES, Audience.PARTNERSHIP),
            true,
            null);

    @Test
    void oneStricterStatementRaisesTheMarkingOfEveryPage() {
        List<ChronologySheet.Line> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add(line(OPEN, new Grading("3x5x2", "1", "A", "P")));
        }
        assertThat(pages(lines))
                .hasSizeGreaterThan(2)
                .allSatisfy(page -> assertThat(page.strip())
                        .startsWith("OFFICIAL-SENSITIVE\n")
                        .endsWith("OFFICIAL-SENSITIVE"));

        lines.add(line(NOT_CARERS, new Grading("3x5x2", "1", "A", "C")));

        String raised = "OFFICIAL-SENSITIVE · not for carers · handling conditions apply";
        assertThat(pages(lines))
                .hasSizeGreaterThan(2)
                .allSatisfy(page -> assertThat(page.strip()).startsWith(raised).endsWith(raised));
    }

    /** Whatever the number of rows, the notes never stand alone, nor with one or two rows. */
    @Test
    void theLastPageHasAFewRowsBesideItsNotes() {
        for (int rows = 6; rows < 18; rows++) {
            List<String> pages = pages(Collections.nCopies(rows, line(OPEN, new Grading("3x5x2", "1", "A", "P"))));
            if (pages.size() > 1) {
                assertThat(pages.getLast().split("S-0001", -1).length - 1)
                        .as("rows on the last of %d pages for %d rows", pages.size(), rows)
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    /** Whatever the number of rows: each heading has a row beneath it, and a page that goes on with a theme names it again. */
    @Test
    void noHeadingStandsAloneAtTheFootOfAPage() {
        for (int rows : new int[] {13, 18, 22, 27, 34}) {
            Factors factors = new Factors(
                    List.of(new InterviewedCount("", Count.of(40))),
                    IntStream.range(0, rows).mapToObj(MarkedPagesTest::factor).toList());
            FactorsSheet sheet = new FactorsSheet(factors, factors, rows % 2 == 0);
            List<String> pages = new PrintedPages(new SheetPrinter()
                            .print(
                                    sheet.on(SampleSheet.of("factors").sheet().printing(), Translations.english()),
                                    Translations.english()))
                    .texts();
            for (String text : pages) {
                String page = text.substring(text.indexOf("Living arrangement"));
                List<Integer> themes =
                        THEME.matcher(page).results().map(MatchResult::start).toList();
                assertThat(themes.getLast())
                        .as("the last heading of a page of %d with %d rows", pages.size(), rows)
                        .isLessThan(page.lastIndexOf("Reason"));
                assertThat(themes.getFirst()).isLessThan(page.indexOf("Reason"));
            }
        }
    }

    private static FactorShare factor(int number) {
        return new FactorShare(
                "",
                new FactorOrTheme(
                        FactorTheme.values()[number / 4 % FactorTheme.values().length],
                        "F" + number,
                        "Reason " + number),
                number < 9 ? FactorSide.PUSH : FactorSide.PULL,
                Count.of(10),
                Count.ZERO,
                Count.ZERO,
                Count.ZERO,
                Count.ZERO);
    }

    @Test
    void figuresTakeTheViewersMarkingAndThoseForCarersTheMarkingOfSuppressedOnes() {
        Factors nothing = new Factors(List.of(new InterviewedCount("", Count.ZERO)), List.of());
        FactorsSheet figures = new FactorsSheet(nothing, nothing, false);
        assertThat(words(figures, true)).isEqualTo("OFFICIAL");
        assertThat(words(figures, false)).isEqualTo("OFFICIAL-SENSITIVE");
        assertThat(words(new FactorsSheet(nothing, nothing, true), false)).isEqualTo("OFFICIAL");
    }

    private static List<String> pages(List<ChronologySheet.Line> lines) {
        ChronologySheet sheet = new ChronologySheet("person P-001", lines);
        Printing usual = SampleSheet.of("chronology").sheet().printing();
        Printing printing =
                new Printing(words(sheet, false), usual.period(), usual.filters(), usual.data(), usual.requester());
        return new PrintedPages(
                        new SheetPrinter().print(sheet.on(printing, Translations.english()), Translations.english()))
                .texts();
    }

    private static String words(Printable sheet, boolean smallNumbersHidden) {
        return sheet.marking(smallNumbersHidden).words(Translations.english()::translate);
    }

    private static ChronologySheet.Line line(Handling handling, Grading grading) {
        return new ChronologySheet.Line(
                "S-0001",
                new ChronologySheet.Interview(null, "Lantern", SaidBy.CHILD, "C-0001"),
                "Words.",
                null,
                handling,
                grading);
    }
}

package org.homeward.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.access.Copy;
import org.homeward.access.Purpose;
import org.homeward.access.Recipient;
import org.homeward.disclosure.Audience;
import org.homeward.disclosure.ChildView;
import org.homeward.disclosure.Handling;
import org.homeward.disclosure.SaidBy;
import org.homeward.people.ChronologySheet;
import org.homeward.support.SampleCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Typed text is printed as text, never as markup, as a formula or as a link. */
class HostileTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>bold</b> <i>x</i>",
                "<style isBold=\"true\">styled</style>",
                "${1+1} $P{marking} $F{words} $R{paper.page}",
                "#{7*7} {{7*7}} %s {0} ''{1}''",
                "=cmd|' /C calc'!A0",
                "<img src=\"file:///etc/passwd\"/>",
                "javascript:alert(1) http://example.org/a"
            })
    void isPrintedAsTyped(String words) {
        assertThat(printed(words, SaidBy.OBSERVED).text()).contains(words);
        assertThat(printed(words, SaidBy.CHILD).text()).contains("“" + words + "”");
    }

    @Test
    void aSignThatTurnsTheTextAroundIsShown() {
        assertThat(printed("he said \u202Eabc", SaidBy.CHILD).text()).contains("he said [U+202E]abc");
    }

    @Test
    void tenThousandCharactersAreAllPrinted() {
        String words = IntStream.range(0, 1430).mapToObj("w%05d"::formatted).collect(Collectors.joining(" "));
        assertThat(words.length()).isGreaterThan(10_000);

        PrintedPages pages = printed(words, SaidBy.CHILD);

        String text = pages.text();
        assertThat(pages.texts()).hasSizeGreaterThan(1);
        assertThat(IntStream.range(0, 1430)
                        .mapToObj("w%05d"::formatted)
                        .filter(word -> text.split(word, -1).length != 2))
                .isEmpty();
    }

    @Test
    void anUnbrokenWordOfTenThousandLettersIsAllPrinted() {
        PrintedPages pages = printed("m".repeat(10_000), SaidBy.OBSERVED);
        long elsewhere = letters(printed("", SaidBy.OBSERVED));

        assertThat(letters(pages))
                .isGreaterThanOrEqualTo(10_000 + elsewhere)
                .isLessThan(10_000 + elsewhere * (pages.texts().size() + 1L));
    }

    private static long letters(PrintedPages pages) {
        return pages.text().chars().filter(letter -> letter == 'm').count();
    }

    @Test
    void aHostileTitleFilterOrNameIsTextAsWell() {
        Printing usual = SampleSheet.of("chronology").sheet().printing();
        Printing printing = new Printing(
                usual.marking(),
                usual.period(),
                "<b>all</b> ${x} {0}",
                usual.data(),
                new Printing.Requester("O’Neill {1} <i>", usual.requester().at(), SampleCopy.COPY));
        Sheet sheet = new ChronologySheet("place <b>A</b> {0} ${y}", List.of()).on(printing, Translations.english());

        String text = new PrintedPages(new SheetPrinter().print(sheet, Translations.english())).text();

        assertThat(text).contains("Filters: <b>all</b> ${x} {0}");
        assertThat(text).contains("Printed by O’Neill {1} <i>, 20 Nov 2026");
        assertThat(text).contains("Statements about place <b>A</b> {0} ${y}");
        assertThat(text).contains("No statements match these filters.");
    }

    @Test
    void aHostileRecipientIsTextAsWell() {
        Recipient recipient = Recipient.of("<i>{0}\u202e ${z}").orElseThrow();
        Printing printing = handedOver(recipient, Purpose.FOLLOW_UP);
        Sheet sheet = new ChronologySheet("person P-001", List.of()).on(printing, Translations.english());

        assertThat(new PrintedPages(new SheetPrinter().print(sheet, Translations.english())).text())
                .contains("for <i>{0}[U+202E] ${z}. Purpose: Follow-up with the child");
    }

    @Test
    void theLongestRecipientCutsOffNoPurpose() {
        Recipient recipient = Recipient.of("W".repeat(Recipient.LONGEST)).orElseThrow();
        Printing printing = handedOver(recipient, Purpose.SAFEGUARDING_REVIEW);
        Sheet sheet = new ChronologySheet("person P-001", List.of()).on(printing, Translations.english());

        assertThat(new PrintedPages(new SheetPrinter().print(sheet, Translations.english())).text())
                .contains(recipient.words() + ". Purpose: "
                        + Translations.english().translate("words.Purpose." + Purpose.SAFEGUARDING_REVIEW));
    }

    private static Printing handedOver(Recipient recipient, Purpose purpose) {
        Printing usual = SampleSheet.of("chronology").sheet().printing();
        Printing.Requester requester = usual.requester();
        return new Printing(
                usual.marking(),
                usual.period(),
                usual.filters(),
                usual.data(),
                new Printing.Requester(requester.name(), requester.at(), new Copy("D-4820017536", recipient, purpose)));
    }

    private static PrintedPages printed(String words, SaidBy saidBy) {
        var line = new ChronologySheet.Line(
                "S-0001",
                new ChronologySheet.Interview("3 Oct 2026", "Lantern", saidBy, "C-0001"),
                words,
                null,
                new Handling(ChildView.AGREED, Set.of(Audience.POLICE), false, null),
                null);
        Printing printing = SampleSheet.of("chronology").sheet().printing();
        Sheet sheet = new ChronologySheet("person P-001", List.of(line)).on(printing, Translations.english());
        return new PrintedPages(new SheetPrinter().print(sheet, Translations.english()));
    }
}

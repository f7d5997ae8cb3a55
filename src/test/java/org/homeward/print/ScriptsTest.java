package org.homeward.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.text.PDFTextStripper;
import org.homeward.disclosure.Audience;
import org.homeward.disclosure.ChildView;
import org.homeward.disclosure.Handling;
import org.homeward.disclosure.SaidBy;
import org.homeward.people.ChronologySheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The words of children come in many scripts: each is printed in its own letters, and can be searched and copied. */
class ScriptsTest {

    private static final List<String> WORDS = List.of(
            "قال اسمه علي وكان ينتظرني قرب المحطة لا",
            "وہ مجھے کشمیر روڈ پر ملا اور کہا کہ کسی کو مت بتانا",
            "می\u200Cخواهم به خانه بروم",
            "הוא אמר שקוראים לו דוד",
            "সে বলেছিল তার নাম রফিক শ্রদ্ধা ক্ষমা।",
            "उसने कहा कि उसका नाम रवि है क्षत्रिय",
            "ਉਸਨੇ ਕਿਹਾ ਕਿ ਉਸਦਾ ਨਾਮ ਗੁਰਪ੍ਰੀਤ ਹੈ",
            "તેણે કહ્યું કે તેનું નામ રવિ છે",
            "அவர் பெயர் ரவி என்றார்",
            "అతని పేరు రవి అన్నాడు",
            "ಅವನ ಹೆಸರು ರವಿ",
            "അവന്റെ പേര് രവി",
            "ඔහුගේ නම රවි",
            "እሱ ስሙ ዳዊት ነው አለ",
            "他說他叫小明，他还给了我一部手机。",
            "彼は名前がケンだと言った",
            "เขาบอกว่าชื่อสมชาย",
            "ລາວບອກວ່າຊື່ສົມຊາຍ",
            "គាត់ប្រាប់ថាគាត់ឈ្មោះសុខ",
            "သူ့နာမည် အောင်မြင့် လို့ပြောတယ်",
            "އޭނާގެ ނަމަކީ އަޙްމަދު",
            "Είπε ότι τον λένε Νίκο",
            "Он сказал, что его зовут Дима",
            "Նա ասաց, որ անունը Դավիթ է",
            "მისი სახელი დავითია",
            "Anh ấy nói tên là Dũng",
            "ᐊ 😢 그");

    private static byte[] pdf = {};

    @BeforeAll
    static void one_sheet_of_all() {
        List<ChronologySheet.Line> lines = WORDS.stream().map(ScriptsTest::line).toList();
        Printing printing = SampleSheet.of("chronology").sheet().printing();
        pdf = new SheetPrinter()
                .print(
                        new ChronologySheet("person P-001", List.of("علي", "রফিক", "小明"), lines)
                                .on(printing, Translations.english()),
                        Translations.english());
    }

    @Test
    void everyLetterIsThereOrItsCode() {
        String printed = new PrintedPages(pdf).read(document -> new PDFTextStripper().getText(document));
        Map<Integer, Integer> counted = counts(printed);

        WORDS.subList(0, WORDS.size() - 1)
                .forEach(words -> counts(words)
                        .forEach((letter, times) -> assertThat(counted.getOrDefault(letter, 0))
                                .as("%s of %s", Character.toString(letter), words)
                                .isGreaterThanOrEqualTo(times)));
        assertThat(printed.replaceAll("\\s+", "")).contains("[U+140A][U+1F622][U+ADF8]");
        assertThat(printed.split("\\[U\\+", -1)).hasSize(4);
    }

    @Test
    void isAsValidAsAnyOther() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();

        assertThat(ConformanceTest.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(ConformanceTest.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    /** Only the glyphs that were used: the fonts themselves are eight megabytes. */
    @Test
    void isSmall() {
        assertThat(pdf.length).isLessThan(400_000);
    }

    private static Map<Integer, Integer> counts(String text) {
        Map<Integer, Integer> counts = new TreeMap<>();
        text.codePoints()
                .filter(letter -> Character.isLetter(letter))
                .forEach(letter -> counts.merge(letter, 1, Integer::sum));
        return counts;
    }

    private static ChronologySheet.Line line(String words) {
        return new ChronologySheet.Line(
                "S-0001",
                new ChronologySheet.Interview(null, "Lantern", SaidBy.CHILD, "C-0001"),
                words,
                null,
                new Handling(ChildView.AGREED, Set.of(Audience.POLICE), false, null),
                null);
    }
}

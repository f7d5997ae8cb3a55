package org.homeward.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private final PlainText plain = new PlainText();

    @ParameterizedTest
    @ValueSource(strings = {"Ŵyn a’r tŷ", "“Dez” – 17 … K", "<b>not bold</b>", "line\nline", "żółć, naïve, Ōtautahi"})
    void leavesAloneWhatCanBePrinted(String text) {
        assertThat(plain.of(text)).isEqualTo(text);
    }

    @Test
    void showsASignThatTurnsTheReadingDirectionAsItsCode() {
        assertThat(plain.of("ab\u202Ecd\u2066ef")).isEqualTo("ab[U+202E]cd[U+2066]ef");
    }

    @Test
    void showsWhatHasNoShapeInTheFontAsItsCode() {
        assertThat(plain.of("sad \uD83D\uDE22")).isEqualTo("sad [U+1F622]");
        assertThat(plain.of("\uD83D alone")).isEqualTo("[U+D83D] alone");
    }

    @ParameterizedTest
    @CsvSource({"0, [U+0000]", "7, [U+0007]", "65279, [U+FEFF]"})
    void showsControlSignsAsTheirCode(int sign, String shown) {
        assertThat(plain.of("a" + (char) sign + "b")).isEqualTo("a" + shown + "b");
    }

    @Test
    void turnsTabsIntoSpaces() {
        assertThat(plain.of("a\tb\r\nc")).isEqualTo("a b \nc");
    }
}

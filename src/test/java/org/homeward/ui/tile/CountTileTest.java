package org.homeward.ui.tile;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.ui.KaribuTest;
import org.homeward.ui.count.Figure;
import org.junit.jupiter.api.Test;

class CountTileTest extends KaribuTest {

    @Test
    void numberDenominatorAndUnitAreShownTogether() {
        CountTile tile = CountTile.share("Interviewed within 72 hours", 32, "131 of 412", "of episodes that ended");
        assertThat(words(shown(tile))).contains("32%", "131 of 412", "of episodes that ended");
    }

    @Test
    void aHiddenFigureShowsNoDenominator() {
        CountTile tile = new CountTile("Interviews", Figure.under(5), "interviews").outOf("of 31");
        assertThat(words(shown(tile)))
                .contains("fewer than 5, hidden", "interviews")
                .doesNotContain("31");
    }
}

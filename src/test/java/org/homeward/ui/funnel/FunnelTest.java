package org.homeward.ui.funnel;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import org.homeward.ui.KaribuTest;
import org.homeward.ui.count.Figure;
import org.homeward.ui.funnel.Funnel.FunnelStep;
import org.junit.jupiter.api.Test;

class FunnelTest extends KaribuTest {

    private static FunnelStep step(String name, Figure count) {
        return new FunnelStep(name, count, "", "", false);
    }

    @Test
    void allBarsShareTheScaleOfTheLongest() {
        Funnel funnel = shown(new Funnel(List.of(step("Returned", Figure.of(412)), step("Offered", Figure.of(331)))));
        assertThat(_find(funnel, ProgressBar.class))
                .extracting(ProgressBar::getMax)
                .containsOnly(412.0);
    }

    @Test
    void aHiddenStepHasNoBarWhoseLengthCouldRevealIt() {
        Funnel funnel = shown(new Funnel(List.of(step("Returned", Figure.of(40)), step("Told", Figure.under(5)))));
        assertThat(_get(funnel, ProgressBar.class).getValue()).isEqualTo(40.0);
        assertThat(words(funnel)).contains("fewer than 5, hidden");
    }

    @Test
    void aFunnelOfZeroIsDrawn() {
        assertThat(words(shown(new Funnel(List.of(step("Returned", Figure.of(0)))))))
                .contains("Returned", "0");
    }
}

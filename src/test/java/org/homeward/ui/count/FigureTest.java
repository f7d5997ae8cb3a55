package org.homeward.ui.count;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Text;
import org.homeward.disclosure.Count;
import org.homeward.ui.KaribuTest;
import org.junit.jupiter.api.Test;

class FigureTest extends KaribuTest {

    @Test
    void aHiddenCountHasNoNumber() {
        assertThat(Figure.of(Count.under(5)).shown()).isEmpty();
        assertThat(Figure.of(Count.of(9)).shown()).contains(9L);
    }

    @Test
    void theReasonForHidingDecidesTheText() {
        assertThat(Figure.of(Count.under(5)).text(key -> key)).isEqualTo("ui.figure.too-few");
        assertThat(Figure.of(Count.complement()).text(key -> key)).isEqualTo("ui.figure.hidden-complement");
    }

    @Test
    void aSentenceIsTextAndNeverMarkup() {
        Sentence sentence = new Sentence("**<b>Quay</b>** is new");
        assertThat(sentence.plain()).isEqualTo("<b>Quay</b> is new");
        assertThat(sentence.parts()).hasSize(2).last().isInstanceOf(Text.class);
        assertThat(sentence.parts().getFirst().getElement().getText()).isEqualTo("<b>Quay</b>");
    }
}

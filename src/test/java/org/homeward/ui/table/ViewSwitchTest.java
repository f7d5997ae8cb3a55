package org.homeward.ui.table;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.homeward.ui.KaribuTest;
import org.junit.jupiter.api.Test;

class ViewSwitchTest extends KaribuTest {

    @Test
    void itShowsThePictureOrItsTableAndNeverBoth() {
        Div picture = new Div();
        Div list = new Div();
        ViewSwitch both = shown(new ViewSwitch("ui.switch.map", picture, list));
        assertThat(picture.isVisible()).isTrue();
        assertThat(list.isVisible()).isFalse();
        NativeButton table = _get(both, NativeButton.class, spec -> spec.withText("Table"));
        _click(table);
        assertThat(picture.isVisible()).isFalse();
        assertThat(list.isVisible()).isTrue();
        assertThat(table.getElement().getAttribute("aria-pressed")).isEqualTo("true");
    }
}

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
    void itShowsThePictureOrItsTwinAndNeverBoth() {
        Div picture = new Div();
        Div twin = new Div();
        ViewSwitch both = shown(new ViewSwitch("ui.switch.map", picture, twin));
        assertThat(picture.isVisible()).isTrue();
        assertThat(twin.isVisible()).isFalse();
        NativeButton table = _get(both, NativeButton.class, spec -> spec.withText("Table"));
        _click(table);
        assertThat(picture.isVisible()).isFalse();
        assertThat(twin.isVisible()).isTrue();
        assertThat(table.getElement().getAttribute("aria-pressed")).isEqualTo("true");
    }
}

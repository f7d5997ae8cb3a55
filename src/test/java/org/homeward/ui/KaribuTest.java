package org.homeward.ui;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of one piece of furniture: a window without a browser, in the house's own words. */
public abstract class KaribuTest {

    @BeforeEach
    void openWindow() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeWindow() {
        MockVaadin.tearDown();
    }

    /** Puts a part into the window and gives it back. */
    protected static <C extends Component> C shown(C part) {
        UI.getCurrent().add(part);
        return part;
    }

    /** Everything the part says, as one line. */
    protected static String words(Component part) {
        return part.getElement().getTextRecursively().replaceAll("\\s+", " ").strip();
    }
}

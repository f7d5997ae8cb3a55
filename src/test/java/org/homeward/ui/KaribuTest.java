package org.homeward.ui;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of components without a browser, with the application's texts. */
public abstract class KaribuTest {

    @BeforeEach
    void setUpVaadin() {
        MockVaadin.setup();
    }

    @AfterEach
    void tearDownVaadin() {
        MockVaadin.tearDown();
    }

    /** Adds a component to the UI and returns it. */
    protected static <C extends Component> C shown(C component) {
        UI.getCurrent().add(component);
        return component;
    }

    /** The whole text of a component, as one line. */
    protected static String words(Component component) {
        return component
                .getElement()
                .getTextRecursively()
                .replaceAll("\\s+", " ")
                .strip();
    }
}

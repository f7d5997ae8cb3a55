package org.homeward.places.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;

/** What a page says, in the order in which it says it, with a space between its parts. */
final class ComponentText {

    private ComponentText() {}

    static String everything(Component page) {
        StringBuilder words = new StringBuilder();
        collect(page.getElement(), words);
        return words.toString()
                .replaceAll("\\s+", " ")
                .replace(" .", ".")
                .replace(" :", ":")
                .strip();
    }

    private static void collect(Element element, StringBuilder words) {
        if (element.isTextNode()) {
            words.append(' ').append(element.getText());
        }
        element.getChildren().forEach(child -> collect(child, words));
    }
}

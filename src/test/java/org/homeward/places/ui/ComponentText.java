package org.homeward.places.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;

/** The text of a page in reading order, with a space between its parts. */
final class ComponentText {

    private ComponentText() {}

    static String of(Component page) {
        StringBuilder text = new StringBuilder();
        collect(page.getElement(), text);
        return text.toString()
                .replaceAll("\\s+", " ")
                .replace(" .", ".")
                .replace(" :", ":")
                .strip();
    }

    private static void collect(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(' ').append(element.getText());
        }
        element.getChildren().forEach(child -> collect(child, text));
    }
}

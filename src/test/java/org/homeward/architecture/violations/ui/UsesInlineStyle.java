package org.homeward.architecture.violations.ui;

/** A deliberate violation: an inline style. */
final class UsesInlineStyle {
    void paint(com.vaadin.flow.component.html.Div div) {
        div.getStyle().set("color", "red");
    }
}

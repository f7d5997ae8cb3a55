package org.homeward.architecture.violations.ui;

/** A violation kept on purpose: an inline style. */
final class PaintsInline {
    void paint(com.vaadin.flow.component.html.Div div) {
        div.getStyle().set("color", "red");
    }
}

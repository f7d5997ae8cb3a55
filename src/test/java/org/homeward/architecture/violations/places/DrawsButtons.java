package org.homeward.architecture.violations.places;

/** A violation kept on purpose: Vaadin outside ui. */
final class DrawsButtons {
    final com.vaadin.flow.component.button.Button button = new com.vaadin.flow.component.button.Button();
}

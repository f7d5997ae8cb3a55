package org.homeward.architecture.bites.places;

/** A violation kept on purpose: Vaadin outside ui. */
final class DrawsButtons {
    final com.vaadin.flow.component.button.Button button = new com.vaadin.flow.component.button.Button();
}

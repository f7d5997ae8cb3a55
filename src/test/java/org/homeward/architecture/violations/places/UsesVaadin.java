package org.homeward.architecture.violations.places;

/** A deliberate violation: Vaadin outside ui. */
final class UsesVaadin {
    final com.vaadin.flow.component.button.Button button = new com.vaadin.flow.component.button.Button();
}

package org.homeward.architecture.violations.ui;

/** A deliberate violation: a view that is public, untitled and unguarded. */
@com.vaadin.flow.router.Route(value = "bite", registerAtStartup = false)
public final class OpenView extends com.vaadin.flow.component.html.Div {}

package org.homeward.architecture.violations.ui;

/** A violation kept on purpose: a view that is public, untitled and unguarded. */
@com.vaadin.flow.router.Route(value = "bite", registerAtStartup = false)
public final class OpenView extends com.vaadin.flow.component.html.Div {}

package org.homeward.architecture.violations.request;

/** A deliberate violation: a request that knows a screen. */
final class RequestWithScreen {
    final com.vaadin.flow.router.QueryParameters address = com.vaadin.flow.router.QueryParameters.empty();
}

package org.homeward.architecture.violations.disclosure;

/** A deliberate violation: the identity type. */
public final class ChildName {}

package org.homeward.architecture.violations.disclosure;

/** A violation kept on purpose: stands for the identity type. */
public final class ChildName {}

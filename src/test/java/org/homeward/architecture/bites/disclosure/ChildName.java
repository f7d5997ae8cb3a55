package org.homeward.architecture.bites.disclosure;

/** A violation kept on purpose: stands for the identity type. */
public final class ChildName {}

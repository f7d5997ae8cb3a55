package org.homeward.ui.shell;

/** Who is signed in, as the foot of the drawer says it. */
public record Occupant(String name, String agency) {}

package org.homeward.ui.shell;

/**
 * What the strip on top of every screen says.
 *
 * @param words the marking itself, {@code OFFICIAL-SENSITIVE}
 * @param sentence how to handle what is on the screen
 * @param asAt the date of the data, in words
 */
public record Marking(String words, String sentence, String asAt) {}

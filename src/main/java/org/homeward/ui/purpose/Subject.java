package org.homeward.ui.purpose;

import java.io.Serializable;

/**
 * One record that a purpose is stated for.
 *
 * @param kind such as {@code child}
 * @param id never a name
 */
public record Subject(String kind, String id) implements Serializable {}

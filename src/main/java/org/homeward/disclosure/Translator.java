package org.homeward.disclosure;

/** Gives a text in the reader's language by its key, with its values put in. */
@FunctionalInterface
public interface Translator {
    String translate(String key, Object... values);
}

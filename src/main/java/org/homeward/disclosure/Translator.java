package org.homeward.disclosure;

/** Translates a key into the user's language and inserts the values. */
@FunctionalInterface
public interface Translator {
    String translate(String key, Object... values);
}

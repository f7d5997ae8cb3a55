package org.homeward.store;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Names in the form in which they are compared: without case, accents and punctuation; by sound, with Lawrence Philips'
 * Double Metaphone (C/C++ Users Journal, June 2000); and as the initials that go with a date of birth.
 */
public final class NameIndex {

    /** The columns of keyed indexes. */
    static final List<String> COLUMNS = List.of("name_index", "sound_index", "birth_index");

    private static final int SOUND_LENGTH = 6;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’`]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private NameIndex() {}

    /** The text of each keyed index of a row; empty where the row has no name. */
    static Map<String, String> of(Map<TableField<?, Ciphertext>, String> texts) {
        Map<String, String> byColumn = new HashMap<>();
        texts.forEach((column, text) -> byColumn.put(column.getName(), text));
        String name = Stream.of("given_name", "family_name", "name", "called")
                .map(byColumn::get)
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        String born = byColumn.get("date_of_birth");
        return Map.of(
                "name_index", plain(name),
                "sound_index", sound(name),
                "birth_index",
                        born == null ? "" : birth(born, byColumn.get("given_name"), byColumn.get("family_name")));
    }

    /** "Zoë O'Neill-Smith" becomes "zoe oneill smith". */
    public static String plain(@Nullable String name) {
        String letters = MARKS.matcher(Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(letters).replaceAll(" ").strip();
    }

    /** Each part of the name by its sound: "catherine" and "Kathryn" are the same. */
    public static String sound(@Nullable String name) {
        DoubleMetaphone metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(SOUND_LENGTH);
        return Stream.of(plain(name).split(" "))
                .map(part -> String.valueOf(metaphone.doubleMetaphone(part)))
                .filter(code -> !code.isEmpty() && !code.equals("null"))
                .collect(Collectors.joining(" "));
    }

    /** @param born an ISO date */
    public static String birth(String born, @Nullable String givenName, @Nullable String familyName) {
        return born + " " + initial(givenName) + initial(familyName);
    }

    private static String initial(@Nullable String name) {
        String plain = plain(name);
        return plain.isEmpty() ? "-" : plain.substring(0, 1);
    }
}

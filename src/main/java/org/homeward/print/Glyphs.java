package org.homeward.print;

import java.awt.font.GlyphVector;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which letters each glyph of a file stands for, by font. A font knows this only for glyphs that are one letter; a ligature
 * or a joined form is known only where it is made. Without it a file can be read, but not searched, copied or read aloud.
 */
final class Glyphs {

    /** For a glyph that adds nothing to be read, such as the second half of a split vowel. */
    private static final String NOTHING = "\u200B";

    private final Map<String, SortedMap<Integer, String>> fonts = new TreeMap<>();

    /** @param font the PostScript name */
    void note(String font, String text, GlyphVector shapes) {
        SortedMap<Integer, String> letters = fonts.computeIfAbsent(font, name -> new TreeMap<>());
        int count = shapes.getNumGlyphs();
        int[] starts = IntStream.range(0, count)
                .map(shapes::getGlyphCharIndex)
                .sorted()
                .distinct()
                .toArray();
        boolean[] taken = new boolean[text.length()];
        for (int i = 0; i < count; i++) {
            int start = shapes.getGlyphCharIndex(i);
            int next = Arrays.binarySearch(starts, start) + 1;
            int end = next < starts.length ? starts[next] : text.length();
            letters.putIfAbsent(shapes.getGlyphCode(i), taken[start] ? NOTHING : text.substring(start, end));
            taken[start] = true;
        }
    }

    /** The letters of each glyph of a font that the file uses; empty for a font in which nothing was written. */
    SortedMap<Integer, String> lettersOf(String font) {
        return fonts.getOrDefault(font, new TreeMap<>());
    }
}

package org.homeward.intake.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known code, key or name that was probably meant. */
public final class DidYouMean {

    private static final int FURTHEST = 2;
    private static final int MOST_COMPARED = 50_000;

    private DidYouMean() {}

    /**
     * The nearest of {@code known} by Levenshtein distance: at most a third of the length of {@code text}, from 1 to 2. The first
     * in order where several are equally near; empty where none is near enough, or too many would be compared.
     */
    public static Optional<String> to(String text, Collection<String> known) {
        if (known.size() > MOST_COMPARED) {
            return Optional.empty();
        }
        return known.stream()
                .filter(each -> Math.abs(each.length() - text.length()) <= FURTHEST)
                .filter(each -> distance(text, each) <= Math.min(FURTHEST, Math.max(1, text.length() / 3)))
                .min(Comparator.comparingInt((String each) -> distance(text, each))
                        .thenComparing(each -> each));
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}

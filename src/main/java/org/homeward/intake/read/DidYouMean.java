package org.homeward.intake.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known code, key or name that was probably meant. */
public final class DidYouMean {

    private static final int FURTHEST = 2;

    /** The codes of an official list are shorter and dense: WBRI and WIRI are two of them. */
    private static final int SHORTEST = 5;

    /** What is longer was not typed. */
    private static final int LONGEST = 60;

    private static final int MOST_COMPARED = 10_000;

    private DidYouMean() {}

    /**
     * The nearest of {@code known} by Levenshtein distance: at most a third of the length of {@code text}, from 1 to 2. The first
     * in order where several are equally near; empty where none is near enough, or too many would be compared. What has a digit in
     * it gets no suggestion: a code or a key one digit away is another one, with a meaning of its own.
     */
    public static Optional<String> to(String text, Collection<String> known) {
        if (known.size() > MOST_COMPARED || text.length() < SHORTEST || text.length() > LONGEST || hasDigit(text)) {
            return Optional.empty();
        }
        int furthest = Math.min(FURTHEST, Math.max(1, text.length() / 3));
        LevenshteinDistance distance = new LevenshteinDistance(furthest);
        return known.stream()
                .filter(each -> each.length() >= SHORTEST && !hasDigit(each) && distance.apply(text, each) >= 0)
                .min(Comparator.comparingInt((String each) -> distance.apply(text, each))
                        .thenComparing(each -> each));
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}

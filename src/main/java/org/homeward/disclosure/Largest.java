package org.homeward.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a sentence may call the most of a list: all that cannot be told apart from the largest number shown. */
public final class Largest {

    private Largest() {}

    /**
     * In the order of the list. Of exact numbers they are those that tie; of noisy ones, those of which the largest is not surely
     * more. Empty where no number over nought is shown, and where a hidden one may be the largest.
     */
    public static <T> List<T> of(List<T> all, Function<T, Count> count) {
        Optional<Count> largest = all.stream()
                .map(count)
                .filter(each -> each.number().orElse(0) > 0)
                .max(Comparator.comparingInt(each -> each.number().orElse(0)))
                .filter(most ->
                        all.stream().map(count).filter(each -> !each.isShown()).allMatch(most::isSurelyMoreThan));
        return largest.stream()
                .flatMap(most -> all.stream()
                        .filter(each -> count.apply(each).isShown() && !most.isSurelyMoreThan(count.apply(each))))
                .toList();
    }
}

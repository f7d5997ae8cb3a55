package org.homeward.adversarial;

import java.time.YearMonth;

/**
 * Two filters of which the second includes all that the first one does, and more.
 *
 * @param samePeriod whether both are rounded at the same points
 */
record FilterPair(BoardOutputs.Output output, String smaller, String larger, boolean samePeriod) {

    /** How the second filter is wider. */
    enum Step {
        A_MONTH_MORE,
        A_MONTH_EARLIER,
        WITHOUT_THE_CATEGORY
    }

    static FilterPair of(BoardOutputs.Output output, YearMonth first, int months, String category, Step step) {
        YearMonth last = first.plusMonths(months - 1L);
        String smaller = address(first, last, category);
        return switch (step) {
            case A_MONTH_MORE -> new FilterPair(output, smaller, address(first, last.plusMonths(1), category), false);
            case A_MONTH_EARLIER ->
                new FilterPair(output, smaller, address(first.minusMonths(1), last, category), false);
            case WITHOUT_THE_CATEGORY -> new FilterPair(output, smaller, address(first, last, ""), true);
        };
    }

    private static String address(YearMonth from, YearMonth to, String category) {
        return "from=" + from + "&to=" + to + (category.isEmpty() ? "" : "&" + category);
    }
}

package org.homeward.store.counting;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.disclosure.YesNo;

/**
 * The answers to several questions as one number: two bits for each question, 0 for no answer, otherwise the ordinal of the answer and one. A
 * column for each question would double what an interview takes.
 */
public final class PackedAnswers {

    private static final int BITS = 2;
    private static final int ANSWER = (1 << BITS) - 1;

    private PackedAnswers() {}

    /** The answer to a question; empty where there is none. */
    static Optional<YesNo> answer(int packed, Enum<?> question) {
        int answer = packed >>> shift(question) & ANSWER;
        return answer == 0 ? Optional.empty() : Optional.of(YesNo.values()[answer - 1]);
    }

    /** SQL of the number, from the SQL of each answer. */
    public static <Q extends Enum<Q>> String sql(Q[] questions, Function<Q, String> answer) {
        return Arrays.stream(questions)
                .map(question -> "(" + sql(answer.apply(question)) + " << " + shift(question) + ")")
                .collect(Collectors.joining(" | "));
    }

    private static String sql(String answer) {
        return Arrays.stream(YesNo.values())
                .map(each -> "when '" + each.name() + "' then " + (each.ordinal() + 1))
                .collect(Collectors.joining(" ", "case " + answer + " ", " else 0 end"));
    }

    private static int shift(Enum<?> question) {
        return BITS * question.ordinal();
    }
}

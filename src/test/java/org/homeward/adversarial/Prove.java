package org.homeward.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * How large a proof is run, and from which seed. A test whose class is called {@code …ProofTest} asks for it, tries so many
 * things, and reports; the report is the line of {@code ./homeward prove} and fails the test if anything failed.
 *
 * @param name of the proof, as {@code SECURITY.md} names it
 * @param size how many things to try
 */
public record Prove(String name, int size, long seed) {

    private static final long SUITE_SEED = 20_260_731L;

    /** @param full the size in {@code ./homeward prove}; where {@code homeward.prove} names a seed, that one is taken again */
    public static Prove sized(String name, int small, int full) {
        String asked = System.getProperty("homeward.prove", "");
        return switch (asked) {
            case "" -> new Prove(name, small, SUITE_SEED);
            case "full" -> new Prove(name, full, ThreadLocalRandom.current().nextLong(1, 1L << 40));
            default -> new Prove(name, full, Long.parseLong(asked));
        };
    }

    public RandomGenerator random() {
        return new java.util.Random(seed);
    }

    /** @param failures what failed, each in words that let somebody find it again */
    public void report(int tried, List<String> failures) {
        System.out.printf("PROVE %s tried=%d failed=%d seed=%d%n", name, tried, failures.size(), seed);
        assertThat(failures).as("%s with seed %d", name, seed).isEmpty();
        assertThat(tried).as("things tried by %s", name).isGreaterThanOrEqualTo(size);
    }
}

package org.homeward.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * The size and the seed of a randomised test. A test whose class is called {@code …ProofTest} asks for them, makes so many
 * attempts, and reports; the report is one line of {@code ./homeward prove} and fails the test if any attempt failed.
 *
 * @param name of the proof, as {@code SECURITY.md} names it
 * @param size how many attempts to make
 */
public record Prove(String name, int size, long seed) {

    private static final long SUITE_SEED = 20_260_731L;

    /** @param full the size in {@code ./homeward prove}; where {@code homeward.prove} names a seed, that seed is used */
    public static Prove sized(String name, int small, int full) {
        String setting = System.getProperty("homeward.prove", "");
        return switch (setting) {
            case "" -> new Prove(name, small, SUITE_SEED);
            case "full" -> new Prove(name, full, ThreadLocalRandom.current().nextLong(1, 1L << 40));
            default -> new Prove(name, full, Long.parseLong(setting));
        };
    }

    public RandomGenerator random() {
        return new java.util.Random(seed);
    }

    /** @param failures one text for each failed attempt, with what is needed to repeat it */
    public void report(int tried, List<String> failures) {
        report(tried, failures, "");
    }

    /** @param figures what was measured, beginning with a space; printed with the report */
    public void report(int tried, List<String> failures, String figures) {
        // Others print without ending their line; the report must begin one.
        System.out.printf("%nPROVE %s tried=%d failed=%d seed=%d%s%n", name, tried, failures.size(), seed, figures);
        assertThat(failures).as("%s with seed %d", name, seed).isEmpty();
        assertThat(tried).as("attempts of %s", name).isGreaterThanOrEqualTo(size);
    }
}

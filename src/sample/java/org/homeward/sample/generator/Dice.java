package org.homeward.sample.generator;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Chance with a seed and a name: each thing that is drawn rolls dice of its own, so that drawing more of one thing leaves
 * all others as they were.
 */
final class Dice {

    private final Random random;
    private final long seed;

    Dice(long seed, String name) {
        this.seed = seed * 1_000_003L + name.hashCode();
        this.random = new Random(this.seed * 0x9E3779B97F4A7C15L);
    }

    Dice named(String name) {
        return new Dice(seed, name);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Both ends included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    double bell(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    /** Heavy to the right: half lie under the median. */
    double skewed(double median, double spread) {
        return median * StrictMath.exp(spread * random.nextGaussian());
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    <T> T weighted(List<T> from, ToDoubleFunction<T> weight) {
        double total = 0;
        for (T each : from) {
            total += weight.applyAsDouble(each);
        }
        double left = random.nextDouble() * total;
        for (T each : from) {
            left -= weight.applyAsDouble(each);
            if (left < 0) {
                return each;
            }
        }
        return from.getLast();
    }

    /** One of "value*weight value*weight …", such as {@code "PHONE*6 TEXT*3 LETTER*1"}. */
    String oneOf(String weightedWords) {
        List<String> words = List.of(weightedWords.split(" "));
        String taken = weighted(words, word -> Double.parseDouble(word.substring(word.indexOf('*') + 1)));
        return taken.substring(0, taken.indexOf('*'));
    }
}

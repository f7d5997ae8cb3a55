package org.homeward.sample.generator;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/**
 * A random generator with a seed and a name. Each generated object has a generator of its own, so that generating more
 * of one kind does not alter the others.
 */
final class SeededRandom {

    private static final Map<String, List<Option>> OPTIONS = new ConcurrentHashMap<>();

    private record Option(String value, double weight) {
        static Option of(String word) {
            int star = word.indexOf('*');
            return new Option(word.substring(0, star), Double.parseDouble(word.substring(star + 1)));
        }
    }

    private final Random random;
    private final long seed;

    SeededRandom(long seed, String name) {
        this.seed = seed * 1_000_003L + name.hashCode();
        this.random = new Random(this.seed * 0x9E3779B97F4A7C15L);
    }

    SeededRandom named(String name) {
        return new SeededRandom(seed, name);
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

    double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    /** Log-normal: half of the values are below the median. */
    double logNormal(double median, double spread) {
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
        double remaining = random.nextDouble() * total;
        for (T each : from) {
            remaining -= weight.applyAsDouble(each);
            if (remaining < 0) {
                return each;
            }
        }
        return from.getLast();
    }

    /** The index of one of the weights. */
    int weighted(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double remaining = random.nextDouble() * total;
        for (int i = 0; i < weights.length; i++) {
            remaining -= weights[i];
            if (remaining < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** One of "value*weight value*weight …", such as {@code "PHONE*6 TEXT*3 LETTER*1"}. */
    String oneOf(String weightedWords) {
        List<Option> options = OPTIONS.computeIfAbsent(
                weightedWords,
                words -> List.of(words.split(" ")).stream().map(Option::of).toList());
        return weighted(options, Option::weight).value();
    }
}

package org.homeward.hotspot;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Monte Carlo replicates on all cores. A replicate depends on the seed and on its own number only, so the same seed gives the same
 * figures on any machine.
 *
 * @param count how many; at least 999, so that p = 0.05 is not itself a matter of chance
 * @param seed stored with the figures
 * @param cancelled asked before each replicate; once it is true, a {@link CancellationException} ends the work
 * @param progress told how many replicates of the present stage are done, from any thread; there are several stages
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1963.tb00515.x">Barnard (1963), discussion of Bartlett, for p = r/(R + 1)</a>
 */
public record Replicates(int count, long seed, BooleanSupplier cancelled, IntConsumer progress) {

    public static final int LEAST = 999;

    /** Sums of the same numbers in another order are held equal. */
    static final double TIE = 1e-9;

    private static final int AT_ONCE = 8;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    public Replicates {
        if (count < LEAST) {
            throw new IllegalArgumentException("At least " + LEAST + " replicates.");
        }
    }

    /** Without anybody who waits. */
    public static Replicates of(long seed) {
        return new Replicates(LEAST, seed, () -> false, done -> {});
    }

    /** Computes one figure from one replicate. */
    interface Figure<S> {
        double of(S scratch, int replicate);
    }

    /**
     * The figure of every replicate.
     *
     * @param scratch memory that one thread uses again and again
     */
    <S> double[] each(Supplier<S> scratch, Figure<S> figure) {
        double[] figures = new double[count];
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, (count + AT_ONCE - 1) / AT_ONCE).parallel().forEach(block -> {
            S own = scratch.get();
            int end = Math.min(count, (block + 1) * AT_ONCE);
            for (int replicate = block * AT_ONCE; replicate < end; replicate++) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                figures[replicate] = figure.of(own, replicate);
                progress.accept(done.incrementAndGet());
            }
        });
        return figures;
    }

    /** p = r/(R + 1), where r counts the replicates that reach the observed figure, and the observation itself. */
    static double p(double[] figures, double observed) {
        return (1
                        + Arrays.stream(figures)
                                .filter(figure -> figure >= observed - TIE)
                                .count())
                / (figures.length + 1.0);
    }

    /** A random number that belongs to one thing in one replicate, whatever other things there are. */
    long key(int replicate, long thing) {
        return mixed(mixed(seed + GOLDEN * (replicate + 1)) + GOLDEN * (thing + 1));
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}

package org.homeward.sample.generator;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * What to generate: the same plan gives the same files, byte for byte.
 *
 * @param seed the seed of all random numbers
 * @param asOf the last day of the accounts; three years of them lie before it
 * @param planted the truths that are to be found in the figures
 */
public record CountyPlan(long seed, LocalDate asOf, Set<PlantedTruth> planted) {

    public CountyPlan {
        planted = Set.copyOf(planted);
    }

    public static CountyPlan withEveryTruth(long seed, LocalDate asOf) {
        return new CountyPlan(seed, asOf, EnumSet.allOf(PlantedTruth.class));
    }

    /** The same county where one of the truths does not hold. */
    public CountyPlan without(PlantedTruth truth) {
        EnumSet<PlantedTruth> others = EnumSet.allOf(PlantedTruth.class);
        others.retainAll(planted);
        others.remove(truth);
        return new CountyPlan(seed, asOf, others);
    }

    boolean has(PlantedTruth truth) {
        return planted.contains(truth);
    }

    LocalDate firstDay() {
        return asOf.minusYears(3).plusDays(1);
    }
}

package org.homeward.sample.generator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.EnumSet;
import java.util.Set;

/**
 * What to generate: the same plan gives the same files, byte for byte.
 *
 * @param seed the seed of all random numbers
 * @param asOf the last day of the accounts; three years of them lie before it
 * @param planted the truths that are to be found in the figures
 * @param effects what changes over time
 * @param scale how many cohorts of 600 children the county has, 1 to 50. Each knows its own friends and adults; truths about one
 *     person are planted in the first cohort only
 * @param threeServices whether three services send, each what its own interviewers wrote, with its own ids for children and adults,
 *     and with the errors of {@link Hearing}; otherwise one service sends everything
 * @param arrivalMonths over how many months before {@code asOf} each service sends what is new, after a first load; 0 for one load
 */
public record CountyPlan(
        long seed,
        LocalDate asOf,
        Set<PlantedTruth> planted,
        Set<Effect> effects,
        int scale,
        boolean threeServices,
        int arrivalMonths) {

    static final int MOST_COHORTS = 50;
    static final int REDUCED_DAYS = 120;
    static final double REDUCED_BY = 0.4;
    private static final Set<PlantedTruth> ABOUT_ONE_PERSON = EnumSet.of(
            PlantedTruth.SINGLE_CHILD_HOT_SPOT,
            PlantedTruth.PERSON_UNDER_THREE_NAMES,
            PlantedTruth.CONFIDENTIAL_CARER_STATEMENT);

    public CountyPlan {
        planted = Set.copyOf(planted);
        effects = Set.copyOf(effects);
        if (scale < 1 || scale > MOST_COHORTS || arrivalMonths < 0 || arrivalMonths > 24) {
            throw new IllegalArgumentException("A county has 1 to 50 cohorts, and arrivals over 0 to 24 months.");
        }
    }

    /** One service, one load, one cohort, nothing that changes over time. */
    public CountyPlan(long seed, LocalDate asOf, Set<PlantedTruth> planted) {
        this(seed, asOf, planted, Set.of(), 1, false, 0);
    }

    /** The last day of a county that is made at this time: it tells what happened until six in the morning, and nothing of the future. */
    public static LocalDate lastDay(Clock clock) {
        return LocalDateTime.now(clock).minusHours(Story.TOLD_UNTIL_H).toLocalDate();
    }

    public static CountyPlan withEveryTruth(long seed, LocalDate asOf) {
        return new CountyPlan(seed, asOf, EnumSet.allOf(PlantedTruth.class));
    }

    /** Popular places, seasons and changes of interviewing, and nothing to be found. */
    public static CountyPlan nothingPlanted(long seed, LocalDate asOf) {
        return new CountyPlan(seed, asOf, Set.of()).with(Effect.SEASONS).with(Effect.CHANGES_OF_INTERVIEWING);
    }

    /** The same county where one of the truths does not hold. */
    public CountyPlan without(PlantedTruth truth) {
        EnumSet<PlantedTruth> others = EnumSet.allOf(PlantedTruth.class);
        others.retainAll(planted);
        others.remove(truth);
        return new CountyPlan(seed, asOf, others, effects, scale, threeServices, arrivalMonths);
    }

    public CountyPlan with(PlantedTruth truth) {
        EnumSet<PlantedTruth> more = EnumSet.of(truth);
        more.addAll(planted);
        return new CountyPlan(seed, asOf, more, effects, scale, threeServices, arrivalMonths);
    }

    public CountyPlan with(Effect effect) {
        EnumSet<Effect> more = EnumSet.of(effect);
        more.addAll(effects);
        return new CountyPlan(seed, asOf, planted, more, scale, threeServices, arrivalMonths);
    }

    public CountyPlan withSeed(long other) {
        return new CountyPlan(other, asOf, planted, effects, scale, threeServices, arrivalMonths);
    }

    public CountyPlan scaled(int cohorts) {
        return new CountyPlan(seed, asOf, planted, effects, cohorts, threeServices, arrivalMonths);
    }

    public CountyPlan fromThreeServices() {
        return new CountyPlan(seed, asOf, planted, effects, scale, true, arrivalMonths);
    }

    public CountyPlan arrivingOver(int months) {
        return new CountyPlan(seed, asOf, planted, effects, scale, threeServices, months);
    }

    /** The plan of one cohort, from 0 on. */
    CountyPlan ofCohort(int cohort) {
        if (cohort == 0) {
            return this;
        }
        EnumSet<PlantedTruth> ofMany = EnumSet.complementOf(EnumSet.copyOf(ABOUT_ONE_PERSON));
        ofMany.retainAll(planted);
        return new CountyPlan(seed, asOf, ofMany, effects, scale, threeServices, arrivalMonths);
    }

    boolean has(PlantedTruth truth) {
        return planted.contains(truth);
    }

    boolean has(Effect effect) {
        return effects.contains(effect);
    }

    LocalDate firstDay() {
        return asOf.minusYears(3).plusDays(1);
    }

    /** How often children go missing on a day, compared with summer. */
    double season(LocalDate day) {
        if (!has(Effect.SEASONS)) {
            return 1;
        }
        int fromJuly = Math.abs(day.getMonthValue() - Month.JULY.getValue());
        return 1 - 0.4 * Math.min(fromJuly, 12 - fromJuly) / 6;
    }

    /** How many offers a provider makes on a day, compared with its usual number. */
    double interviewing(String provider, LocalDate day) {
        double volume = 1;
        if (has(Effect.CHANGES_OF_INTERVIEWING)) {
            String quarter = provider + day.getYear() + "/" + day.get(IsoFields.QUARTER_OF_YEAR);
            volume = new SeededRandom(seed, "volume " + quarter).between(0.55, 1.0);
        }
        boolean before = day.isBefore(asOf.minusDays(182));
        boolean halved = has(Effect.PROVIDER_DOUBLES_INTERVIEWS) && provider.equals("LANTERN") && before;
        return halved ? volume / 2 : volume;
    }
}

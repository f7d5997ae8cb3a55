package org.homeward.disclosure.cellkey;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What one county counts in two calendar years, drawn like the sample county: 600 children in six districts and 56 wards, who go
 * missing about 1,400 times a year, a few of them very often; and about 1,200 statements a year of places where they went.
 *
 * @param level how many of the steps a unit reached: returned, offered an interview, interviewed, within 72 hours
 * @param month when it happened, from 0 to 23
 * @param arrives in the records, in months after it happened
 * @param categories for each way to split, the class of each unit
 * @param classes for each way to split, how many classes there are
 */
record DrawnUnits(
        String name,
        int steps,
        int[] level,
        int[] district,
        int[] ward,
        int[] month,
        int[] arrives,
        int[][] categories,
        int[] classes) {

    static final int DISTRICTS = 6;
    static final int WARDS = 56;
    static final int MONTHS = 24;

    private static final double[] OF_DISTRICTS = {.33, .14, .10, .09, .20, .14};
    private static final double[] OF_AGES = {.04, .22, .44, .30};
    private static final double[] OF_RISKS = {.02, .05, .06, .20, .42, .22, .03};
    private static final double[] OF_PROVIDERS = {.42, .33, .25};
    private static final double[] OF_PLACES = {
        .27, .155, .11, .10, .075, .063, .052, .036, .036, .026, .025, .021, .018, .010, .003
    };

    int size() {
        return month.length;
    }

    static int districtOf(int ward) {
        return ward % DISTRICTS;
    }

    static DrawnUnits episodes(Random random, double late) {
        int children = 600;
        double[] districts = varied(OF_DISTRICTS, random);
        double[] often = new double[children];
        int[] home = new int[children];
        int[] age = new int[children];
        int[] care = new int[children];
        double[] wards = lognormal(WARDS, 1, random);
        for (int child = 0; child < children; child++) {
            often[child] = Math.exp(1.3 * random.nextGaussian());
            int district = draw(districts, random);
            double[] within = new double[WARDS];
            Arrays.setAll(within, ward -> districtOf(ward) == district ? wards[ward] : 0);
            home[child] = draw(within, random);
            age[child] = draw(OF_AGES, random);
            care[child] = random.nextDouble() < .3 ? 1 : 0;
        }
        double[] offered = new double[DISTRICTS];
        double[] interviewed = new double[DISTRICTS];
        double[] soon = new double[DISTRICTS];
        Arrays.setAll(offered, d -> d == 4 ? .15 : .82 + .16 * random.nextDouble());
        Arrays.setAll(interviewed, d -> .55 + .3 * random.nextDouble());
        Arrays.setAll(soon, d -> .35 + .35 * random.nextDouble());
        int n = 2700 + random.nextInt(300);
        int[] who = IntStream.range(0, n).map(i -> draw(often, random)).toArray();
        double[][] providers = new double[DISTRICTS][];
        Arrays.setAll(providers, d -> varied(OF_PROVIDERS, random));
        int[] district =
                Arrays.stream(who).map(child -> districtOf(home[child])).toArray();
        int[] level = Arrays.stream(district)
                .map(d -> passed(random, offered[d], interviewed[d], soon[d]))
                .toArray();
        return new DrawnUnits(
                "episodes",
                4,
                level,
                district,
                Arrays.stream(who).map(child -> home[child]).toArray(),
                months(n, random),
                arrivals(n, late, random),
                new int[][] {
                    Arrays.stream(who).map(child -> care[child]).toArray(),
                    Arrays.stream(who).map(child -> age[child]).toArray(),
                    IntStream.range(0, n).map(i -> draw(OF_RISKS, random)).toArray(),
                    Arrays.stream(district).map(d -> draw(providers[d], random)).toArray()
                },
                new int[] {2, OF_AGES.length, OF_RISKS.length, OF_PROVIDERS.length});
    }

    static DrawnUnits places(Random random, double late) {
        int n = 2300 + random.nextInt(300);
        double[] wards = lognormal(WARDS, 1.7, random);
        double[] districts = varied(OF_DISTRICTS, random);
        for (int d = 0; d < DISTRICTS; d++) {
            int here = d;
            double sum = IntStream.range(0, WARDS)
                    .filter(w -> districtOf(w) == here)
                    .mapToDouble(w -> wards[w])
                    .sum();
            for (int w = d; w < WARDS; w += DISTRICTS) {
                wards[w] *= districts[d] / sum;
            }
        }
        int[] ward = IntStream.range(0, n).map(i -> draw(wards, random)).toArray();
        return new DrawnUnits(
                "places",
                1,
                new int[n],
                Arrays.stream(ward).map(DrawnUnits::districtOf).toArray(),
                ward,
                months(n, random),
                arrivals(n, late, random),
                new int[][] {
                    IntStream.range(0, n).map(i -> draw(OF_PLACES, random)).toArray()
                },
                new int[] {OF_PLACES.length});
    }

    /** How many of some chances in turn were met. */
    private static int passed(Random random, double... chances) {
        int passed = 0;
        while (passed < chances.length && random.nextDouble() < chances[passed]) {
            passed++;
        }
        return passed;
    }

    private static int[] months(int n, Random random) {
        double[] season = new double[MONTHS];
        Arrays.setAll(season, month -> 1 - .4 * Math.min(Math.abs(month % 12 - 6), 6) / 6);
        return IntStream.range(0, n).map(i -> draw(season, random)).toArray();
    }

    private static int[] arrivals(int n, double late, Random random) {
        return IntStream.range(0, n)
                .map(i -> random.nextDouble() < late ? 3 + random.nextInt(12) : 0)
                .toArray();
    }

    private static double[] varied(double[] weights, Random random) {
        return Arrays.stream(weights)
                .map(weight -> weight * Math.exp(.25 * random.nextGaussian()))
                .toArray();
    }

    private static double[] lognormal(int n, double spread, Random random) {
        return IntStream.range(0, n)
                .mapToDouble(i -> Math.exp(spread * random.nextGaussian()))
                .toArray();
    }

    private static int draw(double[] weights, Random random) {
        double left = random.nextDouble() * Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}

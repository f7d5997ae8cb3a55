package org.homeward.disclosure.cellkey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** How often the attacker's and the guesser's best guesses of a count from 1 to 4 are right, county by county. */
final class AttackScore {

    private static final int RESAMPLED = 2000;
    private static final double SURE = 0.9;
    private static final double UNSURE_BEFORE = 0.75;

    /** For each county: cells, right guesses of the attacker, of the guesser; and both once more if told that it is 1 to 4, and that it is under 5. */
    private final List<int[]> counties = new ArrayList<>();

    private final List<String> sure = new ArrayList<>();
    private int sureIfTold;
    private double most;

    void add(List<ReleasedTablesAttack.Small> county) {
        int[] score = new int[7];
        for (ReleasedTablesAttack.Small cell : county) {
            score[0]++;
            score[1] += best(cell.attacker(), 0, 10) == cell.truth() ? 1 : 0;
            score[2] += best(cell.guesser(), 0, 10) == cell.truth() ? 1 : 0;
            score[3] += best(cell.attacker(), 1, 4) == cell.truth() ? 1 : 0;
            score[4] += best(cell.guesser(), 1, 4) == cell.truth() ? 1 : 0;
            score[5] += best(cell.attacker(), 0, 4) == cell.truth() ? 1 : 0;
            score[6] += best(cell.guesser(), 0, 4) == cell.truth() ? 1 : 0;
            double after = cell.attacker().at(cell.truth());
            if (cell.guesser().at(cell.truth()) < UNSURE_BEFORE) {
                most = Math.max(most, after);
                if (after > SURE) {
                    sure.add(cell.figure() + " is " + cell.truth() + " with " + after);
                }
            }
            if (told(cell.guesser(), cell.truth()) < UNSURE_BEFORE && told(cell.attacker(), cell.truth()) > SURE) {
                sureIfTold++;
            }
        }
        counties.add(score);
    }

    int cells() {
        return sum(0);
    }

    /** By how much more often the attacker is right. */
    double advantage(boolean told) {
        return advantage(counties, told);
    }

    /** The upper 95% bound of that, with the counties resampled. */
    double advantageAtMost(boolean told, long seed) {
        Random random = new Random(seed);
        double[] resampled = new double[RESAMPLED];
        Arrays.setAll(
                resampled,
                i -> advantage(
                        counties.stream()
                                .map(same -> counties.get(random.nextInt(counties.size())))
                                .toList(),
                        told));
        Arrays.sort(resampled);
        return resampled[(int) (RESAMPLED * .975)];
    }

    /** Where the attacker is almost sure of the true count, and the guesser was not. */
    List<String> sure() {
        return sure;
    }

    /** The highest posterior of a true count of which the guesser was not sure. */
    double most() {
        return most;
    }

    String figures(long seed) {
        return "cells=%d attacker=%.3f guesser=%.3f upper=%.3f told-attacker=%.3f told-guesser=%.3f told-upper=%.3f under5-attacker=%.3f under5-guesser=%.3f most=%.2f sure=%d told-sure=%d"
                .formatted(
                        cells(),
                        share(1),
                        share(2),
                        advantageAtMost(false, seed),
                        share(3),
                        share(4),
                        advantageAtMost(true, seed),
                        share(5),
                        share(6),
                        most,
                        sure.size(),
                        sureIfTold);
    }

    private double share(int column) {
        return sum(column) / (double) cells();
    }

    private int sum(int column) {
        return counties.stream().mapToInt(county -> county[column]).sum();
    }

    private static double advantage(List<int[]> counties, boolean told) {
        int column = told ? 3 : 1;
        double cells = counties.stream().mapToInt(county -> county[0]).sum();
        return counties.stream()
                        .mapToInt(county -> county[column] - county[column + 1])
                        .sum()
                / cells;
    }

    private static int best(LinkedCounts.Weights weights, int from, int to) {
        int best = from;
        for (int count = from; count <= to; count++) {
            best = weights.at(count) > weights.at(best) ? count : best;
        }
        return best;
    }

    private static double told(LinkedCounts.Weights weights, int count) {
        return weights.at(count) / (weights.at(1) + weights.at(2) + weights.at(3) + weights.at(4));
    }
}

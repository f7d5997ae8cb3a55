package org.homeward.disclosure.cellkey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Exactness;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.SuppressionProfile;
import org.homeward.disclosure.SuppressionRules;

/**
 * The same attacker on what a board could ask before there were releases: any whole months, each period rounded to five at points of
 * its own. Periods that begin before the data hold the same children and are rounded anew each, so they can be averaged; the
 * difference of two is one month.
 */
final class RoundedWindowsAttack {

    private static final int WINDOWS = 100;
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
    private static final int ROUNDS = 4;
    private static final int BASE = 5;

    private final SuppressionRules rules;

    RoundedWindowsAttack(String secret) {
        rules = SuppressionProfile.HOUSE.rules(BASE, secret);
    }

    /** Every month of every district. */
    List<ReleasedTablesAttack.Small> attack(DrawnUnits units, int step) {
        List<ReleasedTablesAttack.Small> small = new ArrayList<>();
        int all = (int) IntStream.range(0, units.size())
                .filter(i -> units.level()[i] >= step)
                .count();
        double mean = all / (double) (DrawnUnits.DISTRICTS * DrawnUnits.MONTHS);
        for (int d = 0; d < DrawnUnits.DISTRICTS; d++) {
            int[] months = new int[DrawnUnits.MONTHS];
            for (int i = 0; i < units.size(); i++) {
                months[units.month()[i]] += units.level()[i] >= step && units.district()[i] == d ? 1 : 0;
            }
            small.addAll(attack(months, d, mean));
        }
        return small;
    }

    private List<ReleasedTablesAttack.Small> attack(int[] months, int district, double mean) {
        LinkedCounts linked = new LinkedCounts();
        List<LinkedCounts.Weights> before = new ArrayList<>();
        int until = 0;
        int last = -1;
        for (int month = 0; month < months.length; month++) {
            Count shown = shown(month, month, months[month]);
            LinkedCounts.Weights prior = ReleasedTablesAttack.negativeBinomial(mean, 1, 0, reach(shown));
            before.add(prior.times(count -> likelihood(shown, count)));
            int own = linked.cell(before.getLast());
            until += months[month];
            int total = linked.cell(total(month, until));
            linked.sum(total, last < 0 ? List.of(own) : List.of(last, own));
            last = total;
        }
        List<LinkedCounts.Weights> found = linked.conclude(ROUNDS);
        List<ReleasedTablesAttack.Small> small = new ArrayList<>();
        for (int month = 0; month < months.length; month++) {
            if (months[month] > 0 && months[month] < BASE) {
                ReleasedTables.Figure figure =
                        ReleasedTables.Figure.of(ReleasedTables.Table.COUNTY_MONTH, district, month);
                small.add(new ReleasedTablesAttack.Small(
                        figure,
                        months[month],
                        found.get(2 * month),
                        before.get(month).normalised()));
            }
        }
        return small;
    }

    /** All until the end of a month, asked again and again from earlier and earlier days before the data. */
    private LinkedCounts.Weights total(int month, int number) {
        Count once = shown(-1, month, number);
        LinkedCounts.Weights total = LinkedCounts.Weights.of(0, reach(once), count -> likelihood(once, count));
        for (int earlier = 2; earlier <= WINDOWS; earlier++) {
            Count again = shown(-earlier, month, number);
            total = total.times(count -> likelihood(again, count)).normalised();
        }
        return total;
    }

    private Count shown(int from, int to, int number) {
        return rules.over(new Period(
                        BEGIN.plusMonths(from), BEGIN.plusMonths(to + 1).minusDays(1)))
                .one(RawCount.of(number));
    }

    private static int reach(Count shown) {
        return shown.number().orElse(0) + BASE - 1;
    }

    /** A number is the likelier the nearer the count is; nothing under five is shown. */
    private static double likelihood(Count shown, int count) {
        if (!(shown instanceof Count.Shown(int number, Exactness exactness))) {
            return count < BASE ? 1 : 0;
        }
        return count < BASE ? 0 : Math.max(0, 1 - Math.abs(number - count) / (double) BASE);
    }
}

package org.homeward.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.chance.Resampling;
import org.homeward.chance.Resampling.Range;
import org.homeward.chance.Waits;
import org.homeward.coverage.FollowedEpisode.Interviewed;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.disclosure.Translator;
import org.homeward.request.Columns;

/**
 * Which children went missing again. Unit: an episode of {@link CoverageCount}; what was before it and after it are episodes of the same child
 * that the viewer may count, whatever the filter.
 *
 * <ul>
 *   <li>{@link Figure#REPEAT}: episodes that began within {@link FollowedEpisode#LOOK_BACK} days after another.
 *   <li>{@link Figure#OFTEN}: children of whom some episode was the third in 90 days, or whatever {@link RepeatSettings} say.
 *   <li>{@link Figure#AGAIN_BY}: the share that was missing again by some day after the return: the cumulative incidence of {@link Waits}, in
 *       which nobody looks further than the day of the data and the month in which the child turns 18.
 *   <li>{@link Figure#AFTER} and {@link Figure#RATIO}: {@link BeforeAfter}.
 * </ul>
 *
 * <p>Every count is a part of the returns that the steps show, or of another of these. So where one would be small, or what is left would be,
 * the figures that it follows from are not shown at all: the division by home and care; the days of a curve, which are made fewer until enough
 * were missing again between two of them; and the comparison.
 *
 * @param often how many episodes are often
 * @param dataFrom the first day of the data, where some episodes have less than the whole look-back before them
 * @param bornNotKnown episodes whose child has no month of birth, and is followed as if under 18
 */
public record Repeats(List<Line> lines, int often, Optional<LocalDate> dataFrom, Count bornNotKnown) {

    /** What a line says. */
    public enum Figure {
        REPEAT,
        OFTEN,
        AGAIN_BY,
        AFTER,
        RATIO
    }

    /** Whom a line is about. */
    public enum Group {
        ALL,
        HOME,
        CARE,
        INTERVIEWED,
        NOT_INTERVIEWED
    }

    /**
     * One figure of one group; what it has not is 0, hidden or NaN.
     *
     * @param days by which, in which or for which
     * @param count episodes, or children
     * @param of the whole of which they are a part
     * @param value the share in per cent, how often in 100 days, or the ratio; with its 95% range where chance is in it
     */
    public record Line(Figure figure, Group group, long days, Count count, Count of, Range value) {

        public Share share() {
            return new Share(count, of);
        }
    }

    private static final int DRAWS = 999;
    private static final int HOURS = 24;
    private static final int AGAIN = 1;
    private static final int HUNDRED = 100;
    /** From the finest. */
    private static final List<List<Integer>> DAYS =
            List.of(List.of(10, 20, 30, 40, 50, 60, 70, 80, 90), List.of(30, 60, 90), List.of(90), List.of());

    public Repeats {
        lines = List.copyOf(lines);
    }

    public List<Line> of(Figure figure) {
        return lines.stream().filter(line -> line.figure() == figure).toList();
    }

    /** How many times as often; empty where too few are compared. */
    public Optional<Range> ratio() {
        return of(Figure.RATIO).stream().map(Line::value).findFirst();
    }

    public static Columns<Line> columns(Translator translator) {
        return new Columns<Line>(translator)
                .head(
                        "coverage.again.column.figure",
                        line -> line.figure().name(),
                        line -> translator.translate(
                                "coverage.again.figure." + line.figure().name()))
                .coded(
                        "coverage.again.column.group",
                        line -> line.group().name(),
                        line -> text(line.group(), translator))
                .number("coverage.again.column.days", Line::days)
                .count("coverage.again.column.count", Line::count)
                .count("coverage.again.column.of", Line::of)
                .decimal("coverage.again.column.value", line -> line.value().value(), 2)
                .decimal("coverage.again.column.low", line -> line.value().low(), 2)
                .decimal("coverage.again.column.high", line -> line.value().high(), 2);
    }

    /** The days of the curve. */
    public List<Long> days() {
        return of(Figure.AGAIN_BY).stream().map(Line::days).distinct().toList();
    }

    /** One group of a curve, in the order of its days. */
    public List<Line> curve(Group group) {
        return of(Figure.AGAIN_BY).stream()
                .filter(line -> line.group() == group)
                .toList();
    }

    public static String text(Group group, Translator translator) {
        return translator.translate("coverage.again.group." + group.name());
    }

    /** @param seed of the draws: the same data have the same ranges */
    static Repeats of(
            List<FollowedEpisode> episodes,
            RepeatSettings settings,
            SuppressionRules rules,
            Optional<LocalDate> dataFrom,
            int interviewed,
            Resampling resampling) {
        return new Counting(episodes, settings, rules, interviewed, resampling).repeats(dataFrom);
    }

    static Resampling draws(long seed) {
        return new Resampling(seed, DRAWS, () -> Thread.currentThread().isInterrupted());
    }

    /** Counts what may be shown. */
    private static final class Counting {

        private final List<FollowedEpisode> episodes;
        private final RepeatSettings settings;
        private final SuppressionRules rules;
        private final int interviewed;
        private final Resampling resampling;

        /** @param interviewed how many of the episodes were, at any time, as the steps say */
        Counting(
                List<FollowedEpisode> episodes,
                RepeatSettings settings,
                SuppressionRules rules,
                int interviewed,
                Resampling resampling) {
            this.episodes = episodes;
            this.settings = settings;
            this.rules = rules;
            this.interviewed = interviewed;
            this.resampling = resampling;
        }

        Repeats repeats(Optional<LocalDate> dataFrom) {
            List<List<FollowedEpisode>> all = List.of(episodes);
            List<List<FollowedEpisode>> byCare = List.of(of(Group.HOME), of(Group.CARE));
            List<Integer> divided = daysShown(byCare);
            List<Integer> days = divided.isEmpty() ? daysShown(all) : divided;
            List<Line> lines = new ArrayList<>();
            repeated(byCare, lines);
            often(lines);
            (divided.isEmpty() ? Stream.of(Group.ALL) : Stream.of(Group.ALL, Group.HOME, Group.CARE))
                    .forEach(group -> again(group, days, lines));
            compared(days, lines);
            int bornNotKnown =
                    (int) episodes.stream().filter(each -> !each.bornKnown()).count();
            return new Repeats(lines, settings.episodes(), dataFrom, part(bornNotKnown, episodes.size()));
        }

        private List<FollowedEpisode> of(Group group) {
            return group == Group.ALL
                    ? episodes
                    : episodes.stream()
                            .filter(each -> each.care() == Care.valueOf(group.name()))
                            .toList();
        }

        private void repeated(List<List<FollowedEpisode>> byCare, List<Line> lines) {
            boolean divided = byCare.stream()
                    .allMatch(group -> isNotSmall(repeats(group)) && isNotSmall(group.size() - repeats(group)));
            for (Group group : List.of(Group.ALL, Group.HOME, Group.CARE)) {
                if (group == Group.ALL || divided) {
                    Count count = part(repeats(of(group)), of(group).size());
                    lines.add(line(
                            Figure.REPEAT,
                            group,
                            FollowedEpisode.LOOK_BACK,
                            count,
                            whole(of(group).size())));
                }
            }
        }

        private static int repeats(List<FollowedEpisode> group) {
            return (int) group.stream().filter(FollowedEpisode::isRepeat).count();
        }

        private void often(List<Line> lines) {
            int often = (int) episodes.stream()
                    .filter(each -> each.lately() >= settings.episodes())
                    .mapToInt(FollowedEpisode::child)
                    .distinct()
                    .count();
            int children = (int) episodes.stream()
                    .mapToInt(FollowedEpisode::child)
                    .distinct()
                    .count();
            lines.add(line(Figure.OFTEN, Group.ALL, settings.days(), part(often, children), whole(children)));
        }

        private void again(Group group, List<Integer> days, List<Line> lines) {
            List<FollowedEpisode> of = of(group);
            if (of.size() < Share.SMALLEST_DENOMINATOR) {
                return;
            }
            Waits waits = new Waits(
                    of.stream().mapToDouble(each -> HOURS * each.waited()).toArray(),
                    of.stream()
                            .mapToInt(each -> each.isAgainBy(Integer.MAX_VALUE - 1) ? AGAIN : Waits.OPEN)
                            .toArray(),
                    of.stream().mapToInt(FollowedEpisode::child).toArray());
            Range[] ranges = resampling.incidence(
                    waits, AGAIN, days.stream().mapToDouble(day -> HOURS * day).toArray());
            for (int i = 0; i < ranges.length; i++) {
                lines.add(new Line(
                        Figure.AGAIN_BY,
                        group,
                        days.get(i),
                        whole(againBy(of, days.get(i))),
                        whole(of.size()),
                        new Range(HUNDRED * ranges[i].value(), HUNDRED * ranges[i].low(), HUNDRED * ranges[i].high())));
            }
        }

        private void compared(List<Integer> days, List<Line> lines) {
            BeforeAfter beforeAfter = new BeforeAfter(episodes);
            BeforeAfter.Group one = beforeAfter.group(Interviewed.BY_THEN);
            BeforeAfter.Group other = beforeAfter.group(Interviewed.NOT_BY_THEN);
            if (!isWholeShown(beforeAfter, one, other, days) || one.episodes() == 0 || other.episodes() == 0) {
                return;
            }
            lines.add(after(Group.INTERVIEWED, one));
            lines.add(after(Group.NOT_INTERVIEWED, other));
            if (one.isEnough() && other.isEnough()) {
                lines.add(new Line(
                        Figure.RATIO,
                        Group.INTERVIEWED,
                        BeforeAfter.FOLLOWED,
                        whole(one.again() + other.again()),
                        whole(beforeAfter.compared()),
                        beforeAfter.ratio(resampling)));
            }
        }

        private Line after(Group group, BeforeAfter.Group of) {
            return new Line(
                    Figure.AFTER,
                    group,
                    of.days(),
                    whole(of.again()),
                    whole(of.episodes()),
                    new Range(of.rate(), Double.NaN, Double.NaN));
        }

        /** What is compared, with everything that follows from it together with the steps and the curve. */
        private boolean isWholeShown(
                BeforeAfter beforeAfter, BeforeAfter.Group one, BeforeAfter.Group other, List<Integer> days) {
            int notCompared = episodes.size() - beforeAfter.compared();
            int againBefore = days.stream()
                    .filter(day -> day <= FollowedEpisode.LANDMARK)
                    .mapToInt(day -> againBy(episodes, day))
                    .max()
                    .orElse(0);
            return IntStream.of(
                            one.again(),
                            one.episodes() - one.again(),
                            other.again(),
                            other.episodes() - other.again(),
                            notCompared - againBefore,
                            interviewed - one.episodes())
                    .allMatch(this::isNotSmall);
        }

        /** The finest days between which, and before and after which, no group has a small count. */
        private List<Integer> daysShown(List<List<FollowedEpisode>> groups) {
            return DAYS.stream()
                    .filter(days -> groups.stream().allMatch(group -> isShown(group, days)))
                    .findFirst()
                    .orElse(List.of());
        }

        private boolean isShown(List<FollowedEpisode> group, List<Integer> days) {
            int before = 0;
            for (int day : days) {
                if (!isNotSmall(againBy(group, day) - before)) {
                    return false;
                }
                before = againBy(group, day);
            }
            return days.isEmpty() || isNotSmall(group.size()) && isNotSmall(group.size() - before);
        }

        private static int againBy(List<FollowedEpisode> group, int day) {
            return (int) group.stream().filter(each -> each.isAgainBy(day)).count();
        }

        /** Rounded or noisy numbers of this kind are made for nobody. */
        private boolean isNotSmall(int number) {
            return rules.needsComplement() && rules.one(RawCount.of(number)).isShown();
        }

        private Count whole(int number) {
            return rules.one(RawCount.of(number));
        }

        /** Hidden in one way only: which of the two is small would tell 5 of 6. */
        private Count part(int number, int whole) {
            return isNotSmall(number) && isNotSmall(whole - number) ? whole(number) : Count.complement();
        }

        private static Line line(Figure figure, Group group, int days, Count count, Count of) {
            double share = new Share(count, of).range().map(Share.Range::middle).orElse(Double.NaN);
            return new Line(figure, group, days, count, of, new Range(share, Double.NaN, Double.NaN));
        }
    }
}

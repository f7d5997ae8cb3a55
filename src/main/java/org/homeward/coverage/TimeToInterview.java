package org.homeward.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.disclosure.Translator;
import org.homeward.request.Columns;

/**
 * How long after the return an interview was held, group by group. Unit: an episode of {@link CoverageCount}; the wait is in elapsed
 * hours. The share interviewed by an hour is the cumulative incidence of Aalen and Johansen ({@link org.homeward.chance.Waits}). Other
 * ends of a wait compete with the interview: the last recorded offer was declined and no interview followed, at the time of that offer; or
 * the child was missing again before an interview, when the next episode began. An episode is followed for fourteen days; where the data
 * end sooner, its wait is open. An episode whose interview was not required is in no figure; that a child moved is not recorded.
 *
 * <p>Where only days are known, each share is between two ends and never a point: in the one every interview was as late as it may have
 * been and whatever else ended a wait as soon, in the other the other way round. The 95% range goes from the lower end of the one to the upper
 * end of the other, each with children drawn again ({@link org.homeward.chance.Resampling}).
 *
 * <p>Each step of a curve may be a single child, and two curves of nearly the same filter differ by one. So whoever is not shown small
 * counts is shown no curve.
 */
public record TimeToInterview(By by, List<Curve> curves, Optional<Difference> difference) {

    public static final int STEP_HOURS = 6;
    public static final int ASKED_HOUR = 72;
    public static final int LAST_HOUR = 14 * 24;

    private static final int HOURS_IN_A_DAY = 24;

    /** What the curves are divided by. */
    public enum By {
        CARE,
        PROVIDER,
        DISTRICT;

        /** Of an address. */
        public static final String PARAMETER = "waits";

        /** As an address and a translation key have it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The address of the same page divided so; home or care is not in it. */
        public Map<String, List<String>> in(Map<String, List<String>> address) {
            Map<String, List<String>> divided = new LinkedHashMap<>(address);
            if (this != CARE) {
                divided.put(PARAMETER, List.of(code()));
            }
            return divided;
        }

        /** The first of these that is one; home or care where none is. */
        public static By of(List<String> codes) {
            return Stream.of(values())
                    .filter(by -> codes.contains(by.code()))
                    .findFirst()
                    .orElse(CARE);
        }
    }

    /** A share, or a difference of two: between its ends, and the 95% range. */
    public record Between(double least, double most, double low, double high) {}

    /** @param waiting episodes that may still have waited just before this hour */
    public record Moment(int hour, int waiting, Between interviewed) {

        public int day() {
            return hour / HOURS_IN_A_DAY;
        }
    }

    /**
     * @param group empty where it is not recorded
     * @param moments every sixth hour; empty for fewer than ten episodes, of which there is no share
     */
    public record Curve(String group, int episodes, List<Moment> moments) {

        public Curve {
            moments = List.copyOf(moments);
        }

        public Moment at(int hour) {
            return moments.get(hour / STEP_HOURS);
        }

        public boolean isDrawn() {
            return !moments.isEmpty();
        }
    }

    /** The share of one group within 72 hours less that of the other. */
    public record Difference(String one, String other, Between less) {

        public boolean isMoreThanChance() {
            return less.low() > 0 || less.high() < 0;
        }
    }

    /** A line of the table: one group on one day. */
    public record Line(Curve curve, Moment moment) {}

    public TimeToInterview {
        curves = List.copyOf(curves);
    }

    public List<Curve> drawn() {
        return curves.stream().filter(Curve::isDrawn).toList();
    }

    /** Each group at the end of each day. */
    public List<Line> lines() {
        return drawn().stream()
                .flatMap(curve -> curve.moments().stream()
                        .filter(moment -> moment.hour() % HOURS_IN_A_DAY == 0)
                        .map(moment -> new Line(curve, moment)))
                .toList();
    }

    public static String name(By by, String group, Translator translator) {
        if (group.isEmpty()) {
            return translator.translate("coverage.wait.not-recorded");
        }
        return by == By.CARE ? translator.translate("coverage.care." + group.toLowerCase(Locale.ROOT)) : group;
    }

    public Columns<Line> columns(Translator translator) {
        return new Columns<Line>(translator)
                .head(
                        "coverage.wait.column.group",
                        line -> line.curve().group(),
                        line -> name(by, line.curve().group(), translator))
                .number("coverage.wait.column.episodes", line -> line.curve().episodes())
                .number("coverage.wait.column.day", line -> line.moment().day())
                .number("coverage.wait.column.waiting", line -> line.moment().waiting())
                .decimal(
                        "coverage.wait.column.least",
                        line -> 100 * line.moment().interviewed().least(),
                        1)
                .decimal(
                        "coverage.wait.column.most",
                        line -> 100 * line.moment().interviewed().most(),
                        1)
                .decimal(
                        "coverage.wait.column.low",
                        line -> 100 * line.moment().interviewed().low(),
                        1)
                .decimal(
                        "coverage.wait.column.high",
                        line -> 100 * line.moment().interviewed().high(),
                        1);
    }

    /** The difference as a table of its own: one line, or none. */
    public Columns<Difference> differenceColumns(Translator translator) {
        return new Columns<Difference>(translator)
                .head("coverage.wait.column.group", Difference::one, each -> name(by, each.one(), translator))
                .coded("coverage.wait.column.less", Difference::other, each -> name(by, each.other(), translator))
                .decimal("coverage.wait.column.least", each -> 100 * each.less().least(), 1)
                .decimal("coverage.wait.column.most", each -> 100 * each.less().most(), 1)
                .decimal("coverage.wait.column.low", each -> 100 * each.less().low(), 1)
                .decimal("coverage.wait.column.high", each -> 100 * each.less().high(), 1);
    }
}

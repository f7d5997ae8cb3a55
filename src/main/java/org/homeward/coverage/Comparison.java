package org.homeward.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.chance.FunnelLimits;
import org.homeward.chance.ShareInterval;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.Translator;
import org.homeward.request.Columns;

/**
 * Which differences in coverage are more than chance, by who answers for them and by who the children are. Never a ranking: units are
 * in the order of their names. Unit: an episode of {@link CoverageCount}; each share is of the episodes that ended. Everything beyond the
 * counts is calculated from the counts as they are shown, so that it can say nothing that they do not. A share has an interval or a
 * place in the funnel where it is printed at all: of ten or more, and exactly.
 *
 * <p>At ten or more units there is a funnel ({@link FunnelLimits}); under ten, each unit has its own 95% interval by Wilson's score
 * ({@link ShareInterval}). Episodes of one child are not independent of each other: phi widens the funnel by it, and an interval is
 * narrower than it should be.
 */
public record Comparison(List<Division> divisions) {

    /** What the episodes are divided by: first units that answer for an offer, then what is known of the child. */
    public enum By {
        PROVIDER,
        DISTRICT,
        /** A provider in a district. */
        TEAM,
        CARE,
        /** Only of children in care. */
        PLACED,
        AGE,
        SEX,
        ETHNICITY,
        SPECIAL_NEEDS;

        public boolean isUnit() {
            return compareTo(TEAM) <= 0;
        }

        public String text(Translator translator) {
            return translator.translate("coverage.compare.by." + name());
        }
    }

    /** The step whose share is compared. */
    public enum Measure {
        IN_72H(CoverageCount::in72h),
        INTERVIEWED(CoverageCount::done),
        OFFERED(CoverageCount::offered);

        private final Function<CoverageCount, Count> part;

        Measure(Function<CoverageCount, Count> part) {
            this.part = part;
        }

        /** In an address. */
        public String parameter() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String text(Translator translator) {
            return translator.translate("coverage.compare.measure." + name());
        }
    }

    /** Where a unit lies in the funnel. */
    public enum Position {
        INSIDE,
        ABOVE_95,
        BELOW_95,
        ABOVE_998,
        BELOW_998,
        /** Not in the funnel: of too few, hidden, or not one unit. */
        NOT_COMPARED;

        public boolean isBeyond() {
            return this != INSIDE && this != NOT_COMPARED;
        }

        public String text(Translator translator) {
            return translator.translate("coverage.compare.position." + name());
        }
    }

    /** The code of the group for which nothing is recorded. */
    public static final String NOT_RECORDED = "NOT_RECORDED";

    /** @param groups by name; in the whole of children placed, only those in care */
    public record Division(By by, Coverage coverage) {

        /** The name of a unit, or what a group is called. */
        static String called(By by, String group, Translator translator) {
            return by.isUnit() && !group.equals(NOT_RECORDED)
                    ? group
                    : translator.translate("coverage.compare.group." + group);
        }

        /** With all together last. */
        public List<Compared> compared(Measure measure) {
            Optional<FunnelLimits> limits = limits(measure);
            return CoverageColumns.rows(coverage).stream()
                    .map(count -> new Compared(by, measure, count.group(), share(measure, count), limits))
                    .toList();
        }

        /** Empty where there are fewer than ten units with a share. */
        public Optional<FunnelLimits> limits(Measure measure) {
            List<Share> drawn = coverage.groups().stream()
                    .filter(count -> by.isUnit() && !count.group().equals(NOT_RECORDED))
                    .map(count -> share(measure, count))
                    .filter(Comparison::isExactly)
                    .toList();
            return drawn.size() < FunnelLimits.LEAST_UNITS
                    ? Optional.empty()
                    : Optional.of(FunnelLimits.of(
                            drawn.stream()
                                    .mapToInt(share -> number(share.part()))
                                    .toArray(),
                            drawn.stream()
                                    .mapToInt(share -> number(share.whole()))
                                    .toArray()));
        }

        private static Share share(Measure measure, CoverageCount count) {
            return new Share(measure.part.apply(count), count.returned());
        }
    }

    /**
     * One unit or group.
     *
     * @param group its name or code; "" for all together
     * @param limits of the funnel that it is in; empty where there is none
     */
    public record Compared(By by, Measure measure, String group, Share share, Optional<FunnelLimits> limits) {

        public boolean isWhole() {
            return group.isEmpty();
        }

        public String text(Translator translator) {
            return isWhole()
                    ? translator.translate("coverage.compare.whole." + (by == By.PLACED ? "care" : "all"))
                    : Division.called(by, group, translator);
        }

        /** A proportion; empty where no share is printed. */
        public Optional<ShareInterval> interval() {
            return isExactly(share)
                    ? Optional.of(ShareInterval.of(number(share.part()), number(share.whole())))
                    : Optional.empty();
        }

        public Position position() {
            if (isWhole() || group.equals(NOT_RECORDED) || interval().isEmpty() || limits.isEmpty()) {
                return Position.NOT_COMPARED;
            }
            double value = interval().orElseThrow().value();
            FunnelLimits funnel = limits.orElseThrow();
            int whole = number(share.whole());
            boolean isAbove = value > funnel.target();
            if (funnel.at(whole, FunnelLimits.K_998).isOutside(value)) {
                return isAbove ? Position.ABOVE_998 : Position.BELOW_998;
            }
            if (funnel.at(whole, FunnelLimits.K_95).isOutside(value)) {
                return isAbove ? Position.ABOVE_95 : Position.BELOW_95;
            }
            return Position.INSIDE;
        }

        private double percent(Function<ShareInterval, Double> end) {
            return interval().map(end).map(proportion -> 100 * proportion).orElse(Double.NaN);
        }
    }

    public Comparison {
        divisions = List.copyOf(divisions);
    }

    /** Empty where it is not given: there are none, or too few to compare. */
    public Optional<Division> by(By by) {
        return divisions.stream().filter(division -> division.by() == by).findFirst();
    }

    /** Every share of every division, as a program reads them. */
    public List<Compared> rows() {
        return divisions.stream()
                .flatMap(division ->
                        Arrays.stream(Measure.values()).flatMap(measure -> division.compared(measure).stream()))
                .toList();
    }

    public static Columns<Compared> columns(Translator translator) {
        return new Columns<Compared>(translator)
                .head("coverage.compare.column.unit", Compared::group, compared -> compared.text(translator))
                .coded(
                        "coverage.compare.column.by",
                        compared -> compared.by().name(),
                        compared -> compared.by().text(translator))
                .coded(
                        "coverage.compare.column.measure",
                        compared -> compared.measure().name(),
                        compared -> compared.measure().text(translator))
                .count(
                        "coverage.compare.column.episodes",
                        compared -> compared.share().part())
                .count(
                        "coverage.compare.column.of",
                        compared -> compared.share().whole())
                .share("coverage.compare.column.share", Compared::share)
                .decimal("coverage.compare.column.low", compared -> compared.percent(ShareInterval::low), 1)
                .decimal("coverage.compare.column.high", compared -> compared.percent(ShareInterval::high), 1)
                .coded(
                        "coverage.compare.column.position",
                        compared -> compared.position().name(),
                        compared -> compared.position().text(translator));
    }

    private static boolean isExactly(Share share) {
        return share.range().isPresent()
                && share.part().isExact()
                && share.whole().isExact();
    }

    private static int number(Count count) {
        return count.number().orElseThrow();
    }
}

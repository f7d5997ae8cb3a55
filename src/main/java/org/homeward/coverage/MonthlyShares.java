package org.homeward.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.chance.FunnelLimits;
import org.homeward.chance.FunnelLimits.Limits;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.Translator;
import org.homeward.request.Columns;
import org.homeward.store.counting.Countable;
import org.homeward.store.counting.EpisodeRows;
import org.homeward.store.counting.Rows;
import org.homeward.store.counting.Selection;

/**
 * The share offered, and the share interviewed, certainly within 72 hours, for thirteen months of returns up to the last of the period. Unit:
 * an episode of {@link CoverageCount}, in the month in which the child returned.
 *
 * <p>Whether a month is unlike those before it is judged by limits around the common share of the months before the last that is finished:
 * those of a p-chart at 99.8%, which narrow with the number of episodes, widened by how much more the months differ than chance would make them
 * ({@link FunnelLimits}). With fewer than ten months before it that have a return nothing is judged. A month is finished 72 hours after its end.
 *
 * @param lastUnfinished whether interviews within 72 hours of returns in the last month may still be held
 */
public record MonthlyShares(List<Month> months, boolean lastUnfinished) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
    private static final int MONTHS = 13;
    private static final int HOURS = 72;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public MonthlyShares {
        months = List.copyOf(months);
    }

    /** Of the returns in one month. */
    public record Month(YearMonth month, int returned, int offered, int interviewed) {

        /** The limits of its number of episodes; where it has none, all is possible. */
        public Limits at(FunnelLimits limits) {
            return returned == 0 ? new Limits(0, 1) : limits.at(returned, FunnelLimits.K_998);
        }
    }

    /** Which of the two shares. */
    public enum Kind {
        OFFERED(Month::offered),
        INTERVIEWED(Month::interviewed);

        private final Function<Month, Integer> part;

        Kind(Function<Month, Integer> part) {
            this.part = part;
        }

        public int of(Month month) {
            return part.apply(month);
        }

        public String text(Translator translator) {
            return translator.translate("coverage.month.kind." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** How the last finished month stands against those before it. */
    public enum Judged {
        BETTER,
        WORSE,
        USUAL
    }

    static MonthlyShares of(Countable countable, DisclosureFilter filter, Instant until) {
        YearMonth last = YearMonth.from(filter.period().to());
        Period period = new Period(last.minusMonths(MONTHS - 1L).atDay(1), last.atEndOfMonth());
        Map<Long, Selection<EpisodeRows>> byMonth =
                countable.inCoverage(filter.withPeriod(period)).groupBy(EpisodeRows::monthReturned);
        Map<YearMonth, Month> counted = byMonth.entrySet().stream()
                .map(each -> month(Rows.month(each.getKey()), each.getValue()))
                .collect(java.util.stream.Collectors.toMap(Month::month, Function.identity()));
        LocalDate end = last.plusMonths(1).atDay(1);
        return new MonthlyShares(
                Stream.iterate(YearMonth.from(period.from()), month -> month.plusMonths(1))
                        .limit(MONTHS)
                        .map(month -> counted.getOrDefault(month, new Month(month, 0, 0, 0)))
                        .toList(),
                until.isBefore(end.atStartOfDay(LONDON).toInstant().plus(HOURS, ChronoUnit.HOURS)));
    }

    private static Month month(YearMonth month, Selection<EpisodeRows> returned) {
        return new Month(
                month,
                returned.size(),
                returned.where(EpisodeRows::isOfferedWithin72Hours).size(),
                returned.where(EpisodeRows::isWithin72Hours).size());
    }

    /** The last that is finished. */
    public Month judged() {
        return months.get(months.size() - (lastUnfinished ? 2 : 1));
    }

    /** Around the common share of the months before the judged one; empty where too few of them have a return. */
    public Optional<FunnelLimits> limits(Kind kind) {
        List<Month> before = months.stream()
                .filter(month -> month.month().isBefore(judged().month()) && month.returned() > 0)
                .toList();
        return before.size() < FunnelLimits.LEAST_UNITS
                ? Optional.empty()
                : Optional.of(FunnelLimits.of(
                        before.stream().mapToInt(kind::of).toArray(),
                        before.stream().mapToInt(Month::returned).toArray()));
    }

    /** Empty where nothing can be judged. */
    public Optional<Judged> judgement(Kind kind) {
        Month month = judged();
        return limits(kind).filter(known -> month.returned() > 0).map(known -> {
            Limits limits = known.at(month.returned(), FunnelLimits.K_998);
            double share = (double) kind.of(month) / month.returned();
            return share > limits.high() ? Judged.BETTER : share < limits.low() ? Judged.WORSE : Judged.USUAL;
        });
    }

    /** What the last finished month is, in words. */
    public String sentence(Kind kind, Translator translator) {
        Month month = judged();
        String key = judgement(kind)
                .map(judged -> switch (judged) {
                    case BETTER -> "coverage.month.better";
                    case WORSE -> "coverage.month.worse";
                    case USUAL -> "coverage.month.usual";
                })
                .orElse("coverage.month.not-judged");
        Share share = share(kind, month);
        String whole = Counted.NUMBER.text(share.whole(), translator);
        return translator.translate(
                key,
                kind.text(translator),
                MONTH.format(month.month()),
                share.range().isPresent()
                        ? translator.translate("coverage.share", share.words(translator), whole)
                        : translator.translate("coverage.share-few", whole));
    }

    public Columns<Month> columns(Function<YearMonth, String> name, Translator translator) {
        return new Columns<Month>(translator)
                .head(
                        "coverage.month.column.month",
                        month -> month.month().toString(),
                        month -> name.apply(month.month()))
                .count("coverage.column.returned", month -> Count.of(month.returned()))
                .count("coverage.month.column.offered", month -> Count.of(month.offered()))
                .share("coverage.month.column.share-offered", month -> share(Kind.OFFERED, month))
                .count("coverage.month.column.interviewed", month -> Count.of(month.interviewed()))
                .share("coverage.month.column.share-interviewed", month -> share(Kind.INTERVIEWED, month))
                .decimal("coverage.month.column.low", month -> end(month, Limits::low), 1)
                .decimal("coverage.month.column.high", month -> end(month, Limits::high), 1);
    }

    private double end(Month month, Function<Limits, Double> end) {
        return limits(Kind.INTERVIEWED)
                .filter(known -> month.returned() > 0)
                .map(known -> 100 * end.apply(known.at(month.returned(), FunnelLimits.K_998)))
                .orElse(Double.NaN);
    }

    public static Share share(Kind kind, Month month) {
        return new Share(Count.of(kind.of(month)), Count.of(month.returned()));
    }
}

package org.homeward.places.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.places.CellReasons;
import org.homeward.places.DrawnAs;

/**
 * How the counts of a map are drawn: in hexagons, as density or by reason, and beside which other period. In an address {@code as=density}
 * and {@code beside=before}.
 */
record MapAppearance(DrawnAs as, Optional<Beside> beside) {

    static final String BESIDE = "beside";
    static final MapAppearance HEXAGONS = new MapAppearance(DrawnAs.HEXAGONS, Optional.empty());

    /** Another period, never one that overlaps: then the difference of two numbers would be of fewer days than either. */
    enum Beside {
        /** As many months, or days, as the filter's period, and directly before it. */
        BEFORE,
        YEAR_EARLIER;

        String code() {
            return Facet.code(this);
        }

        static Optional<Beside> ofCode(String code) {
            return Stream.of(values()).filter(each -> each.code().equals(code)).findAny();
        }

        /** Empty where it would overlap. */
        Optional<Period> of(Period period) {
            return switch (this) {
                case BEFORE -> Optional.of(before(period));
                case YEAR_EARLIER -> yearEarlier(period);
            };
        }

        private static Period before(Period period) {
            LocalDate last = period.from().minusDays(1);
            if (period.isWholeMonths()) {
                long months =
                        ChronoUnit.MONTHS.between(period.from(), period.to().plusDays(1));
                return new Period(period.from().minusMonths(months), last);
            }
            return new Period(last.minusDays(ChronoUnit.DAYS.between(period.from(), period.to())), last);
        }

        /** Of whole months the same months, whatever a February has. */
        private static Optional<Period> yearEarlier(Period period) {
            LocalDate to = period.to().plusDays(1).minusYears(1).minusDays(1);
            return to.isBefore(period.from())
                    ? Optional.of(new Period(period.from().minusYears(1), to))
                    : Optional.empty();
        }
    }

    MapAppearance withAs(DrawnAs chosen) {
        return new MapAppearance(chosen, beside);
    }

    MapAppearance withBeside(Optional<Beside> chosen) {
        return new MapAppearance(as, chosen);
    }

    /** As a map of this filter can be drawn. */
    MapAppearance under(DisclosureFilter filter) {
        return as == DrawnAs.REASONS && !CellReasons.areCountedUnder(filter) ? withAs(DrawnAs.HEXAGONS) : this;
    }

    /**
     * Only hexagons for a viewer under disclosure control, who has none: a release has periods of its own.
     *
     * @param notUnderstood gets the names of parameters that could not be read
     */
    static MapAppearance read(Viewer viewer, Map<String, List<String>> parameters, List<String> notUnderstood) {
        boolean limited = viewer.role().isUnderDisclosureControl();
        Optional<String> beside =
                parameters.getOrDefault(BESIDE, List.of()).stream().findFirst();
        MapAppearance read = limited
                ? HEXAGONS
                : new MapAppearance(DrawnAs.read(parameters).orElse(DrawnAs.HEXAGONS), beside.flatMap(Beside::ofCode));
        if (parameters.containsKey(DrawnAs.PARAMETER) && read.as() == DrawnAs.HEXAGONS) {
            notUnderstood.add(DrawnAs.PARAMETER);
        }
        if (beside.isPresent() && read.beside().isEmpty()) {
            notUnderstood.add(BESIDE);
        }
        return read;
    }

    Map<String, List<String>> write() {
        Map<String, List<String>> parameters = new HashMap<>();
        if (as != DrawnAs.HEXAGONS) {
            parameters.put(DrawnAs.PARAMETER, List.of(as.code()));
        }
        beside.ifPresent(chosen -> parameters.put(BESIDE, List.of(chosen.code())));
        return parameters;
    }
}

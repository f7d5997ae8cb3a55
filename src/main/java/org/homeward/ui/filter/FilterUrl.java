package org.homeward.ui.filter;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.disclosure.AgeBand;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.Risk;
import org.homeward.disclosure.WrittenDate;
import org.homeward.ui.filter.FilterChoices.Part;

/**
 * Converts the filter to URL parameters and back: {@code ?from=2025-01&to=2025-06&area=E07999001&factor=push.bullying}. A
 * value that cannot be read falls back to the default and is named in a note, so that a broken link never silently shows
 * other figures.
 */
public final class FilterUrl {

    /** The filter read from an address, and the parameters that could not be read. */
    public record FromAddress(DisclosureFilter filter, List<String> notUnderstood) {

        /** The codes among the choices; the parameter of any other is not understood. */
        public FromAddress only(FilterChoices choices) {
            List<String> unknown = new ArrayList<>(notUnderstood);
            DisclosureFilter known = filter.withDistricts(
                            among(filter.districts(), choices.districts(), "area", unknown))
                    .withProviders(among(filter.providers(), choices.providers(), "provider", unknown))
                    .withFactors(among(filter.factors(), choices.factors(), "factor", unknown))
                    .withCategories(among(filter.categories(), choices.categories(), "category", unknown));
            return new FromAddress(known, List.copyOf(unknown));
        }

        private static Set<String> among(
                Set<String> codes, Map<String, String> choices, String parameter, List<String> unknown) {
            if (choices.keySet().containsAll(codes)) {
                return codes;
            }
            unknown.add(parameter);
            return codes.stream().filter(choices::containsKey).collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** The parameters of a filter. */
    public static final Set<String> PARAMETERS =
            Set.of("from", "to", "area", "provider", "age", "care", "factor", "risk", "category");

    /** The change as of which the maps and files of a page are counted; the page itself is always of its own time. */
    public static final String KNOWN = "known";

    private FilterUrl() {}

    /** @param standard the default period */
    public static FromAddress read(Map<String, List<String>> parameters, Period standard) {
        List<String> notUnderstood = new ArrayList<>();
        Period period = period(parameters, standard, notUnderstood);
        return new FromAddress(
                new DisclosureFilter(
                        period,
                        codes(parameters, "area", notUnderstood),
                        codes(parameters, "provider", notUnderstood),
                        constants(parameters, "age", AgeBand::valueOf, notUnderstood),
                        constants(parameters, "care", Care::valueOf, notUnderstood),
                        codes(parameters, "factor", notUnderstood),
                        constants(parameters, "risk", Risk::valueOf, notUnderstood),
                        codes(parameters, "category", notUnderstood),
                        null),
                List.copyOf(notUnderstood));
    }

    /** The parameters of a query string such as {@code from=2025-01&area=E07999001}. */
    public static Map<String, List<String>> parameters(String address) {
        return QueryParameters.fromString(address).getParameters();
    }

    public static QueryParameters write(DisclosureFilter filter, Period standard) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!filter.period().equals(standard)) {
            parameters.put("from", List.of(filter.period().from().toString()));
            parameters.put("to", List.of(filter.period().to().toString()));
        }
        put(parameters, "area", filter.districts());
        put(parameters, "provider", filter.providers());
        put(parameters, "age", words(filter.ages()));
        put(parameters, "care", words(filter.care()));
        put(parameters, "factor", filter.factors());
        put(parameters, "risk", words(filter.risks()));
        put(parameters, "category", filter.categories());
        return new QueryParameters(parameters);
    }

    /** An address of a list of interviews, with the day by which it is selected where that is not the usual one. */
    public static QueryParameters withDay(QueryParameters filter, EpisodeDay day) {
        return day == EpisodeDay.WENT_MISSING ? filter : filter.merging(EpisodeDay.PARAMETER, day.inAddress());
    }

    /** The parameters of a filter in an address, as they are: another room reads them again. */
    public static QueryParameters carried(QueryParameters address) {
        return address.including(PARAMETERS.toArray(String[]::new));
    }

    /** The address of a map or a file of a page, counted from the same data as the filter of the page. */
    public static QueryParameters ofData(QueryParameters address, DisclosureFilter filter) {
        return filter.asOfChange()
                .map(change -> address.merging(KNOWN, Long.toString(change)))
                .orElse(address);
    }

    /** The address of a room with a filter. */
    public static String address(String room, QueryParameters filter) {
        return filter.getQueryString().isEmpty() ? room : room + "?" + filter.getQueryString();
    }

    /** The filter without the parts that a room does not offer. */
    public static DisclosureFilter only(List<Part> offered, DisclosureFilter filter) {
        DisclosureFilter kept = filter;
        for (Part part : Part.values()) {
            if (!offered.contains(part)) {
                kept = FilterPart.of(part, FilterChoices.NONE).cleared(kept);
            }
        }
        return kept;
    }

    /** The chosen filter, with the parts of {@code asked} that a room does not offer. */
    public static DisclosureFilter withUnused(DisclosureFilter chosen, DisclosureFilter asked, List<Part> offered) {
        DisclosureFilter all = chosen;
        for (Part part : Part.values()) {
            if (!offered.contains(part)) {
                all = FilterPart.of(part, FilterChoices.NONE).copied(asked, all);
            }
        }
        return all;
    }

    private static Period period(Map<String, List<String>> parameters, Period standard, List<String> notUnderstood) {
        LocalDate from = day(parameters, "from", standard.from(), false, notUnderstood);
        LocalDate to = day(parameters, "to", standard.to(), true, notUnderstood);
        if (to.isBefore(from)) {
            notUnderstood.add("from, to");
            return standard;
        }
        return new Period(from, to);
    }

    /** A day in any form; a month means its first or its last day. */
    private static LocalDate day(
            Map<String, List<String>> parameters,
            String name,
            LocalDate standard,
            boolean last,
            List<String> notUnderstood) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return standard;
        }
        WrittenDate read = WrittenDate.read(values.getFirst());
        return (last ? read.last() : read.first()).orElseGet(() -> {
            notUnderstood.add(name);
            return standard;
        });
    }

    private static Set<String> codes(Map<String, List<String>> parameters, String name, List<String> notUnderstood) {
        Set<String> codes = new LinkedHashSet<>();
        for (String code : parameters.getOrDefault(name, List.of())) {
            if (code.matches("[A-Za-z0-9._-]{1,40}")) {
                codes.add(code);
            } else {
                notUnderstood.add(name);
            }
        }
        return codes;
    }

    private static <E extends Enum<E>> Set<E> constants(
            Map<String, List<String>> parameters,
            String name,
            Function<String, E> valueOf,
            List<String> notUnderstood) {
        Set<E> found = new LinkedHashSet<>();
        for (String word : parameters.getOrDefault(name, List.of())) {
            try {
                found.add(valueOf.apply(word.toUpperCase(Locale.ROOT).replace('-', '_')));
            } catch (IllegalArgumentException unknown) {
                notUnderstood.add(name);
            }
        }
        return found;
    }

    private static List<String> words(Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .sorted()
                .toList();
    }

    private static void put(Map<String, List<String>> parameters, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            parameters.put(name, values.stream().sorted().toList());
        }
    }
}

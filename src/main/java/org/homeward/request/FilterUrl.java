package org.homeward.request;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.WrittenDate;

/**
 * Converts the filter to the parameters of an address and back: {@code ?from=2025-01&to=2025-06&area=E07999001&factor=push.bullying}.
 * A value that cannot be read falls back to the default and is named in a note, so that a broken link never silently shows
 * other figures.
 */
public final class FilterUrl {

    /** The filter read from an address, and the parameters that could not be read. */
    public record FromAddress(DisclosureFilter filter, List<String> notUnderstood) {

        /** The values among the choices; the parameter of any other is not understood. */
        public FromAddress only(FilterChoices choices) {
            List<String> unknown = new ArrayList<>(notUnderstood);
            DisclosureFilter known = filter;
            for (Facet facet : filter.chosen().keySet()) {
                Set<String> among = filter.chosen(facet).stream()
                        .filter(choices.codes(facet)::contains)
                        .collect(Collectors.toSet());
                if (among.size() < filter.chosen(facet).size()) {
                    unknown.add(facet.parameter());
                    known = known.with(facet, among);
                }
            }
            return new FromAddress(known, List.copyOf(unknown));
        }
    }

    /** The parameters of the period. */
    public static final Set<String> PERIOD = Set.of("from", "to");

    /** The parameters of a filter. */
    public static final Set<String> PARAMETERS = Stream.concat(
                    PERIOD.stream(), Stream.of(Facet.values()).map(Facet::parameter))
            .collect(Collectors.toUnmodifiableSet());

    /** The change as of which a page, a map or a file is counted; without it a page is of its own time. */
    public static final String KNOWN = "known";

    private FilterUrl() {}

    /** @param standard the default period */
    public static FromAddress read(Map<String, List<String>> parameters, Period standard) {
        List<String> notUnderstood = new ArrayList<>();
        Period period = period(parameters, standard, notUnderstood);
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            chosen.put(facet, values(parameters, facet, notUnderstood));
        }
        return new FromAddress(new DisclosureFilter(period, chosen, null), List.copyOf(notUnderstood));
    }

    public static Map<String, List<String>> write(DisclosureFilter filter, Period standard) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!filter.period().equals(standard)) {
            parameters.put("from", List.of(filter.period().from().toString()));
            parameters.put("to", List.of(filter.period().to().toString()));
        }
        filter.chosen().forEach((facet, values) -> parameters.put(facet.parameter(), List.copyOf(values)));
        return parameters;
    }

    /** An address of a list of interviews, with the day by which it is selected where that is not the usual one. */
    public static Map<String, List<String>> withDay(Map<String, List<String>> filter, EpisodeDay day) {
        return day == EpisodeDay.WENT_MISSING ? filter : with(filter, EpisodeDay.PARAMETER, day.inAddress());
    }

    /** The parameters of a filter in an address, as they are: another room reads them again. */
    public static Map<String, List<String>> carried(Map<String, List<String>> address) {
        Map<String, List<String>> carried = new LinkedHashMap<>(address);
        carried.keySet().retainAll(PARAMETERS);
        return carried;
    }

    /** The address of a map or a file of a page, counted from the same data as the filter of the page. */
    public static Map<String, List<String>> ofData(Map<String, List<String>> address, DisclosureFilter filter) {
        return filter.asOfChange()
                .map(change -> with(address, KNOWN, Long.toString(change)))
                .orElse(address);
    }

    /** The same address with one more parameter. */
    public static Map<String, List<String>> with(Map<String, List<String>> address, String parameter, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(address);
        more.put(parameter, List.of(value));
        return more;
    }

    /** The address of a page or a file, such as {@code trends?care=care}. */
    public static String address(String path, Map<String, List<String>> parameters) {
        return parameters.isEmpty() ? path : path + "?" + queryString(parameters);
    }

    public static String queryString(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> encoded(each.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    /** The parameters of a query string such as {@code from=2025-01&area=E07999001}. */
    public static Map<String, List<String>> parameters(String queryString) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String part : queryString.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            if (!name.isEmpty()) {
                parameters
                        .computeIfAbsent(decoded(name), none -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(part.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /** The chosen filter, with the facets of {@code asked} that a room does not offer. */
    public static DisclosureFilter withUnused(
            DisclosureFilter chosen, DisclosureFilter asked, Collection<Facet> offered) {
        DisclosureFilter all = chosen;
        for (Facet facet : asked.chosen().keySet()) {
            if (!offered.contains(facet)) {
                all = all.with(facet, asked.chosen(facet));
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

    private static Set<String> values(Map<String, List<String>> parameters, Facet facet, List<String> notUnderstood) {
        Set<String> values = new TreeSet<>();
        for (String value : parameters.getOrDefault(facet.parameter(), List.of())) {
            facet.read(value).ifPresentOrElse(values::add, () -> notUnderstood.add(facet.parameter()));
        }
        return values;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

package org.homeward.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homeward.disclosure.Facet;
import org.homeward.export.ApiRequestRejected.Fault;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterUrl;

/** What a program may ask of a table. */
final class ApiParameters {

    private ApiParameters() {}

    /** @throws ApiRequestRejected naming each parameter that the table has not, or that is given more often than it can be used */
    static void requireKnown(ApiTable table, Map<String, List<String>> parameters) {
        Set<String> facets =
                new TreeSet<>(table.facets().stream().map(Facet::parameter).toList());
        Set<String> once = new TreeSet<>(table.choices().keySet());
        once.addAll(FilterUrl.PERIOD);
        once.add(FilterUrl.KNOWN);
        List<Fault> faults = parameters.entrySet().stream()
                .filter(each -> !facets.contains(each.getKey()))
                .flatMap(each -> !once.contains(each.getKey())
                        ? Stream.of(new Fault(
                                each.getKey(),
                                "This table has no such parameter.",
                                "Leave it out. It has: " + String.join(", ", once) + ", " + String.join(", ", facets)
                                        + "."))
                        : each.getValue().size() == 1
                                ? Stream.empty()
                                : Stream.of(new Fault(each.getKey(), "It is given more than once.", "Give it once.")))
                .toList();
        reject(faults);
    }

    /** @throws ApiRequestRejected where a page would count something near what was asked */
    static void requireUnderstood(FilterRequest request) {
        Stream<Fault> notUnderstood = request.notUnderstood().stream()
                .map(name -> new Fault(
                        name,
                        "Its value is not understood, or is not one of its codes.",
                        "Write a day as 2025-01-31 and a month as 2025-01. A code is as in the address of a screen."));
        Stream<Fault> tooFine = request.tooFine().stream()
                .map(name -> new Fault(
                        name,
                        "No release has figures so fine.",
                        "Leave it out or widen it. A release has figures by month, by quarter and district, by year and ward,"
                                + " and of one category at a time."));
        reject(Stream.concat(notUnderstood, tooFine).toList());
    }

    /** One value of each choice. */
    static Map<String, String> chosen(ApiTable table, Map<String, List<String>> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        table.choices().forEach((name, values) -> {
            String value =
                    parameters.getOrDefault(name, List.of(values.getFirst())).getFirst();
            if (!values.contains(value)) {
                reject(List.of(
                        new Fault(name, "It has no such value.", "Choose one of " + String.join(", ", values) + ".")));
            }
            chosen.put(name, value);
        });
        return chosen;
    }

    private static void reject(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ApiRequestRejected(faults);
        }
    }
}

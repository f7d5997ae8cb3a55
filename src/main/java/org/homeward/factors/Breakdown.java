package org.homeward.factors;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.disclosure.AgeBand;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;

/**
 * The attribute by which children are grouped. A child who went missing at two ages or from two districts is in both
 * groups.
 */
public enum Breakdown {
    AGE(AgeBand.values()),
    CARE(Care.values()),
    DISTRICT();

    /** The group of children for whom the attribute is not recorded. */
    public static final String NOT_RECORDED = "NOT_RECORDED";

    private final List<String> groups;

    Breakdown(Enum<?>... groups) {
        this.groups = Arrays.stream(groups).map(Enum::name).toList();
    }

    /** Every group that the filter allows, also without children. */
    List<String> allGroups(DisclosureFilter filter) {
        return switch (this) {
            case AGE ->
                Stream.concat(
                                Arrays.stream(AgeBand.values()).filter(band -> filter.admits(Facet.AGE, band)),
                                Stream.of(NOT_RECORDED).filter(none -> !filter.filtersBy(Facet.AGE)))
                        .map(Object::toString)
                        .toList();
            case CARE ->
                Arrays.stream(Care.values())
                        .filter(care -> filter.admits(Facet.CARE, care))
                        .map(Enum::name)
                        .toList();
            case DISTRICT -> groups;
        };
    }

    /** The groups found, in their usual order; districts by name. */
    List<String> inOrder(Stream<String> found) {
        return found.sorted(java.util.Comparator.<String>comparingInt(this::position)
                        .thenComparing(name -> name))
                .toList();
    }

    private int position(String group) {
        int known = groups.indexOf(group);
        return known < 0 ? groups.size() : known;
    }
}

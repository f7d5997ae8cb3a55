package org.homeward.factors;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AllowedFilters.Division;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.store.AuditedDatabase;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Counts why children went missing, as {@link FactorShare} states. */
@Component
public class FactorQueries {

    private final AuditedDatabase database;
    private final DisclosureControl control;

    FactorQueries(AuditedDatabase database, DisclosureControl control) {
        this.database = database;
        this.control = control;
    }

    /** Each factor and theme for all children in the filter, and again for each age band, home or care, or district. */
    public Factors byBreakdown(Viewer viewer, DisclosureFilter filter, Breakdown breakdown) {
        if (viewer.role().isUnderDisclosureControl()) {
            return one(breakdown, byEveryBreakdown(viewer, filter));
        }
        return one(breakdown, count(viewer, filter, "by " + breakdown, List.of(breakdown), false));
    }

    /** The same by every breakdown, from one reading of the data. */
    public Map<Breakdown, Factors> byEveryBreakdown(Viewer viewer, DisclosureFilter filter) {
        return count(viewer, filter, "by every breakdown", List.of(Breakdown.values()), false);
    }

    /**
     * The counts that carers may read: only statements whose handling allows carers and that do not concern the carer,
     * and no factor of the list that is about the care itself (step 6 of the practice guide). Small numbers are hidden
     * for every role, because the sheet is passed on. The children interviewed are those of the viewer's own figures.
     */
    public Factors forCarers(Viewer viewer, DisclosureFilter filter, Breakdown breakdown) {
        if (viewer.role().isUnderDisclosureControl()) {
            return one(breakdown, count(viewer, filter, "for carers", List.of(Breakdown.values()), true));
        }
        return one(breakdown, count(viewer, filter, "for carers, by " + breakdown, List.of(breakdown), true));
    }

    private Map<Breakdown, Factors> count(
            Viewer viewer, DisclosureFilter filter, String what, List<Breakdown> breakdowns, boolean forCarers) {
        SuppressionRules rules = forCarers ? control.forCarers(viewer, filter) : control.of(viewer, filter);
        return database.count(
                viewer,
                ReadRequest.counts("factors", what, filter),
                new TypeReference<>() {},
                (dsl, countable) -> new FactorCounter(
                                countable,
                                filter,
                                breakdowns,
                                countable.once(
                                        "factors for carers " + forCarers, () -> FactorCounter.list(dsl, forCarers)),
                                control.divides(viewer, filter, Division.CATEGORY),
                                !viewer.role().isUnderDisclosureControl())
                        .counts(dsl, viewer, rules, forCarers));
    }

    private static Factors one(Breakdown breakdown, Map<Breakdown, Factors> counts) {
        return Objects.requireNonNull(counts.get(breakdown));
    }
}

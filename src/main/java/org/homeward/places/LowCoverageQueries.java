package org.homeward.places;

import java.util.HashSet;
import java.util.Set;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Lattice.Division;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.counting.EpisodeRows;
import org.homeward.store.counting.Rows;
import org.homeward.store.counting.Selection;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Finds wards with low interview coverage. No reports from there does not mean no risk. */
@Component
public class LowCoverageQueries {

    /** With fewer children a share means little, and a hatch would single them out. */
    private static final int MIN_CHILDREN = 5;

    private final AuditedDatabase database;
    private final DisclosureControl control;

    LowCoverageQueries(AuditedDatabase database, DisclosureControl control) {
        this.database = database;
        this.control = control;
    }

    /**
     * Codes of the wards in which under a third of episodes led to an interview. Unit: an episode that ended in the
     * period, in the ward where the child went missing; it led to an interview where a completed one covers it.
     * Episodes without a ward (confidential placements among them) and those recorded as not requiring an interview are
     * not counted. A ward with fewer than five children is never listed. Under disclosure control the result follows
     * from the protected numbers: even the upper end of the range has to be under a third.
     */
    public Set<String> wards(Viewer viewer, DisclosureFilter filter) {
        SuppressionRules rules = control.of(viewer, filter);
        return database.count(
                viewer,
                ReadRequest.counts("places", "wards where few were asked", filter),
                new TypeReference<>() {},
                (dsl, countable) -> {
                    Set<String> low = new HashSet<>();
                    if (!control.divides(viewer, filter, Division.WARD)) {
                        return low;
                    }
                    countable
                            .inCoverage(filter)
                            .where((episodes, row) -> episodes.wardMissingFrom(row) != Rows.NO_KEY)
                            .groupBy(EpisodeRows::wardMissingFrom)
                            .forEach((key, episodes) -> {
                                if (Ward.of(episodes).isLowCoverage(rules)) {
                                    low.add(countable.lists().areas().code(key));
                                }
                            });
                    return low;
                });
    }

    private record Ward(RawCount children, RawCount episodes, RawCount interviewed) {

        static Ward of(Selection<EpisodeRows> episodes) {
            return new Ward(
                    episodes.count().children(),
                    episodes.episodes(),
                    episodes.where(EpisodeRows::isInterviewed).episodes());
        }

        boolean isLowCoverage(SuppressionRules rules) {
            return children.number() >= MIN_CHILDREN
                    && rules.one(children).isShown()
                    && new Share(rules.one(interviewed), rules.one(episodes)).isUnderAThird();
        }
    }
}

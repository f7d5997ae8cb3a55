package org.homeward.places;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.EPISODE;
import static org.homeward.store.db.homeward.Tables.INTERVIEW;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_EPISODE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.FilterConditions;
import org.homeward.store.Visibility;
import org.springframework.stereotype.Component;

/** Where few were asked, so that an empty place on the map is not taken for a safe one. */
@Component
public class LowCoverageQueries {

    /** Fewer children than this say nothing about a ward, and a hatch over them would point at them. */
    private static final int LEAST_CHILDREN = 5;

    private final AuditedDatabase database;
    private final DisclosureControl control;

    LowCoverageQueries(AuditedDatabase database, DisclosureControl control) {
        this.database = database;
        this.control = control;
    }

    /**
     * Codes of the wards in which under a third of episodes led to an interview. Unit: an episode that ended in the period,
     * in the ward where the child went missing; it led to an interview where a completed one covers it. Episodes without a
     * ward (confidential placements among them) are in none; nor are those recorded as not requiring an interview. Wards with
     * fewer than five children are never called blind. Under disclosure control it follows from the protected numbers: a number
     * that is hidden counts as the most that it can be.
     */
    public Set<String> wards(Viewer viewer, DisclosureFilter filter) {
        var interviewed = exists(selectOne()
                .from(INTERVIEW_EPISODE)
                .join(INTERVIEW)
                .on(INTERVIEW.ID.eq(INTERVIEW_EPISODE.INTERVIEW_ID))
                .where(INTERVIEW_EPISODE.EPISODE_ID.eq(EPISODE.ID))
                .and(INTERVIEW.COMPLETED));
        SuppressionRules small = control.of(viewer, filter);
        return database.read(
                viewer,
                ReadRequest.counts("places", "wards where few were asked", filter),
                dsl -> dsl
                        .select(AREA.CODE, countDistinct(EPISODE.CHILD_ID), count(), count().filterWhere(interviewed))
                        .from(EPISODE)
                        .join(AREA)
                        .on(AREA.ID.eq(EPISODE.WARD_ID))
                        .where(Visibility.of(viewer, EPISODE))
                        .and(FilterConditions.endedIn(filter, EPISODE))
                        .and(EPISODE.INTERVIEW_NOT_REQUIRED.isFalse())
                        .groupBy(AREA.CODE)
                        .having(countDistinct(EPISODE.CHILD_ID).ge(LEAST_CHILDREN))
                        .fetch(mapping(Ward::new))
                        .stream()
                        .filter(ward -> ward.isLowCoverage(small))
                        .map(Ward::code)
                        .collect(Collectors.toSet()));
    }

    private record Ward(String code, int children, int episodes, int interviewed) {

        boolean isLowCoverage(SuppressionRules small) {
            int most = small.one(interviewed).number().orElse(small.threshold() - 1);
            return small.one(children).isShown()
                    && 3 * most < small.one(episodes).number().orElse(0);
        }
    }
}

package org.homeward.places;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.EPISODE;
import static org.homeward.store.db.homeward.Tables.INTERVIEW;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_EPISODE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.util.Set;
import org.homeward.access.Reading;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.store.Matching;
import org.homeward.store.Sight;
import org.homeward.store.Visibility;
import org.springframework.stereotype.Component;

/** Where few were asked, so that an empty place on the map is not taken for a safe one. */
@Component
public class BlindSpotQueries {

    /** Fewer children than this say nothing about a ward, and a hatch over them would point at them. */
    private static final int LEAST_CHILDREN = 5;

    private final Sight sight;

    BlindSpotQueries(Sight sight) {
        this.sight = sight;
    }

    /**
     * Codes of the wards in which under a third of episodes led to an interview. Unit: an episode that ended in the period,
     * in the ward where the child went missing; it led to an interview where a completed one covers it. Episodes without a
     * ward (confidential placements among them) are in none; nor are those recorded as not requiring an interview. Wards with
     * fewer than five children are never called blind.
     */
    public Set<String> wards(Viewer viewer, DisclosureFilter filter) {
        var interviewed = exists(selectOne()
                .from(INTERVIEW_EPISODE)
                .join(INTERVIEW)
                .on(INTERVIEW.ID.eq(INTERVIEW_EPISODE.INTERVIEW_ID))
                .where(INTERVIEW_EPISODE.EPISODE_ID.eq(EPISODE.ID))
                .and(INTERVIEW.COMPLETED));
        return sight.read(
                viewer,
                Reading.counts("places", "wards where few were asked", filter),
                dsl -> dsl.select(AREA.CODE)
                        .from(EPISODE)
                        .join(AREA)
                        .on(AREA.ID.eq(EPISODE.WARD_ID))
                        .where(Visibility.of(viewer, EPISODE))
                        .and(Matching.endedIn(filter, EPISODE))
                        .and(EPISODE.INTERVIEW_NOT_REQUIRED.isFalse())
                        .groupBy(AREA.CODE)
                        .having(countDistinct(EPISODE.CHILD_ID).ge(LEAST_CHILDREN))
                        .and(count().filterWhere(interviewed).mul(3).lt(count()))
                        .fetchSet(AREA.CODE));
    }
}

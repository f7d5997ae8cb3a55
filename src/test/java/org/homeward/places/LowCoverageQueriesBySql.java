package org.homeward.places;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.EPISODE;
import static org.homeward.store.db.homeward.Tables.INTERVIEW;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_EPISODE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.FilterConditions;
import org.homeward.store.ReturnInterview;
import org.homeward.store.Visibility;

/** Finds wards with low interview coverage. No reports from there does not mean no risk. */
public class LowCoverageQueriesBySql {

    /** With fewer children a share means little, and a hatch would single them out. */
    private static final int MIN_CHILDREN = 5;

    private final AuditedDatabase database;
    private final DisclosureControl control;

    LowCoverageQueriesBySql(AuditedDatabase database, DisclosureControl control) {
        this.database = database;
        this.control = control;
    }

    /**
     * Codes of the wards in which under a third of episodes led to an interview. Unit: an episode that ended in the
     * period, in the ward where the child went missing; it led to an interview where a completed one covers it.
     * Episodes without a ward (confidential placements among them) and those recorded as not requiring an interview are
     * not counted. A ward with fewer than five children is never listed. Under disclosure control the result follows
     * from the protected numbers: a hidden number counts as the largest value it can have.
     */
    public Set<String> wards(Viewer viewer, DisclosureFilter filter) {
        var interviewed = exists(selectOne()
                .from(INTERVIEW_EPISODE)
                .join(INTERVIEW)
                .on(INTERVIEW.ID.eq(INTERVIEW_EPISODE.INTERVIEW_ID))
                .where(INTERVIEW_EPISODE.EPISODE_ID.eq(EPISODE.ID))
                .and(ReturnInterview.isAbout(INTERVIEW, EPISODE)));
        SuppressionRules rules = control.of(viewer, filter);
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
                        .having(countDistinct(EPISODE.CHILD_ID).ge(MIN_CHILDREN))
                        .fetch(mapping(Ward::new))
                        .stream()
                        .filter(ward -> ward.isLowCoverage(rules))
                        .map(Ward::code)
                        .collect(Collectors.toSet()));
    }

    /** The numbers of every ward with at least five children. */
    public InterviewedByWard byWard(Viewer viewer, DisclosureFilter filter) {
        var interviewed = exists(selectOne()
                .from(INTERVIEW_EPISODE)
                .join(INTERVIEW)
                .on(INTERVIEW.ID.eq(INTERVIEW_EPISODE.INTERVIEW_ID))
                .where(INTERVIEW_EPISODE.EPISODE_ID.eq(EPISODE.ID))
                .and(ReturnInterview.isAbout(INTERVIEW, EPISODE)));
        var district = AREA.as("district");
        SuppressionRules rules = control.of(viewer, filter);
        return new InterviewedByWard(
                database.read(
                        viewer,
                        ReadRequest.counts("places", "interviewed by ward", filter),
                        dsl -> dsl
                                .select(
                                        AREA.CODE,
                                        max(AREA.NAME),
                                        max(district.NAME),
                                        count(),
                                        count().filterWhere(interviewed),
                                        countDistinct(EPISODE.CHILD_ID))
                                .from(EPISODE)
                                .join(AREA)
                                .on(AREA.ID.eq(EPISODE.WARD_ID))
                                .leftJoin(district)
                                .on(district.ID.eq(AREA.PARENT_ID))
                                .where(Visibility.of(viewer, EPISODE))
                                .and(FilterConditions.endedIn(filter, EPISODE))
                                .and(EPISODE.INTERVIEW_NOT_REQUIRED.isFalse())
                                .groupBy(AREA.CODE)
                                .having(countDistinct(EPISODE.CHILD_ID).ge(MIN_CHILDREN))
                                .fetch(row -> new InterviewedByWard.OfWard(
                                        row.value1(),
                                        row.value2(),
                                        row.value3() == null ? "" : row.value3(),
                                        rules.one(RawCount.of(row.value4())),
                                        rules.one(RawCount.of(row.value5())),
                                        new Ward(row.value1(), row.value6(), row.value4(), row.value5())
                                                .isLowCoverage(rules)))
                                .stream()
                                .sorted(Comparator.comparing((InterviewedByWard.OfWard ward) -> ward.share()
                                                .range()
                                                .map(range -> range.low())
                                                .orElse(Double.MAX_VALUE))
                                        .thenComparing(InterviewedByWard.OfWard::name)
                                        .thenComparing(InterviewedByWard.OfWard::code))
                                .toList()),
                false);
    }

    private record Ward(String code, int children, int episodes, int interviewed) {

        boolean isLowCoverage(SuppressionRules rules) {
            return rules.one(RawCount.of(children)).isShown()
                    && new Share(rules.one(RawCount.of(interviewed)), rules.one(RawCount.of(episodes))).isUnderAThird();
        }
    }
}

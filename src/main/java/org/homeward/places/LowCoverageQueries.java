package org.homeward.places;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AllowedFilters.Division;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.places.InterviewedByWard.OfWard;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.counting.EpisodeRows;
import org.homeward.store.counting.Rows;
import org.homeward.store.counting.Selection;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Finds wards with low interview coverage. No reports from there does not mean no risk. */
@Component
public class LowCoverageQueries {

    /** With fewer children a share means little, and a hatch would single them out. */
    private static final int MIN_CHILDREN = 5;

    /** A ward without a percentage comes last. */
    private static final Comparator<OfWard> SMALLEST_SHARE_FIRST = Comparator.comparing(
                    (OfWard ward) -> ward.share().range().map(Share.Range::low).orElse(Double.MAX_VALUE))
            .thenComparing(OfWard::name)
            .thenComparing(OfWard::code);

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

    /**
     * The same wards with their numbers, and all others with at least five children: how many episodes there were, and how many led to an
     * interview. A release names only those under a third, and has no numbers by ward.
     */
    public InterviewedByWard byWard(Viewer viewer, DisclosureFilter filter) {
        if (viewer.role().isUnderDisclosureControl()) {
            Set<String> low = wards(viewer, filter);
            return new InterviewedByWard(
                    database
                            .read(
                                    viewer,
                                    ReadRequest.reference("reference", "names of wards"),
                                    LowCoverageQueries::names)
                            .stream()
                            .filter(name -> low.contains(name.code()))
                            .map(name -> name.of(Count.complement(), Count.complement(), true))
                            .toList(),
                    true);
        }
        SuppressionRules rules = control.of(viewer, filter);
        return database.count(viewer, ReadRequest.counts("places", "interviewed by ward", filter), (dsl, countable) -> {
            Map<String, Name> names = names(dsl).stream().collect(Collectors.toMap(Name::code, Function.identity()));
            List<OfWard> wards = new ArrayList<>();
            countable
                    .inCoverage(filter)
                    .where((episodes, row) -> episodes.wardMissingFrom(row) != Rows.NO_KEY)
                    .groupBy(EpisodeRows::wardMissingFrom)
                    .forEach((key, episodes) -> {
                        String code = countable.lists().areas().code(key);
                        Ward ward = Ward.of(episodes);
                        if (ward.children().number() >= MIN_CHILDREN) {
                            wards.add(names.getOrDefault(code, new Name(code, code, ""))
                                    .of(
                                            rules.one(ward.episodes()),
                                            rules.one(ward.interviewed()),
                                            ward.isLowCoverage(rules)));
                        }
                    });
            wards.sort(SMALLEST_SHARE_FIRST);
            return new InterviewedByWard(wards, false);
        });
    }

    private record Name(String code, String name, String within) {
        OfWard of(Count episodes, Count interviewed, boolean low) {
            return new OfWard(code, name, within, episodes, interviewed, low);
        }
    }

    /** Each ward in its newest vintage, by name. */
    private static List<Name> names(DSLContext dsl) {
        var district = AREA.as("district");
        return dsl
                .select(AREA.CODE, AREA.NAME, coalesce(district.NAME, inline("")))
                .distinctOn(AREA.CODE)
                .from(AREA)
                .leftJoin(district)
                .on(district.ID.eq(AREA.PARENT_ID))
                .where(AREA.KIND.eq(AreaKind.WARD))
                .orderBy(AREA.CODE, AREA.VINTAGE.desc())
                .fetch(mapping(Name::new))
                .stream()
                .sorted(Comparator.comparing(Name::name).thenComparing(Name::code))
                .toList();
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

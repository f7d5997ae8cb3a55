package org.homeward.release;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.homeward.access.DisclosureControl;
import org.homeward.access.Viewer;
import org.homeward.coverage.CoverageQueries;
import org.homeward.disclosure.AllowedFilters;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.ReleaseCalendar.Due;
import org.homeward.factors.Breakdown;
import org.homeward.factors.FactorQueries;
import org.homeward.places.LowCoverageQueries;
import org.homeward.places.PlaceQueries;
import org.homeward.reference.ReferenceQueries;
import org.homeward.request.FilterOptions;
import org.homeward.trends.TrendQueries;
import org.springframework.stereotype.Component;

/** Every question that a screen, a sheet or a file of a board can ask: those of the {@link AllowedFilters}, in every room. */
@Component
class ReleaseQuestions {

    private final DisclosureControl control;
    private final ReferenceQueries reference;
    private final FilterOptions options;
    private final List<Consumer<Asked>> rooms;

    private record Asked(Viewer viewer, DisclosureFilter filter) {}

    ReleaseQuestions(
            DisclosureControl control,
            ReferenceQueries reference,
            FilterOptions options,
            CoverageQueries coverage,
            PlaceQueries places,
            LowCoverageQueries lowCoverage,
            FactorQueries factors,
            TrendQueries trends) {
        this.control = control;
        this.reference = reference;
        this.options = options;
        this.rooms = List.of(
                each -> coverage.byDistrict(each.viewer(), each.filter()),
                each -> coverage.byCare(each.viewer(), each.filter()),
                each -> coverage.stillMissing(each.viewer(), each.filter()),
                each -> coverage.whatFollowed(each.viewer(), each.filter()),
                each -> places.countByArea(each.viewer(), each.filter(), AreaKind.WARD),
                each -> places.countByArea(each.viewer(), each.filter(), AreaKind.DISTRICT),
                each -> lowCoverage.wards(each.viewer(), each.filter()),
                each -> factors.byEveryBreakdown(each.viewer(), each.filter()),
                each -> factors.forCarers(each.viewer(), each.filter(), Breakdown.AGE),
                each -> trends.byMonth(each.viewer(), each.filter()));
    }

    /** All of them about these periods, each period after the other, as of one change. */
    List<DisclosureFilter> about(Viewer viewer, Collection<Due> periods, long change) {
        return periods.stream()
                .flatMap(due -> questions(viewer, due.period()))
                .map(filter -> filter.withAsOf(change))
                .toList();
    }

    /** Asks every room. */
    void ask(Viewer viewer, DisclosureFilter filter) {
        Asked asked = new Asked(viewer, filter);
        rooms.forEach(room -> room.accept(asked));
    }

    /** The partnership, then each district; each whole, then with each value of each category that is allowed. */
    Stream<DisclosureFilter> questions(Viewer viewer, Period period) {
        Collection<String> districts = reference.districtCodes(viewer).values();
        DisclosureFilter whole = DisclosureFilter.of(period);
        var choices = options.of(viewer, whole, (key, values) -> key);
        return Stream.concat(Stream.of(whole), districts.stream().map(code -> whole.with(Facet.AREA, Set.of(code))))
                .flatMap(area -> Stream.concat(
                        Stream.of(area),
                        Stream.of(Facet.values())
                                .filter(Facet::isCategory)
                                .flatMap(facet ->
                                        choices.codes(facet).stream().map(code -> area.with(facet, Set.of(code))))))
                .filter(control.allowedFilters()::has);
    }
}

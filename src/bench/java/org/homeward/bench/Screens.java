package org.homeward.bench;

import static org.homeward.bench.Screen.FILTER;
import static org.homeward.bench.Screen.STATEMENTS;

import java.util.ArrayList;
import java.util.List;
import org.homeward.bench.Screen.Counts;
import org.homeward.coverage.CoverageQueries;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.factors.FactorQueries;
import org.homeward.interviews.InterviewQueries;
import org.homeward.people.PersonQueries;
import org.homeward.places.CellSize;
import org.homeward.places.LowCoverageQueries;
import org.homeward.places.MapSelection;
import org.homeward.places.PlaceQueries;
import org.homeward.places.PlaceStatementQueries;
import org.homeward.trends.TrendQueries;

/** Every screen that has the filter bar; Places in its parts, which the browser requests one by one. */
record Screens(BenchApplication application) {

    /** Known to a street or better: in a ward, and in a hexagon unless it is a home. */
    private static final String MAPPED = "p.precision in ('POINT', 'STREET', 'NAMED_PLACE')";

    private static final int FIRST_PAGE = 50;
    static final String WARD = "E05999002";

    List<Screen> all() {
        List<Screen> screens = new ArrayList<>(counted());
        screens.add(placesList());
        return screens;
    }

    /** Screens that decrypt nothing. */
    List<Screen> counted() {
        return List.of(placesByArea(), placesByCell(), factors(), trends(), people(), coverage(), interviews());
    }

    private Screen placesByArea() {
        PlaceQueries places = application.bean(PlaceQueries.class);
        LowCoverageQueries lowCoverage = application.bean(LowCoverageQueries.class);
        return new Screen(
                "places, wards",
                (viewer, filter) -> {
                    Counts counts = new Counts();
                    lowCoverage.wards(viewer, filter);
                    places.countByArea(viewer, filter, AreaKind.WARD)
                            .areas()
                            .forEach(area -> counts.put(area.code(), area.children()));
                    return counts.byName();
                },
                "select coalesce(a.code, ''), count(distinct s.child_id) from " + STATEMENTS
                        + " join homeward.place_version p on p.statement_id = s.id and p.superseded_in is null"
                        + " left join homeward.area a on a.id = p.ward_id" + FILTER
                        + "and p.role <> 'WENT_FROM' and " + MAPPED + " group by 1");
    }

    private Screen placesByCell() {
        PlaceQueries places = application.bean(PlaceQueries.class);
        return new Screen(
                "places, cells",
                (viewer, filter) -> {
                    Counts counts = new Counts();
                    places.countByCell(viewer, filter, CellSize.M500)
                            .shown()
                            .forEach(
                                    each -> counts.put(Long.toString(each.cell().id()), each.children()));
                    return counts.byName();
                },
                "select p.cell_500::text, count(distinct s.child_id) from " + STATEMENTS
                        + " join homeward.place_version p on p.statement_id = s.id and p.superseded_in is null" + FILTER
                        + "and p.role <> 'WENT_FROM' and p.cell_500 is not null group by 1"
                        + " having count(distinct s.child_id) >= 5");
    }

    private Screen placesList() {
        PlaceStatementQueries places = application.bean(PlaceStatementQueries.class);
        return new Screen(
                "places, list",
                (viewer, filter) -> new Counts()
                        .put(
                                WARD,
                                places.findStatements(viewer, filter, new MapSelection.Area(AreaKind.WARD, WARD))
                                        .size())
                        .byName(),
                "select a.code, count(*) from " + STATEMENTS
                        + " join homeward.place_version p on p.statement_id = s.id and p.superseded_in is null"
                        + " join homeward.area a on a.id = p.ward_id and a.code = '" + WARD + "'" + FILTER
                        + "and p.role <> 'WENT_FROM' and " + MAPPED + " group by 1");
    }

    private Screen factors() {
        FactorQueries factors = application.bean(FactorQueries.class);
        return new Screen(
                "factors",
                (viewer, filter) -> {
                    Counts counts = new Counts();
                    factors.byEveryBreakdown(viewer, filter)
                            .values()
                            .forEach(each -> each.named()
                                    .forEach(share -> counts.put(
                                            share.side() + "." + share.factor().code(), share.children())));
                    return counts.byName();
                },
                "select f.side || '.' || f.code, count(distinct s.child_id) from " + STATEMENTS
                        + " join homeward.factor_version f on f.statement_id = s.id and f.superseded_in is null"
                        + FILTER
                        + "and i.completed group by 1");
    }

    private Screen trends() {
        TrendQueries trends = application.bean(TrendQueries.class);
        return new Screen(
                "trends",
                (viewer, filter) -> {
                    Counts counts = new Counts();
                    trends.byMonth(viewer, filter)
                            .months()
                            .forEach(each -> counts.put("episodes " + each.month(), each.episodes())
                                    .put("children " + each.month(), each.children())
                                    .put("interviews " + each.month(), each.interviews()));
                    return counts.byName();
                },
                """
                with months as (
                    select to_char(e.started_on, 'YYYY-MM') as month, count(*) as episodes, count(distinct e.child_id) as children
                    from homeward.episode_version e
                    where e.superseded_in is null and e.started_on {during} and {episode} group by 1)
                select 'episodes ' || month, episodes from months
                union all select 'children ' || month, children from months
                union all
                select 'interviews ' || to_char(i.held_at at time zone 'Europe/London', 'YYYY-MM'), count(distinct i.id)
                from homeward.interview_version i
                join homeward.interview_episode_version ie on ie.interview_id = i.id and ie.superseded_in is null
                join homeward.episode_version e on e.id = ie.episode_id and e.superseded_in is null
                where i.superseded_in is null and i.completed
                  and (i.held_at at time zone 'Europe/London')::date {during} and {episode} group by 1""");
    }

    private Screen people() {
        PersonQueries people = application.bean(PersonQueries.class);
        return new Screen(
                "people",
                (viewer, filter) -> {
                    Counts counts = new Counts();
                    people.count(viewer, filter)
                            .persons()
                            .forEach(person -> counts.put(person.reference(), person.children()));
                    return counts.byName();
                },
                "select k.reference, count(distinct s.child_id) from " + STATEMENTS
                        + " join homeward.person_mention_version m on m.statement_id = s.id and m.superseded_in is null"
                        + " join homeward.person_key k on k.id = m.person_id" + FILTER + "group by 1");
    }

    private Screen coverage() {
        CoverageQueries coverage = application.bean(CoverageQueries.class);
        return new Screen(
                "coverage",
                (viewer, filter) -> {
                    Counts counts = new Counts();
                    coverage.byCare(viewer, filter);
                    coverage.stillMissing(viewer, filter);
                    coverage.byDistrict(viewer, filter)
                            .groups()
                            .forEach(each -> counts.put("returned " + each.group(), each.returned())
                                    .put("done " + each.group(), each.done()));
                    return counts.byName();
                },
                """
                with ended as (
                    select a.name, exists (
                        select from homeward.interview_episode_version ie
                        join homeward.interview_version i on i.id = ie.interview_id and i.superseded_in is null and i.completed
                        where ie.episode_id = e.id and ie.superseded_in is null) as done
                    from homeward.episode_version e join homeward.area a on a.id = e.district_id
                    where e.superseded_in is null and e.ended_on {during} and {episode} and not e.interview_not_required)
                select 'returned ' || name, count(*) from ended group by 1
                union all select 'done ' || name, count(*) from ended where done group by 1""");
    }

    private Screen interviews() {
        InterviewQueries interviews = application.bean(InterviewQueries.class);
        return new Screen(
                "interviews",
                (viewer, filter) -> {
                    var counted = interviews.count(viewer, filter, EpisodeDay.WENT_MISSING);
                    interviews.list(viewer, filter, EpisodeDay.WENT_MISSING, FIRST_PAGE);
                    return new Counts()
                            .put("interviews", counted.interviews())
                            .put("children", counted.children())
                            .byName();
                },
                """
                with asked as (
                    select i.id, i.child_id from homeward.interview_version i
                    where i.superseded_in is null and exists (
                        select from homeward.interview_episode_version ie
                        join homeward.episode_version e on e.id = ie.episode_id and e.superseded_in is null
                        where ie.interview_id = i.id and ie.superseded_in is null and e.started_on {during} and {episode}))
                select 'interviews', count(*) from asked
                union all select 'children', count(distinct child_id) from asked""");
    }
}

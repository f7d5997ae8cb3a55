package org.homeward.store;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.CHILD;
import static org.homeward.store.db.homeward.Tables.EPISODE;
import static org.homeward.store.db.homeward.Tables.FACTOR;
import static org.homeward.store.db.homeward.Tables.HARM;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_EPISODE;
import static org.homeward.store.db.homeward.Tables.PLACE;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.homeward.store.db.homeward.Tables.STATEMENT_FACTS;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AgeBand;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.DrawnArea;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.disclosure.Risk;
import org.homeward.disclosure.Sex;
import org.homeward.store.db.homeward.tables.Episode;
import org.homeward.store.db.homeward.tables.Interview;
import org.homeward.store.db.homeward.tables.Place;
import org.homeward.store.db.homeward.tables.StatementFacts;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The filter as a condition. A count and its list use the same one. A filter by factor uses only statements that the viewer
 * may see; otherwise it would reveal the others.
 */
public final class FilterConditions {

    private FilterConditions() {}

    /** Statements by the day on which the child went missing. */
    public static Condition of(Viewer viewer, DisclosureFilter filter, StatementFacts facts) {
        return during(filter.period(), facts.STARTED_ON)
                .and(inDistricts(filter.chosen(Facet.AREA), facts.DISTRICT_ID))
                .and(byProviders(filter.chosen(Facet.PROVIDER), facts.PROVIDER_ID))
                .and(ofAges(filter.chosen(Facet.AGE), facts.AGE_AT_EPISODE))
                .and(constants(Care.class, filter, Facet.CARE, facts.CARE))
                .and(constants(Risk.class, filter, Facet.RISK, facts.RISK))
                .and(ofChild(filter, facts.CHILD_ID))
                .and(said(viewer, filter, facts.INTERVIEW_ID));
    }

    /**
     * Places that children named, of the selected categories. The place that a child set out from is never included: it is
     * nearly always a home or a placement, and must not be on a map.
     */
    public static Condition of(Viewer viewer, DisclosureFilter filter, Place place) {
        return place.ROLE
                .ne(PlaceRole.WENT_FROM)
                .and(
                        !filter.filtersBy(Facet.CATEGORY)
                                ? noCondition()
                                : place.CATEGORY.in(filter.chosen(Facet.CATEGORY)))
                .and(isThere(viewer, filter, place));
    }

    /** Episodes by the day on which the child went missing. */
    public static Condition startedIn(DisclosureFilter filter, Episode episode) {
        return during(filter.period(), episode.STARTED_ON).and(ofEpisode(filter, episode));
    }

    /** Episodes by the day on which the child returned; excludes open episodes. */
    public static Condition endedIn(DisclosureFilter filter, Episode episode) {
        return during(filter.period(), episode.ENDED_ON).and(ofEpisode(filter, episode));
    }

    /** Episodes that coverage counts: they ended in the period, and an interview was not recorded as not required. */
    public static Condition inCoverage(Viewer viewer, DisclosureFilter filter, Episode episode) {
        return Visibility.of(viewer, episode)
                .and(endedIn(filter, episode))
                .and(episode.INTERVIEW_NOT_REQUIRED.isFalse());
    }

    /** Interviews about episodes, by the day on which the child went missing. */
    public static Condition startedIn(Viewer viewer, DisclosureFilter filter, Interview interview, Episode episode) {
        return during(filter.period(), episode.STARTED_ON).and(interviewed(viewer, filter, interview, episode));
    }

    /** Interviews about episodes, by the local day on which the interview was held, whenever the child went missing. */
    public static Condition heldIn(Viewer viewer, DisclosureFilter filter, Interview interview, Episode episode) {
        return during(filter.period(), localDay(interview.HELD_AT))
                .and(interviewed(viewer, filter, interview, episode));
    }

    /** The day in Europe/London on which an instant fell. */
    public static Field<LocalDate> localDay(Field<OffsetDateTime> instant) {
        return DSL.field("cast({0} at time zone 'Europe/London' as date)", LocalDate.class, instant);
    }

    private static Condition interviewed(Viewer viewer, DisclosureFilter filter, Interview interview, Episode episode) {
        return inDistricts(filter.chosen(Facet.AREA), episode.DISTRICT_ID)
                .and(byProviders(filter.chosen(Facet.PROVIDER), interview.PROVIDER_ID))
                .and(ofAges(filter.chosen(Facet.AGE), episode.AGE_AT_EPISODE))
                .and(constants(Care.class, filter, Facet.CARE, episode.CARE))
                .and(constants(Risk.class, filter, Facet.RISK, episode.RISK))
                .and(ofChild(filter, episode.CHILD_ID))
                .and(said(viewer, filter, interview.ID));
    }

    /** Interviews that cover an episode which began in the period; the provider is the interview's own. */
    public static Condition of(Viewer viewer, DisclosureFilter filter, Interview interview) {
        return byProviders(filter.chosen(Facet.PROVIDER), interview.PROVIDER_ID)
                .and(said(viewer, filter, interview.ID))
                .and(exists(selectOne()
                        .from(INTERVIEW_EPISODE)
                        .join(EPISODE)
                        .on(EPISODE.ID.eq(INTERVIEW_EPISODE.EPISODE_ID))
                        .where(INTERVIEW_EPISODE.INTERVIEW_ID.eq(interview.ID))
                        .and(startedIn(filter.without(Facet.PROVIDER), EPISODE))));
    }

    /**
     * Interviews about an episode that coverage counts as interviewed. The provider is that of the episode, as there; a
     * factor is one of the interview.
     */
    public static Condition inCoverage(Viewer viewer, DisclosureFilter filter, Interview interview) {
        return said(viewer, filter, interview.ID)
                .and(exists(selectOne()
                        .from(INTERVIEW_EPISODE)
                        .join(EPISODE)
                        .on(EPISODE.ID.eq(INTERVIEW_EPISODE.EPISODE_ID))
                        .where(INTERVIEW_EPISODE.INTERVIEW_ID.eq(interview.ID))
                        .and(inCoverage(viewer, filter, EPISODE))
                        .and(ReturnInterview.isAbout(interview, EPISODE))));
    }

    private static Condition ofEpisode(DisclosureFilter filter, Episode episode) {
        return inDistricts(filter.chosen(Facet.AREA), episode.DISTRICT_ID)
                .and(byProviders(filter.chosen(Facet.PROVIDER), episode.PROVIDER_ID))
                .and(ofAges(filter.chosen(Facet.AGE), episode.AGE_AT_EPISODE))
                .and(constants(Care.class, filter, Facet.CARE, episode.CARE))
                .and(constants(Risk.class, filter, Facet.RISK, episode.RISK))
                .and(ofChild(filter, episode.CHILD_ID));
    }

    private static <E extends Enum<E>> Set<E> chosen(Class<E> type, Set<String> codes) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> codes.contains(Facet.code(constant)))
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Condition constants(
            Class<E> type, DisclosureFilter filter, Facet facet, Field<E> field) {
        return filter.filtersBy(facet) ? field.in(chosen(type, filter.chosen(facet))) : noCondition();
    }

    private static Condition during(Period period, Field<LocalDate> day) {
        return day.between(period.from(), period.to());
    }

    private static Condition inDistricts(Set<String> codes, Field<Integer> district) {
        return codes.isEmpty()
                ? noCondition()
                : district.in(select(AREA.ID).from(AREA).where(AREA.CODE.in(codes)));
    }

    private static Condition byProviders(Set<String> codes, Field<Integer> provider) {
        return codes.isEmpty()
                ? noCondition()
                : provider.in(select(PROVIDER.ID).from(PROVIDER).where(PROVIDER.CODE.in(codes)));
    }

    private static Condition ofAges(Set<String> bands, Field<Short> age) {
        return chosen(AgeBand.class, bands).stream()
                .map(band -> age.between((short) band.from(), (short) band.to()))
                .reduce(Condition::or)
                .orElse(noCondition());
    }

    private static Condition ofChild(DisclosureFilter filter, Field<Long> child) {
        if (!filter.filtersBy(Facet.SEX) && !filter.filtersBy(Facet.ETHNICITY)) {
            return noCondition();
        }
        Set<String> ethnicities = filter.chosen(Facet.ETHNICITY);
        return exists(selectOne()
                .from(CHILD)
                .where(CHILD.ID.eq(child))
                .and(constants(Sex.class, filter, Facet.SEX, CHILD.SEX))
                .and(
                        ethnicities.isEmpty()
                                ? noCondition()
                                : CHILD.ETHNICITY_CODE
                                        .in(ethnicities)
                                        .or(
                                                ethnicities.contains(Facet.NOT_RECORDED)
                                                        ? CHILD.ETHNICITY_CODE.isNull()
                                                        : falseCondition())));
    }

    private static Condition said(Viewer viewer, DisclosureFilter filter, Field<Long> interview) {
        return namingFactors(viewer, filter.chosen(Facet.FACTOR), interview)
                .and(namingHarms(viewer, filter.chosen(Facet.HARM), interview))
                .and(namingPlaces(viewer, filter, Facet.PLACE, interview))
                .and(namingPlaces(viewer, filter, Facet.WITHIN, interview))
                .and(namingPlaces(viewer, filter, Facet.PLACE_WARD, interview));
    }

    private static Condition namingHarms(Viewer viewer, Set<String> harms, Field<Long> interview) {
        StatementFacts other = STATEMENT_FACTS.as("harmed");
        return harms.isEmpty()
                ? noCondition()
                : exists(selectOne()
                        .from(other)
                        .join(HARM)
                        .on(HARM.STATEMENT_ID.eq(other.STATEMENT_ID))
                        .where(other.INTERVIEW_ID.eq(interview))
                        .and(Visibility.of(viewer, other))
                        .and(HARM.CODE.in(harms)));
    }

    private static Condition namingPlaces(Viewer viewer, DisclosureFilter filter, Facet facet, Field<Long> interview) {
        StatementFacts other = STATEMENT_FACTS.as("elsewhere");
        Place place = PLACE.as("there");
        return !filter.filtersBy(facet)
                ? noCondition()
                : exists(selectOne()
                        .from(other)
                        .join(place)
                        .on(place.STATEMENT_ID.eq(other.STATEMENT_ID))
                        .where(other.INTERVIEW_ID.eq(interview))
                        .and(Visibility.of(viewer, other))
                        .and(place.ROLE.ne(PlaceRole.WENT_FROM))
                        .and(
                                switch (facet) {
                                    case PLACE -> isInCell(viewer, filter, place);
                                    case WITHIN -> isDrawn(viewer, filter, place);
                                    default -> isInWard(filter, place);
                                }));
    }

    private static Condition isThere(Viewer viewer, DisclosureFilter filter, Place place) {
        return (filter.filtersBy(Facet.PLACE) ? isInCell(viewer, filter, place) : noCondition())
                .and(filter.filtersBy(Facet.WITHIN) ? isDrawn(viewer, filter, place) : noCondition())
                .and(filter.filtersBy(Facet.PLACE_WARD) ? isInWard(filter, place) : noCondition());
    }

    private static Condition isInWard(DisclosureFilter filter, Place place) {
        return place.PRECISION
                .in(PrecisionTier.POINT, PrecisionTier.STREET, PrecisionTier.NAMED_PLACE)
                .and(place.WARD_ID.in(select(AREA.ID).from(AREA).where(AREA.CODE.in(filter.chosen(Facet.PLACE_WARD)))));
    }

    /** Only cells in which at least five distinct children named a place under the rest of the filter. */
    private static Condition isInCell(Viewer viewer, DisclosureFilter filter, Place place) {
        DisclosureFilter rest = filter.without(Facet.PLACE);
        StatementFacts counted = STATEMENT_FACTS.as("counted");
        Place named = PLACE.as("named");
        return filter.chosen(Facet.PLACE).stream()
                .flatMap(code -> HexagonCell.ofCode(code).stream())
                .map(cell -> cell(place, cell)
                        .eq(cell.id())
                        .and(field(select(countDistinct(counted.CHILD_ID))
                                        .from(counted)
                                        .join(named)
                                        .on(named.STATEMENT_ID.eq(counted.STATEMENT_ID))
                                        .where(Visibility.of(viewer, counted))
                                        .and(of(viewer, rest, counted))
                                        .and(of(viewer, rest, named))
                                        .and(cell(named, cell).eq(cell.id())))
                                .ge(5)))
                .reduce(falseCondition(), Condition::or);
    }

    /** Only hexagons whose centre lies in a drawn area and which at least five distinct children named under the rest of the filter. */
    private static Condition isDrawn(Viewer viewer, DisclosureFilter filter, Place place) {
        DisclosureFilter rest = filter.without(Facet.WITHIN);
        StatementFacts counted = STATEMENT_FACTS.as("counted_there");
        Place named = PLACE.as("named_there");
        Field<Long> cell = cell(named, HexagonCell.of(0, DrawnArea.CELL_M));
        return cell(place, HexagonCell.of(0, DrawnArea.CELL_M))
                .in(filter.chosen(Facet.WITHIN).stream()
                        .flatMap(code -> hexagons(DrawnArea.ofCode(code).orElseThrow()))
                        .toList())
                .and(cell(place, HexagonCell.of(0, DrawnArea.CELL_M))
                        .in(select(cell)
                                .from(counted)
                                .join(named)
                                .on(named.STATEMENT_ID.eq(counted.STATEMENT_ID))
                                .where(Visibility.of(viewer, counted))
                                .and(of(viewer, rest, counted))
                                .and(of(viewer, rest, named))
                                .groupBy(cell)
                                .having(countDistinct(counted.CHILD_ID).ge(5))));
    }

    /** The ids of the hexagons whose centre is in a circle, found by looking at every 100 m of the box around it. */
    private static Stream<Long> hexagons(DrawnArea area) {
        DrawnArea.Circle circle = (DrawnArea.Circle) area;
        int reach = circle.radius_m() / 100 + 6;
        return IntStream.rangeClosed(-reach, reach)
                .boxed()
                .flatMap(east -> IntStream.rangeClosed(-reach, reach)
                        .mapToObj(north -> HexagonCell.at(
                                new Coordinate(
                                        circle.middle().easting_m() + 100.0 * east,
                                        circle.middle().northing_m() + 100.0 * north),
                                DrawnArea.CELL_M)))
                .filter(cell -> Math.hypot(
                                cell.centre().easting_m() - circle.middle().easting_m(),
                                cell.centre().northing_m() - circle.middle().northing_m())
                        <= circle.radius_m())
                .map(HexagonCell::id)
                .distinct();
    }

    private static Field<Long> cell(Place place, HexagonCell cell) {
        return place.field("cell_" + cell.size_m(), Long.class);
    }

    private static Condition namingFactors(Viewer viewer, Set<String> factors, Field<Long> interview) {
        if (factors.isEmpty()) {
            return noCondition();
        }
        StatementFacts other = STATEMENT_FACTS.as("naming");
        Condition named = factors.stream().map(FilterConditions::factor).reduce(falseCondition(), Condition::or);
        return exists(selectOne()
                .from(other)
                .join(FACTOR)
                .on(FACTOR.STATEMENT_ID.eq(other.STATEMENT_ID))
                .where(other.INTERVIEW_ID.eq(interview))
                .and(Visibility.of(viewer, other))
                .and(named));
    }

    private static Condition factor(String sideAndCode) {
        int dot = sideAndCode.indexOf('.');
        String side = sideAndCode.substring(0, Math.max(dot, 0)).toUpperCase(Locale.ROOT);
        Set<String> sides = Set.of(FactorSide.values()).stream().map(Enum::name).collect(Collectors.toSet());
        return sides.contains(side)
                ? FACTOR.SIDE.eq(FactorSide.valueOf(side)).and(FACTOR.CODE.eq(sideAndCode.substring(dot + 1)))
                : falseCondition();
    }
}

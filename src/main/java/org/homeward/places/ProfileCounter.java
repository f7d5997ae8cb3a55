package org.homeward.places;

import static org.homeward.store.db.homeward.Tables.ACTION;
import static org.homeward.store.db.homeward.Tables.AGENCY;
import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.FACTOR_CODE;
import static org.homeward.store.db.homeward.Tables.HARM_CODE;
import static org.homeward.store.db.homeward.Tables.INTERVIEW;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.homeward.access.Authorisation;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ActionOutcome;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.places.PlaceProfile.Agreed;
import org.homeward.places.PlaceProfile.Counts;
import org.homeward.places.PlaceProfile.Coverage;
import org.homeward.places.PlaceProfile.Near;
import org.homeward.places.PlaceProfile.Part;
import org.homeward.places.PlaceProfile.People;
import org.homeward.places.PlaceProfile.Responsible;
import org.homeward.places.PlaceProfile.When;
import org.homeward.places.PlaceProfile.Why;
import org.homeward.store.Visibility;
import org.homeward.store.counting.Areas;
import org.homeward.store.counting.Countable;
import org.homeward.store.counting.DistinctCounts;
import org.homeward.store.counting.EpisodeRows;
import org.homeward.store.counting.FactorRows;
import org.homeward.store.counting.HarmRows;
import org.homeward.store.counting.MentionRows;
import org.homeward.store.counting.Person;
import org.homeward.store.counting.PlaceRows;
import org.homeward.store.counting.Rows;
import org.homeward.store.counting.Selection;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Counts one profile; what it reads besides are names, and actions, which are in no columns. */
final class ProfileCounter {

    private static final SuppressionRules RULES = SuppressionRules.UNDER_FIVE_HIDDEN;
    private static final long HOUR_NOT_KNOWN = -1;
    private static final int HOURS = HourBand.values().length;
    private static final int SIDES = FactorSide.values().length;

    private final Countable countable;
    private final Viewer viewer;
    private final DisclosureFilter filter;
    private final Selection<PlaceRows> named;
    private final DistinctCounts counted;
    private final LocalDate today;

    ProfileCounter(
            Countable countable, Viewer viewer, DisclosureFilter filter, Selection<PlaceRows> named, LocalDate today) {
        this.countable = countable;
        this.viewer = viewer;
        this.filter = filter;
        this.named = named;
        this.counted = named.count();
        this.today = today;
    }

    /** @param around public places */
    PlaceProfile profile(DSLContext dsl, List<Near> around) {
        if (!RULES.one(counted.children()).isShown() || counted.children().number() == 0) {
            return PlaceProfile.NOTHING;
        }
        Areas areas = countable.lists().areas();
        long ward = named.grouped((rows, row) -> 0).mostFrequent(PlaceRows::ward, Comparator.comparing(areas::code))[0];
        List<Count> when = when();
        return new PlaceProfile(
                new Counts(
                        RULES.one(counted.children()),
                        RULES.one(counted.episodes()),
                        RULES.one(counted.interviews()),
                        RULES.one(counted.statements())),
                grid(when),
                when.getLast(),
                why(dsl),
                harms(dsl),
                from(areas),
                viewer.role().seesRecords() ? people() : null,
                ward == Rows.NO_KEY ? null : coverage(dsl, ward, areas),
                viewer.role().seesRecords() ? actions(dsl) : List.of(),
                around,
                ward == Rows.NO_KEY ? null : responsible(dsl, areas.code(ward)));
    }

    /** The cells of the grid in their order, then those of whom no hour is known. */
    private List<Count> when() {
        Map<Long, DistinctCounts> byTime = named.countBy((rows, row) -> time(rows, row));
        List<RawCount> parts = new ArrayList<>();
        for (long time = 0; time < (long) DayGroup.values().length * HOURS; time++) {
            parts.add(children(byTime, time));
        }
        parts.add(children(byTime, HOUR_NOT_KNOWN));
        return parts(parts);
    }

    private static long time(PlaceRows rows, int row) {
        long hour = rows.hourMissing(row);
        return hour == Rows.NO_KEY
                ? HOUR_NOT_KNOWN
                : (long) DayGroup.of(rows.dayMissing(row)).ordinal() * HOURS
                        + HourBand.of(hour).ordinal();
    }

    private List<When> grid(List<Count> counts) {
        List<When> grid = new ArrayList<>();
        for (DayGroup days : DayGroup.values()) {
            for (HourBand hours : HourBand.values()) {
                grid.add(new When(days, hours, counts.get(days.ordinal() * HOURS + hours.ordinal())));
            }
        }
        return grid;
    }

    private List<Why> why(DSLContext dsl) {
        Map<String, String> names = dsl.select(FACTOR_CODE.CODE, FACTOR_CODE.NAME)
                .from(FACTOR_CODE)
                .fetchMap(FACTOR_CODE.CODE, FACTOR_CODE.NAME);
        List<Why> why = new ArrayList<>();
        countable
                .factors(filter)
                .where(FactorRows::isFromCompletedInterview)
                .saidWith(named)
                .countBy((rows, row) -> (long) rows.code(row) * SIDES + rows.side(row))
                .forEach((key, each) -> {
                    String code = countable.lists().factors().code((int) (key / SIDES));
                    why.add(new Why(
                            names.getOrDefault(code, code),
                            FactorSide.values()[(int) (key % SIDES)],
                            RULES.one(each.children())));
                });
        why.sort(mostFirst(Why::children).thenComparing(Why::name).thenComparing(Why::side));
        return why;
    }

    private List<Part> harms(DSLContext dsl) {
        Map<String, String> names =
                dsl.select(HARM_CODE.CODE, HARM_CODE.NAME).from(HARM_CODE).fetchMap(HARM_CODE.CODE, HARM_CODE.NAME);
        List<Part> harms = new ArrayList<>();
        countable.harms(filter).saidWith(named).countBy(HarmRows::code).forEach((number, each) -> {
            String code = countable.lists().harms().code(number.intValue());
            harms.add(new Part(names.getOrDefault(code, code), RULES.one(each.children())));
        });
        harms.sort(mostFirst(Part::children).thenComparing(Part::name));
        return harms;
    }

    private List<Part> from(Areas areas) {
        Map<Long, DistinctCounts> byDistrict = new LinkedHashMap<>(named.countBy(PlaceRows::districtName));
        List<Long> districts = byDistrict.keySet().stream()
                .sorted(Comparator.comparing(key -> key == Rows.NO_KEY ? "" : areas.name(key)))
                .toList();
        List<Count> counts =
                parts(districts.stream().map(key -> children(byDistrict, key)).toList());
        List<Part> from = new ArrayList<>();
        for (int i = 0; i < districts.size(); i++) {
            long key = districts.get(i);
            from.add(new Part(key == Rows.NO_KEY ? "" : areas.name(key), counts.get(i)));
        }
        from.sort(mostFirst(Part::children).thenComparing(Part::name));
        return from;
    }

    private People people() {
        Selection<MentionRows> mentions = countable.mentions(filter).saidWith(named);
        Count children = RULES.one(mentions.count().children());
        if (!children.isShown() || children.equals(Count.ZERO)) {
            return new People(children, children, List.of());
        }
        Map<Long, DistinctCounts> byPerson = mentions.countBy(MentionRows::person);
        List<Person> persons = countable.persons(mentions);
        return new People(
                children,
                Count.of(persons.size()),
                Authorisation.allows(Authorisation.Kind.SCREEN, "people", viewer.role())
                        ? persons.stream()
                                .sorted(Comparator.comparingInt((Person person) ->
                                                -children(byPerson, person.id()).number())
                                        .thenComparing(Person::reference))
                                .map(Person::reference)
                                .toList()
                        : List.of());
    }

    /** What was said in an interview does not narrow them: most of them led to none. */
    private Coverage coverage(DSLContext dsl, long ward, Areas areas) {
        Selection<EpisodeRows> ended =
                countable.inCoverage(filter).where((episodes, row) -> episodes.wardMissingFrom(row) == ward);
        String name = areaName(dsl, areas.code(ward));
        Count children = RULES.one(ended.count().children());
        if (!children.isShown() || children.equals(Count.ZERO)) {
            return new Coverage(name, children, children, children);
        }
        int whole = ended.episodes().number();
        return new Coverage(
                name,
                RULES.one(ended.episodes()),
                RULES.partOf(whole, ended.where(EpisodeRows::isOffered).episodes()),
                RULES.partOf(whole, ended.where(EpisodeRows::isInterviewed).episodes()));
    }

    private List<Agreed> actions(DSLContext dsl) {
        var open = countDistinct(INTERVIEW.CHILD_ID);
        var overdue = countDistinct(INTERVIEW.CHILD_ID).filterWhere(ACTION.DUE_ON.lt(today));
        var rows = dsl.select(AGENCY.NAME, open, overdue)
                .from(ACTION)
                .join(INTERVIEW)
                .on(INTERVIEW.ID.eq(ACTION.INTERVIEW_ID))
                .join(AGENCY)
                .on(AGENCY.ID.eq(ACTION.AGENCY_ID))
                .where(INTERVIEW.ID.eq(any(named.interviewIds())))
                .and(ACTION.OUTCOME.eq(ActionOutcome.OPEN))
                .and(Visibility.of(viewer, INTERVIEW))
                .groupBy(AGENCY.NAME)
                .orderBy(AGENCY.NAME)
                .fetch();
        return rows.stream()
                .map(row -> {
                    Count children = RULES.one(RawCount.of(row.value2()));
                    return new Agreed(
                            row.value1(),
                            children,
                            children.isShown() ? RULES.partOf(row.value2(), RawCount.of(row.value3())) : children);
                })
                .sorted(mostFirst(Agreed::open).thenComparing(Agreed::agency))
                .toList();
    }

    private @Nullable Responsible responsible(DSLContext dsl, String ward) {
        var district = AREA.as("district");
        var county = AREA.as("county");
        Map<String, List<String>> agencies = dsl.select(AGENCY.KIND, AGENCY.NAME)
                .from(AGENCY)
                .where(AGENCY.KIND.in("CHILDRENS_SERVICES", "POLICE"))
                .orderBy(AGENCY.KIND, AGENCY.NAME)
                .fetchGroups(AGENCY.KIND, AGENCY.NAME);
        return dsl.select(district.NAME, coalesce(county.NAME, inline("")))
                .from(AREA)
                .join(district)
                .on(district.ID.eq(AREA.PARENT_ID))
                .leftJoin(county)
                .on(county.ID.eq(district.PARENT_ID))
                .where(AREA.CODE.eq(ward))
                .orderBy(AREA.VINTAGE.desc())
                .limit(1)
                .fetchOptional(row -> new Responsible(
                        row.value1(),
                        row.value2(),
                        agencies.values().stream()
                                .filter(of -> of.size() == 1)
                                .map(List::getFirst)
                                .toList()))
                .orElse(null);
    }

    private String areaName(DSLContext dsl, String code) {
        return Objects.requireNonNullElse(
                dsl.select(AREA.NAME)
                        .from(AREA)
                        .where(AREA.CODE.eq(code))
                        .orderBy(AREA.VINTAGE.desc())
                        .limit(1)
                        .fetchOne(AREA.NAME),
                code);
    }

    private List<Count> parts(List<RawCount> parts) {
        return protectedParts(parts, counted.children());
    }

    /** Parts of a number that is shown: none of them where a hidden one would follow from it, whatever else were hidden. */
    static List<Count> protectedParts(List<RawCount> parts, RawCount whole) {
        return RULES.whole(parts, whole).isShown()
                ? RULES.parts(parts)
                : parts.stream().map(part -> Count.complement()).toList();
    }

    private static RawCount children(Map<Long, DistinctCounts> counted, long key) {
        return counted.getOrDefault(key, DistinctCounts.NOTHING).children();
    }

    /** A hidden number comes last, whatever it is. */
    private static <T> Comparator<T> mostFirst(Function<T, Count> count) {
        return Comparator.comparingInt(each -> -count.apply(each).number().orElse(-1));
    }
}

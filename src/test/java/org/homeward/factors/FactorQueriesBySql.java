package org.homeward.factors;

import static java.util.stream.Collectors.toMap;
import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.EPISODE;
import static org.homeward.store.db.homeward.Tables.FACTOR;
import static org.homeward.store.db.homeward.Tables.FACTOR_CODE;
import static org.homeward.store.db.homeward.Tables.INTERVIEW;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_EPISODE;
import static org.homeward.store.db.homeward.Tables.STATEMENT_FACTS;
import static org.homeward.store.db.homeward.Tables.STATEMENT_VERSION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.rollup;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AgeBand;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.SaidBy;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.store.AreaGroups;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.FilterConditions;
import org.homeward.store.Visibility;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Counts why children went missing, as {@link FactorShare} states. */
public class FactorQueriesBySql {

    private final AuditedDatabase database;
    private final DisclosureControl control;

    FactorQueriesBySql(AuditedDatabase database, DisclosureControl control) {
        this.database = database;
        this.control = control;
    }

    /** Each factor and theme for all children in the filter, and again for each age band, home or care, or district. */
    public Factors byBreakdown(Viewer viewer, DisclosureFilter filter, Breakdown breakdown) {
        SuppressionRules rules = control.of(viewer, filter);
        return database.read(
                viewer,
                ReadRequest.counts("factors", "by " + breakdown, filter),
                dsl -> counted(dsl, viewer, filter, breakdown, noCondition(), rules));
    }

    public Map<Breakdown, Factors> byEveryBreakdown(Viewer viewer, DisclosureFilter filter) {
        return Arrays.stream(Breakdown.values())
                .collect(toMap(each -> each, each -> byBreakdown(viewer, filter, each)));
    }

    /**
     * The counts that carers may read: only statements whose handling allows carers and that do not concern the carer,
     * and no factor of the list that is about the care itself (step 6 of the practice guide). Small numbers are hidden
     * for every role, because the sheet is passed on. The children interviewed are those of the viewer's own figures.
     */
    public Factors forCarers(Viewer viewer, DisclosureFilter filter, Breakdown breakdown) {
        Condition forCarers = STATEMENT_FACTS
                .FOR_CARERS
                .isTrue()
                .and(STATEMENT_FACTS.CONCERNS_CARER.isFalse())
                .and(FACTOR_CODE.ABOUT_CARE.isFalse())
                // As of now too.
                .and(exists(selectOne()
                        .from(STATEMENT_VERSION)
                        .where(STATEMENT_VERSION.ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                        .and(STATEMENT_VERSION.SUPERSEDED_IN.isNull())
                        .and(STATEMENT_VERSION.FOR_CARERS.isTrue())
                        .and(STATEMENT_VERSION.CONCERNS_CARER.isFalse())));
        SuppressionRules rules = control.forCarers(viewer, filter);
        return database.read(
                viewer,
                ReadRequest.counts("factors", "for carers, by " + breakdown, filter),
                dsl -> counted(dsl, viewer, filter, breakdown, forCarers, rules));
    }

    private static Factors counted(
            DSLContext dsl,
            Viewer viewer,
            DisclosureFilter filter,
            Breakdown breakdown,
            Condition allowed,
            SuppressionRules rules) {
        List<FactorOrTheme> list = dsl.select(FACTOR_CODE.THEME, FACTOR_CODE.CODE, FACTOR_CODE.NAME)
                .from(FACTOR_CODE)
                .where(allowed.equals(noCondition()) ? noCondition() : FACTOR_CODE.ABOUT_CARE.isFalse())
                .orderBy(FACTOR_CODE.POSITION)
                .fetch(row -> new FactorOrTheme(FactorTheme.valueOf(row.value1()), row.value2(), row.value3()));
        return new FactorCounts(
                        breakdown,
                        rules.zerosShown() ? List.of() : alwaysListed(dsl, viewer, filter, breakdown),
                        list,
                        interviewed(dsl, viewer, filter, breakdown),
                        named(dsl, viewer, filter, breakdown, allowed))
                .protectedBy(rules);
    }

    private static List<String> alwaysListed(
            DSLContext dsl, Viewer viewer, DisclosureFilter filter, Breakdown breakdown) {
        return breakdown == Breakdown.DISTRICT
                ? AreaGroups.districts(dsl, viewer, filter)
                : breakdown.allGroups(filter);
    }

    /** Distinct children interviewed, in total (a null group) and for each group. */
    private static List<FactorCounts.InterviewedRow> interviewed(
            DSLContext dsl, Viewer viewer, DisclosureFilter filter, Breakdown breakdown) {
        var byInterview = select(
                        group(breakdown, AREA.NAME, EPISODE.CARE, EPISODE.AGE_AT_EPISODE)
                                .as("grouped"),
                        INTERVIEW.CHILD_ID)
                .from(INTERVIEW)
                .join(INTERVIEW_EPISODE)
                .on(INTERVIEW_EPISODE.INTERVIEW_ID.eq(INTERVIEW.ID))
                .join(EPISODE)
                .on(EPISODE.ID.eq(INTERVIEW_EPISODE.EPISODE_ID))
                .join(AREA)
                .on(AREA.ID.eq(EPISODE.DISTRICT_ID))
                .where(INTERVIEW.COMPLETED)
                .and(Visibility.of(viewer, INTERVIEW, EPISODE))
                .and(FilterConditions.startedIn(viewer, filter, INTERVIEW, EPISODE));
        // A statement may be about an episode that its interview does not cover; its child belongs in the denominator
        // too.
        var byStatement = select(
                        group(breakdown, AREA.NAME, STATEMENT_FACTS.CARE, STATEMENT_FACTS.AGE_AT_EPISODE)
                                .as("grouped"),
                        STATEMENT_FACTS.CHILD_ID)
                .from(STATEMENT_FACTS)
                .join(INTERVIEW)
                .on(INTERVIEW.ID.eq(STATEMENT_FACTS.INTERVIEW_ID))
                .join(AREA)
                .on(AREA.ID.eq(STATEMENT_FACTS.DISTRICT_ID))
                .where(INTERVIEW.COMPLETED)
                .and(Visibility.of(viewer, STATEMENT_FACTS))
                .and(FilterConditions.of(viewer, filter, STATEMENT_FACTS));
        var interviewed = name("interviewed").as(byInterview.union(byStatement));
        Field<String> by = field(name("interviewed", "grouped"), String.class);
        return dsl.with(interviewed)
                .select(by, countDistinct(field(name("interviewed", "child_id"))))
                .from(interviewed)
                .groupBy(rollup(by))
                .fetch(mapping((group, children) -> new FactorCounts.InterviewedRow(group, RawCount.of(children))));
    }

    /** Each side of any factor (no theme), of each theme (no code) and of each factor; in total and for each group. */
    private static List<FactorCounts.NamedRow> named(
            DSLContext dsl, Viewer viewer, DisclosureFilter filter, Breakdown breakdown, Condition allowed) {
        CommonTableExpression<?> named = statements(viewer, filter, breakdown, allowed);
        Field<String> by = field(name("named", "grouped"), String.class);
        Field<String> theme = field(name("named", "theme"), String.class);
        Field<String> code = field(name("named", "code"), String.class);
        Field<FactorSide> side = field(name("named", "side"), FACTOR.SIDE.getDataType());
        Field<?> child = field(name("named", "child_id"));
        return dsl.with(named)
                .select(
                        by,
                        theme,
                        code,
                        side,
                        countDistinct(child),
                        countDistinct(child).filterWhere(field(name("named", "by_child"), Boolean.class)),
                        countDistinct(field(name("named", "episode_id"))),
                        countDistinct(field(name("named", "interview_id"))),
                        countDistinct(field(name("named", "statement_id"))))
                .from(named)
                .groupBy(groupingSets(
                        List.of(side),
                        List.of(theme, side),
                        List.of(theme, code, side),
                        List.of(by, side),
                        List.of(by, theme, side),
                        List.of(by, theme, code, side)))
                .fetch(mapping(
                        (group, itsTheme, itsCode, itsSide, children, byChild, episodes, interviews, statements) ->
                                new FactorCounts.NamedRow(
                                        group,
                                        itsTheme,
                                        itsCode,
                                        itsSide,
                                        RawCount.of(children),
                                        RawCount.of(byChild),
                                        RawCount.of(episodes),
                                        RawCount.of(interviews),
                                        RawCount.of(statements))));
    }

    private static CommonTableExpression<?> statements(
            Viewer viewer, DisclosureFilter filter, Breakdown breakdown, Condition allowed) {
        return name("named")
                .as(select(
                                group(breakdown, AREA.NAME, STATEMENT_FACTS.CARE, STATEMENT_FACTS.AGE_AT_EPISODE)
                                        .as("grouped"),
                                FACTOR_CODE.THEME,
                                FACTOR_CODE.CODE,
                                FACTOR.SIDE,
                                STATEMENT_FACTS.CHILD_ID,
                                STATEMENT_FACTS.EPISODE_ID,
                                STATEMENT_FACTS.INTERVIEW_ID,
                                STATEMENT_FACTS.STATEMENT_ID,
                                field(STATEMENT_FACTS.SAID_BY.eq(SaidBy.CHILD)).as("by_child"))
                        .from(STATEMENT_FACTS)
                        .join(FACTOR)
                        .on(FACTOR.STATEMENT_ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                        .join(FACTOR_CODE)
                        .on(FACTOR_CODE.CODE.eq(FACTOR.CODE))
                        .join(INTERVIEW)
                        .on(INTERVIEW.ID.eq(STATEMENT_FACTS.INTERVIEW_ID))
                        .join(AREA)
                        .on(AREA.ID.eq(STATEMENT_FACTS.DISTRICT_ID))
                        .where(INTERVIEW.COMPLETED)
                        .and(Visibility.of(viewer, STATEMENT_FACTS))
                        .and(FilterConditions.of(viewer, filter, STATEMENT_FACTS))
                        .and(allowed));
    }

    private static Field<String> group(
            Breakdown breakdown, Field<String> district, Field<Care> care, Field<Short> age) {
        return switch (breakdown) {
            case DISTRICT -> district;
            case CARE -> care.cast(String.class);
            case AGE -> {
                var bands = DSL.case_().when(age.isNull(), inline(Breakdown.NOT_RECORDED));
                for (AgeBand band : AgeBand.values()) {
                    bands = bands.when(age.between((short) band.from(), (short) band.to()), inline(band.name()));
                }
                yield bands.otherwise(inline(Breakdown.NOT_RECORDED));
            }
        };
    }
}

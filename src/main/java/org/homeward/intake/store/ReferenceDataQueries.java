package org.homeward.intake.store;

import static org.homeward.store.db.encrypted.Tables.CHILD_IDENTITY;
import static org.homeward.store.db.homeward.Tables.*;
import static org.jooq.impl.DSL.any;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.disclosure.Coordinate;
import org.homeward.intake.check.AreaLookup;
import org.homeward.intake.check.Gazetteer;
import org.homeward.intake.check.ParsedSet;
import org.homeward.intake.check.ReferenceData;
import org.homeward.store.Encryptor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Reads what is stored before a set is checked, in the transaction that will store the set. */
final class ReferenceDataQueries {

    private ReferenceDataQueries() {}

    /**
     * Of the children whom the set names, so that a small set costs little, however much is stored.
     *
     * @param births decrypted dates of birth of the children whose episodes are in the set
     */
    static ReferenceData of(DSLContext dsl, ParsedSet parsed, BirthQueries births, Encryptor encryptor) {
        Long[] touched = TouchedChildren.ids(dsl, parsed);
        return new ReferenceData(
                lists(dsl),
                areas(dsl),
                children(dsl, parsed.sourceSystem(), touched, births),
                episodes(dsl, touched),
                interviews(dsl, touched),
                statements(dsl, touched),
                persons(dsl, parsed),
                owner(dsl, parsed.sourceSystem()),
                new Gazetteer(
                        codes -> postcodes(dsl, codes), PlacedWords.lookup(dsl, parsed.sourceSystem(), encryptor)),
                parsed.isReturnOfYear() ? openEpisodes(dsl, parsed.sourceSystem()) : List.of());
    }

    static Map<String, Gazetteer.Postcode> postcodes(DSLContext dsl, Set<String> codes) {
        return dsl.selectFrom(POSTCODE)
                .where(POSTCODE.CODE.eq(any(codes.toArray(String[]::new))))
                .fetchMap(
                        POSTCODE.CODE,
                        row -> new Gazetteer.Postcode(
                                row.getEasting() == null || row.getNorthing() == null
                                        ? null
                                        : new Coordinate(row.getEasting(), row.getNorthing()),
                                row.getQuality(),
                                row.getEndedOn()));
    }

    private static List<String> openEpisodes(DSLContext dsl, String sourceSystem) {
        return dsl.select(EPISODE_KEY.SOURCE_KEY)
                .from(EPISODE_KEY)
                .join(EPISODE_VERSION)
                .on(EPISODE_VERSION.ID.eq(EPISODE_KEY.ID))
                .and(EPISODE_VERSION.SUPERSEDED_IN.isNull())
                .where(EPISODE_KEY.SOURCE_SYSTEM.eq(sourceSystem))
                .and(EPISODE_VERSION.ENDED_AT.isNull())
                .orderBy(EPISODE_KEY.SOURCE_KEY)
                .fetch(EPISODE_KEY.SOURCE_KEY);
    }

    private static @Nullable Integer owner(DSLContext dsl, String sourceSystem) {
        return dsl.select(SOURCE_SYSTEM.PROVIDER_ID)
                .from(SOURCE_SYSTEM)
                .where(SOURCE_SYSTEM.SOURCE_SYSTEM_.eq(sourceSystem))
                .and(SOURCE_SYSTEM.SUPERSEDED_IN.isNull())
                .fetchOne(SOURCE_SYSTEM.PROVIDER_ID);
    }

    static ReferenceData.Lists lists(DSLContext dsl) {
        return new ReferenceData.Lists(
                codes(dsl, FACTOR_CODE, FACTOR_CODE.CODE),
                codes(dsl, HARM_CODE, HARM_CODE.CODE),
                codes(dsl, PLACE_CATEGORY, PLACE_CATEGORY.CODE),
                codes(dsl, PLACEMENT_TYPE, PLACEMENT_TYPE.CODE),
                codes(dsl, ETHNICITY_CODE, ETHNICITY_CODE.CODE),
                dsl.select(AGENCY.CODE, AGENCY.ID).from(AGENCY).fetchMap(AGENCY.CODE, AGENCY.ID),
                dsl.select(PROVIDER.CODE, PROVIDER.ID).from(PROVIDER).fetchMap(PROVIDER.CODE, PROVIDER.ID));
    }

    private static Set<String> codes(DSLContext dsl, Table<?> table, TableField<?, String> code) {
        return new HashSet<>(dsl.select(code).from(table).fetch(code));
    }

    /** The newest boundaries of each code. */
    static AreaLookup areas(DSLContext dsl) {
        return new AreaLookup(
                dsl.select(AREA.ID, AREA.CODE, AREA.KIND, AREA.PARENT_ID, AREA.GEOM, AREA.VINTAGE, AREA.ENDED_ON)
                        .distinctOn(AREA.CODE)
                        .from(AREA)
                        .orderBy(AREA.CODE, AREA.VINTAGE.desc())
                        .fetch(row -> new AreaLookup.Area(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7() == null)),
                dsl.selectFrom(AREA_SUCCESSOR)
                        .fetchMap(
                                AREA_SUCCESSOR.OLD_CODE,
                                row -> new AreaLookup.Successor(row.getNewCode(), row.getSince())));
    }

    private static Map<String, ReferenceData.Child> children(
            DSLContext dsl, String sourceSystem, Long[] touched, BirthQueries births) {
        Map<String, ReferenceData.Child> children = new HashMap<>();
        BirthQueries.encrypted(dsl, sourceSystem, CHILD_KEY.ID.eq(any(touched)))
                .forEach(row -> children.put(
                        row.get(CHILD_KEY.SOURCE_KEY),
                        new ReferenceData.Child(
                                births.find(row.get(CHILD_KEY.SOURCE_KEY), row.get(CHILD_IDENTITY.DATE_OF_BIRTH)),
                                false)));
        return children;
    }

    private static Map<String, ReferenceData.Episode> episodes(DSLContext dsl, Long[] touched) {
        var version = EPISODE_VERSION;
        Map<String, ReferenceData.Episode> episodes = new HashMap<>();
        dsl.select(
                        EPISODE_KEY.SOURCE_KEY,
                        CHILD_KEY.SOURCE_KEY,
                        version.KIND,
                        version.STARTED_AT,
                        version.STARTED_LATEST,
                        version.ENDED_AT,
                        version.ENDED_LATEST,
                        version.DISTRICT_ID)
                .from(EPISODE_KEY)
                .join(CHILD_KEY)
                .on(CHILD_KEY.ID.eq(EPISODE_KEY.CHILD_ID))
                .join(version)
                .on(version.ID.eq(EPISODE_KEY.ID))
                .where(EPISODE_KEY.CHILD_ID.eq(any(touched)))
                .and(version.SUPERSEDED_IN.isNull())
                .forEach(row -> episodes.put(
                        row.value1(),
                        new ReferenceData.Episode(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8())));
        return episodes;
    }

    private static Map<String, ReferenceData.Interview> interviews(DSLContext dsl, Long[] touched) {
        Map<String, List<String>> about = dsl.select(INTERVIEW_KEY.SOURCE_KEY, EPISODE_KEY.SOURCE_KEY)
                .from(INTERVIEW_KEY)
                .join(INTERVIEW_EPISODE_VERSION)
                .on(INTERVIEW_EPISODE_VERSION.INTERVIEW_ID.eq(INTERVIEW_KEY.ID))
                .join(EPISODE_KEY)
                .on(EPISODE_KEY.ID.eq(INTERVIEW_EPISODE_VERSION.EPISODE_ID))
                .where(INTERVIEW_KEY.CHILD_ID.eq(any(touched)))
                .and(INTERVIEW_EPISODE_VERSION.SUPERSEDED_IN.isNull())
                .fetchGroups(INTERVIEW_KEY.SOURCE_KEY, EPISODE_KEY.SOURCE_KEY);
        Map<String, ReferenceData.Interview> interviews = new HashMap<>();
        dsl.select(INTERVIEW_KEY.SOURCE_KEY, CHILD_KEY.SOURCE_KEY)
                .from(INTERVIEW_KEY)
                .join(CHILD_KEY)
                .on(CHILD_KEY.ID.eq(INTERVIEW_KEY.CHILD_ID))
                .where(INTERVIEW_KEY.CHILD_ID.eq(any(touched)))
                .forEach(row -> interviews.put(
                        row.value1(),
                        new ReferenceData.Interview(row.value2(), about.getOrDefault(row.value1(), List.of()))));
        return interviews;
    }

    private static Map<String, ReferenceData.Statement> statements(DSLContext dsl, Long[] touched) {
        Map<String, ReferenceData.Statement> statements = new HashMap<>();
        Field<String> interview = INTERVIEW_KEY.SOURCE_KEY;
        dsl.select(STATEMENT_KEY.SOURCE_KEY, interview)
                .from(STATEMENT_KEY)
                .join(INTERVIEW_KEY)
                .on(INTERVIEW_KEY.ID.eq(STATEMENT_KEY.INTERVIEW_ID))
                .where(INTERVIEW_KEY.CHILD_ID.eq(any(touched)))
                .forEach(row -> statements.put(row.value1(), new ReferenceData.Statement(row.value2())));
        return statements;
    }

    private static Map<String, ReferenceData.Person> persons(DSLContext dsl, ParsedSet parsed) {
        Map<String, ReferenceData.Person> persons = new HashMap<>();
        dsl.select(PERSON_KEY.SOURCE_KEY)
                .from(PERSON_KEY)
                .where(PERSON_KEY.SOURCE_SYSTEM.eq(parsed.sourceSystem()))
                .and(PERSON_KEY.SOURCE_KEY.eq(any(TouchedChildren.keys(parsed, "person_key"))))
                .forEach(row -> persons.put(row.value1(), new ReferenceData.Person()));
        return persons;
    }
}

package org.homeward.reference;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.CHANGE;
import static org.homeward.store.db.homeward.Tables.ETHNICITY_CODE;
import static org.homeward.store.db.homeward.Tables.FACTOR_CODE;
import static org.homeward.store.db.homeward.Tables.FROZEN_TABLE;
import static org.homeward.store.db.homeward.Tables.HARM_CODE;
import static org.homeward.store.db.homeward.Tables.PLACE_CATEGORY;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.homeward.store.db.homeward.Tables.RELEASE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.access.AuditKind;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.db.homeward.tables.Area;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the public lists. Nothing here is about a child. */
@Component
public class ReferenceQueries {

    private static final DataVersion NO_DATA = new DataVersion(0, Instant.EPOCH);

    private final AuditedDatabase database;

    ReferenceQueries(AuditedDatabase database) {
        this.database = database;
    }

    /** Districts in force, by name; only those in the viewer's scope. */
    public List<Choice> districts(Viewer viewer) {
        return database.read(
                viewer,
                ReadRequest.reference("reference", "districts"),
                dsl -> dsl.select(AREA.CODE, AREA.NAME)
                        .from(AREA)
                        .where(isDistrictOf(viewer))
                        .orderBy(AREA.NAME)
                        .fetch(mapping(Choice::new)));
    }

    /** Areas that may be the authority that looks after a child: districts in force, counties and areas elsewhere, by name. */
    public List<Choice> authorities(Viewer viewer) {
        return database.read(
                viewer,
                ReadRequest.reference("reference", "authorities"),
                dsl -> dsl.select(AREA.CODE, AREA.NAME)
                        .from(AREA)
                        .where(AREA.KIND.in(AreaKind.DISTRICT, AreaKind.COUNTY, AreaKind.ELSEWHERE))
                        .and(AREA.ENDED_ON.isNull())
                        .orderBy(AREA.NAME)
                        .fetch(mapping(Choice::new)));
    }

    /** The code of each district by its name. */
    public Map<String, String> districtCodes(Viewer viewer) {
        return districts(viewer).stream().collect(Collectors.toMap(Choice::name, Choice::code, (one, other) -> other));
    }

    public List<Choice> providers(Viewer viewer) {
        return database.read(
                viewer,
                ReadRequest.reference("reference", "providers"),
                dsl -> dsl.select(PROVIDER.CODE, PROVIDER.NAME)
                        .from(PROVIDER)
                        .orderBy(PROVIDER.NAME)
                        .fetch(mapping(Choice::new)));
    }

    /** The values of every facet whose values are codes of a list, in the order in which they are shown. */
    public Map<Facet, List<Listed>> filterLists(Viewer viewer) {
        return database.read(viewer, ReadRequest.reference("reference", "filter lists"), dsl -> {
            Map<Facet, List<Listed>> lists = new EnumMap<>(Facet.class);
            for (Facet facet : Facet.values()) {
                if (facet.constants().isEmpty()) {
                    lists.put(facet, list(dsl, viewer, facet));
                }
            }
            return lists;
        });
    }

    private static List<Listed> list(DSLContext dsl, Viewer viewer, Facet facet) {
        return switch (facet) {
            case AREA ->
                dsl.select(AREA.CODE, AREA.NAME, inline(""))
                        .from(AREA)
                        .where(isDistrictOf(viewer))
                        .orderBy(AREA.NAME)
                        .fetch(mapping(Listed::new));
            case PROVIDER -> list(dsl, PROVIDER, PROVIDER.CODE, PROVIDER.NAME);
            case FACTOR -> list(dsl, FACTOR_CODE, FACTOR_CODE.CODE, FACTOR_CODE.NAME);
            case CATEGORY -> list(dsl, PLACE_CATEGORY, PLACE_CATEGORY.CODE, PLACE_CATEGORY.NAME);
            case HARM ->
                dsl.select(HARM_CODE.CODE, HARM_CODE.NAME, inline(""))
                        .from(HARM_CODE)
                        .orderBy(HARM_CODE.POSITION)
                        .fetch(mapping(Listed::new));
            case ETHNICITY ->
                dsl.select(ETHNICITY_CODE.CODE, ETHNICITY_CODE.NAME, ETHNICITY_CODE.ETHNIC_GROUP)
                        .from(ETHNICITY_CODE)
                        .orderBy(ETHNICITY_CODE.ETHNIC_GROUP, ETHNICITY_CODE.NAME)
                        .fetch(mapping(Listed::new));
            case PLACE_WARD -> wards(dsl);
            case PLACE, WITHIN, CARE, AGE, SEX, RISK -> List.of();
        };
    }

    /** Every ward, beneath its district; one that later boundaries replaced has the year of its own behind its name. */
    private static List<Listed> wards(DSLContext dsl) {
        Area district = AREA.as("district");
        return dsl
                .select(AREA.CODE, AREA.NAME, coalesce(district.NAME, inline("")), AREA.VINTAGE, AREA.ENDED_ON)
                .distinctOn(AREA.CODE)
                .from(AREA)
                .leftJoin(district)
                .on(district.ID.eq(AREA.PARENT_ID))
                .where(AREA.KIND.eq(AreaKind.WARD))
                .orderBy(AREA.CODE, AREA.VINTAGE.desc())
                .stream()
                .map(ward -> new Listed(
                        ward.value1(),
                        ward.value5() == null
                                ? ward.value2()
                                : ward.value2() + " (" + ward.value4().getYear() + ")",
                        ward.value3()))
                .sorted(Comparator.comparing(Listed::group).thenComparing(Listed::name))
                .toList();
    }

    private static Condition isDistrictOf(Viewer viewer) {
        return AREA.KIND
                .eq(AreaKind.DISTRICT)
                .and(AREA.ENDED_ON.isNull())
                .and(viewer.districtsListed().isEmpty() ? noCondition() : AREA.CODE.in(viewer.districtsListed()));
    }

    private static List<Listed> list(DSLContext dsl, Table<?> table, Field<String> code, Field<String> name) {
        return dsl.select(code, name, inline("")).from(table).orderBy(name).fetch(mapping(Listed::new));
    }

    /** The latest change, or number 0 at the epoch where nothing is stored. */
    public DataVersion latest(Viewer viewer) {
        return asOf(viewer, Long.MAX_VALUE);
    }

    /**
     * The version that everything of one answer to this viewer is counted from: the change asked for, or the latest where none is.
     * For a viewer under disclosure control it is that of the release.
     */
    public DataVersion settle(Viewer viewer, @Nullable Long asked) {
        if (viewer.role().isUnderDisclosureControl()) {
            return release(viewer).map(Released::data).orElse(NO_DATA);
        }
        return asked == null ? latest(viewer) : asOf(viewer, asked);
    }

    /** The newest release that went out; empty before the first. */
    public Optional<Released> release(Viewer viewer) {
        return database.read(
                viewer,
                ReadRequest.reference("reference", "release"),
                dsl -> dsl.select(RELEASE.NUMBER, RELEASE.DUE_ON, RELEASE.RELEASED_AT, CHANGE.NUMBER, CHANGE.MADE_AT)
                        .from(RELEASE)
                        .join(CHANGE)
                        .on(CHANGE.NUMBER.eq(RELEASE.DATA_VERSION))
                        .where(RELEASE.RELEASED_AT.isNotNull())
                        .orderBy(RELEASE.NUMBER.desc())
                        .limit(1)
                        .fetchOptional(row -> new Released(
                                row.value1(),
                                row.value2(),
                                row.value3().toInstant(),
                                new DataVersion(row.value4(), row.value5().toInstant()))));
    }

    /**
     * The day of the release before the one that this viewer reads these figures from: empty where they were released once. Then
     * they are restated: computed again with the year of their period.
     */
    public Optional<LocalDate> restated(Viewer viewer, DisclosureFilter filter) {
        String asked = ReadRequest.counts("", "", filter).filter();
        return database.read(
                viewer,
                ReadRequest.reference("reference", "restated"),
                dsl -> dsl.select(RELEASE.DUE_ON)
                        .from(RELEASE)
                        .where(RELEASE.RELEASED_AT.isNotNull())
                        .and(exists(selectOne()
                                .from(FROZEN_TABLE)
                                .where(FROZEN_TABLE.RELEASE_ID.eq(RELEASE.ID))
                                .and(FROZEN_TABLE.FILTER.eq(asked))))
                        .orderBy(RELEASE.NUMBER.desc())
                        .offset(1)
                        .limit(1)
                        .fetchOptional(RELEASE.DUE_ON));
    }

    /**
     * What a board reads.
     *
     * @param dueOn the first of the month for which it is made
     * @param releasedAt when the second person let it out
     */
    public record Released(int number, LocalDate dueOn, Instant releasedAt, DataVersion data) {}

    /** A view of a page begins. Each is audited, also where its viewer has just seen the same. */
    public void beginPage(Viewer viewer, String room) {
        database.beginPage(viewer, room);
    }

    /** Whether a set was imported after this change: a page that shows the data of then can be shown anew. */
    public boolean isNewer(Viewer viewer, long change) {
        return database.read(
                viewer,
                ReadRequest.reference("reference", "newer data"),
                dsl -> dsl.fetchExists(CHANGE, CHANGE.NUMBER.gt(change).and(CHANGE.KIND.eq(AuditKind.IMPORT.name()))));
    }

    /** The latest change up to this number. */
    public DataVersion asOf(Viewer viewer, long change) {
        return database.read(
                viewer,
                ReadRequest.reference("reference", "latest change"),
                dsl -> dsl.select(CHANGE.NUMBER, CHANGE.MADE_AT)
                        .from(CHANGE)
                        .where(CHANGE.NUMBER.le(change))
                        .orderBy(CHANGE.NUMBER.desc())
                        .limit(1)
                        .fetchOptional(row ->
                                new DataVersion(row.value1(), row.value2().toInstant()))
                        .orElse(NO_DATA));
    }

    /** One entry of a list: the code for addresses and the name for screens. */
    public record Choice(String code, String name) {}

    /** A value of a facet: its code, its name, and the heading above it; "" for none. */
    public record Listed(String code, String name, String group) {}

    /** The latest change and its time: printed in footers, and the key under which counts may be cached. */
    public record DataVersion(long change, Instant at) {}
}

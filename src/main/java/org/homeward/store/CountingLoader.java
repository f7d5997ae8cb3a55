package org.homeward.store;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.EPISODE;
import static org.homeward.store.db.homeward.Tables.INTERVIEW;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_EPISODE;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.homeward.store.db.homeward.Tables.STATEMENT_FACTS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.disclosure.Risk;
import org.homeward.disclosure.SaidBy;
import org.homeward.disclosure.YesNo;
import org.homeward.store.counting.Areas;
import org.homeward.store.counting.Codes;
import org.homeward.store.counting.CountingColumns;
import org.homeward.store.counting.Loaded;
import org.homeward.store.counting.Scope;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.Table;

/**
 * Reads the counting columns, as the system viewer that may read the counting tables and no words; and the scope of a viewer,
 * as that viewer, under {@link Visibility} and row security.
 */
final class CountingLoader {

    private static final int ROWS_AT_ONCE = 10_000;

    private static final String VERSION = "t.recorded_in::int as recorded_in, coalesce(t.superseded_in::int, 2147483647) as superseded_in";

    private static final String OF_STATEMENT = """
             t join homeward.statement_key k on k.id = t.statement_id
            join homeward.interview_key i on i.id = k.interview_id
            where t.statement_id not in (select s.id from homeward.statement_version s where s.superseded_in is null
                and not (s.for_police or s.for_childrens_services or s.for_partnership or s.for_carers))
            order by i.child_id, t.statement_id""";

    private CountingLoader() {}

    /** The latest change of the transaction; zero where nothing was stored yet. */
    static CountingColumns.Ledger ledger(DSLContext dsl) {
        return dsl.resultQuery("""
                        select coalesce(max(number), 0),
                               coalesce((select xmin::text from homeward.change order by number desc limit 1), ''),
                               (select count(*) from homeward.area) + (select count(*) from homeward.provider)
                        from homeward.change""")
                .fetchSingle(row -> new CountingColumns.Ledger(
                        row.get(0, Long.class), row.get(1, String.class), row.get(2, Long.class)));
    }

    static CountingColumns load(DSLContext dsl) {
        Codes factors = new Codes();
        Codes categories = new Codes();
        CountingColumns.Ledger ledger = ledger(dsl);
        var tables = new CountingColumns.Tables(
                rows(dsl, """
                        select t.id::int as id, t.child_id::int as child_id, {0},
                               (t.started_on - date '1970-01-01') as started_on,
                               coalesce(t.ended_on - date '1970-01-01', 2147483647) as ended_on,
                               {1} as ended_at, {2} as ended_latest,
                               t.district_id, coalesce(t.ward_id, 2147483647) as ward_id, t.care, t.risk,
                               coalesce(t.age_at_episode::int, 2147483647) as age_at_episode,
                               coalesce(t.provider_id, 2147483647) as provider_id,
                               t.interview_not_required::int as interview_not_required
                        from homeward.episode_version t order by t.child_id, t.id, t.recorded_in""", factors, micros("t.ended_at"), micros("t.ended_latest")),
                rows(dsl, """
                        select t.id::int as id, t.child_id::int as child_id, {0}, t.provider_id,
                               {1} as held_at, {2} as held_latest, (t.held_precision = 'MINUTE')::int as held_to_the_minute,
                               ((t.held_at at time zone 'Europe/London')::date - date '1970-01-01') as held_on,
                               t.completed::int as completed, t.seen_alone
                        from homeward.interview_version t order by t.child_id, t.id, t.recorded_in""", factors, micros("t.held_at"), micros("t.held_latest")),
                rows(dsl, """
                        select t.interview_id::int as interview_id, t.episode_id::int as episode_id, t.child_id::int as child_id, {0}
                        from homeward.interview_episode_version t order by t.child_id, t.interview_id, t.episode_id, t.recorded_in""", factors),
                rows(dsl, """
                        select t.episode_id::int as episode_id, k.child_id::int as child_id, {0},
                               (t.outcome = 'ACCEPTED')::int as accepted
                        from homeward.offer_version t join homeward.episode_key k on k.id = t.episode_id
                        order by k.child_id, t.episode_id""", factors),
                rows(dsl, """
                        select t.id::int as id, t.interview_id::int as interview_id, t.episode_id::int as episode_id,
                               t.child_id::int as child_id, {0}, t.said_by,
                               (t.for_carers and not t.concerns_carer)::int as for_carers
                        from homeward.statement_version t
                        where t.id not in (select s.id from homeward.statement_version s where s.superseded_in is null
                            and not (s.for_police or s.for_childrens_services or s.for_partnership or s.for_carers))
                        order by t.child_id, t.id, t.recorded_in""", factors),
                rows(dsl, """
                        select t.statement_id::int as statement_id, i.child_id::int as child_id, {0}, t.role, t.precision, t.category,
                               coalesce(t.cell_500, 9223372036854775807) as cell_500, coalesce(t.cell_1000, 9223372036854775807) as cell_1000,
                               coalesce(t.cell_2000, 9223372036854775807) as cell_2000, coalesce(t.cell_4000, 9223372036854775807) as cell_4000,
                               coalesce(t.ward_id, 2147483647) as ward_id, coalesce(t.district_id, 2147483647) as district_id,
                               coalesce(round(t.easting / 100), 0)::int as easting_100m,
                               coalesce(round(t.northing / 100), 0)::int as northing_100m
                        from homeward.place_version""" + OF_STATEMENT, categories),
                rows(dsl, "select t.statement_id::int as statement_id, i.child_id::int as child_id, {0}, t.code, t.side"
                        + " from homeward.factor_version" + OF_STATEMENT, factors),
                rows(dsl, "select t.statement_id::int as statement_id, i.child_id::int as child_id, {0}, t.person_id::int as person_id"
                        + " from homeward.person_mention_version" + OF_STATEMENT, factors));
        var lists = new CountingColumns.Lists(
                areas(dsl, AREA, AREA.ID, AREA.CODE, AREA.NAME),
                areas(dsl, PROVIDER, PROVIDER.ID, PROVIDER.CODE, PROVIDER.NAME),
                factors,
                categories);
        return new CountingColumns(ledger, lists, tables);
    }

    /** What {@code viewer}, whose transaction this is, may count. */
    static Scope scope(DSLContext dsl, Viewer viewer, CountingColumns columns) {
        var covered = new Scope.CoveredRows(columns);
        dsl.select(INTERVIEW_EPISODE.INTERVIEW_ID, INTERVIEW_EPISODE.EPISODE_ID)
                .from(INTERVIEW_EPISODE)
                .join(INTERVIEW)
                .on(INTERVIEW.ID.eq(INTERVIEW_EPISODE.INTERVIEW_ID))
                .join(EPISODE)
                .on(EPISODE.ID.eq(INTERVIEW_EPISODE.EPISODE_ID))
                .where(Visibility.of(viewer, INTERVIEW, EPISODE))
                .fetchSize(ROWS_AT_ONCE)
                .forEach(row -> covered.add(row.value1().intValue(), row.value2().intValue()));
        return new Scope(
                ids(dsl.select(STATEMENT_FACTS.STATEMENT_ID)
                        .from(STATEMENT_FACTS)
                        .where(Visibility.of(viewer, STATEMENT_FACTS))),
                ids(dsl.select(EPISODE.ID).from(EPISODE).where(Visibility.of(viewer, EPISODE))),
                ids(dsl.select(INTERVIEW.ID)
                        .from(INTERVIEW)
                        .where(Visibility.of(viewer, INTERVIEW))
                        .and(Visibility.ofRecords(viewer, INTERVIEW.CHILD_ID))),
                covered.rows());
    }

    private static BitSet ids(ResultQuery<?> query) {
        BitSet ids = new BitSet();
        try (ResultSet rows = query.fetchSize(ROWS_AT_ONCE).fetchResultSet()) {
            while (rows.next()) {
                ids.set(rows.getInt(1));
            }
        } catch (SQLException unavailable) {
            throw new StoreUnavailable(unavailable);
        }
        return ids;
    }

    private static String micros(String instant) {
        return "coalesce((extract(epoch from " + instant + ") * 1000000)::bigint, 9223372036854775807)";
    }

    private static Loaded rows(DSLContext dsl, String sql, Codes codes, String... parts) {
        String whole = sql.replace("{0}", VERSION);
        for (int i = 0; i < parts.length; i++) {
            whole = whole.replace("{" + (i + 1) + "}", parts[i]);
        }
        try (ResultSet rows = dsl.resultQuery(whole).fetchSize(ROWS_AT_ONCE).fetchResultSet()) {
            return Loaded.read(rows, column -> constants(column, codes));
        } catch (SQLException unavailable) {
            throw new StoreUnavailable(unavailable);
        }
    }

    private static Codes constants(String column, Codes others) {
        return switch (column) {
            case "care" -> Codes.of(Care.values());
            case "risk" -> Codes.of(Risk.values());
            case "said_by" -> Codes.of(SaidBy.values());
            case "role" -> Codes.of(PlaceRole.values());
            case "precision" -> Codes.of(PrecisionTier.values());
            case "side" -> Codes.of(FactorSide.values());
            case "seen_alone" -> Codes.of(YesNo.values());
            case "code", "category" -> others;
            default -> throw new IllegalArgumentException("No codes are known for " + column);
        };
    }

    private static Areas areas(DSLContext dsl, Table<?> table, Field<Integer> id, Field<String> code, Field<String> name) {
        Areas areas = new Areas();
        dsl.select(id, code, name)
                .from(table)
                .orderBy(id)
                .forEach(row -> areas.add(row.value1(), row.value2(), row.value3()));
        return areas;
    }
}

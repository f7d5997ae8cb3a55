package org.homeward.store;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.ETHNICITY_CODE;
import static org.homeward.store.db.homeward.Tables.FACTOR_CODE;
import static org.homeward.store.db.homeward.Tables.HARM_CODE;
import static org.homeward.store.db.homeward.Tables.PLACE_CATEGORY;
import static org.homeward.store.db.homeward.Tables.PROVIDER;

import java.util.BitSet;
import org.homeward.store.counting.Areas;
import org.homeward.store.counting.Codes;
import org.homeward.store.counting.CountingColumns;
import org.homeward.store.counting.MemoryLimit;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** Loads the counting columns, or what changed since they were loaded, as the system viewer that may read the counting tables and no text. */
final class CountingLoader {

    private CountingLoader() {}

    /** The latest change that the transaction sees; zero where nothing was stored yet. */
    static CountingColumns.Ledger ledger(DSLContext dsl) {
        return dsl.resultQuery("""
                        select coalesce(max(number), 0),
                               coalesce((select xmin::text from homeward.change order by number desc limit 1), ''),
                               (select count(*) from homeward.area) + (select count(*) from homeward.provider)
                        from homeward.change""")
                .fetchSingle(row -> new CountingColumns.Ledger(
                        row.get(0, Long.class), row.get(1, String.class), row.get(2, Long.class)));
    }

    /** @throws MemoryLimit.Exceeded if the columns would be larger than the limit */
    static CountingColumns load(DSLContext dsl, long limit_bytes) {
        var lists = new CountingColumns.Lists(
                areas(dsl, AREA, AREA.ID, AREA.CODE, AREA.NAME),
                areas(dsl, PROVIDER, PROVIDER.ID, PROVIDER.CODE, PROVIDER.NAME),
                codes(dsl, FACTOR_CODE, FACTOR_CODE.CODE),
                codes(dsl, PLACE_CATEGORY, PLACE_CATEGORY.CODE),
                codes(dsl, HARM_CODE, HARM_CODE.CODE),
                codes(dsl, ETHNICITY_CODE, ETHNICITY_CODE.CODE));
        return new CountingColumns(ledger(dsl), lists, new CountingTables(lists, null, limit_bytes).read(dsl));
    }

    /** Reads again the children whom changes after {@code older} touched; everything where lists of areas changed. */
    static CountingColumns refresh(DSLContext dsl, CountingColumns older, long limit_bytes) {
        CountingColumns.Ledger now = ledger(dsl);
        if (!isLater(dsl, now, older.ledger())) {
            return load(dsl, limit_bytes);
        }
        BitSet touched = touchedAfter(dsl, older.ledger().change());
        CountingColumns newer =
                older.with(now, touched, new CountingTables(older.lists(), touched, limit_bytes).read(dsl));
        new MemoryLimit(limit_bytes).take(newer.bytes());
        return newer;
    }

    /** Whether the older change is still the one that it was, and no list changed. */
    private static boolean isLater(DSLContext dsl, CountingColumns.Ledger now, CountingColumns.Ledger older) {
        return now.lists() == older.lists()
                && dsl.resultQuery("select xmin::text from homeward.change where number = " + older.change())
                        .fetchOptional(0, String.class)
                        .filter(older.transaction()::equals)
                        .isPresent();
    }

    private static BitSet touchedAfter(DSLContext dsl, long change) {
        return ScopeReader.ids(
                dsl.resultQuery("""
                with touched as (
                    select id as child_id from homeward.child_version where {0}
                    union all select child_id from homeward.episode_version where {0}
                    union all select child_id from homeward.interview_version where {0}
                    union all select child_id from homeward.interview_episode_version where {0}
                    union all select child_id from homeward.statement_version where {0}
                    union all select k.child_id from homeward.interview_topic_version t join homeward.interview_key k on k.id = t.interview_id where {1}
                    union all select k.child_id from homeward.offer_version t join homeward.episode_key k on k.id = t.episode_id where {1}
                    union all select i.child_id
                    from (select interview_id from homeward.sharing_version where {0}
                          union all select interview_id from homeward.action_version where {0}
                          union all select interview_id from homeward.feedback_version where {0}) followed
                    join homeward.interview_key i on i.id = followed.interview_id
                    union all select i.child_id
                    from (select statement_id from homeward.place_version where {0}
                          union all select statement_id from homeward.factor_version where {0}
                          union all select statement_id from homeward.harm_version where {0}
                          union all select statement_id from homeward.person_mention_version where {0}) detail
                    join homeward.statement_key k on k.id = detail.statement_id
                    join homeward.interview_key i on i.id = k.interview_id)
                select distinct child_id::int from touched""".replace("{0}", "recorded_in > " + change + " or superseded_in > " + change)
                        .replace("{1}", "t.recorded_in > " + change + " or t.superseded_in > " + change)));
    }

    private static Codes codes(DSLContext dsl, Table<?> list, Field<String> code) {
        return new Codes(dsl.select(code).from(list).orderBy(code).fetch(code));
    }

    private static Areas areas(
            DSLContext dsl, Table<?> table, Field<Integer> id, Field<String> code, Field<String> name) {
        return new Areas(dsl.select(id, code, name).from(table).fetch(org.jooq.Records.mapping(Areas.Area::new)));
    }
}

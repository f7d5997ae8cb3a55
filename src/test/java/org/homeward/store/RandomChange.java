package org.homeward.store;

import java.util.List;
import java.util.Random;
import org.homeward.support.TestDatabase;

/** Changes of a county as its services make them, for proofs that something holds after any of them. */
final class RandomChange {

    private final TestDatabase database;
    private final Random random;

    RandomChange(TestDatabase database, Random random) {
        this.database = database;
        this.random = random;
    }

    void several() {
        for (int more = random.nextInt(3); more >= 0; more--) {
            one();
        }
    }

    /** A correction, a tightening, a move to another district or provider, a removal or a new detail, of one to twenty rows. */
    void one() {
        int rows = 1 + random.nextInt(20);
        String kind = List.of(
                        "correct",
                        "describe",
                        "redescribe",
                        "tighten",
                        "loosen",
                        "move",
                        "remove",
                        "add",
                        "resettle",
                        "reassign",
                        "uncover",
                        "erase",
                        "answer",
                        "explore",
                        "offer")
                .get(random.nextInt(15));
        String table =
                switch (kind) {
                    case "correct", "resettle" -> "episode";
                    case "reassign", "answer" -> "interview";
                    case "explore" -> "interview_topic";
                    case "offer" -> "offer";
                    case "uncover" -> "interview_episode";
                    case "describe" -> "child";
                    case "redescribe" -> "person";
                    case "tighten", "loosen", "erase" -> "statement";
                    case "move", "remove" -> List.of("place", "factor", "harm").get(random.nextInt(3));
                    default -> "factor";
                };
        String key =
                switch (table) {
                    case "place", "factor", "harm" -> "statement_id";
                    case "interview_episode", "interview_topic" -> "interview_id";
                    case "offer" -> "episode_id";
                    default -> "id";
                };
        String chosen =
                "select " + key + " from homeward." + table + "_version where superseded_in is null order by md5(" + key
                        + "::text || '" + random.nextInt() + "') limit " + rows;
        database.run("create temporary table picked as " + chosen
                + "; create temporary table number as select homeward.next_change('test', 'a change', 'IMPORT') as n;"
                + (kind.equals("add") ? "" : supersede(table, key, kind))
                + (kind.equals("add") ? addFactors() : "")
                + "drop table picked; drop table number");
    }

    private String supersede(String table, String key, String kind) {
        String version = "homeward." + table + "_version";
        String changed =
                switch (kind) {
                    case "correct" -> "update copied set care = 'HOME', placement_type = null, risk = 'HIGH';";
                    case "describe" -> "update copied set sex = 'OTHER', ethnicity_code = 'CHNE';";
                    case "redescribe" -> "update copied set sex = 'OTHER', age_band = '50+';";
                    case "tighten" ->
                        "update copied set for_police = false, for_partnership = false, for_carers = false,"
                                + " for_childrens_services = false;";
                    case "resettle" ->
                        "update copied set ward_id = null, district_id = " + anyOf("area where kind = 'DISTRICT'")
                                + ", provider_id = " + anyOf("provider") + ";";
                    case "answer" ->
                        "update copied set same_worker = 'YES', worker_preference = 'OTHER', likely_again = 'NO', author = 'somebody';";
                    case "explore" -> "update copied set answer = 'NOT_EXPLORED';";
                    // Each version has an id of its own.
                    case "offer" ->
                        "update copied set id = id + 1000000, method = 'VISIT', outcome = 'ACCEPTED', decline_reason = null;";
                    case "reassign" -> "update copied set provider_id = " + anyOf("provider") + ";";
                    case "loosen" -> "update copied set for_police = true, child_view = 'AGREED';";
                    default -> "";
                };
        return "create temporary table copied as select * from " + version + " where superseded_in is null and " + key
                + " in (select * from picked);" + changed
                + "update " + version + " set superseded_in = (select n from number) where superseded_in is null and "
                + key + " in (select * from picked);"
                + (kind.equals("remove") || kind.equals("uncover") || kind.equals("erase")
                        ? ""
                        : "update copied set recorded_in = (select n from number); insert into " + version
                                + " overriding system value select * from copied;")
                + "drop table copied;";
    }

    private String anyOf(String table) {
        return "(select id from homeward." + table + " order by md5(id::text || '" + random.nextInt() + "') limit 1)";
    }

    /** To statements that do not name it yet: what is known now is known once. */
    private static String addFactors() {
        return "insert into homeward.factor_version (statement_id, code, side, recorded_in)"
                + " select distinct statement_id, (select max(code) from homeward.factor_code), 'FORCED', (select n from number) from picked"
                + " where not exists (select from homeward.factor_version known where known.superseded_in is null"
                + " and known.statement_id = picked.statement_id and known.side = 'FORCED'"
                + " and known.code = (select max(code) from homeward.factor_code));";
    }
}

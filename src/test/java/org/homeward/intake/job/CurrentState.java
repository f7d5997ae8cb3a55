package org.homeward.intake.job;

import org.homeward.support.TestDatabase;

/** One checksum over everything that is stored now of a source system, by its own keys: equal for equal content, however it came in. */
final class CurrentState {

    /** Of each row everything but what says where it lies and where it came from. */
    private static final String CONTENT =
            " (to_jsonb(v) - array['id', 'version', 'recorded_in', 'superseded_in', 'file_id', 'line', 'child_id',"
                    + " 'episode_id', 'interview_id', 'statement_id', 'public_id', 'access_child_id', 'access_scopes', 'access_audiences',"
                    + " 'counted_scopes', 'fingerprint'])::text ";

    private static final String OF = """
            select md5(string_agg(content, E'\\n' order by content)) || ' ' || count(*) from (
                select 'child ' || k.source_key || #content as content from homeward.child_version v join homeward.child_key k using (id)
                where k.source_system = '#source' and v.superseded_in is null
                union all
                select 'episode ' || k.source_key || ' ' || c.source_key || #content from homeward.episode_version v
                join homeward.episode_key k using (id) join homeward.child_key c on c.id = k.child_id
                where k.source_system = '#source' and v.superseded_in is null
                union all
                select 'interview ' || k.source_key || ' ' || c.source_key || #content from homeward.interview_version v
                join homeward.interview_key k using (id) join homeward.child_key c on c.id = k.child_id
                where k.source_system = '#source' and v.superseded_in is null
                union all
                select 'statement ' || k.source_key || ' ' || i.source_key
                    || (select count(*) from encrypted.statement_text t where t.statement_id = k.id and t.superseded_in is null) || #content
                from homeward.statement_version v join homeward.statement_key k using (id)
                join homeward.interview_key i on i.id = k.interview_id
                where k.source_system = '#source' and v.superseded_in is null
                union all
                select 'place ' || k.source_key || (select count(*) from encrypted.place_text t where t.statement_id = k.id
                    and t.superseded_in is null) || #content
                from homeward.place_version v join homeward.statement_key k on k.id = v.statement_id
                where k.source_system = '#source' and v.superseded_in is null
                union all
                select 'factor ' || k.source_key || #content from homeward.factor_version v
                join homeward.statement_key k on k.id = v.statement_id
                where k.source_system = '#source' and v.superseded_in is null) stored""";

    private CurrentState() {}

    /** The checksum and the number of rows; null where nothing is stored. */
    static String of(TestDatabase database, String source) {
        return database.queryAsSuperuser(OF.replace("#content", CONTENT).replace("#source", source));
    }
}

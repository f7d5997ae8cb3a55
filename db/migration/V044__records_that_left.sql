-- What leaves the application names its records and its copy, so that each record shows in which sheets and files it was used. Both are
-- part of the hash; entries from before have the hash that they always had, because none, one or three texts follow.
alter table homeward.audit
    add column records uuid[] not null default '{}',
    add column copy    text;
create index audit_records on homeward.audit using gin (records) where records <> '{}';

-- The same bytes as the application takes: a fixed order, each text after its length.
create or replace function homeward.audit_hash(entry homeward.audit) returns bytea
    language sql immutable as $$
    select sha256(
        int8send(entry.number) || int8send((extract(epoch from entry.at) * 1000000)::bigint)
        || homeward.length_prefixed(entry.user_name) || homeward.length_prefixed(entry.role)
        || homeward.length_prefixed(entry.purpose) || homeward.length_prefixed(entry.kind)
        || homeward.length_prefixed(entry.room) || homeward.length_prefixed(entry.what)
        || homeward.length_prefixed(entry.subject) || homeward.length_prefixed(entry.filter)
        || homeward.length_prefixed(entry.scope) || homeward.length_prefixed(entry.recipient)
        || int4send(entry.rows) || int8send(entry.as_of_change) || entry.previous
        || case when entry.children = '{}' and entry.records = '{}' and entry.copy is null then ''::bytea
                else homeward.length_prefixed(array_to_string(entry.children, ',')) end
        || case when entry.records = '{}' and entry.copy is null then ''::bytea
                else homeward.length_prefixed(array_to_string(entry.records, ','))
                     || homeward.length_prefixed(entry.copy) end)
$$;

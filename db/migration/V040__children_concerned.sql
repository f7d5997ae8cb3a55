-- One entry may concern several children: those whose records were read in a list, through a person or a place. Which ones is part of
-- the hash; entries from before have the hash that they always had.
alter table homeward.audit add column children text[] not null default '{}';
create index audit_children on homeward.audit using gin (children) where children <> '{}';

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
        || case when entry.children = '{}' then ''::bytea
                else homeward.length_prefixed(array_to_string(entry.children, ',')) end)
$$;

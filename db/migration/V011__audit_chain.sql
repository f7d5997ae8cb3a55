-- The audit becomes a chain: every entry carries the hash of the one before it and its own, over bytes that mean one thing only.
-- The application also seals each entry with a key that this database never sees.

alter table homeward.audit alter column number drop identity;

alter table homeward.audit
    add column kind     text not null default 'RECORD_OPENED',
    add column subject  text not null default '',
    add column scope    text not null default '',
    add column previous bytea,
    add column hash     bytea,
    add column seal     bytea;

create function homeward.chained(words text) returns bytea
    language sql immutable as $$
    select case when words is null then int4send(-1)
                else int4send(octet_length(convert_to(words, 'UTF8'))) || convert_to(words, 'UTF8') end
$$;

-- The same bytes as the application takes: a fixed order, each text after its length.
create function homeward.audit_hash(entry homeward.audit) returns bytea
    language sql immutable as $$
    select sha256(
        int8send(entry.number) || int8send((extract(epoch from entry.at) * 1000000)::bigint)
        || homeward.chained(entry.user_name) || homeward.chained(entry.role) || homeward.chained(entry.purpose)
        || homeward.chained(entry.kind) || homeward.chained(entry.room) || homeward.chained(entry.what)
        || homeward.chained(entry.subject) || homeward.chained(entry.filter) || homeward.chained(entry.scope)
        || homeward.chained(entry.recipient) || int4send(entry.rows) || int8send(entry.known) || entry.previous)
$$;

-- Entries of an installation that is older than the chain are numbered without gaps and chained as they stand; the entry
-- BEGUN after them says how many there were. Until the application has signed the head above it, they rest on trust.
do $$
declare
    entry    homeward.audit;
    old      bigint;
    reached  bigint := 0;
    previous bytea := decode(repeat('00', 32), 'hex');
begin
    for entry in select * from homeward.audit order by number loop
        old := entry.number;
        reached := reached + 1;
        entry.number := reached;
        if entry.what in ('account', 'identity') then
            entry.subject := entry.filter;
            entry.filter := '';
        else
            entry.kind := 'RECORDS_LISTED';
        end if;
        entry.previous := previous;
        previous := homeward.audit_hash(entry);
        update homeward.audit a
        set number = entry.number, kind = entry.kind, subject = entry.subject, filter = entry.filter,
            previous = entry.previous, hash = homeward.audit_hash(entry)
        where a.number = old;
    end loop;
    entry := row(reached + 1, clock_timestamp(), 'system:setup', 'ADMIN', null, 'audit', 'chain', '', reached,
                 (select coalesce(max(number), 0) from homeward.change), null, 'BEGUN', '', '', previous, null, null);
    entry.hash := homeward.audit_hash(entry);
    insert into homeward.audit select entry.*;
end $$;

alter table homeward.audit
    alter column kind drop default,
    alter column subject drop default,
    alter column scope drop default,
    alter column previous set not null,
    alter column hash set not null,
    add check (number > 0),
    add check (kind in ('BEGUN', 'RESUMED', 'FILTER_APPLIED', 'RECORDS_LISTED', 'RECORD_OPENED', 'SHEET', 'EXPORT', 'IMPORT',
                        'CHANGE', 'REFUSED', 'SIGN_IN', 'SIGN_IN_REFUSED', 'SIGN_OUT', 'BREAK_GLASS')),
    add check (octet_length(previous) = 32 and octet_length(hash) = 32 and octet_length(seal) = 32);

create index on homeward.audit (subject) where subject <> '';
create index on homeward.audit (user_name, number);
create index on homeward.audit (at);

-- These stop a mistake, not a superuser: what a superuser does is found by the chain.
create function homeward.audit_only_grows() returns trigger
    language plpgsql as $$
begin
    raise exception 'the audit is only appended to';
end $$;

create trigger only_grows before update or delete on homeward.audit
    for each row execute function homeward.audit_only_grows();
create trigger never_emptied before truncate on homeward.audit
    for each statement execute function homeward.audit_only_grows();
alter table homeward.audit enable always trigger only_grows;
alter table homeward.audit enable always trigger never_emptied;
revoke update, delete, truncate on homeward.audit from ${app};

-- Each week some accesses are drawn for review; what governance makes of one stands beside it, and the latest holds.
create table homeward.access_review (
    id          bigint generated always as identity primary key,
    entry       bigint not null check (entry > 0),
    outcome     text not null check (outcome in ('REVIEWED', 'QUERIED')),
    note        text not null check (note in ('AS_EXPECTED', 'ASKED_AND_EXPLAINED', 'NO_CASE_KNOWN', 'OWN_CIRCLE', 'UNUSUAL_HOUR',
                                              'REFERRED')),
    marked_by   text not null,
    marked_at   timestamptz not null default clock_timestamp(),
    recorded_in bigint not null references homeward.change
);

create index on homeward.access_review (entry);
grant select, insert on homeward.access_review to ${app};

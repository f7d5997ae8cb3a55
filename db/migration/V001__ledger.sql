-- Two schemas, because what is counted and what is read live apart:
--   homeward  codes, ids, months of birth, ages, cells, areas, audiences: what may be counted
--   sealed    words, names, exact dates of birth, addresses, notes: what may only be read
create schema if not exists homeward;
create schema if not exists sealed;

grant usage on schema homeward, sealed to ${app};

-- Every writing transaction takes the next number, in commit order. A figure asked "as known at change N" never alters.
create table homeward.change (
    number     bigint primary key check (number > 0),
    made_at    timestamptz not null default clock_timestamp(),
    made_by    text not null,
    purpose    text not null
);

-- The lock is held until commit, so numbers become visible in their own order and without gaps.
create function homeward.next_change(by_whom text, what_for text) returns bigint
    language plpgsql as $$
declare taken bigint;
begin
    perform pg_advisory_xact_lock(72, 1);
    insert into homeward.change (number, made_by, purpose)
    select coalesce(max(number), 0) + 1, by_whom, what_for from homeward.change
    returning number into taken;
    return taken;
end $$;

-- The change that this transaction is asked to see; the latest one when nothing is set.
create function homeward.known() returns bigint
    language sql stable as $$
    select coalesce(nullif(current_setting('homeward.known', true), '')::bigint,
                    (select max(number) from homeward.change), 0)
$$;

-- Recorded rows never change; the one thing that may happen to them is to be superseded, once.
create function homeward.superseded_once() returns trigger
    language plpgsql as $$
begin
    if old.superseded_in is not null or new.superseded_in is null then
        raise exception 'a recorded row is superseded once and never restored';
    end if;
    return new;
end $$;

create table homeward.import_batch (
    id            bigint generated always as identity primary key,
    public_id     uuid not null unique default gen_random_uuid(),
    change        bigint unique references homeward.change,
    source_system text not null check (source_system <> ''),
    imported_at   timestamptz not null default clock_timestamp(),
    imported_by   text not null,
    set_sha256    text not null check (set_sha256 ~ '^[0-9a-f]{64}$'),
    rows_new      integer not null check (rows_new >= 0),
    rows_changed  integer not null check (rows_changed >= 0),
    rows_same     integer not null check (rows_same >= 0),
    rows_rejected integer not null check (rows_rejected >= 0)
);

create table homeward.import_file (
    id       bigint generated always as identity primary key,
    batch_id bigint not null references homeward.import_batch,
    name     text not null check (name <> ''),
    sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes    bigint not null check (bytes >= 0),
    rows     integer not null check (rows >= 0),
    unique (batch_id, name)
);

create table homeward.rejected_row (
    id          bigint generated always as identity primary key,
    file_id     bigint not null references homeward.import_file,
    line        integer not null check (line > 0),
    column_name text not null,
    reason      text not null,
    remedy      text not null
);

create table sealed.rejected_value (
    rejected_row_id bigint primary key references homeward.rejected_row,
    value           text not null
);

-- What kind of installation this is; sample users exist only where this says sample.
create table homeward.installation (
    only_one   boolean primary key default true check (only_one),
    sample     boolean not null,
    as_of      date,
    created_at timestamptz not null default clock_timestamp()
);

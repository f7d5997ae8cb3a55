-- What a board may know: tables computed at a release, frozen, and identical on every output until the next. A release is prepared by one
-- person and goes out by another; until then nobody under disclosure control reads it.
create sequence homeward.release_number as integer;
create table homeward.release (
    id           bigint generated always as identity primary key,
    -- Never used again: a request to let a release out names it by this, and a discarded one takes its number with it.
    number       integer not null unique default nextval('homeward.release_number') check (number > 0),
    due_on       date not null unique check (extract(day from due_on) = 1),
    data_version bigint not null references homeward.change (number),
    method       text not null check (method <> ''),
    prepared_by  text not null,
    prepared_at  timestamptz not null default clock_timestamp(),
    released_by  text,
    released_at  timestamptz,
    check ((released_by is null) = (released_at is null)),
    check (released_by is distinct from prepared_by or prepared_by like 'system:%')
);

-- The answer to one question, as its screen, sheet and file show it: protected numbers and nothing else. An empty area is the partnership.
create table homeward.frozen_table (
    release_id bigint not null references homeward.release (id) on delete cascade,
    room       text not null check (room <> ''),
    what       text not null check (what <> ''),
    filter     text not null check (filter <> ''),
    area_id    integer references homeward.area (id),
    content    text not null check (content <> ''),
    primary key (room, what, filter, release_id)
);

grant usage on sequence homeward.release_number to ${app};
grant select, insert, delete on homeward.release, homeward.frozen_table to ${app};
-- The application lets out a release of a private sample only; elsewhere an approved request does.
grant update (released_by, released_at) on homeward.release to ${app};

-- What went out is never changed or withdrawn: a figure reprints the same in a year.
create function homeward.keep_release() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.released_at is not null then
        raise exception 'release % went out; it is never changed', old.number using errcode = 'insufficient_privilege';
    end if;
    if tg_op <> 'DELETE' and new.released_at is not null and current_user = '${app}' and not homeward.is_private_sample() then
        raise exception 'a release goes out by an approved request' using errcode = 'insufficient_privilege';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_release before insert or update or delete on homeward.release
    for each row execute function homeward.keep_release();
create function homeward.keep_frozen_table() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from homeward.release r where r.id in (new.release_id, old.release_id) and r.released_at is not null) then
        raise exception 'the release of this table went out; it is never changed' using errcode = 'insufficient_privilege';
    end if;
    return coalesce(new, old);
end $$;
create trigger keep_frozen_table before insert or update or delete on homeward.frozen_table
    for each row execute function homeward.keep_frozen_table();

-- An approved request lets a release out; its subject is the number of the release.
create function homeward.apply_release_approval() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update homeward.release r set released_by = new.decided_by, released_at = new.decided_at
    where r.number::text = new.subject and r.released_at is null;
    if not found then
        raise exception 'there is no such release, or it went out already';
    end if;
    return null;
end $$;
create trigger apply_release_approval after update of decision on homeward.approval
    for each row when (new.decision = 'APPROVED' and new.kind = 'RELEASE') execute function homeward.apply_release_approval();

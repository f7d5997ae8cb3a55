-- An account out of somebody's reach, opened by them for a typed reason and for a while. Asking is a row, whether anything could
-- be opened or not: governance reads both. Times are the database's: one clock for every node and for the second lock.
create table homeward.break_glass (
    id              bigint generated always as identity primary key,
    user_name       text not null,
    role            text not null check (role in ('ANALYST', 'POLICE', 'INTERVIEWER')),
    asked_at        timestamptz not null default clock_timestamp(),
    child_id        bigint references homeward.child_key,
    child_reference text,
    ends_at         timestamptz,
    -- Nothing was opened where there is no such child, and where the two are too close: the row does not tell which.
    check ((child_id is null) = (ends_at is null) and (child_id is null) = (child_reference is null)),
    check (ends_at <= asked_at + interval '60 minutes')
);
create index break_glass_child on homeward.break_glass (child_id, user_name);

create table sealed.break_glass_words (
    break_glass_id bigint primary key references homeward.break_glass,
    -- Sealed like all other words: see V010.
    reason         bytea not null
        constraint break_glass_words_reason_sealed check (octet_length(reason) >= 33 and get_byte(reason, 0) = 1)
);

-- The one way to a row: the application may not write the table, so nobody opens for another, for longer or across a conflict.
create function homeward.break_glass_for(asked_id uuid, asked_reference text, minutes integer) returns bigint
    language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    with asked as (select clock_timestamp() as at),
    child as (
        select c.id, c.reference from homeward.child_key c
        where (c.public_id = asked_id or c.reference = asked_reference)
          and not exists (select 1 from homeward.staff_conflict x
                          where x.child_id = c.id and x.user_name = current_setting('homeward.viewer')
                            and x.superseded_in is null))
    insert into homeward.break_glass (user_name, role, asked_at, child_id, child_reference, ends_at)
    select current_setting('homeward.viewer'), current_setting('homeward.role'), asked.at, child.id, child.reference,
           case when child.id is not null then asked.at + make_interval(mins => minutes) end
    from asked left join child on true
    returning id
$$;

-- Sooner than it would by itself, and never later.
create function homeward.end_break_glass(asked_id uuid) returns void
    language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    update homeward.break_glass b set ends_at = clock_timestamp()
    from homeward.child_key c
    where c.id = b.child_id and c.public_id = asked_id
      and b.user_name = current_setting('homeward.viewer') and b.ends_at > clock_timestamp()
$$;

revoke execute on function homeward.break_glass_for(uuid, text, integer), homeward.end_break_glass(uuid) from public;
grant execute on function homeward.break_glass_for(uuid, text, integer), homeward.end_break_glass(uuid) to ${app};
grant select on homeward.break_glass to ${app};
grant select, insert on sealed.break_glass_words to ${app};

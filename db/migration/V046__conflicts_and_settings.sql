-- A conflict of interest restricts, so governance records it at once. Removing one lets somebody back in, so it needs a second person:
-- an approved request does it here, and the application has no right to.
revoke update (superseded_in) on homeward.staff_conflict from ${app};

create function homeward.apply_conflict_approval() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update homeward.staff_conflict c
    set superseded_in = (select max(number) from homeward.change)
    from homeward.child_key k
    where k.id = c.child_id and k.reference = new.old_value and c.user_name = new.subject and c.superseded_in is null;
    if not found then
        raise exception 'there is no such conflict of interest';
    end if;
    return null;
end $$;
create trigger apply_conflict_approval after update of decision on homeward.approval
    for each row when (new.decision = 'APPROVED' and new.kind = 'CONFLICT') execute function homeward.apply_conflict_approval();
create unique index one_conflict on homeward.staff_conflict (user_name, child_id) where superseded_in is null;

-- The settings that weaken or strengthen a protection, as each start found them where they differed from the start before.
create table homeward.setting_value (
    id       bigint generated always as identity primary key,
    name     text not null check (name <> ''),
    value    text not null,
    found_at timestamptz not null default clock_timestamp()
);
create index setting_value_name on homeward.setting_value (name, id);
grant select, insert on homeward.setting_value to ${app};

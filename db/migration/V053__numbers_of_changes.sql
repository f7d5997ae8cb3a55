-- A change has the ledger's next number, the time of the clock and the name of its viewer, whoever writes it: one huge number would leave
-- no next one, and nothing could be written any more.
create function homeward.change_is_next() returns trigger
    language plpgsql as $$
declare by_whom text := coalesce(rls.viewer(), '');
begin
    if current_user <> '${app}' then
        return new;
    end if;
    if new.number <> (select coalesce(max(number), 0) + 1 from homeward.change) then
        raise exception 'a change takes the next number';
    end if;
    if not (new.made_by = by_whom or by_whom like 'system:%') then
        raise exception 'a change is made by the viewer';
    end if;
    new.made_at := clock_timestamp();
    return new;
end $$;
create trigger change_is_next before insert on homeward.change for each row execute function homeward.change_is_next();

-- A setting that protects is in force as two people of governance agreed on it. An approved request writes the value; the next start
-- takes it: see org.homeward.store.AgreedSettings.
create function homeward.apply_setting_approval() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.old_value is distinct from (select value from homeward.setting_value where name = new.subject order by id desc limit 1) then
        raise exception 'the setting is not as the request found it';
    end if;
    insert into homeward.setting_value (name, value, found_at) values (new.subject, new.new_value, new.decided_at);
    return null;
end $$;
create trigger apply_setting_approval after update of decision on homeward.approval
    for each row when (new.decision = 'APPROVED' and new.kind = 'SETTING') execute function homeward.apply_setting_approval();

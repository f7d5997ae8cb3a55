-- Runs again with every new migration, the newest being ${newest}: see org.homeward.store.Migrations.
-- The change as known at which a transaction reads; the latest unless one was asked for. Every view of every query asks it, so what is
-- settled is returned without a query.
create or replace function homeward.as_of_change() returns bigint language plpgsql stable as $$
declare
    asked text := current_setting('homeward.as_of_change', true);
begin
    if asked <> '' then
        return asked::bigint;
    end if;
    return coalesce((select max(number) from homeward.change), 0);
end $$;

-- Each view shows its *_version table as of one change, so that no query can omit the change.
do $$
declare
    versioned text;
    keyed     text;
begin
    drop view if exists homeward.statement_facts;
    for versioned in
        select table_name from information_schema.tables
        where table_schema = 'homeward' and table_name like '%\_version'
    loop
        keyed := left(versioned, -8);
        execute format(
            'drop view if exists homeward.%1$I;
             create view homeward.%1$I with (security_invoker = true) as
             select * from homeward.%2$I
             where recorded_in <= (select homeward.as_of_change())
               and (superseded_in is null or superseded_in > (select homeward.as_of_change()))', keyed, versioned);
        execute format('grant select on homeward.%I to ${app}', keyed);
        execute format('grant select, insert, update (superseded_in) on homeward.%I to ${app}', versioned);
        -- Whatever was recorded is superseded and not changed; who may see it is settled anew.
        execute format(
            'create or replace trigger superseded_once before update of %s on homeward.%I
             for each row execute function homeward.superseded_once()',
            (select string_agg(quote_ident(column_name), ', ') from information_schema.columns
             where table_schema = 'homeward' and table_name = versioned and column_name not like 'access\_%'), versioned);
    end loop;
end $$;

-- One row per statement, with every column that a filter uses.
create view homeward.statement_facts with (security_invoker = true) as
select s.id as statement_id, s.kind, s.said_by, s.child_view, s.concerns_carer, s.overridden,
       s.for_police, s.for_childrens_services, s.for_partnership, s.for_carers,
       s.child_id, s.episode_id, s.interview_id,
       i.provider_id, i.author, i.held_at, i.held_latest, i.held_precision,
       e.started_on, e.district_id, e.responsible_authority_id, e.care, e.risk, e.age_at_episode,
       c.sex
from homeward.statement s
join homeward.interview i on i.id = s.interview_id
join homeward.episode e on e.id = s.episode_id
join homeward.child c on c.id = s.child_id;

grant select on homeward.statement_facts to ${app};
grant select on homeward.change, homeward.import_batch, homeward.import_file, homeward.rejected_row,
    homeward.installation, homeward.area, homeward.named_place, homeward.basemap_feature, homeward.agency, homeward.provider,
    homeward.factor_code, homeward.harm_code, homeward.place_category, homeward.placement_type, homeward.ethnicity_code,
    homeward.child_key, homeward.episode_key, homeward.interview_key, homeward.statement_key, homeward.person_key,
    homeward.staff_conflict, homeward.app_user, homeward.user_area, homeward.audit to ${app};
grant insert on homeward.change, homeward.import_batch, homeward.import_file, homeward.rejected_row, homeward.installation,
    homeward.area, homeward.named_place, homeward.basemap_feature, homeward.agency, homeward.provider,
    homeward.child_key, homeward.episode_key, homeward.interview_key, homeward.statement_key, homeward.person_key,
    homeward.staff_conflict, homeward.app_user, homeward.audit to ${app};
grant select, insert, update (superseded_in) on homeward.source_system, homeward.handling_request, homeward.handling_decision to ${app};
grant update (password_hash, disabled) on homeward.app_user to ${app};

do $$
declare words text;
begin
    for words in select table_name from information_schema.tables where table_schema = 'encrypted' loop
        execute format('grant select, insert on encrypted.%I to ${app}', words);
        if exists (select 1 from information_schema.columns
                   where table_schema = 'encrypted' and table_name = words and column_name = 'superseded_in') then
            execute format('grant update (superseded_in) on encrypted.%I to ${app}', words);
            execute format(
                'create or replace trigger superseded_once before update of superseded_in on encrypted.%I
                 for each row execute function homeward.superseded_once()', words);
        end if;
    end loop;
end $$;

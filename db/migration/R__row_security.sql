-- Runs again with every new migration, the newest being ${newest}: see org.homeward.store.Migrations.
-- Row security: the second layer of access control, beneath org.homeward.store.Visibility. One list names every table, with a
-- condition on its rows or a reason why it is exempt. Settings and whole sets of ids are evaluated once per statement, as
-- (select …) and in (select …), never once per row.
-- Add each new table to the list.
do $$
declare each record;
begin
    for each in select schemaname, tablename, policyname from pg_policies where schemaname in ('homeward', 'encrypted') loop
        execute format('drop policy %I on %I.%I', each.policyname, each.schemaname, each.tablename);
    end loop;
end $$;

-- After a transaction a setting is '' and not null.
create or replace function rls.setting(name text) returns text language sql stable
    return nullif(current_setting('homeward.' || name, true), '');

-- Each of these functions returns a text or null. The planner estimates "is not null" as nearly always true, and so plans for
-- the many rows that a user sees. It estimates a plain boolean as true for half of the rows, and several of them as one row.
create or replace function rls.viewer() returns text language sql stable return rls.setting('viewer');

create or replace function rls.role(variadic roles text[]) returns text language sql stable
    return case when rls.setting('role') = any (roles) then rls.setting('role') end;

-- The audience of a viewer who may count; null for everybody else.
create or replace function rls.may_count() returns text language sql stable return rls.setting('audience');

create or replace function rls.has_audience(audience text) returns text language sql stable
    return case when rls.setting('audience') = audience then audience end;

-- Viewers who may open records, and not only count them.
create or replace function rls.may_open_records() returns text language sql stable
    return case when rls.may_count() is not null then rls.role('ANALYST', 'POLICE', 'INTERVIEWER') end;

-- Viewers who are limited to no district and no provider.
create or replace function rls.is_unscoped() returns text language sql stable
    return case when rls.setting('districts') is null and rls.setting('provider') is null then rls.may_count() end;

-- The system viewer that may use the whole of this table.
create or replace function rls.system(asked text) returns text language plpgsql stable as $$
begin
    if rls.setting('viewer') like 'system:%' then
        return (select a.viewer from homeward.system_access a
                where a.viewer = rls.setting('viewer') and a.table_name = asked);
    end if;
    return null;
end $$;

create or replace function rls.districts() returns integer[] language sql stable
    return string_to_array(rls.setting('districts'), ',')::integer[];

create or replace function rls.provider() returns integer language sql stable
    return rls.setting('provider')::integer;

-- Children to whose account the viewer has emergency access (break glass): now, whatever change is read. The keys of a child
-- with whom the viewer has a conflict of interest stay hidden even then.
create or replace function rls.break_glass_children() returns setof bigint
    language sql stable security definer set search_path = pg_catalog, pg_temp rows 2 as $$
    select g.child_id from homeward.break_glass g
    where g.user_name = (select rls.viewer()) and g.child_id is not null and g.ends_at > current_timestamp
$$;

-- The policies of a table use the sets below, and the sets read that table. So they run as the owner, who sees every row. The
-- connection keeps their plans.
create or replace function rls.episodes_in_districts() returns setof bigint
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp rows 2000 as $$
declare
    as_of     bigint := homeward.as_of_change();
    districts integer[] := rls.districts();
begin
    return query
    select e.id from homeward.episode_version e
    where e.recorded_in <= as_of and (e.superseded_in is null or e.superseded_in > as_of)
      and (districts is null or e.district_id = any (districts));
end $$;

create or replace function rls.interviews_of_provider() returns setof bigint
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp rows 2000 as $$
declare
    as_of bigint := homeward.as_of_change();
    ours  integer := rls.provider();
begin
    return query
    select i.id from homeward.interview_version i
    where i.recorded_in <= as_of and (i.superseded_in is null or i.superseded_in > as_of)
      and (ours is null or i.provider_id = ours);
end $$;

-- Interviews of the viewer's provider that cover an episode in the viewer's districts.
create or replace function rls.openable_interviews() returns setof bigint
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_nestloop = off rows 2000 as $$
declare
    as_of     bigint := homeward.as_of_change();
    districts integer[] := rls.districts();
    ours      integer := rls.provider();
begin
    return query
    select covered.interview_id
    from homeward.interview_episode_version covered
    join homeward.interview_version i on i.id = covered.interview_id
    join homeward.episode_version e on e.id = covered.episode_id
    where covered.recorded_in <= as_of and (covered.superseded_in is null or covered.superseded_in > as_of)
      and i.recorded_in <= as_of and (i.superseded_in is null or i.superseded_in > as_of)
      and e.recorded_in <= as_of and (e.superseded_in is null or e.superseded_in > as_of)
      and (districts is null or e.district_id = any (districts))
      and (ours is null or i.provider_id = ours)
    union all
    select i.id from homeward.interview_version i where i.child_id in (select rls.break_glass_children());
end $$;

-- Episodes in the viewer's districts that the viewer's provider was asked to interview about, and those that it did.
create or replace function rls.openable_episodes() returns setof bigint
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_nestloop = off rows 2000 as $$
declare
    as_of     bigint := homeward.as_of_change();
    districts integer[] := rls.districts();
    ours      integer := rls.provider();
begin
    return query
    select e.id from homeward.episode_version e
    where e.recorded_in <= as_of and (e.superseded_in is null or e.superseded_in > as_of)
      and (districts is null or e.district_id = any (districts))
      and (ours is null or e.provider_id = ours)
    union all
    select covered.episode_id from homeward.interview_episode_version covered
    where covered.recorded_in <= as_of and (covered.superseded_in is null or covered.superseded_in > as_of)
      and covered.interview_id in (select rls.openable_interviews())
    union all
    select e.id from homeward.episode_version e where e.child_id in (select rls.break_glass_children());
end $$;

-- Children with an episode in the viewer's districts who also have an episode or an interview of the viewer's provider. What is
-- counted about a child follows the child: an episode counts as interviewed whichever provider interviewed.
create or replace function rls.countable_children() returns setof bigint
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_nestloop = off rows 500 as $$
declare
    as_of     bigint := homeward.as_of_change();
    districts integer[] := rls.districts();
    ours      integer := rls.provider();
begin
    return query
    select e.child_id from homeward.episode_version e
    where e.recorded_in <= as_of and (e.superseded_in is null or e.superseded_in > as_of)
    group by e.child_id
    having ((districts is null or bool_or(e.district_id = any (districts)))
            and (ours is null or bool_or(e.provider_id = ours) or e.child_id in (
                select i.child_id from homeward.interview_version i
                where i.recorded_in <= as_of and (i.superseded_in is null or i.superseded_in > as_of) and i.provider_id = ours)))
        or e.child_id in (select rls.break_glass_children());
end $$;

-- A conflict of interest applies from the moment it is recorded, whatever change is read. It also applies to figures: a number
-- whose list is one shorter would reveal the child. All users who see only figures get the same figures; otherwise two of them
-- could compare and subtract.
create or replace function rls.conflicted_children() returns setof bigint
    language sql stable security definer set search_path = pg_catalog, pg_temp rows 10 as $$
    select c.child_id from homeward.staff_conflict c
    where c.user_name = (select rls.viewer()) and c.superseded_in is null and (select rls.may_open_records()) is not null
$$;

-- Statements, as of the change, that an unscoped viewer may not count. Their ids deny the details, too. Hashing the many allowed
-- statements takes three times as long as hashing the few denied ones.
create or replace function rls.denied_statements() returns setof bigint
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp rows 2000 as $$
declare
    partnership boolean := rls.has_audience('PARTNERSHIP') is not null;
    police      boolean := rls.has_audience('POLICE') is not null;
    services    boolean := rls.has_audience('CHILDRENS_SERVICES') is not null;
    carers      boolean := rls.has_audience('CARERS') is not null;
    conflicted  bigint[] := array(select rls.conflicted_children());
begin
    return query
    select s.id from homeward.statement s
    where s.child_id = any (conflicted) or not ((partnership and s.for_partnership) or (police and s.for_police) or (services and s.for_childrens_services)
               or (carers and s.for_carers and not s.concerns_carer));
end $$;

-- Statements, as of the change, that a viewer of some districts or one provider may count: the smaller of the two sets.
create or replace function rls.allowed_statements() returns setof bigint
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp rows 2000 as $$
declare
    partnership boolean := rls.has_audience('PARTNERSHIP') is not null;
    police      boolean := rls.has_audience('POLICE') is not null;
    services    boolean := rls.has_audience('CHILDRENS_SERVICES') is not null;
    carers      boolean := rls.has_audience('CARERS') is not null;
    conflicted  bigint[] := array(select rls.conflicted_children());
    break_glass bigint[] := array(select rls.break_glass_children());
    ours        integer := rls.provider();
begin
    return query
    with allowed as not materialized (
        select s.id, s.child_id, s.episode_id, s.interview_id from homeward.statement s
        where s.child_id <> all (conflicted) and ((partnership and s.for_partnership) or (police and s.for_police)
                   or (services and s.for_childrens_services) or (carers and s.for_carers and not s.concerns_carer)))
    select allowed.id from allowed
    where allowed.episode_id in (select rls.episodes_in_districts())
      and (ours is null or allowed.interview_id in (select rls.interviews_of_provider()))
    union all
    select allowed.id from allowed where allowed.child_id = any (break_glass);
end $$;

grant execute on all functions in schema rls to ${app};

-- Deferred, because the list is written anew.
set constraints all deferred;
delete from homeward.system_access;
delete from homeward.row_security;

insert into homeward.row_security (table_name, exempt_for) values
 ('homeward.area', 'public boundaries'),
 ('homeward.named_place', 'names on the public map'),
 ('homeward.basemap_feature', 'the public map'),
 ('homeward.agency', 'names of services, no person'),
 ('homeward.provider', 'names of services, no person'),
 ('homeward.factor_code', 'a published list'),
 ('homeward.harm_code', 'a published list'),
 ('homeward.place_category', 'a published list'),
 ('homeward.placement_type', 'a published list'),
 ('homeward.ethnicity_code', 'a published list'),
 ('homeward.row_security', 'this list; the application may read it and nothing more'),
 ('homeward.system_access', 'the rights of jobs, no person; the application may read it and nothing more'),
 ('homeward.flyway_schema_history', 'the history of migrations; the application has no right to it at all');

-- {now}: the version as of the change that is read. {allowed id}: the viewer may count the statement with this id.
insert into homeward.row_security (table_name, condition) values
-- Counted data follow the audience and the scope. Every figure depends on these conditions.
 ('homeward.statement_version', $$
    (((select rls.has_audience('PARTNERSHIP')) is not null and for_partnership)
     or ((select rls.has_audience('POLICE')) is not null and for_police)
     or ((select rls.has_audience('CHILDRENS_SERVICES')) is not null and for_childrens_services)
     or ((select rls.has_audience('CARERS')) is not null and for_carers and not concerns_carer))
    and child_id not in (select rls.conflicted_children())
    and ((select rls.is_unscoped()) is not null
         or (((select rls.provider()) is null or interview_id in (select rls.interviews_of_provider()))
             and episode_id in (select rls.episodes_in_districts()))
         or child_id in (select rls.break_glass_children()))$$),
 ('homeward.place_version', '(select rls.may_count()) is not null and {allowed statement_id}'),
 ('homeward.factor_version', '(select rls.may_count()) is not null and {allowed statement_id}'),
 ('homeward.harm_version', '(select rls.may_count()) is not null and {allowed statement_id}'),
 ('homeward.interview_version', '(select rls.may_count()) is not null and child_id not in (select rls.conflicted_children())
     and ((select rls.is_unscoped()) is not null or child_id in (select rls.countable_children()))'),
 ('homeward.interview_episode_version',
    '(select rls.may_count()) is not null and child_id not in (select rls.conflicted_children())
     and ((select rls.is_unscoped()) is not null or child_id in (select rls.countable_children()))'),
 ('homeward.episode_version',
    '(select rls.may_count()) is not null and child_id not in (select rls.conflicted_children())
     and ((select rls.is_unscoped()) is not null or child_id in (select rls.countable_children()))'),
 ('homeward.offer_version', '(select rls.may_count()) is not null
    and episode_id not in (select k.id from homeward.episode_key k where k.child_id in (select rls.conflicted_children()))
    and ((select rls.is_unscoped()) is not null or episode_id in (select id from homeward.episode_version where {now}))'),
 ('homeward.child_version', $$(select rls.may_count()) is not null and id not in (select rls.conflicted_children())
    and ((select rls.is_unscoped()) is not null or id in (select rls.countable_children()))$$),
-- A key opens a record: never for a role that only counts, never across a conflict of interest.
 -- Governance finds a child of the audit by its reference, and nothing else about the child.
 ('homeward.child_key', $$(select rls.role('GOVERNANCE')) is not null or ((select rls.may_open_records()) is not null
    and id not in (select rls.conflicted_children())
    and ((select rls.is_unscoped()) is not null or id in (select child_id from homeward.episode_key)))$$),
 ('homeward.episode_key', $$(select rls.may_open_records()) is not null
    and child_id not in (select rls.conflicted_children())
    and ((select rls.is_unscoped()) is not null or id in (select rls.openable_episodes()))$$),
 ('homeward.interview_key', $$(select rls.may_open_records()) is not null
    and child_id not in (select rls.conflicted_children())
    and ((select rls.is_unscoped()) is not null or id in (select rls.openable_interviews()))$$),
 ('homeward.statement_key', $$(select rls.may_open_records()) is not null and {allowed id}$$),
 ('homeward.person_key',
    '(select rls.may_open_records()) is not null and id in (select person_id from homeward.person_mention_version where {now})'),
-- Persons and other details that only records show follow the keys.
 ('homeward.person_version',
    '(select rls.may_open_records()) is not null and id in (select person_id from homeward.person_mention_version where {now})'),
 ('homeward.person_mention_version', '(select rls.may_open_records()) is not null and {allowed statement_id}'),
 ('homeward.companion_version', '(select rls.may_open_records()) is not null and {allowed statement_id}'),
 ('homeward.vehicle_version', '(select rls.may_open_records()) is not null and {allowed statement_id}'),
 ('homeward.phone_version', '(select rls.may_open_records()) is not null and {allowed statement_id}'),
 ('homeward.handle_version', '(select rls.may_open_records()) is not null and {allowed statement_id}'),
 ('homeward.interview_topic_version', '(select rls.may_open_records()) is not null and interview_id in (select id from homeward.interview_key)'),
 ('homeward.referral_version', '(select rls.may_open_records()) is not null and interview_id in (select id from homeward.interview_key)'),
 ('homeward.action_version', '(select rls.may_open_records()) is not null and interview_id in (select id from homeward.interview_key)'),
 ('homeward.feedback_version', '(select rls.may_open_records()) is not null and interview_id in (select id from homeward.interview_key)'),
 ('homeward.sharing_version', $$(select rls.may_open_records()) is not null and interview_id in (select id from homeward.interview_key)
    and (statement_id is null or {allowed statement_id})$$),
 ('homeward.child_link_version', $$(select rls.may_open_records()) is not null
    and child_id in (select id from homeward.child_key) and other_child_id in (select id from homeward.child_key)$$),
-- Text is read and not counted. Text without its own handling stays with the service that recorded it.
 ('encrypted.statement_text', '(select rls.may_open_records()) is not null and {allowed statement_id}'),
 ('encrypted.place_text', '(select rls.may_open_records()) is not null and {allowed statement_id}'),
 ('encrypted.mention_text', '(select rls.may_open_records()) is not null and {allowed statement_id}'),
 ('encrypted.person_text', '(select rls.may_open_records()) is not null and person_id in (select id from homeward.person_key)'),
 ('encrypted.companion_text', '(select rls.may_open_records()) is not null and companion_id in (select id from homeward.companion_version)'),
 ('encrypted.vehicle_text', '(select rls.may_open_records()) is not null and vehicle_id in (select id from homeward.vehicle_version)'),
 ('encrypted.phone_text', '(select rls.may_open_records()) is not null and phone_id in (select id from homeward.phone_version)'),
 ('encrypted.handle_text', '(select rls.may_open_records()) is not null and handle_id in (select id from homeward.handle_version)'),
 ('encrypted.child_identity',
    $$(select rls.role('INTERVIEWER', 'POLICE')) is not null and (select rls.may_open_records()) is not null and child_id in (select id from homeward.child_key)$$),
 ('encrypted.episode_text',
    $$(select rls.role('INTERVIEWER')) is not null and (select rls.may_open_records()) is not null and episode_id in (select id from homeward.episode_key)$$),
 ('encrypted.interview_text',
    $$(select rls.role('INTERVIEWER')) is not null and (select rls.may_open_records()) is not null and interview_id in (select id from homeward.interview_key)$$),
 ('encrypted.action_text',
    $$(select rls.role('INTERVIEWER')) is not null and (select rls.may_open_records()) is not null and action_id in (select id from homeward.action_version)$$),
-- Imports: what came in and when, for roles that may import. Rejected rows and values: for the import alone.
 ('homeward.change', '(select rls.viewer()) is not null'),
 ('homeward.import_batch', $$(select rls.role('ANALYST', 'INTERVIEWER', 'ADMIN')) is not null$$),
 ('homeward.import_file', 'false'),
 ('homeward.rejected_row', 'false'),
 ('encrypted.rejected_value', 'false'),
-- Users, conflicts and the audit.
 ('homeward.installation', 'false'),
 ('homeward.app_user', $$(select rls.role('ADMIN')) is not null or name = (select rls.viewer())$$),
 ('homeward.user_area', $$(select rls.role('ADMIN')) is not null or user_name = (select rls.viewer())$$),
 ('homeward.staff_conflict', $$(select rls.role('GOVERNANCE')) is not null or user_name = (select rls.viewer())$$),
 ('homeward.break_glass', $$(select rls.role('GOVERNANCE')) is not null or user_name = (select rls.viewer())$$),
 -- The reason is free text and may hold anything.
 ('encrypted.break_glass_text', $$(select rls.role('GOVERNANCE')) is not null$$),
 -- Every user sees their own entries; a viewer who may open a child's account sees who opened it before.
 ('homeward.audit', $$(select rls.role('GOVERNANCE')) is not null or user_name = (select rls.viewer())
    or ((select rls.may_open_records()) is not null and room = 'interviews' and what = 'account'
        and subject in (select public_id::text from homeward.child_key))$$),
 -- Signing in: attempts and role changes for administrators; a token for its own user.
 ('homeward.role_change', $$(select rls.role('ADMIN')) is not null$$),
 ('homeward.login_attempt', $$(select rls.role('ADMIN')) is not null$$),
 ('homeward.api_token', $$user_name = (select rls.viewer())$$),
 ('homeward.access_review', $$(select rls.role('GOVERNANCE')) is not null$$);

insert into homeward.system_access (viewer, table_name)
select 'system:' || viewer, unnest(tables) from (values
    ('signin', array['homeward.app_user', 'homeward.user_area', 'homeward.installation', 'homeward.login_attempt',
                   'homeward.api_token']),
    ('setup', array['homeward.app_user', 'homeward.user_area', 'homeward.installation']),
    ('sample', array['homeward.installation']),
    ('audit', array['homeward.audit']),
    -- What is counted, and no text; see org.homeward.store.CountingLoader.
    ('counting', array['homeward.child_version', 'homeward.episode_key', 'homeward.interview_key', 'homeward.statement_key', 'homeward.episode_version',
                   'homeward.interview_version', 'homeward.interview_episode_version', 'homeward.offer_version',
                   'homeward.statement_version', 'homeward.place_version', 'homeward.factor_version',
                   'homeward.harm_version', 'homeward.person_mention_version',
                   'homeward.person_key', 'homeward.person_version']),
    ('jobs', array['homeward.import_batch', 'homeward.import_file', 'homeward.rejected_row', 'encrypted.rejected_value']))
    as list (viewer, tables)
union all
select 'system:intake', table_name from homeward.row_security
where condition is not null
  and table_name not in ('homeward.change', 'homeward.installation', 'homeward.app_user', 'homeward.user_area',
                         'homeward.staff_conflict', 'homeward.audit', 'homeward.login_attempt', 'homeward.role_change',
                         'homeward.api_token', 'homeward.access_review', 'homeward.break_glass',
                         'encrypted.break_glass_text');

do $$
declare
    missing text;
    each    record;
    seen    text;
begin
    select string_agg(name, ', ') into missing
    from (select schemaname || '.' || tablename as name from pg_tables where schemaname in ('homeward', 'encrypted')) as there
    where name not in (select table_name from homeward.row_security);
    if missing is not null then
        raise exception 'These tables are not in the list of R__row_security.sql: %', missing;
    end if;
    for each in select table_name, condition from homeward.row_security where condition is not null loop
        seen := replace(each.condition, '{now}',
            'recorded_in <= (select homeward.as_of_change())
             and (superseded_in is null or superseded_in > (select homeward.as_of_change()))');
        seen := regexp_replace(seen, '\{allowed (\w+)\}',
            '(case when (select rls.is_unscoped()) is not null then \1 not in (select rls.denied_statements())
              else \1 in (select rls.allowed_statements()) end)', 'g');
        execute format('alter table %s enable row level security', each.table_name);
        execute format('alter table %s force row level security', each.table_name);
        execute format('create policy owner on %s to %I using (true) with check (true)', each.table_name, current_user);
        execute format('create policy system on %s to ${app} using ((select rls.system(%L)) is not null)', each.table_name, each.table_name);
        execute format('create policy viewer on %s for select to ${app} using (%s)', each.table_name, seen);
    end loop;
end $$;

-- What users write themselves. Only system viewers append to the audit.
create policy append on homeward.access_review for insert to ${app}
    with check ((select rls.role('GOVERNANCE')) is not null and marked_by = (select rls.viewer()));
create policy append on homeward.change for insert to ${app} with check ((select rls.viewer()) is not null);
create policy administer on homeward.app_user to ${app} using ((select rls.role('ADMIN')) is not null);
-- Users change their own password; a trigger prevents them from changing anything else of themselves.
create policy own on homeward.app_user for update to ${app} using (name = (select rls.viewer()));
create policy own on homeward.api_token to ${app} using (user_name = (select rls.viewer()));
create policy administer on homeward.role_change to ${app} using ((select rls.role('ADMIN')) is not null);
create policy administer on homeward.login_attempt to ${app} using ((select rls.role('ADMIN')) is not null);
create policy administer on homeward.user_area to ${app} using ((select rls.role('ADMIN')) is not null);
create policy administer on homeward.staff_conflict to ${app} using ((select rls.role('GOVERNANCE')) is not null);

create policy ask on encrypted.break_glass_text for insert to ${app}
    with check (break_glass_id in (select id from homeward.break_glass where user_name = (select rls.viewer())));

grant select on homeward.row_security, homeward.system_access to ${app};

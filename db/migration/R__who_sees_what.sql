-- Runs again with every new migration, the newest being ${newest}: see org.homeward.store.Migrations.
-- The second lock. Every table of the house is in one list: with a condition on its rows, or exempt for a reason. Settings and
-- whole sets of ids are asked once a statement, (select …) and in (select …), never once a row.
-- Runs after R__views by its name; touch it when a table is added.
do $$
declare each record;
begin
    for each in select schemaname, tablename, policyname from pg_policies where schemaname in ('homeward', 'sealed') loop
        execute format('drop policy %I on %I.%I', each.policyname, each.schemaname, each.tablename);
    end loop;
end $$;

-- After a transaction a setting reads '' and not null.
create or replace function lock.setting(name text) returns text language sql stable
    return nullif(current_setting('homeward.' || name, true), '');

-- Each of these answers with a word or with null. The planner takes "is not null" for nearly always true, and so plans for the
-- many rows that a reader sees; of a plain yes or no it expects a half, and a few of them made it plan for one row.
create or replace function lock.viewer() returns text language sql stable return lock.setting('viewer');

create or replace function lock.role(variadic roles text[]) returns text language sql stable
    return case when lock.setting('role') = any (roles) then lock.setting('role') end;

-- The audience of whoever may count.
create or replace function lock.counts() returns text language sql stable return lock.setting('audience');

create or replace function lock.hears(audience text) returns text language sql stable
    return case when lock.setting('audience') = audience then audience end;

-- Those who may open records, and not only count them.
create or replace function lock.opens() returns text language sql stable
    return case when lock.counts() is not null then lock.role('ANALYST', 'POLICE', 'INTERVIEWER') end;

-- Those who count in no districts and of no provider in particular.
create or replace function lock.whole() returns text language sql stable
    return case when lock.setting('districts') is null and lock.setting('provider') is null then lock.counts() end;

-- The job that has the whole of this table.
create or replace function lock.system(asked text) returns text language plpgsql stable as $$
begin
    if lock.setting('viewer') like 'system:%' then
        return (select a.viewer from homeward.system_access a
                where a.viewer = lock.setting('viewer') and a.table_name = asked);
    end if;
    return null;
end $$;

create or replace function lock.districts() returns integer[] language sql stable
    return string_to_array(lock.setting('districts'), ',')::integer[];

create or replace function lock.provider() returns integer language sql stable
    return lock.setting('provider')::integer;

-- Children whose account the viewer opened by breaking the glass; now, whatever change is asked for. Keys of a child too close to
-- the viewer stay shut all the same.
create or replace function lock.children_by_glass() returns setof bigint
    language sql stable security definer set search_path = pg_catalog, pg_temp rows 2 as $$
    select g.child_id from homeward.break_glass g
    where g.user_name = (select lock.viewer()) and g.child_id is not null and g.ends_at > current_timestamp
$$;

-- The sets below are asked by the policies of the very tables that they read, so they look as the owner, who sees all. Their
-- plans are kept by the connection.
create or replace function lock.episodes_in_districts() returns setof bigint
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp rows 2000 as $$
declare
    known     bigint := homeward.known();
    districts integer[] := lock.districts();
begin
    return query
    select e.id from homeward.episode_version e
    where e.recorded_in <= known and (e.superseded_in is null or e.superseded_in > known)
      and (districts is null or e.district_id = any (districts));
end $$;

create or replace function lock.interviews_of_provider() returns setof bigint
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp rows 2000 as $$
declare
    known bigint := homeward.known();
    ours  integer := lock.provider();
begin
    return query
    select i.id from homeward.interview_version i
    where i.recorded_in <= known and (i.superseded_in is null or i.superseded_in > known)
      and (ours is null or i.provider_id = ours);
end $$;

-- Interviews of the viewer's provider that cover an episode in the viewer's districts.
create or replace function lock.interviews_to_open() returns setof bigint
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_nestloop = off rows 2000 as $$
declare
    known     bigint := homeward.known();
    districts integer[] := lock.districts();
    ours      integer := lock.provider();
begin
    return query
    select covered.interview_id
    from homeward.interview_episode_version covered
    join homeward.interview_version i on i.id = covered.interview_id
    join homeward.episode_version e on e.id = covered.episode_id
    where covered.recorded_in <= known and (covered.superseded_in is null or covered.superseded_in > known)
      and i.recorded_in <= known and (i.superseded_in is null or i.superseded_in > known)
      and e.recorded_in <= known and (e.superseded_in is null or e.superseded_in > known)
      and (districts is null or e.district_id = any (districts))
      and (ours is null or i.provider_id = ours)
    union all
    select i.id from homeward.interview_version i where i.child_id in (select lock.children_by_glass());
end $$;

-- Episodes in the viewer's districts that the viewer's provider was to hear about, and those that it did hear about.
create or replace function lock.episodes_to_open() returns setof bigint
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_nestloop = off rows 2000 as $$
declare
    known     bigint := homeward.known();
    districts integer[] := lock.districts();
    ours      integer := lock.provider();
begin
    return query
    select e.id from homeward.episode_version e
    where e.recorded_in <= known and (e.superseded_in is null or e.superseded_in > known)
      and (districts is null or e.district_id = any (districts))
      and (ours is null or e.provider_id = ours)
    union all
    select covered.episode_id from homeward.interview_episode_version covered
    where covered.recorded_in <= known and (covered.superseded_in is null or covered.superseded_in > known)
      and covered.interview_id in (select lock.interviews_to_open())
    union all
    select e.id from homeward.episode_version e where e.child_id in (select lock.children_by_glass());
end $$;

-- Children with an episode in the viewer's districts, and with one that the viewer's provider was to hear about or with an
-- interview by it: what is counted about a child follows the child, so that an episode counts as heard whoever heard it.
create or replace function lock.children_to_count() returns setof bigint
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_nestloop = off rows 500 as $$
declare
    known     bigint := homeward.known();
    districts integer[] := lock.districts();
    ours      integer := lock.provider();
begin
    return query
    select e.child_id from homeward.episode_version e
    where e.recorded_in <= known and (e.superseded_in is null or e.superseded_in > known)
    group by e.child_id
    having ((districts is null or bool_or(e.district_id = any (districts)))
            and (ours is null or bool_or(e.provider_id = ours) or e.child_id in (
                select i.child_id from homeward.interview_version i
                where i.recorded_in <= known and (i.superseded_in is null or i.superseded_in > known) and i.provider_id = ours)))
        or e.child_id in (select lock.children_by_glass());
end $$;

-- A conflict holds from the moment it is recorded, whatever change is asked for, and in what is counted, too: a number without its
-- list would tell. Readers of figures alone all get the same ones, or two of them could subtract.
create or replace function lock.children_shut() returns setof bigint
    language sql stable security definer set search_path = pg_catalog, pg_temp rows 10 as $$
    select c.child_id from homeward.staff_conflict c
    where c.user_name = (select lock.viewer()) and c.superseded_in is null and (select lock.opens()) is not null
$$;

-- Statements, as known, that are kept from a viewer of the whole; by their ids the details are kept, too. The many that may be
-- counted would take three times as long to hash as the few that may not.
create or replace function lock.statements_kept() returns setof bigint
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp rows 2000 as $$
declare
    partnership boolean := lock.hears('PARTNERSHIP') is not null;
    police      boolean := lock.hears('POLICE') is not null;
    services    boolean := lock.hears('CHILDRENS_SERVICES') is not null;
    carers      boolean := lock.hears('CARERS') is not null;
    shut        bigint[] := array(select lock.children_shut());
begin
    return query
    select s.id from homeward.statement s
    where s.child_id = any (shut) or not ((partnership and s.for_partnership) or (police and s.for_police) or (services and s.for_childrens_services)
               or (carers and s.for_carers and not s.concerns_carer));
end $$;

-- Statements, as known, that a viewer of some districts or of one provider may count: of the county these are the fewer.
create or replace function lock.statements_heard() returns setof bigint
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp rows 2000 as $$
declare
    partnership boolean := lock.hears('PARTNERSHIP') is not null;
    police      boolean := lock.hears('POLICE') is not null;
    services    boolean := lock.hears('CHILDRENS_SERVICES') is not null;
    carers      boolean := lock.hears('CARERS') is not null;
    shut        bigint[] := array(select lock.children_shut());
    by_glass    bigint[] := array(select lock.children_by_glass());
    ours        integer := lock.provider();
begin
    return query
    with told as not materialized (
        select s.id, s.child_id, s.episode_id, s.interview_id from homeward.statement s
        where s.child_id <> all (shut) and ((partnership and s.for_partnership) or (police and s.for_police)
                   or (services and s.for_childrens_services) or (carers and s.for_carers and not s.concerns_carer)))
    select told.id from told
    where told.episode_id in (select lock.episodes_in_districts())
      and (ours is null or told.interview_id in (select lock.interviews_of_provider()))
    union all
    select told.id from told where told.child_id = any (by_glass);
end $$;

grant execute on all functions in schema lock to ${app};

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

-- {now} stands for: as known at the change asked for; {told id} for: the statement of this id may be counted by the viewer.
insert into homeward.row_security (table_name, condition) values
-- What is counted follows the audience and the scope; every figure of the house rests on these.
 ('homeward.statement_version', $$
    (((select lock.hears('PARTNERSHIP')) is not null and for_partnership)
     or ((select lock.hears('POLICE')) is not null and for_police)
     or ((select lock.hears('CHILDRENS_SERVICES')) is not null and for_childrens_services)
     or ((select lock.hears('CARERS')) is not null and for_carers and not concerns_carer))
    and child_id not in (select lock.children_shut())
    and ((select lock.whole()) is not null
         or (((select lock.provider()) is null or interview_id in (select lock.interviews_of_provider()))
             and episode_id in (select lock.episodes_in_districts()))
         or child_id in (select lock.children_by_glass()))$$),
 ('homeward.place_version', '(select lock.counts()) is not null and {told statement_id}'),
 ('homeward.factor_version', '(select lock.counts()) is not null and {told statement_id}'),
 ('homeward.harm_version', '(select lock.counts()) is not null and {told statement_id}'),
 ('homeward.interview_version', '(select lock.counts()) is not null and child_id not in (select lock.children_shut())
     and ((select lock.whole()) is not null or child_id in (select lock.children_to_count()))'),
 ('homeward.interview_episode_version',
    '(select lock.counts()) is not null and child_id not in (select lock.children_shut())
     and ((select lock.whole()) is not null or child_id in (select lock.children_to_count()))'),
 ('homeward.episode_version',
    '(select lock.counts()) is not null and child_id not in (select lock.children_shut())
     and ((select lock.whole()) is not null or child_id in (select lock.children_to_count()))'),
 ('homeward.offer_version', '(select lock.counts()) is not null
    and episode_id not in (select k.id from homeward.episode_key k where k.child_id in (select lock.children_shut()))
    and ((select lock.whole()) is not null or episode_id in (select id from homeward.episode_version where {now}))'),
 ('homeward.child_version', $$(select lock.counts()) is not null and id not in (select lock.children_shut())
    and ((select lock.whole()) is not null or id in (select lock.children_to_count()))$$),
-- Keys are what a record is opened by: never for a role that only counts, never across a conflict.
 -- Who answers for the audit finds by its reference the child that was looked at, and nothing else of it.
 ('homeward.child_key', $$(select lock.role('GOVERNANCE')) is not null or ((select lock.opens()) is not null
    and id not in (select lock.children_shut())
    and ((select lock.whole()) is not null or id in (select child_id from homeward.episode_key)))$$),
 ('homeward.episode_key', $$(select lock.opens()) is not null
    and child_id not in (select lock.children_shut())
    and ((select lock.whole()) is not null or id in (select lock.episodes_to_open()))$$),
 ('homeward.interview_key', $$(select lock.opens()) is not null
    and child_id not in (select lock.children_shut())
    and ((select lock.whole()) is not null or id in (select lock.interviews_to_open()))$$),
 ('homeward.statement_key', $$(select lock.opens()) is not null and {told id}$$),
 ('homeward.person_key',
    '(select lock.opens()) is not null and id in (select person_id from homeward.person_mention_version where {now})'),
-- Persons and other details that only records show follow the keys.
 ('homeward.person_version',
    '(select lock.opens()) is not null and id in (select person_id from homeward.person_mention_version where {now})'),
 ('homeward.person_mention_version', '(select lock.opens()) is not null and {told statement_id}'),
 ('homeward.companion_version', '(select lock.opens()) is not null and {told statement_id}'),
 ('homeward.vehicle_version', '(select lock.opens()) is not null and {told statement_id}'),
 ('homeward.phone_version', '(select lock.opens()) is not null and {told statement_id}'),
 ('homeward.handle_version', '(select lock.opens()) is not null and {told statement_id}'),
 ('homeward.interview_topic_version', '(select lock.opens()) is not null and interview_id in (select id from homeward.interview_key)'),
 ('homeward.referral_version', '(select lock.opens()) is not null and interview_id in (select id from homeward.interview_key)'),
 ('homeward.action_version', '(select lock.opens()) is not null and interview_id in (select id from homeward.interview_key)'),
 ('homeward.feedback_version', '(select lock.opens()) is not null and interview_id in (select id from homeward.interview_key)'),
 ('homeward.sharing_version', $$(select lock.opens()) is not null and interview_id in (select id from homeward.interview_key)
    and (statement_id is null or {told statement_id})$$),
 ('homeward.child_link_version', $$(select lock.opens()) is not null
    and child_id in (select id from homeward.child_key) and other_child_id in (select id from homeward.child_key)$$),
-- What is read and not counted. Words without a handling of their own stay with the service that wrote them down.
 ('sealed.statement_words', '(select lock.opens()) is not null and {told statement_id}'),
 ('sealed.place_words', '(select lock.opens()) is not null and {told statement_id}'),
 ('sealed.mention_words', '(select lock.opens()) is not null and {told statement_id}'),
 ('sealed.person_words', '(select lock.opens()) is not null and person_id in (select id from homeward.person_key)'),
 ('sealed.companion_words', '(select lock.opens()) is not null and companion_id in (select id from homeward.companion_version)'),
 ('sealed.vehicle_words', '(select lock.opens()) is not null and vehicle_id in (select id from homeward.vehicle_version)'),
 ('sealed.phone_words', '(select lock.opens()) is not null and phone_id in (select id from homeward.phone_version)'),
 ('sealed.handle_words', '(select lock.opens()) is not null and handle_id in (select id from homeward.handle_version)'),
 ('sealed.child_identity',
    $$(select lock.role('INTERVIEWER', 'POLICE')) is not null and (select lock.opens()) is not null and child_id in (select id from homeward.child_key)$$),
 ('sealed.episode_words',
    $$(select lock.role('INTERVIEWER')) is not null and (select lock.opens()) is not null and episode_id in (select id from homeward.episode_key)$$),
 ('sealed.interview_words',
    $$(select lock.role('INTERVIEWER')) is not null and (select lock.opens()) is not null and interview_id in (select id from homeward.interview_key)$$),
 ('sealed.action_words',
    $$(select lock.role('INTERVIEWER')) is not null and (select lock.opens()) is not null and action_id in (select id from homeward.action_version)$$),
-- Imports: what came in and when, for those who may send; rows and values that were refused, for the intake alone.
 ('homeward.change', '(select lock.viewer()) is not null'),
 ('homeward.import_batch', $$(select lock.role('ANALYST', 'INTERVIEWER', 'ADMIN')) is not null$$),
 ('homeward.import_file', 'false'),
 ('homeward.rejected_row', 'false'),
 ('sealed.rejected_value', 'false'),
-- Users, conflicts and the audit.
 ('homeward.installation', 'false'),
 ('homeward.app_user', $$(select lock.role('ADMIN')) is not null or name = (select lock.viewer())$$),
 ('homeward.user_area', $$(select lock.role('ADMIN')) is not null or user_name = (select lock.viewer())$$),
 ('homeward.staff_conflict', $$(select lock.role('GOVERNANCE')) is not null or user_name = (select lock.viewer())$$),
 ('homeward.break_glass', $$(select lock.role('GOVERNANCE')) is not null or user_name = (select lock.viewer())$$),
 -- The reason is what somebody typed and may hold anything.
 ('sealed.break_glass_words', $$(select lock.role('GOVERNANCE')) is not null$$),
 -- Everybody sees what they looked at themselves; who may open a child's account sees who opened it before.
 ('homeward.audit', $$(select lock.role('GOVERNANCE')) is not null or user_name = (select lock.viewer())
    or ((select lock.opens()) is not null and room = 'interviews' and what = 'account'
        and subject in (select public_id::text from homeward.child_key))$$),
 -- The door: tries are the house's alone; who changes roles, and whose token it is.
 ('homeward.role_change', $$(select lock.role('ADMIN')) is not null$$),
 ('homeward.sign_in_try', $$(select lock.role('ADMIN')) is not null$$),
 ('homeward.operator_token', $$user_name = (select lock.viewer())$$),
 ('homeward.access_review', $$(select lock.role('GOVERNANCE')) is not null$$);

insert into homeward.system_access (viewer, table_name)
select 'system:' || viewer, unnest(tables) from (values
    ('door', array['homeward.app_user', 'homeward.user_area', 'homeward.installation', 'homeward.sign_in_try',
                   'homeward.operator_token']),
    ('setup', array['homeward.app_user', 'homeward.user_area', 'homeward.installation']),
    ('sample', array['homeward.installation']),
    ('audit', array['homeward.audit']),
    ('jobs', array['homeward.import_batch', 'homeward.import_file', 'homeward.rejected_row', 'sealed.rejected_value']))
    as list (viewer, tables)
union all
select 'system:intake', table_name from homeward.row_security
where condition is not null
  and table_name not in ('homeward.change', 'homeward.installation', 'homeward.app_user', 'homeward.user_area',
                         'homeward.staff_conflict', 'homeward.audit', 'homeward.sign_in_try', 'homeward.role_change',
                         'homeward.operator_token', 'homeward.access_review', 'homeward.break_glass',
                         'sealed.break_glass_words');

do $$
declare
    missing text;
    each    record;
    seen    text;
begin
    select string_agg(name, ', ') into missing
    from (select schemaname || '.' || tablename as name from pg_tables where schemaname in ('homeward', 'sealed')) as there
    where name not in (select table_name from homeward.row_security);
    if missing is not null then
        raise exception 'These tables are not in the list of R__who_sees_what.sql: %', missing;
    end if;
    for each in select table_name, condition from homeward.row_security where condition is not null loop
        seen := replace(each.condition, '{now}',
            'recorded_in <= (select homeward.known())
             and (superseded_in is null or superseded_in > (select homeward.known()))');
        seen := regexp_replace(seen, '\{told (\w+)\}',
            '(case when (select lock.whole()) is not null then \1 not in (select lock.statements_kept())
              else \1 in (select lock.statements_heard()) end)', 'g');
        execute format('alter table %s enable row level security', each.table_name);
        execute format('alter table %s force row level security', each.table_name);
        execute format('create policy owner on %s to %I using (true) with check (true)', each.table_name, current_user);
        execute format('create policy system on %s to ${app} using ((select lock.system(%L)) is not null)', each.table_name, each.table_name);
        execute format('create policy viewer on %s for select to ${app} using (%s)', each.table_name, seen);
    end loop;
end $$;

-- What users write themselves. The audit is none of it: only the house appends to it.
create policy append on homeward.access_review for insert to ${app}
    with check ((select lock.role('GOVERNANCE')) is not null and marked_by = (select lock.viewer()));
create policy append on homeward.change for insert to ${app} with check ((select lock.viewer()) is not null);
create policy administer on homeward.app_user to ${app} using ((select lock.role('ADMIN')) is not null);
-- A password of one's own; what else of oneself nobody alters, a trigger guards.
create policy own on homeward.app_user for update to ${app} using (name = (select lock.viewer()));
create policy own on homeward.operator_token to ${app} using (user_name = (select lock.viewer()));
create policy administer on homeward.role_change to ${app} using ((select lock.role('ADMIN')) is not null);
create policy administer on homeward.sign_in_try to ${app} using ((select lock.role('ADMIN')) is not null);
create policy administer on homeward.user_area to ${app} using ((select lock.role('ADMIN')) is not null);
create policy administer on homeward.staff_conflict to ${app} using ((select lock.role('GOVERNANCE')) is not null);

create policy ask on sealed.break_glass_words for insert to ${app}
    with check (break_glass_id in (select id from homeward.break_glass where user_name = (select lock.viewer())));

grant select on homeward.row_security, homeward.system_access to ${app};

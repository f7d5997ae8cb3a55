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

drop function if exists rls.episodes_in_districts, rls.interviews_of_provider, rls.openable_interviews, rls.openable_episodes,
    rls.countable_children, rls.conflicted_children, rls.has_audience, rls.denied_statements, rls.allowed_statements, rls.districts, rls.provider, rls.scopes_of(integer, integer), rls.kept(bigint[]);

-- Whether the settings of the viewer are those that the application sealed for this transaction of this backend: see
-- org.homeward.store.RlsSession. Where it does not fit there is no viewer, and nothing to see. It is no error: a condition is evaluated only where a
-- row reaches it, so that an error would tell that there is one. RlsSession asks once, at the beginning, and refuses. Hashed once more before they are compared, so that the time tells nothing of how much of a guess is right.
create or replace function rls.is_sealed() returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    viewer    text := current_setting('homeward.viewer', true);
    role      text := current_setting('homeward.role', true);
    audience  text := current_setting('homeward.audience', true);
    districts text := current_setting('homeward.districts', true);
    provider  text := current_setting('homeward.provider', true);
    seal      text := current_setting('homeward.seal', true);
    inner_pad bytea;
    outer_pad bytea;
begin
    if coalesce(viewer, '') = '' and coalesce(seal, '') = '' then
        return false;
    end if;
    -- Apart from the hashes, which then need no query: this runs for each condition of each table.
    select k.inner_key, k.outer_key into inner_pad, outer_pad from homeward.seal k;
    return coalesce(sha256(convert_to(seal, 'UTF8')) = sha256(convert_to(encode(
            sha256(outer_pad || sha256(inner_pad || convert_to(
                concat_ws(' ', pg_backend_pid(), (extract(epoch from transaction_timestamp()) * 1000000)::bigint,
                          octet_length(viewer), octet_length(role), octet_length(audience), octet_length(districts), octet_length(provider))
                || E'\n' || viewer || role || audience || districts || provider, 'UTF8'))), 'hex'), 'UTF8')), false);
end $$;

-- After a transaction a setting is '' and not null. To verify a seal takes longer than all else that a policy asks for, so each function
-- below verifies once: whatever else the same expression reads is then sealed too. None relies on what another function of the same policy
-- verified: between the two, SQL in the same query could set another viewer.
create or replace function rls.setting(name text) returns text language sql stable
    return case when rls.is_sealed() then nullif(current_setting('homeward.' || name, true), '') end;

-- Each of these functions returns a text or null. The planner estimates "is not null" as nearly always true, and so plans for
-- the many rows that a user sees. It estimates a plain boolean as true for half of the rows, and several of them as one row.
create or replace function rls.viewer() returns text language sql stable return rls.setting('viewer');

create or replace function rls.role(variadic roles text[]) returns text language sql stable
    return case when current_setting('homeward.role', true) = any (roles) then rls.setting('role') end;

-- The audience of a viewer who may count; null for everybody else, and so for a board, which reads what was released.
create or replace function rls.may_count() returns text language sql stable return rls.setting('audience');

-- Viewers who may open records, and not only count them.
create or replace function rls.may_open_records() returns text language sql stable
    return case when current_setting('homeward.audience', true) <> '' then rls.role('ANALYST', 'POLICE', 'CHILDRENS_SERVICES', 'INTERVIEWER') end;

-- The safeguarding lead of a provider, who reads what may be disclosed to nobody, and nothing else.
create or replace function rls.leads() returns text language sql stable
    return case when rls.setting('provider') is not null then rls.role('SAFEGUARDING_LEAD') end;

-- An interviewer without an audience, who reads again what they wrote, whatever its handling, and nothing else.
create or replace function rls.author() returns text language sql stable
    return case when current_setting('homeward.audience', true) = '' and current_setting('homeward.provider', true) <> ''
                then rls.role('INTERVIEWER') end;

-- Viewers who may open statements, each those of their audience.
create or replace function rls.may_open_statements() returns text language sql stable
    return coalesce(rls.may_open_records(), rls.leads(), rls.author());

-- Viewers who see versions of children, episodes and interviews: who may count, and a lead or an author to whom a statement shows where
-- it hangs.
create or replace function rls.may_see_versions() returns text language sql stable
    return coalesce(rls.may_count(), rls.leads(), rls.author());

-- Viewers who are limited to no district and no provider.
create or replace function rls.is_unscoped() returns text language sql stable
    return case when current_setting('homeward.districts', true) = '' and current_setting('homeward.provider', true) = ''
                then rls.viewer() end;

-- The system viewer that may use the whole of this table.
create or replace function rls.system(asked text) returns text language plpgsql stable as $$
begin
    if current_setting('homeward.viewer', true) like 'system:%' then
        return (select a.viewer from homeward.system_access a
                where a.viewer = (select rls.viewer()) and a.table_name = asked);
    end if;
    return null;
end $$;

-- Children to whose account the viewer has emergency access (break glass): now, whatever change is read. The keys of a child
-- with whom the viewer has a conflict of interest stay hidden even then. It widens no audience, and so makes nobody an author.
create or replace function rls.break_glass_children() returns setof bigint
    language sql stable security definer set search_path = pg_catalog, pg_temp rows 2 as $$
    select g.child_id from homeward.break_glass g
    where g.user_name = (select rls.viewer()) and g.child_id is not null and g.ends_at > current_timestamp
      and (select rls.author()) is null
$$;

-- A conflict of interest applies from the moment it is recorded, whatever change is read. It also applies to figures: a number
-- whose list is one shorter would reveal the child. All users who see only figures get the same figures; otherwise two of them
-- could compare and subtract. Empty where no viewer is sealed: then no other condition holds, and an error would tell that a row is there.
create or replace function rls.conflicted_children() returns bigint[]
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not rls.is_sealed() then
        return '{}';
    end if;
    if current_setting('homeward.role') in ('ANALYST', 'POLICE', 'CHILDRENS_SERVICES', 'INTERVIEWER', 'SAFEGUARDING_LEAD') then
        return array(select c.child_id from homeward.staff_conflict c
                     where c.user_name = current_setting('homeward.viewer') and c.superseded_in is null);
    end if;
    return '{}';
end $$;

-- A scope is a district, a provider or both, as one number. No viewer asks for 0, and no row holds it.
create or replace function rls.scope(district integer, provider integer) returns bigint
    language sql immutable parallel safe return coalesce(district, 0)::bigint * 4294967296 + coalesce(provider, 0);

-- The same of the authority that looks after the child: ids end below this bit.
create or replace function rls.authority_scope(authority integer, provider integer) returns bigint
    language sql immutable parallel safe return rls.scope(authority, provider) + 2147483648;

-- The same of what may be disclosed to nobody, for a safeguarding lead: no other scope is as great.
create or replace function rls.kept_scope(scope bigint) returns bigint
    language sql immutable parallel safe return scope + 4611686018427387904;

-- The same of what one user wrote, for its author: below 0, as no other scope is. A user name is a text, so this is a part of its hash; two
-- users of one provider with one number would have to be found among 2^63.
create or replace function rls.author_scope(district integer, provider integer, author text) returns bigint
    language sql immutable parallel safe
    return -1 - (('x' || encode(substr(sha256(convert_to(concat_ws(' ', coalesce(district, 0), provider, author), 'UTF8')), 1, 8), 'hex'))
                 ::bit(64)::bigint & 9223372036854775807);

-- The scopes of which a row needs one for this viewer. Children's services also look for the children whom an area of theirs looks after.
-- A safeguarding lead looks for scopes of its own: those of statements that may be disclosed to nobody, and of what they hang on. An author
-- looks for those of what they wrote, and for no other.
create or replace function rls.scopes() returns bigint[] language plpgsql stable as $$
declare
    districts integer[] := string_to_array(nullif(current_setting('homeward.districts', true), ''), ',')::integer[];
    provider  integer := nullif(current_setting('homeward.provider', true), '')::integer;
    role      text := current_setting('homeward.role', true);
    district  integer;
    scopes    bigint[] := '{}';
begin
    if not rls.is_sealed() then
        return scopes;
    end if;
    foreach district in array coalesce(districts, array[0]) loop
        if role = 'SAFEGUARDING_LEAD' and provider is not null then
            scopes := scopes || rls.kept_scope(rls.scope(district, provider));
        elsif role = 'INTERVIEWER' and current_setting('homeward.audience', true) = '' then
            scopes := scopes || rls.author_scope(nullif(district, 0), provider, current_setting('homeward.viewer'));
        else
            scopes := scopes || rls.scope(district, provider);
        end if;
        if role = 'CHILDRENS_SERVICES' and district > 0 then
            scopes := scopes || rls.authority_scope(district, provider);
        end if;
    end loop;
    return scopes;
end $$;

-- The one scope of what the viewer's own provider recorded: for interviewers, who read by authorship what has no handling of its own.
create or replace function rls.own_scopes() returns bigint[] language sql stable
    return case when rls.role('INTERVIEWER') is not null and current_setting('homeward.provider', true)::integer > 0
                then array[rls.scope(null, current_setting('homeward.provider', true)::integer)] else array[]::bigint[] end;

-- Every scope that finds a row of this district, this responsible authority and this provider. One expression, which PostgreSQL puts in the
-- place of the call.
create or replace function rls.scopes_of(district integer, authority integer, provider integer) returns bigint[]
    language sql immutable parallel safe
    return case when district is null then array[]::bigint[]
            when provider is null then array[rls.scope(district, null)]
            else array[rls.scope(district, null), rls.scope(null, provider), rls.scope(district, provider)] end
        || case when authority is null then array[]::bigint[]
            when provider is null then array[rls.authority_scope(authority, null)]
            else array[rls.authority_scope(authority, null), rls.authority_scope(authority, provider)] end;

-- The kinds of request that this viewer decides whatever they are about: see org.homeward.approval.ApprovalKind.
create or replace function rls.approval_kinds() returns setof text language sql stable
    return unnest(case rls.setting('role')
        when 'ADMIN' then array['NEW_USER', 'ROLE', 'DISTRICTS', 'PROVIDER', 'CREDENTIALS', 'ENABLING', 'DISABLING', 'SOURCE']
        when 'GOVERNANCE' then array['CONFLICT', 'SETTING']
        when 'ANALYST' then array['RELEASE'] end);

-- The requests that this viewer decides because of what they are about: a statement of the viewer's provider, about a child with whom the
-- viewer has no conflict of interest; a set of a source system for which the viewer may send.
create or replace function rls.own_requests() returns setof bigint
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    if rls.role('INTERVIEWER', 'ANALYST') is null then
        return;
    end if;
    return query
    select a.id from homeward.approval a
    join homeward.statement_key k on k.public_id = case when a.kind = 'HANDLING' then a.subject::uuid end
    join homeward.interview_version v on v.id = k.interview_id and v.superseded_in is null
    where a.kind = 'HANDLING' and rls.role('INTERVIEWER') is not null
      and v.provider_id = nullif(current_setting('homeward.provider'), '')::integer
      and v.child_id <> all ((select rls.conflicted_children())::bigint[])
    union all
    select a.id from homeward.approval a
    join homeward.waiting_import w on w.reference = a.subject
    join homeward.source_system s on s.source_system = w.source_system and s.superseded_in is null
    where a.kind = 'IMPORT'
      and case when rls.role('INTERVIEWER') is not null then s.provider_id = nullif(current_setting('homeward.provider'), '')::integer
               else current_setting('homeward.viewer') = any (s.senders) end;
end $$;

-- One bit an audience. Statements that no role reads, because they may be disclosed to nobody or to carers only, have a bit of their own,
-- which is no audience. An author has all of them.
create or replace function rls.bit(audience text) returns integer language sql immutable parallel safe
    return case audience
        when 'SAFEGUARDING_LEAD' then 16 when 'INTERVIEWER' then 31
        when 'PARTNERSHIP' then 1 when 'POLICE' then 2 when 'CHILDRENS_SERVICES' then 4 when 'CARERS' then 8 end;

create or replace function rls.audience_bit() returns integer language sql stable
    return rls.bit(coalesce(rls.setting('audience'), rls.leads(), rls.author()));

-- The same for viewers who may open statements, and not only count them.
create or replace function rls.opened_bit() returns integer language sql stable
    return rls.bit(case when rls.may_open_statements() is not null
                        then coalesce(nullif(current_setting('homeward.audience', true), ''), current_setting('homeward.role')) end);

-- The audiences of one version of a statement, as these bits. Null without a version.
create or replace function rls.audiences(s homeward.statement_version) returns integer language sql immutable
    return s.for_partnership::integer + 2 * s.for_police::integer + 4 * s.for_childrens_services::integer
        + 8 * (s.for_carers and not s.concerns_carer)::integer
        + 16 * (not (s.for_partnership or s.for_police or s.for_childrens_services))::integer;

-- The audiences of a statement while something hung on it that was superseded since: those of every version that stood in that time.
create or replace function rls.audiences_then(statement bigint, since bigint, until bigint) returns integer language sql stable as $$
    select coalesce(bit_or(rls.audiences(s)), 0) from homeward.statement_version s
    where s.id = statement and s.recorded_in < until and (s.superseded_in is null or s.superseded_in > since)
$$;

-- The statements of these children that a lead or an author reads, once for each scope of theirs: where they hang, that viewer sees.
create or replace function rls.kept(due bigint[]) returns table (child_id bigint, episode_id bigint, interview_id bigint, scope bigint)
    language sql stable as $$
    select k.access_child_id, s.episode_id, k.interview_id, scope
    from homeward.interview_key i
    join homeward.statement_key k on k.interview_id = i.id
    join homeward.statement_version s on s.id = k.id and s.superseded_in is null
    cross join unnest(k.access_scopes) as scope
    where i.child_id = any (due) and k.access_child_id is not null and scope not between 0 and rls.kept_scope(0)
$$;

-- Runs once at the end of a transaction that wrote anything about a child. Who may see its records now is worked out from the
-- child's current rows, then copied to every row that hangs on them. A row that has not got this far is seen by nobody.
create or replace function rls.settle_access() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_nestloop = on as $$
declare
    -- An array, so that the planner knows whether they are few or all.
    due bigint[] := array(select child_id from homeward.access_due);
begin
    if due = '{}' then
        return null;
    end if;
    -- Of few children the rows are found one by one. Of many each step joins whole tables once.
    perform set_config('enable_nestloop', case when cardinality(due) > 500 then 'off' else 'on' end, true);
    -- The planner must know how much was just written, here and in the next transactions. Otherwise it compares each row with every other.
    if cardinality(due) > 500 then
        analyze homeward.child_key (id), homeward.episode_key (id, child_id), homeward.interview_key (id, child_id),
            homeward.statement_key (id, interview_id), homeward.episode_version (id, child_id, superseded_in),
            homeward.interview_version (id, child_id, superseded_in), homeward.statement_version (id, interview_id, child_id, superseded_in),
            homeward.interview_episode_version (interview_id, episode_id, superseded_in);
    end if;
    -- A statement: its audiences, the district of its episode, the provider of its interview.
    update homeward.statement_key k
    set access_child_id = now.child_id, access_scopes = now.scopes, access_audiences = now.audiences
    from (select id, child_id, audiences,
              case when (audiences & 16) <> 0 then scopes || array(select rls.kept_scope(scope) from unnest(scopes) as scope) else scopes end
                  || written as scopes
          from (select k.id, i.child_id, rls.scopes_of(e.district_id, e.responsible_authority_id, v.provider_id) as scopes,
                    case when v.author is not null and e.district_id is not null
                        then array[rls.author_scope(null, v.provider_id, v.author), rls.author_scope(e.district_id, v.provider_id, v.author)]
                        else array[]::bigint[] end as written,
                    coalesce(rls.audiences(s), 0) as audiences
                from homeward.interview_key i
                join homeward.statement_key k on k.interview_id = i.id
                left join homeward.statement_version s on s.id = k.id and s.superseded_in is null
                left join homeward.episode_version e on e.id = s.episode_id and e.superseded_in is null
                left join homeward.interview_version v on v.id = k.interview_id and v.superseded_in is null
                where i.child_id = any (due)) as each) as now
    where k.id = now.id and (k.access_child_id, k.access_scopes, k.access_audiences)
        is distinct from (now.child_id, now.scopes, now.audiences);
    -- Counted about a child: each of its districts with each of its providers.
    update homeward.child_key k set counted_scopes = now.scopes
    from (select child.child_id, coalesce(array_agg(distinct scope order by scope) filter (where scope is not null), '{}') as scopes
          from unnest(due) as child (child_id)
          left join (
              select e.child_id, scope
              from homeward.episode_version e
              join (select child_id, provider_id from homeward.episode_version where child_id = any (due) and superseded_in is null
                    union select child_id, provider_id from homeward.interview_version where child_id = any (due) and superseded_in is null
                    union select child_id, null from unnest(due) as child (child_id)) as p on p.child_id = e.child_id
              cross join lateral unnest(rls.scopes_of(e.district_id, e.responsible_authority_id, p.provider_id)) as scope
              where e.child_id = any (due) and e.superseded_in is null) as each on each.child_id = child.child_id
          group by child.child_id) as now
    where k.id = now.child_id and k.counted_scopes is distinct from now.scopes;
    -- An interview: its provider, with the district of each episode that it covers; the audiences of any of its statements. Counted: what its
    -- child has.
    update homeward.interview_key k
    set access_child_id = now.child_id, access_scopes = now.scopes, counted_scopes = now.counted, access_audiences = now.audiences
    from (select k.id, k.child_id, coalesce(said.audiences, 0) as audiences, kept.scopes || coalesce(own.scopes, '{}') as scopes,
              kept.scopes || c.counted_scopes as counted
          from homeward.interview_key k
          join homeward.child_key c on c.id = k.child_id
          left join (select s.interview_id, bit_or(s.access_audiences) as audiences
                     from homeward.interview_key i join homeward.statement_key s on s.interview_id = i.id
                     where i.child_id = any (due) group by s.interview_id) as said on said.interview_id = k.id
          left join (select v.id, array_agg(distinct scope order by scope) as scopes
                     from homeward.interview_version v
                     join homeward.interview_episode_version covered on covered.interview_id = v.id and covered.superseded_in is null
                     join homeward.episode_version e on e.id = covered.episode_id and e.superseded_in is null
                     cross join lateral unnest(rls.scopes_of(e.district_id, e.responsible_authority_id, v.provider_id)) as scope
                     where v.child_id = any (due) and v.superseded_in is null group by v.id) as own on own.id = k.id
          left join (select interview_id, array_agg(distinct scope) as scopes from rls.kept(due) group by interview_id) as kept
              on kept.interview_id = k.id
          where k.child_id = any (due)) as now
    where k.id = now.id and (k.access_child_id, k.access_scopes, k.counted_scopes, k.access_audiences)
        is distinct from (now.child_id, now.scopes, now.counted, now.audiences);
    -- An episode: its district with the provider asked to interview, and what the interviews that cover it have.
    update homeward.episode_key k
    set access_child_id = now.child_id, access_scopes = now.scopes, counted_scopes = now.counted
    from (select k.id, k.child_id, kept.scopes || coalesce(own.scopes, '{}') as scopes, kept.scopes || c.counted_scopes as counted
          from homeward.episode_key k
          join homeward.child_key c on c.id = k.child_id
          left join (select id, array_agg(distinct scope order by scope) as scopes
                     from (select e.id, unnest(rls.scopes_of(e.district_id, e.responsible_authority_id, e.provider_id)) as scope
                           from homeward.episode_version e where e.child_id = any (due) and e.superseded_in is null
                           union all
                           select covered.episode_id, scope
                           from homeward.interview_key i
                           join homeward.interview_episode_version covered on covered.interview_id = i.id and covered.superseded_in is null
                           cross join lateral unnest(i.access_scopes) as scope
                           where i.child_id = any (due) and scope between 0 and rls.kept_scope(0)) as each
                     group by id) as own on own.id = k.id
          left join (select episode_id, array_agg(distinct scope) as scopes from rls.kept(due) group by episode_id) as kept
              on kept.episode_id = k.id
          where k.child_id = any (due)) as now
    where k.id = now.id and (k.access_child_id, k.access_scopes, k.counted_scopes)
        is distinct from (now.child_id, now.scopes, now.counted);
    -- A child: what its episodes have.
    update homeward.child_key k
    set access_child_id = now.id, access_scopes = now.scopes, counted_scopes = now.counted
    from (select k.id, coalesce(own.scopes, '{}') as scopes, kept.scopes || k.counted_scopes as counted
          from homeward.child_key k
          left join (select e.child_id, array_agg(distinct scope order by scope) as scopes
                     from homeward.episode_key e cross join lateral unnest(e.access_scopes) as scope
                     where e.child_id = any (due) group by e.child_id) as own on own.child_id = k.id
          left join (select child_id, array_agg(distinct scope) as scopes from rls.kept(due) group by child_id) as kept
              on kept.child_id = k.id
          where k.id = any (due)) as now
    where k.id = now.id and (k.access_child_id, k.access_scopes, k.counted_scopes)
        is distinct from (now.id, now.scopes, now.counted);
    perform rls.copy_access(due);
    delete from homeward.access_due;
    return null;
end $$;

-- Emergency access is begun and ended by the viewer alone.
create or replace function homeward.break_glass_for(asked_id uuid, asked_reference text, minutes integer) returns bigint
    language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    with asked as (select clock_timestamp() as at),
    child as (
        select c.id, c.reference from homeward.child_key c
        where (c.public_id = asked_id or asked_reference in (c.reference, c.former_reference))
          and not exists (select 1 from homeward.staff_conflict x
                          where x.child_id = c.id and x.user_name = rls.viewer() and x.superseded_in is null))
    insert into homeward.break_glass (user_name, role, asked_at, child_id, child_reference, ends_at)
    select rls.viewer(), rls.setting('role'), asked.at, child.id, child.reference,
           case when child.id is not null then asked.at + make_interval(mins => minutes) end
    from asked left join child on true
    returning id
$$;

create or replace function homeward.end_break_glass(asked_id uuid) returns void
    language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    update homeward.break_glass b set ends_at = clock_timestamp()
    from homeward.child_key c
    where c.id = b.child_id and c.public_id = asked_id
      and b.user_name = rls.viewer() and b.ends_at > clock_timestamp()
$$;

grant execute on all functions in schema rls to ${app};

-- Deferred, because the list is written anew.
set constraints all deferred;
delete from homeward.system_access;
delete from homeward.row_security;

insert into homeward.row_security (table_name, exempt_for) values
 ('homeward.area', 'public boundaries'),
 ('homeward.named_place', 'names on the public map'),
 ('homeward.area_successor', 'public codes'),
 ('homeward.postcode', 'a public directory'),
 ('homeward.postcode_sent', 'a public directory'),
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
 ('homeward.access_due', 'children of one transaction, empty outside of it; the application has no right to it'),
 ('homeward.seal', 'the key that verifies who the viewer is; the application has no right to it'),
 ('homeward.flyway_schema_history', 'the history of migrations; the application has no right to it at all');

-- {scope}: the row's child is in no conflict with the viewer and the row is in the viewer's scope, or the viewer has emergency access
-- to the child. {audience}: the viewer's audience, as a bit, if it may read the statement now; what hung on it and is superseded, only if
-- it might also read the statement while it stood. {may_open_statements}: the same, for viewers who may open statements and
-- not only count them. {may_open_what_came_of_it}: the same of what came of an interview, where the viewer may read one of its statements;
-- and by authorship. {now}: the version as of the change that is read.
-- A table that follows another has the same
-- scopes and audiences as the row that the link names; counted: the scopes in which that row is counted.
insert into homeward.row_security (table_name, follows, link, counted, condition) values
-- Counted data follow the audience and the scope. Every figure depends on these conditions. An earlier version of a statement shows
-- only what both its own handling and that of now allow.
 ('homeward.statement_version', 'homeward.statement_key', 'id', false, $$
    coalesce({audience}
        & (for_partnership::integer + 2 * for_police::integer + 4 * for_childrens_services::integer
            + 8 * (for_carers and not concerns_carer)::integer
            + 16 * (not (for_partnership or for_police or for_childrens_services))::integer), 0) <> 0 and {scope}$$),
 ('homeward.place_version', 'homeward.statement_key', 'statement_id', false, '({audience}) <> 0 and {scope}'),
 ('homeward.factor_version', 'homeward.statement_key', 'statement_id', false, '({audience}) <> 0 and {scope}'),
 ('homeward.harm_version', 'homeward.statement_key', 'statement_id', false, '({audience}) <> 0 and {scope}'),
 ('homeward.interview_version', 'homeward.interview_key', 'id', true, '(select rls.may_see_versions()) is not null and {scope}'),
 ('homeward.interview_episode_version', 'homeward.child_key', 'child_id', true, '(select rls.may_count()) is not null and {scope}'),
 ('homeward.episode_version', 'homeward.episode_key', 'id', true, '(select rls.may_see_versions()) is not null and {scope}'),
 ('homeward.offer_version', 'homeward.episode_key', 'episode_id', true, '(select rls.may_count()) is not null and {scope}'),
 ('homeward.child_version', 'homeward.child_key', 'id', true, '(select rls.may_see_versions()) is not null and {scope}'),
-- A key opens a record: never for a role that only counts, never across a conflict of interest.
 -- Governance finds a child of the audit by its reference, and nothing else about the child.
 ('homeward.child_key', null, null, false,
    $$(select rls.role('GOVERNANCE')) is not null or ((select rls.may_open_statements()) is not null and {scope})$$),
 ('homeward.episode_key', null, null, false, '(select rls.may_open_records()) is not null and {scope}'),
 ('homeward.interview_key', null, null, false, '(select rls.may_open_statements()) is not null and {scope}'),
 ('homeward.statement_key', null, null, false, '{may_open_statements} and {scope}'),
-- A person is seen where a mention is.
 ('homeward.person_key', null, null, false, '(select rls.may_open_statements()) is not null
    and exists (select from homeward.person_mention_version where person_id = person_key.id and {now})'),
 ('homeward.person_version', null, null, false, '(select rls.may_open_statements()) is not null
    and exists (select from homeward.person_mention_version where person_id = person_version.id and {now})'),
-- Other details that only records show follow the keys.
 ('homeward.person_mention_version', 'homeward.statement_key', 'statement_id', false,
    '{may_open_statements} and {scope}'),
 ('homeward.companion_version', 'homeward.statement_key', 'statement_id', false,
    '{may_open_statements} and {scope}'),
 ('homeward.vehicle_version', 'homeward.statement_key', 'statement_id', false,
    '{may_open_statements} and {scope}'),
 ('homeward.phone_version', 'homeward.statement_key', 'statement_id', false,
    '{may_open_statements} and {scope}'),
 ('homeward.handle_version', 'homeward.statement_key', 'statement_id', false,
    '{may_open_statements} and {scope}'),
 ('homeward.interview_topic_version', 'homeward.interview_key', 'interview_id', false, '{may_open_what_came_of_it} and {scope}'),
 ('homeward.referral_version', 'homeward.interview_key', 'interview_id', false, '{may_open_what_came_of_it} and {scope}'),
 ('homeward.action_version', 'homeward.interview_key', 'interview_id', false, '{may_open_what_came_of_it} and {scope}'),
 ('homeward.feedback_version', 'homeward.interview_key', 'interview_id', false, '{may_open_what_came_of_it} and {scope}'),
 ('homeward.sharing_version', 'homeward.interview_key', 'interview_id', false, $${may_open_what_came_of_it} and {scope}
    and (statement_id is null or exists (select from homeward.statement_key k where k.id = statement_id))$$),
 ('homeward.child_link_version', null, null, false, $$(select rls.may_open_records()) is not null
    and exists (select from homeward.child_key k where k.id = child_id)
    and exists (select from homeward.child_key k where k.id = other_child_id)$$),
-- Text is read and not counted. Text without its own handling stays with the service that recorded it.
 ('encrypted.statement_text', 'homeward.statement_key', 'statement_id', false,
    '{may_open_statements} and {scope}'),
 ('encrypted.place_text', 'homeward.statement_key', 'statement_id', false,
    '{may_open_statements} and {scope}'),
 ('encrypted.mention_text', 'homeward.statement_key', 'statement_id', false,
    '{may_open_statements} and {scope}'),
 ('encrypted.person_text', null, null, false, '(select rls.may_open_statements()) is not null
    and exists (select from homeward.person_key k where k.id = person_id)'),
 ('encrypted.companion_text', 'homeward.companion_version', 'companion_id', false,
    '{may_open_statements} and {scope}'),
 ('encrypted.vehicle_text', 'homeward.vehicle_version', 'vehicle_id', false,
    '{may_open_statements} and {scope}'),
 ('encrypted.phone_text', 'homeward.phone_version', 'phone_id', false,
    '{may_open_statements} and {scope}'),
 ('encrypted.handle_text', 'homeward.handle_version', 'handle_id', false,
    '{may_open_statements} and {scope}'),
 ('encrypted.child_identity', 'homeward.child_key', 'child_id', false,
    $$(select rls.role('INTERVIEWER', 'CHILDRENS_SERVICES', 'POLICE')) is not null and (select rls.may_open_records()) is not null and {scope}$$),
 ('encrypted.episode_text', 'homeward.episode_key', 'episode_id', false,
    $$access_scopes && (select rls.own_scopes()) and (select rls.may_open_records()) is not null and {scope}$$),
 ('encrypted.interview_text', 'homeward.interview_key', 'interview_id', false,
    $$access_scopes && (select rls.own_scopes()) and (select rls.may_open_records()) is not null and {scope}$$),
 ('encrypted.action_text', 'homeward.action_version', 'action_id', false,
    $$access_scopes && (select rls.own_scopes()) and (select rls.may_open_records()) is not null and {scope}$$);

insert into homeward.row_security (table_name, condition) values
-- Imports: what came in and when, for roles that may import. Rejected rows and values: for the import alone.
 ('homeward.change', '(select rls.viewer()) is not null'),
 -- Whoever opens records sees from which file a statement came; its name is one of the format, and nothing in the row is a child's.
 ('homeward.import_batch', $$(select rls.role('ANALYST', 'INTERVIEWER', 'ADMIN')) is not null
    or exists (select from homeward.import_file f where f.batch_id = import_batch.id)$$),
 ('homeward.source_system', $$(select rls.role('ANALYST', 'INTERVIEWER', 'ADMIN')) is not null$$),
 -- A set that waits, as it was sent: for the import alone.
 ('homeward.waiting_import', 'false'),
 ('encrypted.waiting_import_text', 'false'),
 -- An import in the background: for the user who sent it. Its files: for the import alone.
 ('homeward.import_job', 'sent_by = (select rls.viewer())'),
 ('encrypted.import_report_text', 'import_job_id in (select id from homeward.import_job)'),
 ('encrypted.import_content_text', 'false'),
 -- Asked before anybody is set as the viewer; holds numbers of imports and times only.
 ('homeward.scheduled_tasks', 'true'),
 -- A request names a statement that perhaps nobody may read.
 ('homeward.handling_request', 'false'),
 ('encrypted.handling_request_text', 'false'),
 -- Decisions about statements that the viewer may read.
 ('homeward.handling_decision', $$(select rls.may_open_statements()) is not null and statement_id in (select id from homeward.statement_key)$$),
 ('encrypted.handling_decision_text', 'decision_id in (select id from homeward.handling_decision)'),
 -- Words of children, for those who may read every place and placed them.
 ('homeward.place_alias', $$(select rls.role('ANALYST')) is not null and (select rls.is_unscoped()) is not null$$),
 ('encrypted.place_alias_text', 'exists (select from homeward.place_alias a where a.id = alias_id)'),
 -- The file that a statement came from, for whoever may read the statement.
 ('homeward.import_file', 'exists (select from homeward.statement_version s where s.file_id = import_file.id)'),
 ('homeward.rejected_row', 'false'),
 ('encrypted.rejected_value', 'false'),
-- Users, conflicts and the audit.
 ('homeward.installation', 'false'),
 ('homeward.setting_value', $$(select rls.role('GOVERNANCE')) is not null$$),
 ('homeward.app_user', $$(select rls.role('ADMIN')) is not null or name = (select rls.viewer())$$),
 ('homeward.user_area', $$(select rls.role('ADMIN')) is not null or user_name = (select rls.viewer())$$),
 ('homeward.staff_conflict', $$(select rls.role('GOVERNANCE')) is not null or user_name = (select rls.viewer())$$),
 ('homeward.break_glass', $$(select rls.role('GOVERNANCE')) is not null or user_name = (select rls.viewer())$$),
 -- The reason is free text and may hold anything.
 ('encrypted.break_glass_text', $$(select rls.role('GOVERNANCE')) is not null$$),
 -- Every user sees their own entries; a viewer who may open a child's account sees who opened it before, and in which sheets and
 -- files the statements and interviews were used that they may read. "= any (array […])" is looked up entry by entry, for the few that
 -- are asked for; for "=" the planner would rather read all children of the viewer.
 ('homeward.audit', $$(select rls.role('GOVERNANCE')) is not null or user_name = (select rls.viewer())
    or ((select rls.may_open_records()) is not null and room = 'interviews' and what = 'account'
        and exists (select from homeward.child_key k where k.public_id = any (array[case
            when subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then subject::uuid end])))
    or ((select rls.may_open_records()) is not null and kind in ('SHEET', 'EXPORT')
        and (exists (select from homeward.statement_key k where k.public_id = any (records))
            or exists (select from homeward.interview_key k where k.public_id = any (records))))$$),
 -- Signing in: attempts for administrators; a token for its own user.
 -- A request: for those who decide it, who asked, and governance. Its text follows it.
 ('homeward.approval', $$(select rls.role('GOVERNANCE')) is not null or asked_by = (select rls.viewer())
    or kind = any (array(select rls.approval_kinds())) or id in (select rls.own_requests())$$),
 ('encrypted.approval_text', 'exists (select from homeward.approval a where a.id = approval_id)'),
 -- Nobody reads halves and secrets but sign-in.
 ('homeward.first_credential', 'false'),
 ('homeward.second_factor', 'user_name = (select rls.viewer())'),
 ('encrypted.second_factor_text', 'false'),
 ('homeward.passkey', 'user_name = (select rls.viewer())'),
 ('encrypted.passkey_text', 'false'),
 -- Asked before anybody is set as the viewer; holds numbers only.
 ('homeward.hourly_bucket', 'true'),
 ('homeward.login_attempt', $$(select rls.role('ADMIN')) is not null$$),
 -- A board reads what went out, each member of it the partnership's figures or those of their own areas.
 ('homeward.release', $$(select rls.role('ANALYST', 'GOVERNANCE')) is not null
    or ((select rls.role('BOARD')) is not null and released_at is not null)$$),
 ('homeward.frozen_table', $$(select rls.role('ANALYST', 'BOARD')) is not null and exists (select from homeward.release r where r.id = release_id)
    and ((select rls.is_unscoped()) is not null or rls.scope(area_id, null) = any ((select rls.scopes())::bigint[]))$$),
 ('homeward.api_token', $$user_name = (select rls.viewer())$$),
 ('homeward.access_review', $$(select rls.role('GOVERNANCE')) is not null$$);

insert into homeward.system_access (viewer, table_name)
select 'system:' || viewer, unnest(tables) from (values
    ('signin', array['homeward.app_user', 'homeward.user_area', 'homeward.installation', 'homeward.login_attempt',
                   'homeward.api_token', 'homeward.approval', 'homeward.first_credential', 'homeward.second_factor',
                   'encrypted.second_factor_text', 'homeward.passkey', 'encrypted.passkey_text']),
    ('approval', array['homeward.approval']),
    ('setup', array['homeward.app_user', 'homeward.user_area', 'homeward.installation']),
    ('settings', array['homeward.setting_value']),
    ('release', array['homeward.release', 'homeward.frozen_table']),
    ('sample', array['homeward.installation']),
    ('audit', array['homeward.audit']),
    -- Who may send, and so may answer for an import.
    ('senders', array['homeward.app_user']),
    -- How many statements nobody can read, and no text.
    ('unread', array['homeward.app_user', 'homeward.user_area', 'homeward.staff_conflict', 'homeward.statement_key',
                   'homeward.statement_version', 'homeward.interview_version', 'homeward.episode_version']),
    -- What is counted, and no text; see org.homeward.store.CountingLoader.
    ('counting', array['homeward.child_version', 'homeward.episode_key', 'homeward.interview_key', 'homeward.statement_key', 'homeward.episode_version',
                   'homeward.interview_version', 'homeward.interview_episode_version', 'homeward.interview_topic_version',
                   'homeward.offer_version',
                   'homeward.sharing_version', 'homeward.action_version', 'homeward.feedback_version',
                   'homeward.statement_version', 'homeward.place_version', 'homeward.factor_version',
                   'homeward.harm_version', 'homeward.person_mention_version',
                   'homeward.person_key', 'homeward.person_version']),
    ('jobs', array['homeward.import_batch', 'homeward.import_file', 'homeward.rejected_row', 'encrypted.rejected_value']))
    as list (viewer, tables)
union all
select 'system:intake', table_name from homeward.row_security
where condition is not null
  and table_name not in ('homeward.change', 'homeward.installation', 'homeward.app_user', 'homeward.user_area',
                         'homeward.setting_value', 'homeward.staff_conflict', 'homeward.audit', 'homeward.login_attempt', 'homeward.first_credential',
                         'homeward.second_factor', 'encrypted.second_factor_text', 'homeward.passkey', 'encrypted.passkey_text',
                         'homeward.api_token', 'homeward.access_review', 'homeward.break_glass',
                         'encrypted.break_glass_text', 'homeward.release', 'homeward.frozen_table');

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
        seen := replace(each.condition, '{scope}',
            'access_child_id is not null and access_child_id <> all ((select rls.conflicted_children())::bigint[])
             and ((select rls.is_unscoped()) is not null or access_scopes && (select rls.scopes())
                  or access_child_id = any (array(select rls.break_glass_children())))');
        seen := replace(seen, '{now}',
            'recorded_in <= (select homeward.as_of_change())
             and (superseded_in is null or superseded_in > (select homeward.as_of_change()))');
        seen := replace(seen, '{audience}', 'access_audiences & (select rls.audience_bit())');
        seen := replace(seen, '{may_open_what_came_of_it}', '(select rls.may_open_records()) is not null
             and ({may_open_statements} or access_scopes && (select rls.own_scopes()))');
        seen := replace(seen, '{may_open_statements}', '(access_audiences & (select rls.opened_bit())) <> 0');
        execute format('alter table %s enable row level security', each.table_name);
        execute format('alter table %s force row level security', each.table_name);
        execute format('create policy owner on %s to %I using (true) with check (true)', each.table_name, current_user);
        execute format('create policy system on %s to ${app} using ((select rls.system(%L)) is not null)', each.table_name, each.table_name);
        execute format('create policy viewer on %s for select to ${app} using (%s)', each.table_name, seen);
    end loop;
end $$;

-- Access in the row: what decides who sees the records of a child makes the child due, and the end of the transaction settles it. Whatever else
-- is written about a child takes its access at once from what it follows, where that is settled.
do $$
declare
    -- From these it is worked out, see rls.settle_access.
    decisive constant text[] := array['homeward.child_key', 'homeward.episode_key', 'homeward.interview_key', 'homeward.statement_key',
        'homeward.episode_version', 'homeward.interview_version', 'homeward.interview_episode_version', 'homeward.statement_version'];
    each    record;
    copied  text[];
    taken   text;
    child   text;
    copying text := '';
begin
    for each in select * from homeward.row_security where follows is not null order by follows like '%\_key' desc, table_name loop
        copied := array(select attname from pg_attribute
                        where attrelid = each.table_name::regclass and attname in ('access_scopes', 'access_audiences')
                        order by attname);
        taken := replace('p.' || array_to_string(copied, ', p.'), 'access_scopes', case when each.counted then 'counted_scopes' else 'access_scopes' end);
        -- What hung on a statement and is superseded is shown to those who might see it then and may see the statement now.
        if each.follows = 'homeward.statement_key' then
            taken := replace(taken, 'p.access_audiences', 'case when t.superseded_in is null then p.access_audiences
                else p.access_audiences & rls.audiences_then(p.id, t.recorded_in, t.superseded_in) end');
        end if;
        child := case each.follows when 'homeward.child_key' then 'p.id = any (due)'
            when 'homeward.statement_key' then 'p.interview_id in (select id from homeward.interview_key where child_id = any (due))'
            when 'homeward.episode_key' then 'p.child_id = any (due)'
            when 'homeward.interview_key' then 'p.child_id = any (due)'
            else 'p.access_child_id = any (due)' end;
        copying := copying || format(
            'update %1$s t set (access_child_id, %2$s) = (p.access_child_id, %3$s)
             from %4$s p where %7$s and t.%5$I = p.id and (t.access_child_id, %6$s) is distinct from (p.access_child_id, %3$s);',
            each.table_name, array_to_string(copied, ', '), taken, each.follows, each.link, 't.' || array_to_string(copied, ', t.'), child);
        if each.table_name <> all (decisive) then
            execute format(
                'create or replace function rls.%1$I() returns trigger
                     language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
                 begin
                     select p.access_child_id, %2$s into new.access_child_id, %3$s from %4$s p where p.id = new.%5$I;
                     return new;
                 end $body$;
                 create or replace trigger take_access before insert on %6$s for each row execute function rls.%1$I()',
                'take_' || split_part(each.table_name, '.', 2), replace(taken, 't.', 'new.'), 'new.' || array_to_string(copied, ', new.'),
                each.follows, each.link, each.table_name);
        end if;
    end loop;
    -- One function with every statement in it, so that a connection keeps their plans.
    execute format(
        'create or replace function rls.copy_access(due bigint[]) returns void language plpgsql as $body$ begin %s end $body$', copying);
    -- A row names its child, or hangs on a row that does. A new key is not settled yet; it has made its child due itself.
    for each in
        select table_name, format('select p.access_child_id from written w join %s p on p.id = w.%I where p.access_child_id is not null', follows, link)
            as child
        from homeward.row_security where follows is not null and follows <> 'homeward.child_key'
        union all
        select table_name, format('select w.%I from written w', case when table_name in ('homeward.child_key', 'homeward.child_version') then 'id' else 'child_id' end)
        from homeward.row_security where follows = 'homeward.child_key' or table_name in
            ('homeward.child_key', 'homeward.episode_key', 'homeward.interview_key')
        union all
        select 'homeward.statement_key', 'select i.child_id from written w join homeward.interview_key i on i.id = w.interview_id'
    loop
        execute format('drop trigger if exists access_due on %s', each.table_name);
        -- Many rows at once: the import writes in sets.
        if each.table_name = any (decisive) then
            execute format(
                'create or replace function rls.%1$I() returns trigger
                     language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_nestloop = on as $body$
                 begin
                     insert into homeward.access_due %2$s on conflict do nothing;
                     return null;
                 end $body$;
                 create trigger access_due after insert on %3$s referencing new table as written
                     for each statement execute function rls.%1$I()',
                'due_' || split_part(each.table_name, '.', 2), each.child, each.table_name);
        else
            execute format('drop function if exists rls.%I()', 'due_' || split_part(each.table_name, '.', 2));
        end if;
        if exists (select from pg_attribute where attrelid = each.table_name::regclass and attname = 'superseded_in') then
            execute format(
                'create or replace function rls.%1$I() returns trigger
                     language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
                 begin
                     insert into homeward.access_due %2$s on conflict do nothing;
                     return null;
                 end $body$;
                 create or replace trigger access_due_again after update of superseded_in on %3$s for each row execute function rls.%1$I()',
                'due_again_' || split_part(each.table_name, '.', 2), replace(each.child, 'from written w', 'from (select new.*) w'), each.table_name);
        end if;
    end loop;
end $$;

drop trigger if exists settle_access on homeward.access_due;
create constraint trigger settle_access after insert on homeward.access_due
    deferrable initially deferred for each row execute function rls.settle_access();
-- What this migration changed holds for every row from its end. Text that is not encrypted yet cannot be written: encrypting it settles
-- the rows (org.homeward.store.EncryptLegacyRows).
insert into homeward.access_due select id from homeward.child_key
where not exists (select from pg_constraint
                  where connamespace = 'encrypted'::regnamespace and contype = 'c' and not convalidated);

-- What users write themselves. Only system viewers append to the audit.
create policy append on homeward.access_review for insert to ${app}
    with check ((select rls.role('GOVERNANCE')) is not null and marked_by = (select rls.viewer()));
create policy take on homeward.hourly_bucket for all to ${app} using (true) with check (true);
create policy take on homeward.scheduled_tasks for all to ${app} using (true) with check (true);
create policy append on homeward.change for insert to ${app} with check ((select rls.viewer()) is not null);
-- Who may send is decided by two administrators: an approved request writes it. The loader of the sample county names owners by itself.
create policy administer on homeward.source_system to ${app}
    using ((select rls.role('ADMIN')) is not null and (select rls.viewer()) = 'system:sample');
create policy administer on homeward.app_user to ${app} using ((select rls.role('ADMIN')) is not null);
-- Users change their own password, tokens and second factor through sign-in alone: SQL in a request of theirs takes no account over.
create policy decide on homeward.approval to ${app}
    using (kind = any (array(select rls.approval_kinds())) or id in (select rls.own_requests()));
create policy decide on encrypted.approval_text for insert to ${app}
    with check (exists (select from homeward.approval a where a.id = approval_id));
-- Each administrator writes the half that they hand over, for a request that they made or approved.
create policy hand_over on homeward.first_credential for insert to ${app}
    with check ((select rls.role('ADMIN')) is not null and holder = (select rls.viewer())
        and exists (select from homeward.approval a where a.id = approval_id and holder in (a.asked_by, a.decided_by)));
create policy administer on homeward.login_attempt to ${app} using ((select rls.role('ADMIN')) is not null);
create policy administer on homeward.staff_conflict for insert to ${app} with check ((select rls.role('GOVERNANCE')) is not null);

create policy ask on encrypted.break_glass_text for insert to ${app}
    with check (break_glass_id in (select id from homeward.break_glass where user_name = (select rls.viewer())));

grant select on homeward.row_security, homeward.system_access to ${app};



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE SCHEMA homeward;

ALTER SCHEMA homeward OWNER TO homeward_owner;

CREATE SCHEMA lock;

ALTER SCHEMA lock OWNER TO homeward_owner;

CREATE SCHEMA sealed;

ALTER SCHEMA sealed OWNER TO homeward_owner;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE homeward.audit (
    number bigint NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    user_name text NOT NULL,
    role text NOT NULL,
    purpose text,
    room text NOT NULL,
    what text NOT NULL,
    filter text NOT NULL,
    rows integer NOT NULL,
    known bigint NOT NULL,
    recipient text,
    kind text NOT NULL,
    subject text NOT NULL,
    scope text NOT NULL,
    previous bytea NOT NULL,
    hash bytea NOT NULL,
    seal bytea,
    CONSTRAINT audit_check CHECK (((octet_length(previous) = 32) AND (octet_length(hash) = 32) AND (octet_length(seal) = 32))),
    CONSTRAINT audit_kind_check CHECK ((kind = ANY (ARRAY['BEGUN'::text, 'RESUMED'::text, 'FILTER_APPLIED'::text, 'RECORDS_LISTED'::text, 'RECORD_OPENED'::text, 'SHEET'::text, 'EXPORT'::text, 'IMPORT'::text, 'CHANGE'::text, 'REFUSED'::text, 'SIGN_IN'::text, 'SIGN_IN_REFUSED'::text, 'SIGN_OUT'::text, 'BREAK_GLASS'::text]))),
    CONSTRAINT audit_number_check CHECK ((number > 0)),
    CONSTRAINT audit_rows_check CHECK ((rows >= 0))
);

ALTER TABLE ONLY homeward.audit FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.audit OWNER TO homeward_owner;

CREATE FUNCTION homeward.audit_hash(entry homeward.audit) RETURNS bytea
    LANGUAGE sql IMMUTABLE
    AS $$
    select sha256(
        int8send(entry.number) || int8send((extract(epoch from entry.at) * 1000000)::bigint)
        || homeward.chained(entry.user_name) || homeward.chained(entry.role) || homeward.chained(entry.purpose)
        || homeward.chained(entry.kind) || homeward.chained(entry.room) || homeward.chained(entry.what)
        || homeward.chained(entry.subject) || homeward.chained(entry.filter) || homeward.chained(entry.scope)
        || homeward.chained(entry.recipient) || int4send(entry.rows) || int8send(entry.known) || entry.previous)
$$;

ALTER FUNCTION homeward.audit_hash(entry homeward.audit) OWNER TO homeward_owner;

CREATE FUNCTION homeward.audit_only_grows() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'the audit is only appended to';
end $$;

ALTER FUNCTION homeward.audit_only_grows() OWNER TO homeward_owner;

CREATE FUNCTION homeward.break_glass_for(asked_id uuid, asked_reference text, minutes integer) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION homeward.break_glass_for(asked_id uuid, asked_reference text, minutes integer) OWNER TO homeward_owner;

CREATE FUNCTION homeward.chained(words text) RETURNS bytea
    LANGUAGE sql IMMUTABLE
    AS $$
    select case when words is null then int4send(-1)
                else int4send(octet_length(convert_to(words, 'UTF8'))) || convert_to(words, 'UTF8') end
$$;

ALTER FUNCTION homeward.chained(words text) OWNER TO homeward_owner;

CREATE FUNCTION homeward.end_break_glass(asked_id uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    update homeward.break_glass b set ends_at = clock_timestamp()
    from homeward.child_key c
    where c.id = b.child_id and c.public_id = asked_id
      and b.user_name = current_setting('homeward.viewer') and b.ends_at > clock_timestamp()
$$;

ALTER FUNCTION homeward.end_break_glass(asked_id uuid) OWNER TO homeward_owner;

CREATE FUNCTION homeward.is_private_sample() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
    select coalesce(current_setting('homeward.installation', true) = 'sample', false)
       and coalesce(inet_server_addr() <<= inet '127.0.0.0/8', true)
$$;

ALTER FUNCTION homeward.is_private_sample() OWNER TO homeward_owner;

CREATE FUNCTION homeward.known() RETURNS bigint
    LANGUAGE plpgsql STABLE
    AS $$
begin
    return coalesce(nullif(current_setting('homeward.known', true), '')::bigint,
                    (select max(number) from homeward.change), 0);
end $$;

ALTER FUNCTION homeward.known() OWNER TO homeward_owner;

CREATE FUNCTION homeward.may_try(of_kind text, of_whom text, moment timestamp with time zone, free_tries integer) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
declare held homeward.sign_in_try;
begin
    insert into homeward.sign_in_try (kind, subject, wrong, last_at) values (of_kind, of_whom, 0, moment)
    on conflict do nothing;
    select * into held from homeward.sign_in_try where kind = of_kind and subject = of_whom for update;
    if held.locked_until > moment then
        return false;
    end if;
    held.wrong := case when held.last_at < moment - interval '1 day' then 1 else held.wrong + 1 end;
    update homeward.sign_in_try
    set wrong = held.wrong,
        last_at = moment,
        locked_until = case when held.wrong >= free_tries then
            moment + least(interval '15 minutes', interval '1 minute' * power(2, least(held.wrong - free_tries, 10))) end
    where kind = of_kind and subject = of_whom;
    return true;
end $$;

ALTER FUNCTION homeward.may_try(of_kind text, of_whom text, moment timestamp with time zone, free_tries integer) OWNER TO homeward_owner;

CREATE FUNCTION homeward.next_change(by_whom text, what_for text) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
declare taken bigint;
begin
    perform pg_advisory_xact_lock(72, 1);
    insert into homeward.change (number, made_by, purpose)
    select coalesce(max(number), 0) + 1, by_whom, what_for from homeward.change
    returning number into taken;
    return taken;
end $$;

ALTER FUNCTION homeward.next_change(by_whom text, what_for text) OWNER TO homeward_owner;

CREATE FUNCTION homeward.rights_move_on() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if (old.role, old.disabled, old.waiting, old.provider_id, old.password_hash, old.password_due)
        is distinct from (new.role, new.disabled, new.waiting, new.provider_id, new.password_hash, new.password_due) then
        new.rights := old.rights + 1;
    end if;
    return new;
end $$;

ALTER FUNCTION homeward.rights_move_on() OWNER TO homeward_owner;

CREATE FUNCTION homeward.role_needs_two() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if current_user <> 'homeward_app' then
        return new;
    end if;
    if tg_op = 'INSERT' then
        if not (new.waiting or new.sample or current_setting('homeward.viewer', true) = 'system:setup') then
            raise exception 'a user begins as waiting for a second administrator';
        end if;
        return new;
    end if;
    if old.name = current_setting('homeward.viewer', true)
        and (old.role, old.disabled, old.waiting, old.provider_id) is distinct from
            (new.role, new.disabled, new.waiting, new.provider_id) then
        raise exception 'nobody alters anything of themselves but a password';
    end if;
    if new.role <> old.role or (old.waiting and not new.waiting) then
        update homeward.role_change set applied = true
        where user_name = new.name and role = new.role and confirmed and not applied;
        if not found then
            raise exception 'a role is given by two administrators';
        end if;
    end if;
    return new;
end $$;

ALTER FUNCTION homeward.role_needs_two() OWNER TO homeward_owner;

CREATE FUNCTION homeward.superseded_once() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if old.superseded_in is not null or new.superseded_in is null then
        raise exception 'a recorded row is superseded once and never restored';
    end if;
    return new;
end $$;

ALTER FUNCTION homeward.superseded_once() OWNER TO homeward_owner;

CREATE FUNCTION lock.children_by_glass() RETURNS SETOF bigint
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 2
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select g.child_id from homeward.break_glass g
    where g.user_name = (select lock.viewer()) and g.child_id is not null and g.ends_at > current_timestamp
$$;

ALTER FUNCTION lock.children_by_glass() OWNER TO homeward_owner;

CREATE FUNCTION lock.children_shut() RETURNS SETOF bigint
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 10
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select c.child_id from homeward.staff_conflict c
    where c.user_name = (select lock.viewer()) and c.superseded_in is null and (select lock.opens()) is not null
$$;

ALTER FUNCTION lock.children_shut() OWNER TO homeward_owner;

CREATE FUNCTION lock.children_to_count() RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 500
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_nestloop TO 'off'
    AS $$
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

ALTER FUNCTION lock.children_to_count() OWNER TO homeward_owner;

CREATE FUNCTION lock.setting(name text) RETURNS text
    LANGUAGE sql STABLE
    RETURN NULLIF(current_setting(('homeward.'::text || name), true), ''::text);

ALTER FUNCTION lock.setting(name text) OWNER TO homeward_owner;

CREATE FUNCTION lock.counts() RETURNS text
    LANGUAGE sql STABLE
    RETURN lock.setting('audience'::text);

ALTER FUNCTION lock.counts() OWNER TO homeward_owner;

CREATE FUNCTION lock.districts() RETURNS integer[]
    LANGUAGE sql STABLE
    RETURN (string_to_array(lock.setting('districts'::text), ','::text))::integer[];

ALTER FUNCTION lock.districts() OWNER TO homeward_owner;

CREATE FUNCTION lock.episodes_in_districts() RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 2000
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    known     bigint := homeward.known();
    districts integer[] := lock.districts();
begin
    return query
    select e.id from homeward.episode_version e
    where e.recorded_in <= known and (e.superseded_in is null or e.superseded_in > known)
      and (districts is null or e.district_id = any (districts));
end $$;

ALTER FUNCTION lock.episodes_in_districts() OWNER TO homeward_owner;

CREATE FUNCTION lock.episodes_to_open() RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 2000
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_nestloop TO 'off'
    AS $$
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

ALTER FUNCTION lock.episodes_to_open() OWNER TO homeward_owner;

CREATE FUNCTION lock.hears(audience text) RETURNS text
    LANGUAGE sql STABLE
    RETURN CASE WHEN (lock.setting('audience'::text) = audience) THEN audience ELSE NULL::text END;

ALTER FUNCTION lock.hears(audience text) OWNER TO homeward_owner;

CREATE FUNCTION lock.interviews_of_provider() RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 2000
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    known bigint := homeward.known();
    ours  integer := lock.provider();
begin
    return query
    select i.id from homeward.interview_version i
    where i.recorded_in <= known and (i.superseded_in is null or i.superseded_in > known)
      and (ours is null or i.provider_id = ours);
end $$;

ALTER FUNCTION lock.interviews_of_provider() OWNER TO homeward_owner;

CREATE FUNCTION lock.interviews_to_open() RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 2000
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_nestloop TO 'off'
    AS $$
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

ALTER FUNCTION lock.interviews_to_open() OWNER TO homeward_owner;

CREATE FUNCTION lock.role(VARIADIC roles text[]) RETURNS text
    LANGUAGE sql STABLE
    RETURN CASE WHEN (lock.setting('role'::text) = ANY (roles)) THEN lock.setting('role'::text) ELSE NULL::text END;

ALTER FUNCTION lock.role(VARIADIC roles text[]) OWNER TO homeward_owner;

CREATE FUNCTION lock.opens() RETURNS text
    LANGUAGE sql STABLE
    RETURN CASE WHEN (lock.counts() IS NOT NULL) THEN lock.role(VARIADIC ARRAY['ANALYST'::text, 'POLICE'::text, 'INTERVIEWER'::text]) ELSE NULL::text END;

ALTER FUNCTION lock.opens() OWNER TO homeward_owner;

CREATE FUNCTION lock.provider() RETURNS integer
    LANGUAGE sql STABLE
    RETURN (lock.setting('provider'::text))::integer;

ALTER FUNCTION lock.provider() OWNER TO homeward_owner;

CREATE FUNCTION lock.statements_heard() RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 2000
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION lock.statements_heard() OWNER TO homeward_owner;

CREATE FUNCTION lock.statements_kept() RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 2000
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION lock.statements_kept() OWNER TO homeward_owner;

CREATE FUNCTION lock.system(asked text) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
begin
    if lock.setting('viewer') like 'system:%' then
        return (select a.viewer from homeward.system_access a
                where a.viewer = lock.setting('viewer') and a.table_name = asked);
    end if;
    return null;
end $$;

ALTER FUNCTION lock.system(asked text) OWNER TO homeward_owner;

CREATE FUNCTION lock.viewer() RETURNS text
    LANGUAGE sql STABLE
    RETURN lock.setting('viewer'::text);

ALTER FUNCTION lock.viewer() OWNER TO homeward_owner;

CREATE FUNCTION lock.whole() RETURNS text
    LANGUAGE sql STABLE
    RETURN CASE WHEN ((lock.setting('districts'::text) IS NULL) AND (lock.setting('provider'::text) IS NULL)) THEN lock.counts() ELSE NULL::text END;

ALTER FUNCTION lock.whole() OWNER TO homeward_owner;

CREATE TABLE homeward.access_review (
    id bigint NOT NULL,
    entry bigint NOT NULL,
    outcome text NOT NULL,
    note text NOT NULL,
    marked_by text NOT NULL,
    marked_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_in bigint NOT NULL,
    CONSTRAINT access_review_entry_check CHECK ((entry > 0)),
    CONSTRAINT access_review_note_check CHECK ((note = ANY (ARRAY['AS_EXPECTED'::text, 'ASKED_AND_EXPLAINED'::text, 'NO_CASE_KNOWN'::text, 'OWN_CIRCLE'::text, 'UNUSUAL_HOUR'::text, 'REFERRED'::text]))),
    CONSTRAINT access_review_outcome_check CHECK ((outcome = ANY (ARRAY['REVIEWED'::text, 'QUERIED'::text])))
);

ALTER TABLE ONLY homeward.access_review FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.access_review OWNER TO homeward_owner;

ALTER TABLE homeward.access_review ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.access_review_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.action_version (
    id bigint NOT NULL,
    source_system text NOT NULL,
    source_key text NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    file_id bigint,
    line integer,
    interview_id bigint NOT NULL,
    agency_id integer NOT NULL,
    kind text NOT NULL,
    due_on date NOT NULL,
    done_on date,
    outcome text NOT NULL,
    CONSTRAINT action_version_check CHECK ((superseded_in > recorded_in)),
    CONSTRAINT action_version_check1 CHECK (((outcome = 'DONE'::text) = (done_on IS NOT NULL))),
    CONSTRAINT action_version_kind_check CHECK ((kind = ANY (ARRAY['TELL_CHILD'::text, 'STRATEGY_DISCUSSION'::text, 'ASSESSMENT'::text, 'PLACEMENT_REVIEW'::text, 'DISRUPTION'::text, 'SUPPORT'::text, 'SCHOOL'::text, 'OTHER'::text]))),
    CONSTRAINT action_version_line_check CHECK ((line > 0)),
    CONSTRAINT action_version_outcome_check CHECK ((outcome = ANY (ARRAY['OPEN'::text, 'DONE'::text, 'NOT_DONE'::text])))
);

ALTER TABLE ONLY homeward.action_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.action_version OWNER TO homeward_owner;

CREATE VIEW homeward.action WITH (security_invoker='true') AS
 SELECT action_version.id,
    action_version.source_system,
    action_version.source_key,
    action_version.recorded_in,
    action_version.superseded_in,
    action_version.file_id,
    action_version.line,
    action_version.interview_id,
    action_version.agency_id,
    action_version.kind,
    action_version.due_on,
    action_version.done_on,
    action_version.outcome
   FROM homeward.action_version
  WHERE ((action_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((action_version.superseded_in IS NULL) OR (action_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.action OWNER TO homeward_owner;

ALTER TABLE homeward.action_version ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.action_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.agency (
    id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    CONSTRAINT agency_code_check CHECK ((code <> ''::text)),
    CONSTRAINT agency_kind_check CHECK ((kind = ANY (ARRAY['POLICE'::text, 'CHILDRENS_SERVICES'::text, 'HEALTH'::text, 'EDUCATION'::text, 'VOLUNTARY'::text, 'HOUSING'::text, 'OTHER'::text])))
);

ALTER TABLE homeward.agency OWNER TO homeward_owner;

ALTER TABLE homeward.agency ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.agency_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.app_user (
    name text NOT NULL,
    password_hash text NOT NULL,
    role text NOT NULL,
    agency_id integer,
    provider_id integer,
    sample boolean DEFAULT false NOT NULL,
    disabled boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    waiting boolean DEFAULT false NOT NULL,
    password_due boolean DEFAULT false NOT NULL,
    rights integer DEFAULT 1 NOT NULL,
    CONSTRAINT app_user_name_check CHECK ((name ~ '^[a-z][a-z0-9._-]{1,62}$'::text)),
    CONSTRAINT app_user_role_check CHECK ((role = ANY (ARRAY['ANALYST'::text, 'BOARD'::text, 'POLICE'::text, 'INTERVIEWER'::text, 'GOVERNANCE'::text, 'ADMIN'::text])))
);

ALTER TABLE ONLY homeward.app_user FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.app_user OWNER TO homeward_owner;

CREATE TABLE homeward.area (
    id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    vintage date NOT NULL,
    parent_id integer,
    geom public.geometry(MultiPolygon,27700),
    CONSTRAINT area_check CHECK (((kind = 'ELSEWHERE'::text) OR (geom IS NOT NULL))),
    CONSTRAINT area_check1 CHECK (((kind = ANY (ARRAY['COUNTY'::text, 'ELSEWHERE'::text])) OR (parent_id IS NOT NULL))),
    CONSTRAINT area_code_check CHECK ((code ~ '^[A-Z][0-9]{8}$'::text)),
    CONSTRAINT area_geom_check CHECK (((geom IS NULL) OR public.st_isvalid(geom))),
    CONSTRAINT area_kind_check CHECK ((kind = ANY (ARRAY['COUNTY'::text, 'DISTRICT'::text, 'WARD'::text, 'ELSEWHERE'::text]))),
    CONSTRAINT area_name_check CHECK ((name <> ''::text))
);

ALTER TABLE homeward.area OWNER TO homeward_owner;

ALTER TABLE homeward.area ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.area_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.basemap_feature (
    id integer NOT NULL,
    layer text NOT NULL,
    name text,
    geom public.geometry(Geometry,27700) NOT NULL,
    CONSTRAINT basemap_feature_layer_check CHECK ((layer = ANY (ARRAY['land'::text, 'built'::text, 'water'::text, 'park'::text, 'road'::text, 'main_road'::text, 'railway'::text, 'label'::text])))
);

ALTER TABLE homeward.basemap_feature OWNER TO homeward_owner;

ALTER TABLE homeward.basemap_feature ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.basemap_feature_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.break_glass (
    id bigint NOT NULL,
    user_name text NOT NULL,
    role text NOT NULL,
    asked_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    child_id bigint,
    child_reference text,
    ends_at timestamp with time zone,
    CONSTRAINT break_glass_check CHECK ((((child_id IS NULL) = (ends_at IS NULL)) AND ((child_id IS NULL) = (child_reference IS NULL)))),
    CONSTRAINT break_glass_check1 CHECK ((ends_at <= (asked_at + '01:00:00'::interval))),
    CONSTRAINT break_glass_role_check CHECK ((role = ANY (ARRAY['ANALYST'::text, 'POLICE'::text, 'INTERVIEWER'::text])))
);

ALTER TABLE ONLY homeward.break_glass FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.break_glass OWNER TO homeward_owner;

ALTER TABLE homeward.break_glass ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.break_glass_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.change (
    number bigint NOT NULL,
    made_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    made_by text NOT NULL,
    purpose text NOT NULL,
    CONSTRAINT change_number_check CHECK ((number > 0))
);

ALTER TABLE ONLY homeward.change FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.change OWNER TO homeward_owner;

CREATE TABLE homeward.child_version (
    id bigint NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    file_id bigint,
    line integer,
    born_month date,
    sex text NOT NULL,
    ethnicity_code text,
    ethnicity_source text,
    send text NOT NULL,
    home_district_id integer,
    retention_class text NOT NULL,
    legal_hold boolean DEFAULT false NOT NULL,
    CONSTRAINT child_version_born_month_check CHECK ((EXTRACT(day FROM born_month) = (1)::numeric)),
    CONSTRAINT child_version_check CHECK ((superseded_in > recorded_in)),
    CONSTRAINT child_version_line_check CHECK ((line > 0)),
    CONSTRAINT child_version_retention_class_check CHECK ((retention_class = ANY (ARRAY['LOOKED_AFTER'::text, 'NEVER_LOOKED_AFTER'::text, 'NOT_SET'::text]))),
    CONSTRAINT child_version_send_check CHECK ((send = ANY (ARRAY['YES'::text, 'NO'::text, 'UNKNOWN'::text]))),
    CONSTRAINT child_version_sex_check CHECK ((sex = ANY (ARRAY['FEMALE'::text, 'MALE'::text, 'OTHER'::text, 'NOT_RECORDED'::text])))
);

ALTER TABLE ONLY homeward.child_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.child_version OWNER TO homeward_owner;

CREATE VIEW homeward.child WITH (security_invoker='true') AS
 SELECT child_version.id,
    child_version.recorded_in,
    child_version.superseded_in,
    child_version.file_id,
    child_version.line,
    child_version.born_month,
    child_version.sex,
    child_version.ethnicity_code,
    child_version.ethnicity_source,
    child_version.send,
    child_version.home_district_id,
    child_version.retention_class,
    child_version.legal_hold
   FROM homeward.child_version
  WHERE ((child_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((child_version.superseded_in IS NULL) OR (child_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.child OWNER TO homeward_owner;

CREATE TABLE homeward.child_key (
    id bigint NOT NULL,
    public_id uuid DEFAULT gen_random_uuid() NOT NULL,
    source_system text NOT NULL,
    source_key text NOT NULL,
    reference text NOT NULL,
    recorded_in bigint NOT NULL,
    CONSTRAINT child_key_reference_check CHECK ((reference ~ '^C-[0-9]{4,}$'::text))
);

ALTER TABLE ONLY homeward.child_key FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.child_key OWNER TO homeward_owner;

ALTER TABLE homeward.child_key ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.child_key_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.child_link_version (
    child_id bigint NOT NULL,
    other_child_id bigint NOT NULL,
    kind text NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    CONSTRAINT child_link_version_check CHECK ((child_id < other_child_id)),
    CONSTRAINT child_link_version_check1 CHECK ((superseded_in > recorded_in)),
    CONSTRAINT child_link_version_kind_check CHECK ((kind = ANY (ARRAY['SIBLING'::text, 'SAME_PLACEMENT'::text])))
);

ALTER TABLE ONLY homeward.child_link_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.child_link_version OWNER TO homeward_owner;

CREATE VIEW homeward.child_link WITH (security_invoker='true') AS
 SELECT child_link_version.child_id,
    child_link_version.other_child_id,
    child_link_version.kind,
    child_link_version.recorded_in,
    child_link_version.superseded_in
   FROM homeward.child_link_version
  WHERE ((child_link_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((child_link_version.superseded_in IS NULL) OR (child_link_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.child_link OWNER TO homeward_owner;

CREATE TABLE homeward.companion_version (
    id bigint NOT NULL,
    statement_id bigint NOT NULL,
    child_id bigint,
    relationship text NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    CONSTRAINT companion_version_check CHECK ((superseded_in > recorded_in)),
    CONSTRAINT companion_version_relationship_check CHECK ((relationship = ANY (ARRAY['FRIEND'::text, 'SIBLING'::text, 'PARTNER'::text, 'SAME_PLACEMENT'::text, 'NOT_KNOWN'::text])))
);

ALTER TABLE ONLY homeward.companion_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.companion_version OWNER TO homeward_owner;

CREATE VIEW homeward.companion WITH (security_invoker='true') AS
 SELECT companion_version.id,
    companion_version.statement_id,
    companion_version.child_id,
    companion_version.relationship,
    companion_version.recorded_in,
    companion_version.superseded_in
   FROM homeward.companion_version
  WHERE ((companion_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((companion_version.superseded_in IS NULL) OR (companion_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.companion OWNER TO homeward_owner;

ALTER TABLE homeward.companion_version ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.companion_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.episode_version (
    id bigint NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    file_id bigint,
    line integer,
    child_id bigint NOT NULL,
    kind text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    started_latest timestamp with time zone NOT NULL,
    started_precision text NOT NULL,
    started_on date NOT NULL,
    ended_at timestamp with time zone,
    ended_latest timestamp with time zone,
    ended_precision text,
    ended_on date,
    age_at_episode smallint,
    care text NOT NULL,
    district_id integer NOT NULL,
    ward_id integer,
    placement_type text,
    confidential_placement boolean DEFAULT false NOT NULL,
    responsible_authority_id integer,
    host_authority_id integer,
    reported text NOT NULL,
    reported_by text,
    risk text NOT NULL,
    found_by text,
    found_at_category text,
    found_at_ward_id integer,
    provider_id integer,
    interview_not_required boolean DEFAULT false NOT NULL,
    CONSTRAINT episode_version_age_at_episode_check CHECK (((age_at_episode >= 0) AND (age_at_episode <= 17))),
    CONSTRAINT episode_version_care_check CHECK ((care = ANY (ARRAY['HOME'::text, 'CARE'::text]))),
    CONSTRAINT episode_version_check CHECK ((started_latest >= started_at)),
    CONSTRAINT episode_version_check1 CHECK ((superseded_in > recorded_in)),
    CONSTRAINT episode_version_check2 CHECK ((((ended_at IS NULL) = (ended_latest IS NULL)) AND ((ended_at IS NULL) = (ended_precision IS NULL)) AND ((ended_at IS NULL) = (ended_on IS NULL)))),
    CONSTRAINT episode_version_check3 CHECK (((ended_latest >= ended_at) AND (ended_latest >= started_at))),
    CONSTRAINT episode_version_check4 CHECK (((NOT confidential_placement) OR (ward_id IS NULL))),
    CONSTRAINT episode_version_check5 CHECK (((care = 'CARE'::text) OR (placement_type IS NULL))),
    CONSTRAINT episode_version_ended_precision_check CHECK ((ended_precision = ANY (ARRAY['MINUTE'::text, 'HOUR'::text, 'DATE'::text, 'MONTH'::text]))),
    CONSTRAINT episode_version_found_by_check CHECK ((found_by = ANY (ARRAY['POLICE'::text, 'PARENT'::text, 'CARER'::text, 'SELF'::text, 'FRIEND'::text, 'SOCIAL_WORKER'::text, 'OTHER'::text, 'NOT_RECORDED'::text]))),
    CONSTRAINT episode_version_kind_check CHECK ((kind = ANY (ARRAY['MISSING'::text, 'AWAY'::text]))),
    CONSTRAINT episode_version_line_check CHECK ((line > 0)),
    CONSTRAINT episode_version_reported_by_check CHECK ((reported_by = ANY (ARRAY['PARENT'::text, 'CARER'::text, 'SCHOOL'::text, 'SOCIAL_WORKER'::text, 'CHILD'::text, 'OTHER'::text, 'NOT_RECORDED'::text]))),
    CONSTRAINT episode_version_reported_check CHECK ((reported = ANY (ARRAY['YES'::text, 'NO'::text, 'UNKNOWN'::text]))),
    CONSTRAINT episode_version_risk_check CHECK ((risk = ANY (ARRAY['ABSENT'::text, 'NO_APPARENT'::text, 'VERY_LOW'::text, 'LOW'::text, 'MEDIUM'::text, 'HIGH'::text, 'NOT_RECORDED'::text]))),
    CONSTRAINT episode_version_started_precision_check CHECK ((started_precision = ANY (ARRAY['MINUTE'::text, 'HOUR'::text, 'DATE'::text, 'MONTH'::text])))
);

ALTER TABLE ONLY homeward.episode_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.episode_version OWNER TO homeward_owner;

CREATE VIEW homeward.episode WITH (security_invoker='true') AS
 SELECT episode_version.id,
    episode_version.recorded_in,
    episode_version.superseded_in,
    episode_version.file_id,
    episode_version.line,
    episode_version.child_id,
    episode_version.kind,
    episode_version.started_at,
    episode_version.started_latest,
    episode_version.started_precision,
    episode_version.started_on,
    episode_version.ended_at,
    episode_version.ended_latest,
    episode_version.ended_precision,
    episode_version.ended_on,
    episode_version.age_at_episode,
    episode_version.care,
    episode_version.district_id,
    episode_version.ward_id,
    episode_version.placement_type,
    episode_version.confidential_placement,
    episode_version.responsible_authority_id,
    episode_version.host_authority_id,
    episode_version.reported,
    episode_version.reported_by,
    episode_version.risk,
    episode_version.found_by,
    episode_version.found_at_category,
    episode_version.found_at_ward_id,
    episode_version.provider_id,
    episode_version.interview_not_required
   FROM homeward.episode_version
  WHERE ((episode_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((episode_version.superseded_in IS NULL) OR (episode_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.episode OWNER TO homeward_owner;

CREATE TABLE homeward.episode_key (
    id bigint NOT NULL,
    public_id uuid DEFAULT gen_random_uuid() NOT NULL,
    source_system text NOT NULL,
    source_key text NOT NULL,
    child_id bigint NOT NULL,
    recorded_in bigint NOT NULL
);

ALTER TABLE ONLY homeward.episode_key FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.episode_key OWNER TO homeward_owner;

ALTER TABLE homeward.episode_key ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.episode_key_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.ethnicity_code (
    code text NOT NULL,
    name text NOT NULL,
    ethnic_group text NOT NULL
);

ALTER TABLE homeward.ethnicity_code OWNER TO homeward_owner;

CREATE TABLE homeward.factor_version (
    statement_id bigint NOT NULL,
    code text NOT NULL,
    side text NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    CONSTRAINT factor_version_check CHECK ((superseded_in > recorded_in)),
    CONSTRAINT factor_version_side_check CHECK ((side = ANY (ARRAY['PUSH'::text, 'PULL'::text, 'FORCED'::text])))
);

ALTER TABLE ONLY homeward.factor_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.factor_version OWNER TO homeward_owner;

CREATE VIEW homeward.factor WITH (security_invoker='true') AS
 SELECT factor_version.statement_id,
    factor_version.code,
    factor_version.side,
    factor_version.recorded_in,
    factor_version.superseded_in
   FROM homeward.factor_version
  WHERE ((factor_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((factor_version.superseded_in IS NULL) OR (factor_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.factor OWNER TO homeward_owner;

CREATE TABLE homeward.factor_code (
    code text NOT NULL,
    name text NOT NULL,
    theme text NOT NULL,
    about_care boolean DEFAULT false NOT NULL,
    "position" integer NOT NULL,
    CONSTRAINT factor_code_theme_check CHECK ((theme = ANY (ARRAY['FAMILY'::text, 'PLACEMENT'::text, 'SCHOOL'::text, 'FRIENDS'::text, 'PARTNER'::text, 'FORCED'::text, 'OTHER'::text])))
);

ALTER TABLE homeward.factor_code OWNER TO homeward_owner;

CREATE TABLE homeward.feedback_version (
    id bigint NOT NULL,
    source_system text NOT NULL,
    source_key text NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    file_id bigint,
    line integer,
    interview_id bigint NOT NULL,
    to_whom text NOT NULL,
    spoken boolean NOT NULL,
    in_writing boolean NOT NULL,
    given_on date NOT NULL,
    CONSTRAINT feedback_version_check CHECK ((superseded_in > recorded_in)),
    CONSTRAINT feedback_version_check1 CHECK ((spoken OR in_writing)),
    CONSTRAINT feedback_version_line_check CHECK ((line > 0)),
    CONSTRAINT feedback_version_to_whom_check CHECK ((to_whom = ANY (ARRAY['CHILD'::text, 'CARER'::text, 'PROFESSIONAL'::text])))
);

ALTER TABLE ONLY homeward.feedback_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.feedback_version OWNER TO homeward_owner;

CREATE VIEW homeward.feedback WITH (security_invoker='true') AS
 SELECT feedback_version.id,
    feedback_version.source_system,
    feedback_version.source_key,
    feedback_version.recorded_in,
    feedback_version.superseded_in,
    feedback_version.file_id,
    feedback_version.line,
    feedback_version.interview_id,
    feedback_version.to_whom,
    feedback_version.spoken,
    feedback_version.in_writing,
    feedback_version.given_on
   FROM homeward.feedback_version
  WHERE ((feedback_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((feedback_version.superseded_in IS NULL) OR (feedback_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.feedback OWNER TO homeward_owner;

ALTER TABLE homeward.feedback_version ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.feedback_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);

ALTER TABLE homeward.flyway_schema_history OWNER TO homeward_owner;

CREATE TABLE homeward.handle_version (
    id bigint NOT NULL,
    statement_id bigint NOT NULL,
    person_id bigint,
    platform text NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    CONSTRAINT handle_version_check CHECK ((superseded_in > recorded_in))
);

ALTER TABLE ONLY homeward.handle_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.handle_version OWNER TO homeward_owner;

CREATE VIEW homeward.handle WITH (security_invoker='true') AS
 SELECT handle_version.id,
    handle_version.statement_id,
    handle_version.person_id,
    handle_version.platform,
    handle_version.recorded_in,
    handle_version.superseded_in
   FROM homeward.handle_version
  WHERE ((handle_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((handle_version.superseded_in IS NULL) OR (handle_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.handle OWNER TO homeward_owner;

ALTER TABLE homeward.handle_version ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.handle_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.harm_version (
    statement_id bigint NOT NULL,
    code text NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    CONSTRAINT harm_version_check CHECK ((superseded_in > recorded_in))
);

ALTER TABLE ONLY homeward.harm_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.harm_version OWNER TO homeward_owner;

CREATE VIEW homeward.harm WITH (security_invoker='true') AS
 SELECT harm_version.statement_id,
    harm_version.code,
    harm_version.recorded_in,
    harm_version.superseded_in
   FROM homeward.harm_version
  WHERE ((harm_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((harm_version.superseded_in IS NULL) OR (harm_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.harm OWNER TO homeward_owner;

CREATE TABLE homeward.harm_code (
    code text NOT NULL,
    name text NOT NULL,
    "position" integer NOT NULL
);

ALTER TABLE homeward.harm_code OWNER TO homeward_owner;

CREATE TABLE homeward.import_batch (
    id bigint NOT NULL,
    public_id uuid DEFAULT gen_random_uuid() NOT NULL,
    change bigint,
    source_system text NOT NULL,
    imported_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    imported_by text NOT NULL,
    set_sha256 text NOT NULL,
    rows_new integer NOT NULL,
    rows_changed integer NOT NULL,
    rows_same integer NOT NULL,
    rows_rejected integer NOT NULL,
    CONSTRAINT import_batch_rows_changed_check CHECK ((rows_changed >= 0)),
    CONSTRAINT import_batch_rows_new_check CHECK ((rows_new >= 0)),
    CONSTRAINT import_batch_rows_rejected_check CHECK ((rows_rejected >= 0)),
    CONSTRAINT import_batch_rows_same_check CHECK ((rows_same >= 0)),
    CONSTRAINT import_batch_set_sha256_check CHECK ((set_sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT import_batch_source_system_check CHECK ((source_system <> ''::text))
);

ALTER TABLE ONLY homeward.import_batch FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.import_batch OWNER TO homeward_owner;

ALTER TABLE homeward.import_batch ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.import_batch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.import_file (
    id bigint NOT NULL,
    batch_id bigint NOT NULL,
    name text NOT NULL,
    sha256 text NOT NULL,
    bytes bigint NOT NULL,
    rows integer NOT NULL,
    CONSTRAINT import_file_bytes_check CHECK ((bytes >= 0)),
    CONSTRAINT import_file_name_check CHECK ((name <> ''::text)),
    CONSTRAINT import_file_rows_check CHECK ((rows >= 0)),
    CONSTRAINT import_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

ALTER TABLE ONLY homeward.import_file FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.import_file OWNER TO homeward_owner;

ALTER TABLE homeward.import_file ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.import_file_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.installation (
    only_one boolean DEFAULT true NOT NULL,
    sample boolean NOT NULL,
    as_of date,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT installation_only_one_check CHECK (only_one)
);

ALTER TABLE ONLY homeward.installation FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.installation OWNER TO homeward_owner;

CREATE TABLE homeward.interview_version (
    id bigint NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    file_id bigint,
    line integer,
    child_id bigint NOT NULL,
    provider_id integer NOT NULL,
    independence text NOT NULL,
    same_worker text NOT NULL,
    worker_preference text NOT NULL,
    preference_met text NOT NULL,
    held_at timestamp with time zone NOT NULL,
    held_latest timestamp with time zone NOT NULL,
    held_precision text NOT NULL,
    held_where text NOT NULL,
    seen_alone text NOT NULL,
    completed boolean NOT NULL,
    harm_answer text NOT NULL,
    confidentiality_explained text NOT NULL,
    consequences_explained text NOT NULL,
    next_steps_explained text NOT NULL,
    carer_feedback_agreed text NOT NULL,
    assessment text NOT NULL,
    likely_again text NOT NULL,
    CONSTRAINT interview_version_assessment_check CHECK ((assessment = ANY (ARRAY['NONE'::text, 'EARLY_HELP'::text, 'COMMON'::text, 'STATUTORY'::text, 'REASSESSMENT'::text, 'NOT_RECORDED'::text]))),
    CONSTRAINT interview_version_carer_feedback_agreed_check CHECK ((carer_feedback_agreed = ANY (ARRAY['YES'::text, 'NO'::text, 'UNKNOWN'::text]))),
    CONSTRAINT interview_version_check CHECK ((held_latest >= held_at)),
    CONSTRAINT interview_version_check1 CHECK ((superseded_in > recorded_in)),
    CONSTRAINT interview_version_confidentiality_explained_check CHECK ((confidentiality_explained = ANY (ARRAY['YES'::text, 'NO'::text, 'UNKNOWN'::text]))),
    CONSTRAINT interview_version_consequences_explained_check CHECK ((consequences_explained = ANY (ARRAY['YES'::text, 'NO'::text, 'UNKNOWN'::text]))),
    CONSTRAINT interview_version_harm_answer_check CHECK ((harm_answer = ANY (ARRAY['TOLD'::text, 'NONE'::text, 'NOT_ASKED'::text, 'DECLINED'::text]))),
    CONSTRAINT interview_version_held_precision_check CHECK ((held_precision = ANY (ARRAY['MINUTE'::text, 'HOUR'::text, 'DATE'::text, 'MONTH'::text]))),
    CONSTRAINT interview_version_held_where_check CHECK ((held_where = ANY (ARRAY['NEUTRAL'::text, 'HOME'::text, 'PLACEMENT'::text, 'SCHOOL'::text, 'OFFICE'::text, 'PHONE'::text, 'OTHER'::text, 'NOT_RECORDED'::text]))),
    CONSTRAINT interview_version_independence_check CHECK ((independence = ANY (ARRAY['INDEPENDENT'::text, 'PLACEMENT'::text, 'RESPONSIBLE_AUTHORITY'::text, 'NOT_RECORDED'::text]))),
    CONSTRAINT interview_version_likely_again_check CHECK ((likely_again = ANY (ARRAY['YES'::text, 'NO'::text, 'UNKNOWN'::text]))),
    CONSTRAINT interview_version_line_check CHECK ((line > 0)),
    CONSTRAINT interview_version_next_steps_explained_check CHECK ((next_steps_explained = ANY (ARRAY['YES'::text, 'NO'::text, 'UNKNOWN'::text]))),
    CONSTRAINT interview_version_preference_met_check CHECK ((preference_met = ANY (ARRAY['YES'::text, 'NO'::text, 'UNKNOWN'::text]))),
    CONSTRAINT interview_version_same_worker_check CHECK ((same_worker = ANY (ARRAY['YES'::text, 'NO'::text, 'UNKNOWN'::text]))),
    CONSTRAINT interview_version_seen_alone_check CHECK ((seen_alone = ANY (ARRAY['YES'::text, 'NO'::text, 'UNKNOWN'::text]))),
    CONSTRAINT interview_version_worker_preference_check CHECK ((worker_preference = ANY (ARRAY['NONE'::text, 'FEMALE'::text, 'MALE'::text, 'OTHER'::text, 'NOT_ASKED'::text])))
);

ALTER TABLE ONLY homeward.interview_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.interview_version OWNER TO homeward_owner;

CREATE VIEW homeward.interview WITH (security_invoker='true') AS
 SELECT interview_version.id,
    interview_version.recorded_in,
    interview_version.superseded_in,
    interview_version.file_id,
    interview_version.line,
    interview_version.child_id,
    interview_version.provider_id,
    interview_version.independence,
    interview_version.same_worker,
    interview_version.worker_preference,
    interview_version.preference_met,
    interview_version.held_at,
    interview_version.held_latest,
    interview_version.held_precision,
    interview_version.held_where,
    interview_version.seen_alone,
    interview_version.completed,
    interview_version.harm_answer,
    interview_version.confidentiality_explained,
    interview_version.consequences_explained,
    interview_version.next_steps_explained,
    interview_version.carer_feedback_agreed,
    interview_version.assessment,
    interview_version.likely_again
   FROM homeward.interview_version
  WHERE ((interview_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((interview_version.superseded_in IS NULL) OR (interview_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.interview OWNER TO homeward_owner;

CREATE TABLE homeward.interview_episode_version (
    interview_id bigint NOT NULL,
    episode_id bigint NOT NULL,
    child_id bigint NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    CONSTRAINT interview_episode_version_check CHECK ((superseded_in > recorded_in))
);

ALTER TABLE ONLY homeward.interview_episode_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.interview_episode_version OWNER TO homeward_owner;

CREATE VIEW homeward.interview_episode WITH (security_invoker='true') AS
 SELECT interview_episode_version.interview_id,
    interview_episode_version.episode_id,
    interview_episode_version.child_id,
    interview_episode_version.recorded_in,
    interview_episode_version.superseded_in
   FROM homeward.interview_episode_version
  WHERE ((interview_episode_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((interview_episode_version.superseded_in IS NULL) OR (interview_episode_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.interview_episode OWNER TO homeward_owner;

CREATE TABLE homeward.interview_key (
    id bigint NOT NULL,
    public_id uuid DEFAULT gen_random_uuid() NOT NULL,
    source_system text NOT NULL,
    source_key text NOT NULL,
    child_id bigint NOT NULL,
    recorded_in bigint NOT NULL
);

ALTER TABLE ONLY homeward.interview_key FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.interview_key OWNER TO homeward_owner;

ALTER TABLE homeward.interview_key ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.interview_key_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.interview_topic_version (
    interview_id bigint NOT NULL,
    topic text NOT NULL,
    answer text NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    CONSTRAINT interview_topic_version_answer_check CHECK ((answer = ANY (ARRAY['YES'::text, 'NO'::text, 'UNKNOWN'::text, 'NOT_EXPLORED'::text]))),
    CONSTRAINT interview_topic_version_check CHECK ((superseded_in > recorded_in)),
    CONSTRAINT interview_topic_version_topic_check CHECK ((topic = ANY (ARRAY['MISSING_BEFORE'::text, 'AWAY_BEFORE'::text, 'HURT'::text, 'EXPLOITATION'::text, 'CRIME_OR_DRUGS'::text, 'RISKY_PEOPLE'::text, 'WITH_WHOM_AND_WHERE'::text])))
);

ALTER TABLE ONLY homeward.interview_topic_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.interview_topic_version OWNER TO homeward_owner;

CREATE VIEW homeward.interview_topic WITH (security_invoker='true') AS
 SELECT interview_topic_version.interview_id,
    interview_topic_version.topic,
    interview_topic_version.answer,
    interview_topic_version.recorded_in,
    interview_topic_version.superseded_in
   FROM homeward.interview_topic_version
  WHERE ((interview_topic_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((interview_topic_version.superseded_in IS NULL) OR (interview_topic_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.interview_topic OWNER TO homeward_owner;

CREATE TABLE homeward.named_place (
    id integer NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    ward_id integer,
    easting double precision NOT NULL,
    northing double precision NOT NULL,
    CONSTRAINT named_place_kind_check CHECK ((kind <> ''::text)),
    CONSTRAINT named_place_name_check CHECK ((name <> ''::text))
);

ALTER TABLE homeward.named_place OWNER TO homeward_owner;

ALTER TABLE homeward.named_place ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.named_place_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.offer_version (
    id bigint NOT NULL,
    source_system text NOT NULL,
    source_key text NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    file_id bigint,
    line integer,
    episode_id bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_latest timestamp with time zone NOT NULL,
    made_precision text NOT NULL,
    method text NOT NULL,
    outcome text NOT NULL,
    decline_reason text,
    CONSTRAINT offer_version_check CHECK ((made_latest >= made_at)),
    CONSTRAINT offer_version_check1 CHECK ((superseded_in > recorded_in)),
    CONSTRAINT offer_version_check2 CHECK (((decline_reason IS NULL) OR (outcome = ANY (ARRAY['DECLINED_BY_CHILD'::text, 'DECLINED_BY_CARER'::text])))),
    CONSTRAINT offer_version_decline_reason_check CHECK ((decline_reason = ANY (ARRAY['DID_NOT_WANT_TO_TALK'::text, 'SPOKEN_TO_OTHERS'::text, 'NOT_MISSING'::text, 'BUSY'::text, 'DISTRUST'::text, 'OTHER'::text, 'NOT_RECORDED'::text]))),
    CONSTRAINT offer_version_line_check CHECK ((line > 0)),
    CONSTRAINT offer_version_made_precision_check CHECK ((made_precision = ANY (ARRAY['MINUTE'::text, 'HOUR'::text, 'DATE'::text, 'MONTH'::text]))),
    CONSTRAINT offer_version_method_check CHECK ((method = ANY (ARRAY['PHONE'::text, 'LETTER'::text, 'TEXT'::text, 'VISIT'::text, 'OTHER'::text, 'NOT_RECORDED'::text]))),
    CONSTRAINT offer_version_outcome_check CHECK ((outcome = ANY (ARRAY['ACCEPTED'::text, 'DECLINED_BY_CHILD'::text, 'DECLINED_BY_CARER'::text, 'NO_ANSWER'::text, 'MISSING_AGAIN'::text, 'NOT_RECORDED'::text])))
);

ALTER TABLE ONLY homeward.offer_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.offer_version OWNER TO homeward_owner;

CREATE VIEW homeward.offer WITH (security_invoker='true') AS
 SELECT offer_version.id,
    offer_version.source_system,
    offer_version.source_key,
    offer_version.recorded_in,
    offer_version.superseded_in,
    offer_version.file_id,
    offer_version.line,
    offer_version.episode_id,
    offer_version.made_at,
    offer_version.made_latest,
    offer_version.made_precision,
    offer_version.method,
    offer_version.outcome,
    offer_version.decline_reason
   FROM homeward.offer_version
  WHERE ((offer_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((offer_version.superseded_in IS NULL) OR (offer_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.offer OWNER TO homeward_owner;

ALTER TABLE homeward.offer_version ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.offer_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.operator_token (
    id bigint NOT NULL,
    user_name text NOT NULL,
    token_sha256 text NOT NULL,
    rights integer NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    CONSTRAINT operator_token_check CHECK (((expires_at > made_at) AND (expires_at <= (made_at + '12:00:00'::interval)))),
    CONSTRAINT operator_token_token_sha256_check CHECK ((token_sha256 ~ '^[0-9a-f]{64}$'::text))
);

ALTER TABLE ONLY homeward.operator_token FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.operator_token OWNER TO homeward_owner;

ALTER TABLE homeward.operator_token ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.operator_token_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.person_version (
    id bigint NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    file_id bigint,
    line integer,
    age_band text NOT NULL,
    sex text NOT NULL,
    CONSTRAINT person_version_age_band_check CHECK ((age_band = ANY (ARRAY['18-24'::text, '25-34'::text, '35-49'::text, '50+'::text, 'NOT_KNOWN'::text]))),
    CONSTRAINT person_version_check CHECK ((superseded_in > recorded_in)),
    CONSTRAINT person_version_line_check CHECK ((line > 0)),
    CONSTRAINT person_version_sex_check CHECK ((sex = ANY (ARRAY['FEMALE'::text, 'MALE'::text, 'OTHER'::text, 'NOT_RECORDED'::text])))
);

ALTER TABLE ONLY homeward.person_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.person_version OWNER TO homeward_owner;

CREATE VIEW homeward.person WITH (security_invoker='true') AS
 SELECT person_version.id,
    person_version.recorded_in,
    person_version.superseded_in,
    person_version.file_id,
    person_version.line,
    person_version.age_band,
    person_version.sex
   FROM homeward.person_version
  WHERE ((person_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((person_version.superseded_in IS NULL) OR (person_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.person OWNER TO homeward_owner;

CREATE TABLE homeward.person_key (
    id bigint NOT NULL,
    public_id uuid DEFAULT gen_random_uuid() NOT NULL,
    source_system text NOT NULL,
    source_key text NOT NULL,
    reference text NOT NULL,
    recorded_in bigint NOT NULL,
    CONSTRAINT person_key_reference_check CHECK ((reference ~ '^P-[0-9]{3,}$'::text))
);

ALTER TABLE ONLY homeward.person_key FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.person_key OWNER TO homeward_owner;

ALTER TABLE homeward.person_key ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.person_key_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.person_mention_version (
    statement_id bigint NOT NULL,
    person_id bigint NOT NULL,
    relationship text NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    CONSTRAINT person_mention_version_check CHECK ((superseded_in > recorded_in)),
    CONSTRAINT person_mention_version_relationship_check CHECK ((relationship = ANY (ARRAY['STRANGER'::text, 'KNOWN'::text, 'FAMILY'::text, 'PARTNER'::text, 'ONLINE'::text, 'EMPLOYER'::text, 'NOT_KNOWN'::text])))
);

ALTER TABLE ONLY homeward.person_mention_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.person_mention_version OWNER TO homeward_owner;

CREATE VIEW homeward.person_mention WITH (security_invoker='true') AS
 SELECT person_mention_version.statement_id,
    person_mention_version.person_id,
    person_mention_version.relationship,
    person_mention_version.recorded_in,
    person_mention_version.superseded_in
   FROM homeward.person_mention_version
  WHERE ((person_mention_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((person_mention_version.superseded_in IS NULL) OR (person_mention_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.person_mention OWNER TO homeward_owner;

CREATE TABLE homeward.phone_version (
    id bigint NOT NULL,
    statement_id bigint NOT NULL,
    person_id bigint,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    CONSTRAINT phone_version_check CHECK ((superseded_in > recorded_in))
);

ALTER TABLE ONLY homeward.phone_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.phone_version OWNER TO homeward_owner;

CREATE VIEW homeward.phone WITH (security_invoker='true') AS
 SELECT phone_version.id,
    phone_version.statement_id,
    phone_version.person_id,
    phone_version.recorded_in,
    phone_version.superseded_in
   FROM homeward.phone_version
  WHERE ((phone_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((phone_version.superseded_in IS NULL) OR (phone_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.phone OWNER TO homeward_owner;

ALTER TABLE homeward.phone_version ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.phone_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.place_version (
    statement_id bigint NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    "precision" text NOT NULL,
    role text NOT NULL,
    category text NOT NULL,
    easting double precision,
    northing double precision,
    geom public.geometry(Point,27700),
    geom_4326 public.geometry(Point,4326),
    cell_500 bigint,
    cell_1000 bigint,
    cell_2000 bigint,
    cell_4000 bigint,
    ward_id integer,
    district_id integer,
    geocoder text,
    CONSTRAINT place_version_check CHECK ((superseded_in > recorded_in)),
    CONSTRAINT place_version_check1 CHECK ((("precision" = 'NOT_MAPPED'::text) = (geom IS NULL))),
    CONSTRAINT place_version_check2 CHECK ((((geom IS NULL) = (easting IS NULL)) AND ((geom IS NULL) = (northing IS NULL)) AND ((geom IS NULL) = (geom_4326 IS NULL)))),
    CONSTRAINT place_version_check3 CHECK ((("precision" = ANY (ARRAY['POINT'::text, 'STREET'::text, 'NAMED_PLACE'::text])) = (cell_500 IS NOT NULL))),
    CONSTRAINT place_version_check4 CHECK ((((cell_500 IS NULL) = (cell_1000 IS NULL)) AND ((cell_500 IS NULL) = (cell_2000 IS NULL)) AND ((cell_500 IS NULL) = (cell_4000 IS NULL)))),
    CONSTRAINT place_version_precision_check CHECK (("precision" = ANY (ARRAY['POINT'::text, 'STREET'::text, 'NAMED_PLACE'::text, 'AREA'::text, 'TOWN_ONLY'::text, 'NOT_MAPPED'::text]))),
    CONSTRAINT place_version_role_check CHECK ((role = ANY (ARRAY['WENT_FROM'::text, 'PASSED_THROUGH'::text, 'STAYED'::text, 'HARMED_AT'::text, 'FOUND_AT'::text])))
);

ALTER TABLE ONLY homeward.place_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.place_version OWNER TO homeward_owner;

CREATE VIEW homeward.place WITH (security_invoker='true') AS
 SELECT place_version.statement_id,
    place_version.recorded_in,
    place_version.superseded_in,
    place_version."precision",
    place_version.role,
    place_version.category,
    place_version.easting,
    place_version.northing,
    place_version.geom,
    place_version.geom_4326,
    place_version.cell_500,
    place_version.cell_1000,
    place_version.cell_2000,
    place_version.cell_4000,
    place_version.ward_id,
    place_version.district_id,
    place_version.geocoder
   FROM homeward.place_version
  WHERE ((place_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((place_version.superseded_in IS NULL) OR (place_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.place OWNER TO homeward_owner;

CREATE TABLE homeward.place_category (
    code text NOT NULL,
    name text NOT NULL,
    "position" integer NOT NULL
);

ALTER TABLE homeward.place_category OWNER TO homeward_owner;

CREATE TABLE homeward.placement_type (
    code text NOT NULL,
    name text NOT NULL
);

ALTER TABLE homeward.placement_type OWNER TO homeward_owner;

CREATE TABLE homeward.provider (
    id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    agency_id integer,
    CONSTRAINT provider_code_check CHECK ((code <> ''::text))
);

ALTER TABLE homeward.provider OWNER TO homeward_owner;

ALTER TABLE homeward.provider ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.provider_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.referral_version (
    id bigint NOT NULL,
    interview_id bigint NOT NULL,
    kind text NOT NULL,
    made_on date,
    outcome text NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    CONSTRAINT referral_version_check CHECK ((superseded_in > recorded_in)),
    CONSTRAINT referral_version_kind_check CHECK ((kind = ANY (ARRAY['SAFEGUARDING'::text, 'POLICE'::text, 'EARLY_HELP'::text, 'CAMHS'::text, 'COUNSELLING'::text, 'SUBSTANCE_MISUSE'::text, 'NRM'::text, 'VOLUNTARY'::text, 'OTHER'::text]))),
    CONSTRAINT referral_version_outcome_check CHECK ((outcome = ANY (ARRAY['OPEN'::text, 'ACCEPTED'::text, 'NOT_ACCEPTED'::text, 'NOT_RECORDED'::text])))
);

ALTER TABLE ONLY homeward.referral_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.referral_version OWNER TO homeward_owner;

CREATE VIEW homeward.referral WITH (security_invoker='true') AS
 SELECT referral_version.id,
    referral_version.interview_id,
    referral_version.kind,
    referral_version.made_on,
    referral_version.outcome,
    referral_version.recorded_in,
    referral_version.superseded_in
   FROM homeward.referral_version
  WHERE ((referral_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((referral_version.superseded_in IS NULL) OR (referral_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.referral OWNER TO homeward_owner;

ALTER TABLE homeward.referral_version ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.referral_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.rejected_row (
    id bigint NOT NULL,
    file_id bigint NOT NULL,
    line integer NOT NULL,
    column_name text NOT NULL,
    remedy text NOT NULL,
    CONSTRAINT rejected_row_line_check CHECK ((line > 0))
);

ALTER TABLE ONLY homeward.rejected_row FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.rejected_row OWNER TO homeward_owner;

ALTER TABLE homeward.rejected_row ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.rejected_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.role_change (
    id bigint NOT NULL,
    user_name text NOT NULL,
    kind text NOT NULL,
    role text NOT NULL,
    requested_by text NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_by text,
    decided_at timestamp with time zone,
    confirmed boolean,
    applied boolean DEFAULT false NOT NULL,
    CONSTRAINT role_change_check CHECK ((requested_by <> user_name)),
    CONSTRAINT role_change_check1 CHECK ((decided_by <> user_name)),
    CONSTRAINT role_change_check2 CHECK (((NOT confirmed) OR (decided_by <> requested_by))),
    CONSTRAINT role_change_check3 CHECK (((decided_by IS NULL) = (confirmed IS NULL))),
    CONSTRAINT role_change_check4 CHECK ((confirmed OR (NOT applied))),
    CONSTRAINT role_change_kind_check CHECK ((kind = ANY (ARRAY['NEW'::text, 'ROLE'::text, 'PASSWORD'::text]))),
    CONSTRAINT role_change_role_check CHECK ((role = ANY (ARRAY['ANALYST'::text, 'BOARD'::text, 'POLICE'::text, 'INTERVIEWER'::text, 'GOVERNANCE'::text, 'ADMIN'::text])))
);

ALTER TABLE ONLY homeward.role_change FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.role_change OWNER TO homeward_owner;

ALTER TABLE homeward.role_change ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.role_change_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.row_security (
    table_name text NOT NULL,
    condition text,
    exempt_for text,
    CONSTRAINT row_security_check CHECK (((condition IS NULL) <> (exempt_for IS NULL))),
    CONSTRAINT row_security_condition_check CHECK ((condition <> ''::text)),
    CONSTRAINT row_security_exempt_for_check CHECK ((exempt_for <> ''::text)),
    CONSTRAINT row_security_table_name_check CHECK ((table_name ~ '^(homeward|sealed)\.[a-z_]+$'::text))
);

ALTER TABLE homeward.row_security OWNER TO homeward_owner;

CREATE TABLE homeward.sharing_version (
    id bigint NOT NULL,
    source_system text NOT NULL,
    source_key text NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    file_id bigint,
    line integer,
    interview_id bigint NOT NULL,
    statement_id bigint,
    agency_id integer NOT NULL,
    shared_on date NOT NULL,
    purpose text NOT NULL,
    outcome text NOT NULL,
    CONSTRAINT sharing_version_check CHECK ((superseded_in > recorded_in)),
    CONSTRAINT sharing_version_line_check CHECK ((line > 0)),
    CONSTRAINT sharing_version_outcome_check CHECK ((outcome = ANY (ARRAY['RECEIVED'::text, 'ACTED_ON'::text, 'NO_ACTION'::text, 'NOT_RECORDED'::text]))),
    CONSTRAINT sharing_version_purpose_check CHECK ((purpose = ANY (ARRAY['SAFEGUARDING'::text, 'INVESTIGATION'::text, 'SUPPORT'::text, 'MEETING'::text, 'OTHER'::text])))
);

ALTER TABLE ONLY homeward.sharing_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.sharing_version OWNER TO homeward_owner;

CREATE VIEW homeward.sharing WITH (security_invoker='true') AS
 SELECT sharing_version.id,
    sharing_version.source_system,
    sharing_version.source_key,
    sharing_version.recorded_in,
    sharing_version.superseded_in,
    sharing_version.file_id,
    sharing_version.line,
    sharing_version.interview_id,
    sharing_version.statement_id,
    sharing_version.agency_id,
    sharing_version.shared_on,
    sharing_version.purpose,
    sharing_version.outcome
   FROM homeward.sharing_version
  WHERE ((sharing_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((sharing_version.superseded_in IS NULL) OR (sharing_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.sharing OWNER TO homeward_owner;

ALTER TABLE homeward.sharing_version ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.sharing_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.sign_in_try (
    kind text NOT NULL,
    subject text NOT NULL,
    wrong integer NOT NULL,
    last_at timestamp with time zone NOT NULL,
    locked_until timestamp with time zone,
    CONSTRAINT sign_in_try_kind_check CHECK ((kind = ANY (ARRAY['ACCOUNT'::text, 'ADDRESS'::text]))),
    CONSTRAINT sign_in_try_subject_check CHECK ((subject <> ''::text)),
    CONSTRAINT sign_in_try_wrong_check CHECK ((wrong >= 0))
);

ALTER TABLE ONLY homeward.sign_in_try FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.sign_in_try OWNER TO homeward_owner;

CREATE TABLE homeward.staff_conflict (
    user_name text NOT NULL,
    child_id bigint NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    CONSTRAINT staff_conflict_check CHECK ((superseded_in > recorded_in))
);

ALTER TABLE ONLY homeward.staff_conflict FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.staff_conflict OWNER TO homeward_owner;

CREATE TABLE homeward.statement_version (
    id bigint NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    file_id bigint,
    line integer,
    interview_id bigint NOT NULL,
    child_id bigint NOT NULL,
    episode_id bigint NOT NULL,
    kind text NOT NULL,
    said_by text NOT NULL,
    child_view text NOT NULL,
    for_police boolean NOT NULL,
    for_childrens_services boolean NOT NULL,
    for_partnership boolean NOT NULL,
    for_carers boolean NOT NULL,
    concerns_carer boolean NOT NULL,
    overridden boolean DEFAULT false NOT NULL,
    override_at timestamp with time zone,
    override_child_told boolean,
    grading_scheme text,
    grading_version text,
    grade_source text,
    grade_assessment text,
    grade_handling text,
    CONSTRAINT statement_version_check CHECK ((superseded_in > recorded_in)),
    CONSTRAINT statement_version_check1 CHECK ((NOT (concerns_carer AND for_carers))),
    CONSTRAINT statement_version_check2 CHECK (((child_view <> 'OBJECTED'::text) OR overridden OR (NOT (for_police OR for_childrens_services OR for_partnership OR for_carers)))),
    CONSTRAINT statement_version_check3 CHECK (((overridden = (override_at IS NOT NULL)) AND (overridden = (override_child_told IS NOT NULL)))),
    CONSTRAINT statement_version_check4 CHECK ((((grading_scheme IS NULL) = (grade_source IS NULL)) AND ((grading_scheme IS NULL) = (grade_assessment IS NULL)) AND ((grading_scheme IS NULL) = (grade_handling IS NULL)))),
    CONSTRAINT statement_version_check5 CHECK (((grading_scheme IS DISTINCT FROM '3x5x2'::text) OR ((grade_source = ANY (ARRAY['1'::text, '2'::text, '3'::text])) AND (grade_assessment = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'E'::text])) AND (grade_handling = ANY (ARRAY['P'::text, 'C'::text]))))),
    CONSTRAINT statement_version_check6 CHECK (((grading_scheme IS DISTINCT FROM '5x5x5'::text) OR ((grade_source = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'E'::text])) AND (grade_assessment = ANY (ARRAY['1'::text, '2'::text, '3'::text, '4'::text, '5'::text])) AND (grade_handling = ANY (ARRAY['1'::text, '2'::text, '3'::text, '4'::text, '5'::text]))))),
    CONSTRAINT statement_version_child_view_check CHECK ((child_view = ANY (ARRAY['AGREED'::text, 'AGREED_IN_PART'::text, 'OBJECTED'::text, 'NOT_ASKED'::text]))),
    CONSTRAINT statement_version_grading_scheme_check CHECK ((grading_scheme = ANY (ARRAY['3x5x2'::text, '5x5x5'::text]))),
    CONSTRAINT statement_version_kind_check CHECK ((kind = ANY (ARRAY['PLACE'::text, 'PERSON'::text, 'FACTOR'::text, 'HARM'::text, 'TRAVEL'::text, 'OTHER'::text]))),
    CONSTRAINT statement_version_line_check CHECK ((line > 0)),
    CONSTRAINT statement_version_said_by_check CHECK ((said_by = ANY (ARRAY['CHILD'::text, 'OBSERVED'::text, 'OPINION'::text, 'THIRD_PARTY'::text])))
);

ALTER TABLE ONLY homeward.statement_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.statement_version OWNER TO homeward_owner;

CREATE VIEW homeward.statement WITH (security_invoker='true') AS
 SELECT statement_version.id,
    statement_version.recorded_in,
    statement_version.superseded_in,
    statement_version.file_id,
    statement_version.line,
    statement_version.interview_id,
    statement_version.child_id,
    statement_version.episode_id,
    statement_version.kind,
    statement_version.said_by,
    statement_version.child_view,
    statement_version.for_police,
    statement_version.for_childrens_services,
    statement_version.for_partnership,
    statement_version.for_carers,
    statement_version.concerns_carer,
    statement_version.overridden,
    statement_version.override_at,
    statement_version.override_child_told,
    statement_version.grading_scheme,
    statement_version.grading_version,
    statement_version.grade_source,
    statement_version.grade_assessment,
    statement_version.grade_handling
   FROM homeward.statement_version
  WHERE ((statement_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((statement_version.superseded_in IS NULL) OR (statement_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.statement OWNER TO homeward_owner;

CREATE TABLE homeward.statement_key (
    id bigint NOT NULL,
    public_id uuid DEFAULT gen_random_uuid() NOT NULL,
    source_system text NOT NULL,
    source_key text NOT NULL,
    reference text NOT NULL,
    interview_id bigint NOT NULL,
    recorded_in bigint NOT NULL,
    CONSTRAINT statement_key_reference_check CHECK ((reference ~ '^S-[0-9]{4,}$'::text))
);

ALTER TABLE ONLY homeward.statement_key FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.statement_key OWNER TO homeward_owner;

ALTER TABLE homeward.statement_key ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.statement_key_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE homeward.system_access (
    viewer text NOT NULL,
    table_name text NOT NULL,
    CONSTRAINT system_access_viewer_check CHECK ((viewer ~ '^system:[a-z]+$'::text))
);

ALTER TABLE homeward.system_access OWNER TO homeward_owner;

CREATE VIEW homeward.told WITH (security_invoker='true') AS
 SELECT s.id AS statement_id,
    s.kind,
    s.said_by,
    s.child_view,
    s.concerns_carer,
    s.overridden,
    s.for_police,
    s.for_childrens_services,
    s.for_partnership,
    s.for_carers,
    s.child_id,
    s.episode_id,
    s.interview_id,
    i.provider_id,
    i.held_at,
    i.held_precision,
    e.started_on,
    e.district_id,
    e.care,
    e.risk,
    e.age_at_episode,
    c.sex
   FROM (((homeward.statement s
     JOIN homeward.interview i ON ((i.id = s.interview_id)))
     JOIN homeward.episode e ON ((e.id = s.episode_id)))
     JOIN homeward.child c ON ((c.id = s.child_id)));

ALTER TABLE homeward.told OWNER TO homeward_owner;

CREATE TABLE homeward.user_area (
    user_name text NOT NULL,
    area_id integer NOT NULL
);

ALTER TABLE ONLY homeward.user_area FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.user_area OWNER TO homeward_owner;

CREATE TABLE homeward.vehicle_version (
    id bigint NOT NULL,
    statement_id bigint NOT NULL,
    person_id bigint,
    partial_plate boolean NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    CONSTRAINT vehicle_version_check CHECK ((superseded_in > recorded_in))
);

ALTER TABLE ONLY homeward.vehicle_version FORCE ROW LEVEL SECURITY;

ALTER TABLE homeward.vehicle_version OWNER TO homeward_owner;

CREATE VIEW homeward.vehicle WITH (security_invoker='true') AS
 SELECT vehicle_version.id,
    vehicle_version.statement_id,
    vehicle_version.person_id,
    vehicle_version.partial_plate,
    vehicle_version.recorded_in,
    vehicle_version.superseded_in
   FROM homeward.vehicle_version
  WHERE ((vehicle_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((vehicle_version.superseded_in IS NULL) OR (vehicle_version.superseded_in > ( SELECT homeward.known() AS known))));

ALTER TABLE homeward.vehicle OWNER TO homeward_owner;

ALTER TABLE homeward.vehicle_version ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME homeward.vehicle_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE sealed.action_words (
    action_id bigint NOT NULL,
    what bytea NOT NULL,
    fingerprint bytea NOT NULL,
    CONSTRAINT action_words_what_sealed CHECK (((octet_length(what) >= 33) AND (get_byte(what, 0) = 1)))
);

ALTER TABLE ONLY sealed.action_words FORCE ROW LEVEL SECURITY;

ALTER TABLE sealed.action_words OWNER TO homeward_owner;

CREATE TABLE sealed.break_glass_words (
    break_glass_id bigint NOT NULL,
    reason bytea NOT NULL,
    CONSTRAINT break_glass_words_reason_sealed CHECK (((octet_length(reason) >= 33) AND (get_byte(reason, 0) = 1)))
);

ALTER TABLE ONLY sealed.break_glass_words FORCE ROW LEVEL SECURITY;

ALTER TABLE sealed.break_glass_words OWNER TO homeward_owner;

CREATE TABLE sealed.child_identity (
    child_id bigint NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    given_name bytea NOT NULL,
    family_name bytea NOT NULL,
    known_as bytea,
    date_of_birth bytea,
    home_address bytea,
    fingerprint bytea NOT NULL,
    name_index bytea,
    sound_index bytea,
    birth_index bytea,
    CONSTRAINT child_identity_check CHECK ((superseded_in > recorded_in)),
    CONSTRAINT child_identity_date_of_birth_sealed CHECK (((octet_length(date_of_birth) >= 33) AND (get_byte(date_of_birth, 0) = 1))),
    CONSTRAINT child_identity_family_name_sealed CHECK (((octet_length(family_name) >= 33) AND (get_byte(family_name, 0) = 1))),
    CONSTRAINT child_identity_given_name_sealed CHECK (((octet_length(given_name) >= 33) AND (get_byte(given_name, 0) = 1))),
    CONSTRAINT child_identity_home_address_sealed CHECK (((octet_length(home_address) >= 33) AND (get_byte(home_address, 0) = 1))),
    CONSTRAINT child_identity_known_as_sealed CHECK (((octet_length(known_as) >= 33) AND (get_byte(known_as, 0) = 1)))
);

ALTER TABLE ONLY sealed.child_identity FORCE ROW LEVEL SECURITY;

ALTER TABLE sealed.child_identity OWNER TO homeward_owner;

CREATE TABLE sealed.companion_words (
    companion_id bigint NOT NULL,
    called bytea NOT NULL,
    fingerprint bytea NOT NULL,
    CONSTRAINT companion_words_called_sealed CHECK (((octet_length(called) >= 33) AND (get_byte(called, 0) = 1)))
);

ALTER TABLE ONLY sealed.companion_words FORCE ROW LEVEL SECURITY;

ALTER TABLE sealed.companion_words OWNER TO homeward_owner;

CREATE TABLE sealed.episode_words (
    episode_id bigint NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    started_text bytea NOT NULL,
    ended_text bytea,
    found_where bytea,
    note bytea,
    why_not_required bytea,
    fingerprint bytea NOT NULL,
    CONSTRAINT episode_words_check CHECK ((superseded_in > recorded_in)),
    CONSTRAINT episode_words_ended_text_sealed CHECK (((octet_length(ended_text) >= 33) AND (get_byte(ended_text, 0) = 1))),
    CONSTRAINT episode_words_found_where_sealed CHECK (((octet_length(found_where) >= 33) AND (get_byte(found_where, 0) = 1))),
    CONSTRAINT episode_words_note_sealed CHECK (((octet_length(note) >= 33) AND (get_byte(note, 0) = 1))),
    CONSTRAINT episode_words_started_text_sealed CHECK (((octet_length(started_text) >= 33) AND (get_byte(started_text, 0) = 1))),
    CONSTRAINT episode_words_why_not_required_sealed CHECK (((octet_length(why_not_required) >= 33) AND (get_byte(why_not_required, 0) = 1)))
);

ALTER TABLE ONLY sealed.episode_words FORCE ROW LEVEL SECURITY;

ALTER TABLE sealed.episode_words OWNER TO homeward_owner;

CREATE TABLE sealed.handle_words (
    handle_id bigint NOT NULL,
    handle bytea NOT NULL,
    fingerprint bytea NOT NULL,
    CONSTRAINT handle_words_handle_sealed CHECK (((octet_length(handle) >= 33) AND (get_byte(handle, 0) = 1)))
);

ALTER TABLE ONLY sealed.handle_words FORCE ROW LEVEL SECURITY;

ALTER TABLE sealed.handle_words OWNER TO homeward_owner;

CREATE TABLE sealed.interview_words (
    interview_id bigint NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    held_text bytea NOT NULL,
    agreed bytea,
    note bytea,
    interviewer bytea,
    fingerprint bytea NOT NULL,
    CONSTRAINT interview_words_agreed_sealed CHECK (((octet_length(agreed) >= 33) AND (get_byte(agreed, 0) = 1))),
    CONSTRAINT interview_words_check CHECK ((superseded_in > recorded_in)),
    CONSTRAINT interview_words_held_text_sealed CHECK (((octet_length(held_text) >= 33) AND (get_byte(held_text, 0) = 1))),
    CONSTRAINT interview_words_interviewer_sealed CHECK (((octet_length(interviewer) >= 33) AND (get_byte(interviewer, 0) = 1))),
    CONSTRAINT interview_words_note_sealed CHECK (((octet_length(note) >= 33) AND (get_byte(note, 0) = 1)))
);

ALTER TABLE ONLY sealed.interview_words FORCE ROW LEVEL SECURITY;

ALTER TABLE sealed.interview_words OWNER TO homeward_owner;

CREATE TABLE sealed.mention_words (
    statement_id bigint NOT NULL,
    person_id bigint NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    called bytea NOT NULL,
    fingerprint bytea NOT NULL,
    name_index bytea,
    sound_index bytea,
    CONSTRAINT mention_words_called_sealed CHECK (((octet_length(called) >= 33) AND (get_byte(called, 0) = 1))),
    CONSTRAINT mention_words_check CHECK ((superseded_in > recorded_in))
);

ALTER TABLE ONLY sealed.mention_words FORCE ROW LEVEL SECURITY;

ALTER TABLE sealed.mention_words OWNER TO homeward_owner;

CREATE TABLE sealed.person_words (
    person_id bigint NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    name bytea,
    description bytea,
    address bytea,
    fingerprint bytea NOT NULL,
    name_index bytea,
    sound_index bytea,
    CONSTRAINT person_words_address_sealed CHECK (((octet_length(address) >= 33) AND (get_byte(address, 0) = 1))),
    CONSTRAINT person_words_check CHECK ((superseded_in > recorded_in)),
    CONSTRAINT person_words_description_sealed CHECK (((octet_length(description) >= 33) AND (get_byte(description, 0) = 1))),
    CONSTRAINT person_words_name_sealed CHECK (((octet_length(name) >= 33) AND (get_byte(name, 0) = 1)))
);

ALTER TABLE ONLY sealed.person_words FORCE ROW LEVEL SECURITY;

ALTER TABLE sealed.person_words OWNER TO homeward_owner;

CREATE TABLE sealed.phone_words (
    phone_id bigint NOT NULL,
    number bytea NOT NULL,
    fingerprint bytea NOT NULL,
    CONSTRAINT phone_words_number_sealed CHECK (((octet_length(number) >= 33) AND (get_byte(number, 0) = 1)))
);

ALTER TABLE ONLY sealed.phone_words FORCE ROW LEVEL SECURITY;

ALTER TABLE sealed.phone_words OWNER TO homeward_owner;

CREATE TABLE sealed.place_words (
    statement_id bigint NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    original_words bytea NOT NULL,
    address bytea,
    fingerprint bytea NOT NULL,
    CONSTRAINT place_words_address_sealed CHECK (((octet_length(address) >= 33) AND (get_byte(address, 0) = 1))),
    CONSTRAINT place_words_check CHECK ((superseded_in > recorded_in)),
    CONSTRAINT place_words_original_words_sealed CHECK (((octet_length(original_words) >= 33) AND (get_byte(original_words, 0) = 1)))
);

ALTER TABLE ONLY sealed.place_words FORCE ROW LEVEL SECURITY;

ALTER TABLE sealed.place_words OWNER TO homeward_owner;

CREATE TABLE sealed.rejected_value (
    rejected_row_id bigint NOT NULL,
    value bytea NOT NULL,
    reason bytea NOT NULL,
    CONSTRAINT rejected_value_reason_sealed CHECK (((octet_length(reason) >= 33) AND (get_byte(reason, 0) = 1))),
    CONSTRAINT rejected_value_value_sealed CHECK (((octet_length(value) >= 33) AND (get_byte(value, 0) = 1)))
);

ALTER TABLE ONLY sealed.rejected_value FORCE ROW LEVEL SECURITY;

ALTER TABLE sealed.rejected_value OWNER TO homeward_owner;

CREATE TABLE sealed.statement_words (
    statement_id bigint NOT NULL,
    recorded_in bigint NOT NULL,
    superseded_in bigint,
    words bytea NOT NULL,
    verbatim boolean NOT NULL,
    written_by bytea NOT NULL,
    question_asked bytea,
    override_reason bytea,
    override_by bytea,
    fingerprint bytea NOT NULL,
    CONSTRAINT statement_words_check CHECK ((superseded_in > recorded_in)),
    CONSTRAINT statement_words_override_by_sealed CHECK (((octet_length(override_by) >= 33) AND (get_byte(override_by, 0) = 1))),
    CONSTRAINT statement_words_override_reason_sealed CHECK (((octet_length(override_reason) >= 33) AND (get_byte(override_reason, 0) = 1))),
    CONSTRAINT statement_words_question_asked_sealed CHECK (((octet_length(question_asked) >= 33) AND (get_byte(question_asked, 0) = 1))),
    CONSTRAINT statement_words_words_sealed CHECK (((octet_length(words) >= 33) AND (get_byte(words, 0) = 1))),
    CONSTRAINT statement_words_written_by_sealed CHECK (((octet_length(written_by) >= 33) AND (get_byte(written_by, 0) = 1)))
);

ALTER TABLE ONLY sealed.statement_words FORCE ROW LEVEL SECURITY;

ALTER TABLE sealed.statement_words OWNER TO homeward_owner;

CREATE TABLE sealed.vehicle_words (
    vehicle_id bigint NOT NULL,
    plate bytea,
    description bytea,
    fingerprint bytea NOT NULL,
    CONSTRAINT vehicle_words_description_sealed CHECK (((octet_length(description) >= 33) AND (get_byte(description, 0) = 1))),
    CONSTRAINT vehicle_words_plate_sealed CHECK (((octet_length(plate) >= 33) AND (get_byte(plate, 0) = 1)))
);

ALTER TABLE ONLY sealed.vehicle_words FORCE ROW LEVEL SECURITY;

ALTER TABLE sealed.vehicle_words OWNER TO homeward_owner;

INSERT INTO homeward.access_review OVERRIDING SYSTEM VALUE VALUES
	(1, 3, 'REVIEWED', 'AS_EXPECTED', 'gov', '2026-11-29 13:10:10.119865+00', 1);

INSERT INTO homeward.action_version OVERRIDING SYSTEM VALUE VALUES
	(1, 'before', 'A1', 2, NULL, 15, 2, 1, 2, 'TELL_CHILD', '2025-03-20', '2025-03-19', 'DONE');

INSERT INTO homeward.agency OVERRIDING SYSTEM VALUE VALUES
	(1, 'police', 'County Police', 'POLICE'),
	(2, 'cs', 'Children''s Services', 'CHILDRENS_SERVICES');

INSERT INTO homeward.app_user VALUES
	('ann', '$argon2id$v=19$m=2048,t=1,p=1$rUuTA61Pi+UE520BvES7Xg$5g/3DQVvxfqXwbnGtOB7iqu4FwYIOqvT+mi9MbbeSWk', 'ANALYST', NULL, NULL, false, false, '2026-11-29 13:10:08.72321+00', false, false, 1),
	('ivy', '$argon2id$v=19$m=2048,t=1,p=1$rUuTA61Pi+UE520BvES7Xg$5g/3DQVvxfqXwbnGtOB7iqu4FwYIOqvT+mi9MbbeSWk', 'INTERVIEWER', NULL, NULL, false, false, '2026-11-29 13:10:08.956716+00', false, false, 1),
	('adm', '$argon2id$v=19$m=2048,t=1,p=1$rUuTA61Pi+UE520BvES7Xg$5g/3DQVvxfqXwbnGtOB7iqu4FwYIOqvT+mi9MbbeSWk', 'ADMIN', NULL, NULL, false, false, '2026-11-29 13:10:09.212774+00', false, false, 1);

INSERT INTO homeward.area OVERRIDING SYSTEM VALUE VALUES
	(1, 'E10990001', 'Small County', 'COUNTY', '2025-05-01', NULL, '0106000020346C000001000000010300000001000000050000000000000080841E4100000000006A284100000000C0201F4100000000006A284100000000C0201F410000000020B828410000000080841E410000000020B828410000000080841E4100000000006A2841'),
	(2, 'E12990001', 'Elsewhere', 'ELSEWHERE', '2025-05-01', NULL, NULL),
	(3, 'E07990001', 'Harbour', 'DISTRICT', '2025-05-01', 1, '0106000020346C000001000000010300000001000000050000000000000080841E4100000000006A284100000000A0D21E4100000000006A284100000000A0D21E410000000020B828410000000080841E410000000020B828410000000080841E4100000000006A2841'),
	(4, 'E07990002', 'Moor', 'DISTRICT', '2025-05-01', 1, '0106000020346C0000010000000103000000010000000500000000000000A0D21E4100000000006A284100000000C0201F4100000000006A284100000000C0201F410000000020B8284100000000A0D21E410000000020B8284100000000A0D21E4100000000006A2841'),
	(5, 'E05990001', 'Quay', 'WARD', '2025-05-01', 3, '0106000020346C000001000000010300000001000000050000000000000080841E4100000000006A28410000000090AB1E4100000000006A28410000000090AB1E410000000020B828410000000080841E410000000020B828410000000080841E4100000000006A2841'),
	(6, 'E05990002', 'Station', 'WARD', '2025-05-01', 3, '0106000020346C000001000000010300000001000000050000000000000090AB1E4100000000006A284100000000A0D21E4100000000006A284100000000A0D21E410000000020B828410000000090AB1E410000000020B828410000000090AB1E4100000000006A2841'),
	(7, 'E05990003', 'Heath', 'WARD', '2025-05-01', 4, '0106000020346C0000010000000103000000010000000500000000000000A0D21E4100000000006A284100000000B0F91E4100000000006A284100000000B0F91E410000000020B8284100000000A0D21E410000000020B8284100000000A0D21E4100000000006A2841'),
	(8, 'E05990004', 'Tarn', 'WARD', '2025-05-01', 4, '0106000020346C0000010000000103000000010000000500000000000000B0F91E4100000000006A284100000000C0201F4100000000006A284100000000C0201F410000000020B8284100000000B0F91E410000000020B8284100000000B0F91E4100000000006A2841');

INSERT INTO homeward.audit VALUES
	(1, '2026-11-29 13:10:05.551708+00', 'system:setup', 'ADMIN', NULL, 'audit', 'chain', '', 0, 0, NULL, 'BEGUN', '', '', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x4d46bf94b7fed1220e33db1b5f222b374ffa6dcc10316b994010ed60711ea24e', NULL),
	(2, '2026-11-29 13:10:06.825041+00', 'system:sample', 'ADMIN', NULL, 'imports', 'reference set', '', 12, 1, NULL, 'IMPORT', '', '', '\x4d46bf94b7fed1220e33db1b5f222b374ffa6dcc10316b994010ed60711ea24e', '\xbcbb2094972742951af341d0e0496a784ea7e8f3fcc7878342be276e6f51642b', '\x1feec4ed5f0c2f994148305c345c9d3138d5b3dca04f968f09bcaa95728ed9a6'),
	(3, '2026-11-29 13:10:06.953071+00', 'system:intake', 'ADMIN', NULL, 'intake', 'dates of birth to check episodes against', '', 0, 1, NULL, 'REFUSED', 'before for system:sample', '', '\xbcbb2094972742951af341d0e0496a784ea7e8f3fcc7878342be276e6f51642b', '\x3efaaff00610a17382f0937dd668822baa738b9d5984e08238a94170211fe5b6', '\xf29ac815722a29e7bf36a029e9b0635d2b538b28817dfdc15d10f079ee8dda04'),
	(4, '2026-11-29 13:10:07.697822+00', 'system:sample', 'ADMIN', NULL, 'imports', 'import of before', '', 23, 2, NULL, 'IMPORT', '', '', '\x3efaaff00610a17382f0937dd668822baa738b9d5984e08238a94170211fe5b6', '\xf05684bfec038e29a0a5084581bf90bb96d7ba4b471baad6d736e35c9ff3abe2', '\xf94a34d68874d6916182883f502b7c096dbce49d00485f468767291b052c79b5'),
	(5, '2026-11-29 13:10:07.718673+00', 'system:intake', 'ADMIN', NULL, 'intake', 'dates of birth to check episodes against', '', 2, 2, NULL, 'RECORD_OPENED', 'before for system:sample', '', '\xf05684bfec038e29a0a5084581bf90bb96d7ba4b471baad6d736e35c9ff3abe2', '\xba48b256eb20772a7bffb61dc6c82ab9506c90a084a44a6fb0ff976a94d60be3', '\xf169baa7bd0b50f00b8aa5e22bcfa164339bff68daf9193184c0ac2370d04689'),
	(6, '2026-11-29 13:10:07.98401+00', 'system:sample', 'ADMIN', NULL, 'imports', 'import of before', '', 1, 3, NULL, 'IMPORT', '', '', '\xba48b256eb20772a7bffb61dc6c82ab9506c90a084a44a6fb0ff976a94d60be3', '\x1b9a44b0aff55421dbb05e2f34131c03d738c1445549e2a726151a03573cb330', '\x6ce495a605560bbee16740d19a708fd80d2d1e209fb64bb6c8c000af2ebbe016'),
	(7, '2026-11-29 13:10:08.009804+00', 'system:intake', 'ADMIN', NULL, 'intake', 'dates of birth to check episodes against', '', 2, 3, NULL, 'RECORD_OPENED', 'before for system:sample', '', '\x1b9a44b0aff55421dbb05e2f34131c03d738c1445549e2a726151a03573cb330', '\xcd97178d1032d3e560dacdcb3a577bf3b70336a45f3e1f82d597fb6bb5605e12', '\xfc9e0f2b520f27883563a40adc1621dd16028bb8fed9fd79881824f1e1fb5768'),
	(8, '2026-11-29 13:10:08.204444+00', 'system:sample', 'ADMIN', NULL, 'imports', 'import of before', '', 1, 4, NULL, 'IMPORT', '', '', '\xcd97178d1032d3e560dacdcb3a577bf3b70336a45f3e1f82d597fb6bb5605e12', '\x0357dc2b530f3a5e840cfcfa343a2dfd1e1ddd501eb385205b30dc4bc3009fc0', '\x090aad066f0aea0eb00ddf61614ee567033794dee5db5bf033e74ad6efeff558'),
	(9, '2026-11-29 13:10:09.593328+00', 'ivy', 'INTERVIEWER', 'FOLLOW_UP', 'interviews', 'list', '2025-01-01..2025-12-31', 1, 4, NULL, 'RECORDS_LISTED', '', 'provider=lantern', '\x0357dc2b530f3a5e840cfcfa343a2dfd1e1ddd501eb385205b30dc4bc3009fc0', '\x9960c4f04dabb212d143a082ea2d5b78f32da71a7520ec2db37396b5f81f5de4', '\xfdfac18277851c6fe76836606cf264a989b9e33ada4fddc44117ac637145bc1e'),
	(10, '2026-11-29 13:10:09.655582+00', 'far', 'INTERVIEWER', 'BREAK_GLASS', 'interviews', 'break glass', '', 1, 5, NULL, 'BREAK_GLASS', 'f9d10f3a-ebba-4d6d-87f5-22b1eba5dfd1', 'E07990002 provider=beacon', '\x9960c4f04dabb212d143a082ea2d5b78f32da71a7520ec2db37396b5f81f5de4', '\x79f6783a19500372711ad9d7274923d335de698eeaebdf033ae9b615a0ac80f4', '\x22b377454b18a9fb98f6bda552d51f478582394da8622f3537c723df14a049d8'),
	(11, '2026-11-29 13:10:10.035915+00', 'ivy', 'INTERVIEWER', 'FOLLOW_UP', 'interviews', 'account', '', 1, 5, NULL, 'RECORD_OPENED', 'f9d10f3a-ebba-4d6d-87f5-22b1eba5dfd1', 'provider=lantern', '\x79f6783a19500372711ad9d7274923d335de698eeaebdf033ae9b615a0ac80f4', '\x492006a9a8e8ddbee965ec552c7232078c7863e3ba67911afdb8803bec0708c2', '\xcd36509a31703419ba9f6a43c00bc2a348ccaee0ccca55af0a58ac3a017ef05a');

INSERT INTO homeward.break_glass OVERRIDING SYSTEM VALUE VALUES
	(1, 'far', 'INTERVIEWER', '2026-11-29 13:10:09.634323+00', 1, 'C-0001', '2026-11-29 14:10:09.634323+00');

INSERT INTO homeward.change VALUES
	(1, '2026-11-29 13:10:06.666101+00', 'system:sample', 'reference set'),
	(2, '2026-11-29 13:10:06.963271+00', 'system:sample', 'import of before'),
	(3, '2026-11-29 13:10:07.757928+00', 'system:sample', 'import of before'),
	(4, '2026-11-29 13:10:08.018497+00', 'system:sample', 'import of before'),
	(5, '2026-11-29 13:10:09.629469+00', 'far', 'break glass');

INSERT INTO homeward.child_key OVERRIDING SYSTEM VALUE VALUES
	(1, 'f9d10f3a-ebba-4d6d-87f5-22b1eba5dfd1', 'before', 'K1', 'C-0001', 2),
	(2, '27f38e48-cc5c-4604-9fd3-ba705b4acfdb', 'before', 'K2', 'C-0002', 2);

INSERT INTO homeward.child_link_version VALUES
	(1, 2, 'SIBLING', 2, NULL);

INSERT INTO homeward.child_version VALUES
	(1, 2, NULL, 1, 2, '2010-05-01', 'FEMALE', 'WBRI', 'WBRI', 'UNKNOWN', NULL, 'NOT_SET', false),
	(2, 2, NULL, 1, 3, '2012-09-01', 'MALE', NULL, 'W1', 'UNKNOWN', NULL, 'NOT_SET', false);

INSERT INTO homeward.companion_version OVERRIDING SYSTEM VALUE VALUES
	(1, 3, 2, 'SIBLING', 2, NULL);

INSERT INTO homeward.episode_key OVERRIDING SYSTEM VALUE VALUES
	(1, 'bf1399b2-fbc5-4cf1-ba13-bfb1737800d7', 'before', 'E1', 1, 2),
	(2, 'cfbce7c6-e9e0-4487-bd64-287c04d3403a', 'before', 'E2', 1, 2),
	(3, '4290bf39-9c03-4381-8d4f-ca26bc6c6c45', 'before', 'E3', 2, 2);

INSERT INTO homeward.episode_version VALUES
	(1, 2, NULL, 2, 2, 1, 'MISSING', '2025-03-02 22:40:00+00', '2025-03-02 22:40:00+00', 'MINUTE', '2025-03-02', '2025-03-03 06:10:00+00', '2025-03-03 06:10:00+00', 'MINUTE', '2025-03-03', 14, 'HOME', 3, 5, NULL, false, NULL, NULL, 'UNKNOWN', NULL, 'MEDIUM', NULL, NULL, NULL, 1, false),
	(2, 2, NULL, 2, 3, 1, 'MISSING', '2025-03-10 20:00:00+00', '2025-03-10 20:00:00+00', 'MINUTE', '2025-03-10', NULL, NULL, NULL, NULL, 14, 'HOME', 3, NULL, NULL, false, NULL, NULL, 'UNKNOWN', NULL, 'HIGH', NULL, NULL, NULL, 1, false),
	(3, 2, NULL, 2, 4, 2, 'AWAY', '2025-03-31 23:00:00+00', '2025-04-30 23:00:00+00', 'MONTH', '2025-04-01', NULL, NULL, NULL, NULL, 12, 'CARE', 4, NULL, NULL, false, NULL, NULL, 'UNKNOWN', NULL, 'NOT_RECORDED', NULL, NULL, NULL, 2, false);

INSERT INTO homeward.ethnicity_code VALUES
	('WBRI', 'White British', 'WHITE'),
	('WIRI', 'White Irish', 'WHITE'),
	('WOTH', 'Other White', 'WHITE'),
	('WIRT', 'Irish Traveller', 'WHITE'),
	('WROM', 'Gypsy or Roma', 'WHITE'),
	('MWBC', 'White and Black Caribbean', 'MIXED'),
	('MWBA', 'White and Black African', 'MIXED'),
	('MWAS', 'White and Asian', 'MIXED'),
	('MOTH', 'Other mixed', 'MIXED'),
	('AIND', 'Indian', 'ASIAN'),
	('APKN', 'Pakistani', 'ASIAN'),
	('ABAN', 'Bangladeshi', 'ASIAN'),
	('AOTH', 'Other Asian', 'ASIAN'),
	('CHNE', 'Chinese', 'ASIAN'),
	('BCRB', 'Black Caribbean', 'BLACK'),
	('BAFR', 'Black African', 'BLACK'),
	('BOTH', 'Other Black', 'BLACK'),
	('OOTH', 'Other', 'OTHER'),
	('REFU', 'Refused', 'UNKNOWN'),
	('NOBT', 'Not obtained', 'UNKNOWN');

INSERT INTO homeward.factor_code VALUES
	('family_conflict', 'Conflict at home', 'FAMILY', true, 10),
	('domestic_abuse', 'Domestic abuse', 'FAMILY', true, 11),
	('abuse_neglect', 'Abuse or neglect', 'FAMILY', true, 12),
	('substance_home', 'Alcohol or drugs at home', 'FAMILY', true, 13),
	('family_contact', 'Being with family', 'FAMILY', false, 14),
	('placement_unhappy', 'Unhappy in placement', 'PLACEMENT', true, 20),
	('placement_rules', 'Rules of the placement', 'PLACEMENT', true, 21),
	('contact_problems', 'Problems with contact', 'PLACEMENT', false, 22),
	('school_problems', 'Problems at school', 'SCHOOL', false, 30),
	('bullying', 'Bullying', 'SCHOOL', false, 31),
	('friends', 'Friends there', 'FRIENDS', false, 40),
	('peer_pressure', 'Pressure from friends', 'FRIENDS', false, 41),
	('party', 'Party, alcohol or drugs', 'FRIENDS', false, 42),
	('partner', 'Boyfriend or girlfriend', 'PARTNER', false, 50),
	('someone_older', 'Someone older', 'PARTNER', false, 51),
	('grooming', 'Groomed or lured', 'FORCED', false, 60),
	('threats_debt', 'Threats or debt', 'FORCED', false, 61),
	('loneliness', 'Loneliness', 'OTHER', false, 70),
	('mental_health', 'Feeling low or anxious', 'OTHER', false, 71),
	('other', 'Something else', 'OTHER', false, 79);

INSERT INTO homeward.factor_version VALUES
	(2, 'family_conflict', 'PUSH', 2, NULL),
	(2, 'family_conflict', 'PULL', 2, NULL);

INSERT INTO homeward.feedback_version OVERRIDING SYSTEM VALUE VALUES
	(1, 'before', 'F1', 2, NULL, 17, 2, 1, 'CHILD', true, false, '2025-03-20');

INSERT INTO homeward.flyway_schema_history VALUES
	(0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"homeward","sealed"', NULL, 'homeward_owner', '2026-11-29 13:10:04.086359', 0, true),
	(1, '001', 'ledger', 'SQL', 'V001__ledger.sql', 231264332, 'homeward_owner', '2026-11-29 13:10:04.980267', 44, true),
	(2, '002', 'reference', 'SQL', 'V002__reference.sql', -2029569201, 'homeward_owner', '2026-11-29 13:10:05.07216', 51, true),
	(3, '003', 'children and episodes', 'SQL', 'V003__children_and_episodes.sql', -625741029, 'homeward_owner', '2026-11-29 13:10:05.142281', 44, true),
	(4, '004', 'interviews and statements', 'SQL', 'V004__interviews_and_statements.sql', 78860064, 'homeward_owner', '2026-11-29 13:10:05.207119', 44, true),
	(5, '005', 'people', 'SQL', 'V005__people.sql', 473156654, 'homeward_owner', '2026-11-29 13:10:05.276074', 38, true),
	(6, '006', 'what was done', 'SQL', 'V006__what_was_done.sql', 1279332028, 'homeward_owner', '2026-11-29 13:10:05.336984', 18, true),
	(7, '007', 'access', 'SQL', 'V007__access.sql', 1778055486, 'homeward_owner', '2026-11-29 13:10:05.366198', 7, true),
	(8, '008', 'private sample', 'SQL', 'V008__private_sample.sql', 925763289, 'homeward_owner', '2026-11-29 13:10:05.381528', 2, true),
	(9, '010', 'sealed', 'SQL', 'V010__sealed.sql', -1558821878, 'homeward_owner', '2026-11-29 13:10:05.388539', 105, true),
	(10, '011', 'audit chain', 'SQL', 'V011__audit_chain.sql', 2004058342, 'homeward_owner', '2026-11-29 13:10:05.524529', 28, true),
	(11, '012', 'door', 'SQL', 'V012__door.sql', -1729328672, 'homeward_owner', '2026-11-29 13:10:05.566474', 10, true),
	(12, '013', 'break glass', 'SQL', 'V013__break_glass.sql', 1041024562, 'homeward_owner', '2026-11-29 13:10:05.585005', 8, true),
	(13, '020', 'row security', 'SQL', 'V020__row_security.sql', -1355241500, 'homeward_owner', '2026-11-29 13:10:05.60667', 5, true),
	(14, NULL, 'views', 'SQL', 'R__views.sql', -1110568514, 'homeward_owner', '2026-11-29 13:10:05.620439', 50, true),
	(15, NULL, 'who sees what', 'SQL', 'R__who_sees_what.sql', -790572774, 'homeward_owner', '2026-11-29 13:10:05.677223', 41, true);

INSERT INTO homeward.handle_version OVERRIDING SYSTEM VALUE VALUES
	(1, 3, 1, 'snap', 2, NULL);

INSERT INTO homeward.harm_code VALUES
	('assault', 'Hurt or assaulted', 1),
	('sexual_harm', 'Sexual harm', 2),
	('exploitation_sexual', 'Sexual exploitation', 3),
	('exploitation_criminal', 'Criminal exploitation', 4),
	('trafficking', 'Trafficking', 5),
	('robbery', 'Robbed', 6),
	('alcohol_drugs', 'Harm from alcohol or drugs', 7),
	('self_harm', 'Self-harm', 8),
	('sleeping_rough', 'Slept rough', 9),
	('online', 'Harm online', 10),
	('forced_marriage', 'Forced marriage', 11),
	('fgm', 'Female genital mutilation', 12),
	('other', 'Other harm', 19);

INSERT INTO homeward.harm_version VALUES
	(3, 'assault', 2, NULL);

INSERT INTO homeward.import_batch OVERRIDING SYSTEM VALUE VALUES
	(1, '08ba1b34-6b12-4ce9-8f05-095c5d166932', 2, 'before', '2026-11-29 13:10:07.521504+00', 'system:sample', '66e82cd773e4f2e352da3487f09b6f788f6879c446cecf52b35f7be18adfb253', 23, 0, 0, 0),
	(2, '05c30a9c-baa3-4265-8809-d3f0161091c1', 3, 'before', '2026-11-29 13:10:07.94608+00', 'system:sample', '6c441875bc10816073a6cf8ab7b1eee2705a772f45f17e550750117aefb6fe61', 0, 1, 22, 0),
	(3, '052e74e6-161f-45f2-9dc4-496088eabb59', 4, 'before', '2026-11-29 13:10:08.171598+00', 'system:sample', '14b1a6b685b2de542ef2dd102b6357e074bd295a2624df894f93a779f50c42f6', 0, 1, 21, 1);

INSERT INTO homeward.import_file OVERRIDING SYSTEM VALUE VALUES
	(1, 1, 'children.csv', '8fd4ba1060fec639ec22ad4930b8f196ac7ab38e0b08e42fb0b81c8a6231ad19', 146, 2),
	(2, 1, 'episodes.csv', 'e3585cb4bd5e967753f16573c4ad9fc2b95df50d51a1af0cbe34cbfd2f53d584', 275, 3),
	(3, 1, 'offers.csv', 'c770196f360ed95124775032fddd46a06acc5d5b2c52f7e7eb1ab32fb9bac1a4', 96, 1),
	(4, 1, 'persons.csv', '1a68b085a694c3017f1f754bb9e8f75a4aec2368261a7e5eeb96bea301996936', 47, 1),
	(5, 1, 'interviews.csv', '1d27fdfbd58b4f5ccea96e341677864cf5db2f8be259dbe4e37e929b3c67a96e', 161, 1),
	(6, 1, 'statements.csv', 'ad2a6964875cb3d220091e2cdea0cfa39ba275ba03c99707fdcea9b437846300', 297, 3),
	(7, 1, 'places.csv', '5940a3993b26d88e71a606ba60bef956942104acdab5e4c450a7a3d5d3b7c2cf', 145, 1),
	(8, 1, 'mentions.csv', '07f8fece701f4748969e35bf64c713d68db799f04690eda05c51b37aec7d6175', 61, 1),
	(9, 1, 'companions.csv', '0918326dad412afe1769c560f3f27137abd81f37c44f4dfe4a7909f7b9bc6dca', 64, 1),
	(10, 1, 'vehicles.csv', 'c259fad6e41ccf86d0321b41a8590d5e7cef9088955096f4ee0d2a75b9cf56b2', 81, 1),
	(11, 1, 'phones.csv', '7a0597de8e8e89a16a8a5bffcab720a36ab81cc9f87ac71272f142f21c6db5f5', 51, 1),
	(12, 1, 'handles.csv', 'f2fb617c094bea23d4f6148e11db78854afea34fbed90664055e52b9604c6c8f', 58, 1),
	(13, 1, 'factors.csv', 'cfb1dc31cc8243da34ea5e19760fcd59d39cbb4956d3104ef5a5c3a42d75a485', 72, 2),
	(14, 1, 'harms.csv', '995628d53c0773650b624166f68b68495ddfb392e113bb9fbb6406af51483a5b', 30, 1),
	(15, 1, 'actions.csv', '35611380af1bd12e7efe8dc8b09e4f8e09aa55a4106c84f567fae81e6aecae34', 115, 1),
	(16, 1, 'sharing.csv', '30cc3c37ade43f7d26f6d5ff34851480b7a2f5df4e40a7e5ab319526738b444c', 122, 1),
	(17, 1, 'feedback.csv', '2bd6edd69b8f9452c8750adf067c76a801629abdb96d70827e0bcddb7851a3a1', 92, 1),
	(18, 2, 'children.csv', '351a61ddb86075865b8bd3a036a88dcf6c6b7cbeb71d0b04762f5215d933e3f4', 147, 2),
	(19, 2, 'episodes.csv', 'd9972fdde64efd4ed60a695aceeb9765583b43ce624de98d70f582387db2efa9', 276, 3),
	(20, 2, 'offers.csv', '7a35c8d284bf87e9dd180c745a86694456f0fc03add9f4baafbfc8d7c5951f7f', 97, 1),
	(21, 2, 'persons.csv', '9cd0af7ffb7b896c535a052d431b682259d27e570bd8b131026f24d4ae189034', 48, 1),
	(22, 2, 'interviews.csv', '92445a88535ba90e818e66b35c8ba162f2b57b1542bd885f6463e49b149f9788', 162, 1),
	(23, 2, 'statements.csv', '797d01ad2ed380d11b1325ba8347efaa792fcd7f7c94e2c5f33963c1c0ae61cb', 305, 3),
	(24, 2, 'places.csv', '1f9fd04a11cced865d5a7ad80c49b078c9858b82539bd9124ed34b46f9dad485', 146, 1),
	(25, 2, 'mentions.csv', '8e53fb68fae1956ff55bcd558a486419f5d1c485324f80e702f7555820239003', 62, 1),
	(26, 2, 'companions.csv', '7d7258684890db2529923b4d711028e5eef16a3f0b093ded80e3ae4ff7d88b12', 65, 1),
	(27, 2, 'vehicles.csv', 'c15d6597394d96f0a164587be1312a1f5318f3d2ab3ea9f1c00ed47e343bd387', 82, 1),
	(28, 2, 'phones.csv', '2a3e77a7bbee6888c4e8a635fbdc0d7d4edc12b755e95b95175d009542fb3468', 52, 1),
	(29, 2, 'handles.csv', 'e243469cd685502863b91dce8acbda46cef01a763389a94945ec6a28e8907fb0', 59, 1),
	(30, 2, 'factors.csv', '7477280e0a71963f2c23ab6b2c8b872a47909572be655a36f53090ac4a0ee286', 73, 2),
	(31, 2, 'harms.csv', '1993c90c6bc41e36dff2990df66260ab26fc62877047f18be786749479af7627', 31, 1),
	(32, 2, 'actions.csv', '3d98ae6cd9420f2dedd6ca1adb45f20427664fc08e8eae957722fb31e51106d0', 116, 1),
	(33, 2, 'sharing.csv', '84bf17a8b7f5546c13c4236b6b3aa73f81a810df17a60fcb1970da9709367bce', 123, 1),
	(34, 2, 'feedback.csv', 'c5e16303fd00bc4294e9fa2ac5d639658eb51000508cf4dd26c2bb78b0b56bb2', 93, 1),
	(35, 3, 'children.csv', '351a61ddb86075865b8bd3a036a88dcf6c6b7cbeb71d0b04762f5215d933e3f4', 147, 2),
	(36, 3, 'episodes.csv', 'd9972fdde64efd4ed60a695aceeb9765583b43ce624de98d70f582387db2efa9', 276, 3),
	(37, 3, 'offers.csv', '7a35c8d284bf87e9dd180c745a86694456f0fc03add9f4baafbfc8d7c5951f7f', 97, 1),
	(38, 3, 'persons.csv', '9cd0af7ffb7b896c535a052d431b682259d27e570bd8b131026f24d4ae189034', 48, 1),
	(39, 3, 'interviews.csv', '92445a88535ba90e818e66b35c8ba162f2b57b1542bd885f6463e49b149f9788', 162, 1),
	(40, 3, 'statements.csv', '4d6bbe473a6dfeb46475fdc967fb4b3df8eb32bd21bbd00ec0dadd1d295afdb0', 298, 3),
	(41, 3, 'places.csv', '1f9fd04a11cced865d5a7ad80c49b078c9858b82539bd9124ed34b46f9dad485', 146, 1),
	(42, 3, 'mentions.csv', '8e53fb68fae1956ff55bcd558a486419f5d1c485324f80e702f7555820239003', 62, 1),
	(43, 3, 'companions.csv', '7d7258684890db2529923b4d711028e5eef16a3f0b093ded80e3ae4ff7d88b12', 65, 1),
	(44, 3, 'vehicles.csv', 'c15d6597394d96f0a164587be1312a1f5318f3d2ab3ea9f1c00ed47e343bd387', 82, 1),
	(45, 3, 'phones.csv', '2a3e77a7bbee6888c4e8a635fbdc0d7d4edc12b755e95b95175d009542fb3468', 52, 1),
	(46, 3, 'handles.csv', 'e243469cd685502863b91dce8acbda46cef01a763389a94945ec6a28e8907fb0', 59, 1),
	(47, 3, 'factors.csv', '7477280e0a71963f2c23ab6b2c8b872a47909572be655a36f53090ac4a0ee286', 73, 2),
	(48, 3, 'harms.csv', '927f3383c61fec0a53fd3edaa6aba8f2a34315542db7b7a5713cac2ceaed70dc', 30, 1),
	(49, 3, 'actions.csv', '3d98ae6cd9420f2dedd6ca1adb45f20427664fc08e8eae957722fb31e51106d0', 116, 1),
	(50, 3, 'sharing.csv', '84bf17a8b7f5546c13c4236b6b3aa73f81a810df17a60fcb1970da9709367bce', 123, 1),
	(51, 3, 'feedback.csv', 'c5e16303fd00bc4294e9fa2ac5d639658eb51000508cf4dd26c2bb78b0b56bb2', 93, 1);

INSERT INTO homeward.interview_episode_version VALUES
	(1, 1, 1, 2, NULL),
	(1, 2, 1, 2, NULL);

INSERT INTO homeward.interview_key OVERRIDING SYSTEM VALUE VALUES
	(1, 'ef83527b-f5a1-4638-a582-e4714de0c964', 'before', 'I1', 1, 2);

INSERT INTO homeward.interview_topic_version VALUES
	(1, 'MISSING_BEFORE', 'NOT_EXPLORED', 2, NULL),
	(1, 'AWAY_BEFORE', 'NOT_EXPLORED', 2, NULL),
	(1, 'HURT', 'YES', 2, NULL),
	(1, 'EXPLOITATION', 'NOT_EXPLORED', 2, NULL),
	(1, 'CRIME_OR_DRUGS', 'NOT_EXPLORED', 2, NULL),
	(1, 'RISKY_PEOPLE', 'NOT_EXPLORED', 2, NULL),
	(1, 'WITH_WHOM_AND_WHERE', 'NOT_EXPLORED', 2, NULL);

INSERT INTO homeward.interview_version VALUES
	(1, 2, NULL, 5, 2, 1, 1, 'NOT_RECORDED', 'UNKNOWN', 'NOT_ASKED', 'UNKNOWN', '2025-03-12 10:00:00+00', '2025-03-12 10:00:00+00', 'MINUTE', 'NOT_RECORDED', 'UNKNOWN', true, 'TOLD', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'NOT_RECORDED', 'UNKNOWN');

INSERT INTO homeward.offer_version OVERRIDING SYSTEM VALUE VALUES
	(1, 'before', 'O1', 2, NULL, 3, 2, 1, '2025-03-03 09:00:00+00', '2025-03-03 09:00:00+00', 'MINUTE', 'PHONE', 'ACCEPTED', NULL);

INSERT INTO homeward.operator_token OVERRIDING SYSTEM VALUE VALUES
	(1, 'ann', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 1, '2026-11-29 13:10:09.381343+00', '2026-11-29 14:10:09.381343+00', NULL);

INSERT INTO homeward.person_key OVERRIDING SYSTEM VALUE VALUES
	(1, 'f341534c-8773-480d-82e5-9c38e8782f3f', 'before', 'P1', 'P-001', 2);

INSERT INTO homeward.person_mention_version VALUES
	(3, 1, 'KNOWN', 2, NULL);

INSERT INTO homeward.person_version VALUES
	(1, 2, NULL, 4, 2, '25-34', 'MALE');

INSERT INTO homeward.phone_version OVERRIDING SYSTEM VALUE VALUES
	(1, 3, 1, 2, NULL);

INSERT INTO homeward.place_category VALUES
	('friend_home', 'Friend''s home', 1),
	('family_home', 'Family', 2),
	('unknown_adult', 'Unknown adult''s address', 3),
	('hotel', 'Hotel or B&B', 4),
	('party_address', 'Party address', 5),
	('takeaway', 'Takeaway', 6),
	('park', 'Park', 7),
	('shopping', 'Shopping centre', 8),
	('transport', 'Transport hub', 9),
	('school', 'School', 10),
	('vehicle', 'Vehicle', 11),
	('licensed', 'Licensed premises', 12),
	('cuckooed', 'Taken-over address', 13),
	('online', 'Online', 14),
	('rough', 'Sleeping rough', 15),
	('waterfront', 'Waterfront', 16),
	('out_of_area', 'Out of area', 17),
	('unknown', 'Not known', 18);

INSERT INTO homeward.place_version VALUES
	(1, 2, NULL, 'POINT', 'STAYED', 'waterfront', 503700, 805000, '0101000020346C00000000000050BE1E410000000010912841', '0101000020E6100000F6B657D6EC7BD2BFE4EA790FE78F4C40', 335007450947, 167503725474, 81604379089, 42949673192, 6, 3, NULL);

INSERT INTO homeward.placement_type VALUES
	('K1', 'Secure home'),
	('K2', 'Children''s home'),
	('H5', 'Semi-independent living'),
	('U1', 'Kinship foster care'),
	('U2', 'Kinship foster care, long term'),
	('U3', 'Kinship foster care, adopting'),
	('U4', 'Foster care, long term'),
	('U5', 'Foster care, adopting'),
	('U6', 'Foster care'),
	('P1', 'With parents'),
	('P2', 'Living independently'),
	('R1', 'Residential care home'),
	('R2', 'NHS'),
	('R3', 'Family centre'),
	('R5', 'Young offender institution'),
	('S1', 'Residential school'),
	('T0', 'Temporary'),
	('T1', 'Temporary, hospital'),
	('T2', 'Temporary, holiday'),
	('T3', 'Temporary, foster carer away'),
	('T4', 'Temporary, seven days or less'),
	('Z1', 'Other placement');

INSERT INTO homeward.provider OVERRIDING SYSTEM VALUE VALUES
	(1, 'lantern', 'Lantern', 2),
	(2, 'beacon', 'Beacon', NULL);

INSERT INTO homeward.referral_version OVERRIDING SYSTEM VALUE VALUES
	(1, 1, 'POLICE', NULL, 'ACCEPTED', 2, NULL),
	(2, 1, 'CAMHS', NULL, 'NOT_RECORDED', 2, NULL);

INSERT INTO homeward.rejected_row OVERRIDING SYSTEM VALUE VALUES
	(1, 48, 2, 'code', 'Choose one, or ask for it to be added.');

INSERT INTO homeward.role_change OVERRIDING SYSTEM VALUE VALUES
	(1, 'ann', 'ROLE', 'POLICE', 'adm', '2026-11-29 13:10:09.337671+00', NULL, NULL, NULL, false);

INSERT INTO homeward.row_security VALUES
	('homeward.area', NULL, 'public boundaries'),
	('homeward.named_place', NULL, 'names on the public map'),
	('homeward.basemap_feature', NULL, 'the public map'),
	('homeward.agency', NULL, 'names of services, no person'),
	('homeward.provider', NULL, 'names of services, no person'),
	('homeward.factor_code', NULL, 'a published list'),
	('homeward.harm_code', NULL, 'a published list'),
	('homeward.place_category', NULL, 'a published list'),
	('homeward.placement_type', NULL, 'a published list'),
	('homeward.ethnicity_code', NULL, 'a published list'),
	('homeward.row_security', NULL, 'this list; the application may read it and nothing more'),
	('homeward.system_access', NULL, 'the rights of jobs, no person; the application may read it and nothing more'),
	('homeward.flyway_schema_history', NULL, 'the history of migrations; the application has no right to it at all'),
	('homeward.statement_version', '
    (((select lock.hears(''PARTNERSHIP'')) is not null and for_partnership)
     or ((select lock.hears(''POLICE'')) is not null and for_police)
     or ((select lock.hears(''CHILDRENS_SERVICES'')) is not null and for_childrens_services)
     or ((select lock.hears(''CARERS'')) is not null and for_carers and not concerns_carer))
    and child_id not in (select lock.children_shut())
    and ((select lock.whole()) is not null
         or (((select lock.provider()) is null or interview_id in (select lock.interviews_of_provider()))
             and episode_id in (select lock.episodes_in_districts()))
         or child_id in (select lock.children_by_glass()))', NULL),
	('homeward.place_version', '(select lock.counts()) is not null and {told statement_id}', NULL),
	('homeward.factor_version', '(select lock.counts()) is not null and {told statement_id}', NULL),
	('homeward.harm_version', '(select lock.counts()) is not null and {told statement_id}', NULL),
	('homeward.interview_version', '(select lock.counts()) is not null and child_id not in (select lock.children_shut())
     and ((select lock.whole()) is not null or child_id in (select lock.children_to_count()))', NULL),
	('homeward.interview_episode_version', '(select lock.counts()) is not null and child_id not in (select lock.children_shut())
     and ((select lock.whole()) is not null or child_id in (select lock.children_to_count()))', NULL),
	('homeward.episode_version', '(select lock.counts()) is not null and child_id not in (select lock.children_shut())
     and ((select lock.whole()) is not null or child_id in (select lock.children_to_count()))', NULL),
	('homeward.offer_version', '(select lock.counts()) is not null
    and episode_id not in (select k.id from homeward.episode_key k where k.child_id in (select lock.children_shut()))
    and ((select lock.whole()) is not null or episode_id in (select id from homeward.episode_version where {now}))', NULL),
	('homeward.child_version', '(select lock.counts()) is not null and id not in (select lock.children_shut())
    and ((select lock.whole()) is not null or id in (select lock.children_to_count()))', NULL),
	('homeward.child_key', '(select lock.role(''GOVERNANCE'')) is not null or ((select lock.opens()) is not null
    and id not in (select lock.children_shut())
    and ((select lock.whole()) is not null or id in (select child_id from homeward.episode_key)))', NULL),
	('homeward.episode_key', '(select lock.opens()) is not null
    and child_id not in (select lock.children_shut())
    and ((select lock.whole()) is not null or id in (select lock.episodes_to_open()))', NULL),
	('homeward.interview_key', '(select lock.opens()) is not null
    and child_id not in (select lock.children_shut())
    and ((select lock.whole()) is not null or id in (select lock.interviews_to_open()))', NULL),
	('homeward.statement_key', '(select lock.opens()) is not null and {told id}', NULL),
	('homeward.person_key', '(select lock.opens()) is not null and id in (select person_id from homeward.person_mention_version where {now})', NULL),
	('homeward.person_version', '(select lock.opens()) is not null and id in (select person_id from homeward.person_mention_version where {now})', NULL),
	('homeward.person_mention_version', '(select lock.opens()) is not null and {told statement_id}', NULL),
	('homeward.companion_version', '(select lock.opens()) is not null and {told statement_id}', NULL),
	('homeward.vehicle_version', '(select lock.opens()) is not null and {told statement_id}', NULL),
	('homeward.phone_version', '(select lock.opens()) is not null and {told statement_id}', NULL),
	('homeward.handle_version', '(select lock.opens()) is not null and {told statement_id}', NULL),
	('homeward.interview_topic_version', '(select lock.opens()) is not null and interview_id in (select id from homeward.interview_key)', NULL),
	('homeward.referral_version', '(select lock.opens()) is not null and interview_id in (select id from homeward.interview_key)', NULL),
	('homeward.action_version', '(select lock.opens()) is not null and interview_id in (select id from homeward.interview_key)', NULL),
	('homeward.feedback_version', '(select lock.opens()) is not null and interview_id in (select id from homeward.interview_key)', NULL),
	('homeward.sharing_version', '(select lock.opens()) is not null and interview_id in (select id from homeward.interview_key)
    and (statement_id is null or {told statement_id})', NULL),
	('homeward.child_link_version', '(select lock.opens()) is not null
    and child_id in (select id from homeward.child_key) and other_child_id in (select id from homeward.child_key)', NULL),
	('sealed.statement_words', '(select lock.opens()) is not null and {told statement_id}', NULL),
	('sealed.place_words', '(select lock.opens()) is not null and {told statement_id}', NULL),
	('sealed.mention_words', '(select lock.opens()) is not null and {told statement_id}', NULL),
	('sealed.person_words', '(select lock.opens()) is not null and person_id in (select id from homeward.person_key)', NULL),
	('sealed.companion_words', '(select lock.opens()) is not null and companion_id in (select id from homeward.companion_version)', NULL),
	('sealed.vehicle_words', '(select lock.opens()) is not null and vehicle_id in (select id from homeward.vehicle_version)', NULL),
	('sealed.phone_words', '(select lock.opens()) is not null and phone_id in (select id from homeward.phone_version)', NULL),
	('sealed.handle_words', '(select lock.opens()) is not null and handle_id in (select id from homeward.handle_version)', NULL),
	('sealed.child_identity', '(select lock.role(''INTERVIEWER'', ''POLICE'')) is not null and (select lock.opens()) is not null and child_id in (select id from homeward.child_key)', NULL),
	('sealed.episode_words', '(select lock.role(''INTERVIEWER'')) is not null and (select lock.opens()) is not null and episode_id in (select id from homeward.episode_key)', NULL),
	('sealed.interview_words', '(select lock.role(''INTERVIEWER'')) is not null and (select lock.opens()) is not null and interview_id in (select id from homeward.interview_key)', NULL),
	('sealed.action_words', '(select lock.role(''INTERVIEWER'')) is not null and (select lock.opens()) is not null and action_id in (select id from homeward.action_version)', NULL),
	('homeward.change', '(select lock.viewer()) is not null', NULL),
	('homeward.import_batch', '(select lock.role(''ANALYST'', ''INTERVIEWER'', ''ADMIN'')) is not null', NULL),
	('homeward.import_file', 'false', NULL),
	('homeward.rejected_row', 'false', NULL),
	('sealed.rejected_value', 'false', NULL),
	('homeward.installation', 'false', NULL),
	('homeward.app_user', '(select lock.role(''ADMIN'')) is not null or name = (select lock.viewer())', NULL),
	('homeward.user_area', '(select lock.role(''ADMIN'')) is not null or user_name = (select lock.viewer())', NULL),
	('homeward.staff_conflict', '(select lock.role(''GOVERNANCE'')) is not null or user_name = (select lock.viewer())', NULL),
	('homeward.break_glass', '(select lock.role(''GOVERNANCE'')) is not null or user_name = (select lock.viewer())', NULL),
	('sealed.break_glass_words', '(select lock.role(''GOVERNANCE'')) is not null', NULL),
	('homeward.audit', '(select lock.role(''GOVERNANCE'')) is not null or user_name = (select lock.viewer())
    or ((select lock.opens()) is not null and room = ''interviews'' and what = ''account''
        and subject in (select public_id::text from homeward.child_key))', NULL),
	('homeward.role_change', '(select lock.role(''ADMIN'')) is not null', NULL),
	('homeward.sign_in_try', '(select lock.role(''ADMIN'')) is not null', NULL),
	('homeward.operator_token', 'user_name = (select lock.viewer())', NULL),
	('homeward.access_review', '(select lock.role(''GOVERNANCE'')) is not null', NULL);

INSERT INTO homeward.sharing_version OVERRIDING SYSTEM VALUE VALUES
	(1, 'before', 'H1', 2, NULL, 16, 2, 1, 1, 1, '2025-03-13', 'SAFEGUARDING', 'RECEIVED');

INSERT INTO homeward.sign_in_try VALUES
	('ACCOUNT', 'ann', 2, '2026-11-29 13:10:09.298146+00', NULL);

INSERT INTO homeward.staff_conflict VALUES
	('pol', 2, 1, NULL);

INSERT INTO homeward.statement_key OVERRIDING SYSTEM VALUE VALUES
	(1, '298ce940-1256-4dd9-ad70-6b7bcadd2dad', 'before', 'S1', 'S-00001', 1, 2),
	(2, 'b82cede3-f849-4a18-8d1f-a78d704ea7a9', 'before', 'S2', 'S-00002', 1, 2),
	(3, '886b775f-838d-4264-8e7d-6fa97ae6179d', 'before', 'S3', 'S-00003', 1, 2);

INSERT INTO homeward.statement_version VALUES
	(1, 2, NULL, 6, 2, 1, 1, 2, 'PLACE', 'CHILD', 'AGREED', true, false, true, false, false, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(3, 2, NULL, 6, 4, 1, 1, 2, 'PERSON', 'CHILD', 'AGREED_IN_PART', true, false, false, false, false, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(2, 2, 3, 6, 3, 1, 1, 2, 'FACTOR', 'CHILD', 'OBJECTED', false, false, false, false, true, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(2, 3, 4, 23, 3, 1, 1, 2, 'FACTOR', 'CHILD', 'OBJECTED', false, false, false, false, true, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(2, 4, NULL, 40, 3, 1, 1, 2, 'FACTOR', 'CHILD', 'OBJECTED', false, false, false, false, true, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO homeward.system_access VALUES
	('system:door', 'homeward.app_user'),
	('system:door', 'homeward.user_area'),
	('system:door', 'homeward.installation'),
	('system:door', 'homeward.sign_in_try'),
	('system:door', 'homeward.operator_token'),
	('system:setup', 'homeward.app_user'),
	('system:setup', 'homeward.user_area'),
	('system:setup', 'homeward.installation'),
	('system:sample', 'homeward.installation'),
	('system:audit', 'homeward.audit'),
	('system:jobs', 'homeward.import_batch'),
	('system:jobs', 'homeward.import_file'),
	('system:jobs', 'homeward.rejected_row'),
	('system:jobs', 'sealed.rejected_value'),
	('system:intake', 'homeward.statement_version'),
	('system:intake', 'homeward.place_version'),
	('system:intake', 'homeward.factor_version'),
	('system:intake', 'homeward.harm_version'),
	('system:intake', 'homeward.interview_version'),
	('system:intake', 'homeward.interview_episode_version'),
	('system:intake', 'homeward.episode_version'),
	('system:intake', 'homeward.offer_version'),
	('system:intake', 'homeward.child_version'),
	('system:intake', 'homeward.child_key'),
	('system:intake', 'homeward.episode_key'),
	('system:intake', 'homeward.interview_key'),
	('system:intake', 'homeward.statement_key'),
	('system:intake', 'homeward.person_key'),
	('system:intake', 'homeward.person_version'),
	('system:intake', 'homeward.person_mention_version'),
	('system:intake', 'homeward.companion_version'),
	('system:intake', 'homeward.vehicle_version'),
	('system:intake', 'homeward.phone_version'),
	('system:intake', 'homeward.handle_version'),
	('system:intake', 'homeward.interview_topic_version'),
	('system:intake', 'homeward.referral_version'),
	('system:intake', 'homeward.action_version'),
	('system:intake', 'homeward.feedback_version'),
	('system:intake', 'homeward.sharing_version'),
	('system:intake', 'homeward.child_link_version'),
	('system:intake', 'sealed.statement_words'),
	('system:intake', 'sealed.place_words'),
	('system:intake', 'sealed.mention_words'),
	('system:intake', 'sealed.person_words'),
	('system:intake', 'sealed.companion_words'),
	('system:intake', 'sealed.vehicle_words'),
	('system:intake', 'sealed.phone_words'),
	('system:intake', 'sealed.handle_words'),
	('system:intake', 'sealed.child_identity'),
	('system:intake', 'sealed.episode_words'),
	('system:intake', 'sealed.interview_words'),
	('system:intake', 'sealed.action_words'),
	('system:intake', 'homeward.import_batch'),
	('system:intake', 'homeward.import_file'),
	('system:intake', 'homeward.rejected_row'),
	('system:intake', 'sealed.rejected_value');

INSERT INTO homeward.user_area VALUES
	('ann', 3);

INSERT INTO homeward.vehicle_version OVERRIDING SYSTEM VALUE VALUES
	(1, 3, 1, true, 2, NULL);

INSERT INTO sealed.action_words VALUES
	(1, '\x0177c509a2126076d3a361804fca39ce7f8e5138f7598e1b425bd704e7cac3baa69f1c1f38cbe1e494', '\xf8713ff0c954fa9d90d5967c0da7f5fe');

INSERT INTO sealed.break_glass_words VALUES
	(1, '\x0177c509a250406323abc2123e2e0c1e71f92a078a7b04f693c3a3b9e369b377691f2555bfa525053a882bba201f7a4832ce97cabff4458cb6f207b752706ed7148c503f9607180faecc5d');

INSERT INTO sealed.child_identity VALUES
	(1, 2, NULL, '\x0177c509a2cf90111ccf4ded8506f3e7242eaa7a4ed09e5332f3cb800127bef9488986f6', '\x0177c509a2f326bfdfcb19c1c305165aaa7c3c7b94d781a362766a47f28fea5730f6d4e2b0df6eef', NULL, '\x0177c509a226c59922c85d5f0f30e55968c5772763c332c4c6683d796e544a8d16f5d8f1513f8bf0757e22', NULL, '\x8a9bcc79c58c7347f74688d09b35528f', '\xd80cd167dfe9082be5007c95a6ab5d8b', '\x8490cbc22adc8f6a26ec9bf40402d66a', '\xb7303a90659c5d16b70edcdfa2025cd1'),
	(2, 2, NULL, '\x0177c509a22e246f179e671341a2fda8799e9b9bbe551f5e38c85c294074d270da4f6889', '\x0177c509a2bb7942a9058e0cf8676aa4a082e8adac77a828cbf9f2467e2f3c846704a7c8622e2d60', NULL, '\x0177c509a2bf9492caed8ea07415b60b94d0b3db0abf6bee257d40670f46289a81956ce2e4b58e50aa05d7', NULL, '\x59c3eb0af2dc3664096655d888113779', '\x760f85ead2cd12d4e28d428c960df786', '\x14c9331f2a99e35f25a663e4355ffe47', '\xa6489e4eccb088202caaf087b93601ff');

INSERT INTO sealed.companion_words VALUES
	(1, '\x0177c509a2aca1be5ac7533b7a07f5ccd29eca4133f3ba3cba6c8cf39bf5c50da6589dd1351d', '\xfc289eee697f04223dd384f422baaf0a');

INSERT INTO sealed.episode_words VALUES
	(1, 2, NULL, '\x0177c509a2a0b7205a52f97ed4a6e3c9f7c581ef56ec755b973324ff90f234992272b020755c10ef4e70415ec0ae22903d', '\x0177c509a2b6f34a803d7675531efd3aabfe68f325fa43296e98051ca068ed9026173fa2c1257ad030fd11c1ed73889617', NULL, NULL, NULL, '\x3cdd252ad6442aaeb2ff9d122db308cf'),
	(2, 2, NULL, '\x0177c509a2db44ff3cb3aaeb14f29b1f2dbaef1f0e2584f5440d94e240a3a27f37453783f3cd6f2aa7779882f432b77b04', NULL, NULL, NULL, NULL, '\xfa8cd4cad1e0cdf01ccec2ac85e708e1'),
	(3, 2, NULL, '\x0177c509a21e2cc6aefebfded63ac276c4eee75a53904451fed88d61d669f29d347bad2a819c3828', NULL, NULL, NULL, NULL, '\x2feaf66a71875a55619774d891975db5');

INSERT INTO sealed.handle_words VALUES
	(1, '\x0177c509a2a8e667d0d9e5c47575a4997101f5e7e76b3b0e58a9e7c0335b6e8ef6d4f02345d3', '\xe1814e20ed09b70662c389ceac93815c');

INSERT INTO sealed.interview_words VALUES
	(1, 2, NULL, '\x0177c509a2eb593da46fc0bb2460a0d7d6f09c88421a6bdb60046c070d5b3be39749674e86b2d1967449d01c321525d34e', NULL, NULL, '\x0177c509a24d72b55e9469066c2fdfb63020a644b52bbcd3c1cdc03d623c7c9f728800630b0a6ba9bba5', '\xb35891d4655619be0822274a8208b5f0');

INSERT INTO sealed.mention_words VALUES
	(3, 1, 2, NULL, '\x0177c509a28c8011f60723c1d53289456f204b5318780a0aa551ad721dd56a7da2a606cf', '\xbdc669298e6da36b31c32e8602e72041', '\x38d755b44a327a7e74e5c7715aca5e01', '\xbc70a4f1fd880c6ccbb3df51fd58aa48');

INSERT INTO sealed.person_words VALUES
	(1, 2, NULL, '\x0177c509a2de7a5c3cc1857626be7990e20759cb6258ad36984e730c926ba3ad08827436', NULL, NULL, '\x032bc2d3bb4c449aeb33b872462bcd60', '\xb48232e6fd6ca42050cbc694dc70dbc3', '\x5be6fd6af9e2d674369a651a35a00999');

INSERT INTO sealed.phone_words VALUES
	(1, '\x0177c509a29269b0e6a955898dcc97168b576dc49f601f447085d35cb5b9575998fb3bbdb0a8309399342307f5', '\x1f6c11deb5310050b26084a30db41cea');

INSERT INTO sealed.place_words VALUES
	(1, 2, NULL, '\x0177c509a2be9cc722eb28080f2c8a098ed9ef85eff246d6e46faa49307c7cf29aa696112462033f8a5da87e76', NULL, '\xa304641f57674c8d13438ea1ad1152de');

INSERT INTO sealed.rejected_value VALUES
	(1, '\x0177c509a244e4e3be560f4253909c717ab122ffe86c13c42fdbff0752ba8538ea7fe2e72dfaa2', '\x0177c509a2516a6867b0dabfa0b6b9a9444a927a07ae8ce9f55cb62ca8da98df7b95ddf919f97cb7087c4e1dbc7344236c9614d0bb4662da9c2a9d9e8ff5edc5dda9277dcf0c97f85866af9e0838ac77d56899bf9ece9cba2d734a3818d3adc091577f33eb4d70298b58eb903e512e568c861edef711b562a7b12b6f122c3832a08dd0cec92b020909242e43be9cbd442c1750a9382b84e601280ee0ba4243bcd98ebc67380c18cbad06c4382df47ac6f8b3b4db72c50a7188986579ca670474178dc8b1478ae9b8351b16ae45dd23a029be');

INSERT INTO sealed.statement_words VALUES
	(1, 2, NULL, '\x0177c509a266970db7207390910c60304b4910ebc943161c4a8a400e42e69fb2a60adc3b74f4ccfc543714eb965315b772d50643e6bd49dc0d779d862cf3ed05484a8dcaee', true, '\x0177c509a2880aa4baeb7ff3d8d9b1736ff4c195af918fea86047c9b4d518f3190911ff878d04c475b73f3248e', NULL, NULL, NULL, '\xe5f3ee2c07915c1eb7ce9c659f8f9f9c'),
	(3, 2, NULL, '\x0177c509a2f66a19a5a6f30d000e177e51da89e8df7a5ab2d3a31ba51d69e6117ee6b6ebf0fe5608e20a61672c02', false, '\x0177c509a2d1944d0c05316774bf6e1a9e33a31aeddc7ed8fcb5268f9b0e61819b226c21f43292f59aeac71b05', NULL, NULL, NULL, '\x9387398560287d6387e15d747536cc46'),
	(2, 2, 3, '\x0177c509a2ead07a8cd845f256f1be48412632a15cf719f7374f3b0652807f4c2ffe18cd33a98fe79cc9a1', true, '\x0177c509a24a2b424394665e05b5bbfc2ed030c58f42900d0d871b3269268a78c6a985f73b9ba8ab4a1244cd54', NULL, NULL, NULL, '\x56173e69955c507d10c85250447c5c77'),
	(2, 3, 4, '\x0177c509a2a17b55a627e6436b60b012c0a68d509d322a946987b56cf3eddad6f90c626aed478e4f3ce4d1cf7d618cab11c3', true, '\x0177c509a210b2c41f3245b9b4f12cd9f161c6112e8a1b2080f5e66d11993b74e3c7fc4d6b4ea80692b2fc29f4', NULL, NULL, NULL, '\x38eba42c53d8bc92c780dad3903f4fc2'),
	(2, 4, NULL, '\x0177c509a2e8b5eb5d62a0ec8e302194a79ea5291a04c483ac97eac412c19e4a0aa65c5b058fc5bcb59bff', true, '\x0177c509a24c1eb61727a4f83f9743ba92b8c0d9ad559d5155c6a997c577f4957154656035df5785abdfce75ee', NULL, NULL, NULL, '\x56173e69955c507d10c85250447c5c77');

INSERT INTO sealed.vehicle_words VALUES
	(1, '\x0177c509a25a621e764470b08cc274424ae48f39edbdfb09291402cbc81ec3c3bbf05b90ac', '\x0177c509a2e9eb36a67fc210798ed38d1284b88b6255386ea874a5e66a6a7dc4199a1488c5a4abc1f3', '\xc914b0e699672ece0e3adafabfb4e898');

SELECT pg_catalog.setval('homeward.access_review_id_seq', 1, true);

SELECT pg_catalog.setval('homeward.action_version_id_seq', 1, true);

SELECT pg_catalog.setval('homeward.agency_id_seq', 2, true);

SELECT pg_catalog.setval('homeward.area_id_seq', 8, true);

SELECT pg_catalog.setval('homeward.basemap_feature_id_seq', 1, false);

SELECT pg_catalog.setval('homeward.break_glass_id_seq', 1, true);

SELECT pg_catalog.setval('homeward.child_key_id_seq', 2, true);

SELECT pg_catalog.setval('homeward.companion_version_id_seq', 1, true);

SELECT pg_catalog.setval('homeward.episode_key_id_seq', 3, true);

SELECT pg_catalog.setval('homeward.feedback_version_id_seq', 1, true);

SELECT pg_catalog.setval('homeward.handle_version_id_seq', 1, true);

SELECT pg_catalog.setval('homeward.import_batch_id_seq', 3, true);

SELECT pg_catalog.setval('homeward.import_file_id_seq', 51, true);

SELECT pg_catalog.setval('homeward.interview_key_id_seq', 1, true);

SELECT pg_catalog.setval('homeward.named_place_id_seq', 1, false);

SELECT pg_catalog.setval('homeward.offer_version_id_seq', 1, true);

SELECT pg_catalog.setval('homeward.operator_token_id_seq', 1, true);

SELECT pg_catalog.setval('homeward.person_key_id_seq', 1, true);

SELECT pg_catalog.setval('homeward.phone_version_id_seq', 1, true);

SELECT pg_catalog.setval('homeward.provider_id_seq', 2, true);

SELECT pg_catalog.setval('homeward.referral_version_id_seq', 2, true);

SELECT pg_catalog.setval('homeward.rejected_row_id_seq', 1, true);

SELECT pg_catalog.setval('homeward.role_change_id_seq', 1, true);

SELECT pg_catalog.setval('homeward.sharing_version_id_seq', 1, true);

SELECT pg_catalog.setval('homeward.statement_key_id_seq', 3, true);

SELECT pg_catalog.setval('homeward.vehicle_version_id_seq', 1, true);

ALTER TABLE ONLY homeward.access_review
    ADD CONSTRAINT access_review_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.action_version
    ADD CONSTRAINT action_version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.action_version
    ADD CONSTRAINT action_version_source_system_source_key_recorded_in_key UNIQUE (source_system, source_key, recorded_in);

ALTER TABLE ONLY homeward.agency
    ADD CONSTRAINT agency_code_key UNIQUE (code);

ALTER TABLE ONLY homeward.agency
    ADD CONSTRAINT agency_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.app_user
    ADD CONSTRAINT app_user_pkey PRIMARY KEY (name);

ALTER TABLE ONLY homeward.area
    ADD CONSTRAINT area_code_vintage_key UNIQUE (code, vintage);

ALTER TABLE ONLY homeward.area
    ADD CONSTRAINT area_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (number);

ALTER TABLE ONLY homeward.basemap_feature
    ADD CONSTRAINT basemap_feature_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.break_glass
    ADD CONSTRAINT break_glass_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.change
    ADD CONSTRAINT change_pkey PRIMARY KEY (number);

ALTER TABLE ONLY homeward.child_key
    ADD CONSTRAINT child_key_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.child_key
    ADD CONSTRAINT child_key_public_id_key UNIQUE (public_id);

ALTER TABLE ONLY homeward.child_key
    ADD CONSTRAINT child_key_reference_key UNIQUE (reference);

ALTER TABLE ONLY homeward.child_key
    ADD CONSTRAINT child_key_source_system_source_key_key UNIQUE (source_system, source_key);

ALTER TABLE ONLY homeward.child_link_version
    ADD CONSTRAINT child_link_version_pkey PRIMARY KEY (child_id, other_child_id, kind, recorded_in);

ALTER TABLE ONLY homeward.child_version
    ADD CONSTRAINT child_version_pkey PRIMARY KEY (id, recorded_in);

ALTER TABLE ONLY homeward.companion_version
    ADD CONSTRAINT companion_version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.episode_key
    ADD CONSTRAINT episode_key_id_child_id_key UNIQUE (id, child_id);

ALTER TABLE ONLY homeward.episode_key
    ADD CONSTRAINT episode_key_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.episode_key
    ADD CONSTRAINT episode_key_public_id_key UNIQUE (public_id);

ALTER TABLE ONLY homeward.episode_key
    ADD CONSTRAINT episode_key_source_system_source_key_key UNIQUE (source_system, source_key);

ALTER TABLE ONLY homeward.episode_version
    ADD CONSTRAINT episode_version_pkey PRIMARY KEY (id, recorded_in);

ALTER TABLE ONLY homeward.ethnicity_code
    ADD CONSTRAINT ethnicity_code_pkey PRIMARY KEY (code);

ALTER TABLE ONLY homeward.factor_code
    ADD CONSTRAINT factor_code_pkey PRIMARY KEY (code);

ALTER TABLE ONLY homeward.factor_version
    ADD CONSTRAINT factor_version_pkey PRIMARY KEY (statement_id, code, side, recorded_in);

ALTER TABLE ONLY homeward.feedback_version
    ADD CONSTRAINT feedback_version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.feedback_version
    ADD CONSTRAINT feedback_version_source_system_source_key_recorded_in_key UNIQUE (source_system, source_key, recorded_in);

ALTER TABLE ONLY homeward.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);

ALTER TABLE ONLY homeward.handle_version
    ADD CONSTRAINT handle_version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.harm_code
    ADD CONSTRAINT harm_code_pkey PRIMARY KEY (code);

ALTER TABLE ONLY homeward.harm_version
    ADD CONSTRAINT harm_version_pkey PRIMARY KEY (statement_id, code, recorded_in);

ALTER TABLE ONLY homeward.import_batch
    ADD CONSTRAINT import_batch_change_key UNIQUE (change);

ALTER TABLE ONLY homeward.import_batch
    ADD CONSTRAINT import_batch_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.import_batch
    ADD CONSTRAINT import_batch_public_id_key UNIQUE (public_id);

ALTER TABLE ONLY homeward.import_file
    ADD CONSTRAINT import_file_batch_id_name_key UNIQUE (batch_id, name);

ALTER TABLE ONLY homeward.import_file
    ADD CONSTRAINT import_file_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.installation
    ADD CONSTRAINT installation_pkey PRIMARY KEY (only_one);

ALTER TABLE ONLY homeward.interview_episode_version
    ADD CONSTRAINT interview_episode_version_pkey PRIMARY KEY (interview_id, episode_id, recorded_in);

ALTER TABLE ONLY homeward.interview_key
    ADD CONSTRAINT interview_key_id_child_id_key UNIQUE (id, child_id);

ALTER TABLE ONLY homeward.interview_key
    ADD CONSTRAINT interview_key_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.interview_key
    ADD CONSTRAINT interview_key_public_id_key UNIQUE (public_id);

ALTER TABLE ONLY homeward.interview_key
    ADD CONSTRAINT interview_key_source_system_source_key_key UNIQUE (source_system, source_key);

ALTER TABLE ONLY homeward.interview_topic_version
    ADD CONSTRAINT interview_topic_version_pkey PRIMARY KEY (interview_id, topic, recorded_in);

ALTER TABLE ONLY homeward.interview_version
    ADD CONSTRAINT interview_version_pkey PRIMARY KEY (id, recorded_in);

ALTER TABLE ONLY homeward.named_place
    ADD CONSTRAINT named_place_name_easting_northing_key UNIQUE (name, easting, northing);

ALTER TABLE ONLY homeward.named_place
    ADD CONSTRAINT named_place_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.offer_version
    ADD CONSTRAINT offer_version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.offer_version
    ADD CONSTRAINT offer_version_source_system_source_key_recorded_in_key UNIQUE (source_system, source_key, recorded_in);

ALTER TABLE ONLY homeward.operator_token
    ADD CONSTRAINT operator_token_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.operator_token
    ADD CONSTRAINT operator_token_token_sha256_key UNIQUE (token_sha256);

ALTER TABLE ONLY homeward.person_key
    ADD CONSTRAINT person_key_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.person_key
    ADD CONSTRAINT person_key_public_id_key UNIQUE (public_id);

ALTER TABLE ONLY homeward.person_key
    ADD CONSTRAINT person_key_reference_key UNIQUE (reference);

ALTER TABLE ONLY homeward.person_key
    ADD CONSTRAINT person_key_source_system_source_key_key UNIQUE (source_system, source_key);

ALTER TABLE ONLY homeward.person_mention_version
    ADD CONSTRAINT person_mention_version_pkey PRIMARY KEY (statement_id, person_id, recorded_in);

ALTER TABLE ONLY homeward.person_version
    ADD CONSTRAINT person_version_pkey PRIMARY KEY (id, recorded_in);

ALTER TABLE ONLY homeward.phone_version
    ADD CONSTRAINT phone_version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.place_category
    ADD CONSTRAINT place_category_pkey PRIMARY KEY (code);

ALTER TABLE ONLY homeward.place_version
    ADD CONSTRAINT place_version_pkey PRIMARY KEY (statement_id, recorded_in);

ALTER TABLE ONLY homeward.placement_type
    ADD CONSTRAINT placement_type_pkey PRIMARY KEY (code);

ALTER TABLE ONLY homeward.provider
    ADD CONSTRAINT provider_code_key UNIQUE (code);

ALTER TABLE ONLY homeward.provider
    ADD CONSTRAINT provider_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.referral_version
    ADD CONSTRAINT referral_version_interview_id_kind_recorded_in_key UNIQUE (interview_id, kind, recorded_in);

ALTER TABLE ONLY homeward.referral_version
    ADD CONSTRAINT referral_version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.rejected_row
    ADD CONSTRAINT rejected_row_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.role_change
    ADD CONSTRAINT role_change_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.row_security
    ADD CONSTRAINT row_security_pkey PRIMARY KEY (table_name);

ALTER TABLE ONLY homeward.sharing_version
    ADD CONSTRAINT sharing_version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.sharing_version
    ADD CONSTRAINT sharing_version_source_system_source_key_recorded_in_key UNIQUE (source_system, source_key, recorded_in);

ALTER TABLE ONLY homeward.sign_in_try
    ADD CONSTRAINT sign_in_try_pkey PRIMARY KEY (kind, subject);

ALTER TABLE ONLY homeward.staff_conflict
    ADD CONSTRAINT staff_conflict_pkey PRIMARY KEY (user_name, child_id, recorded_in);

ALTER TABLE ONLY homeward.statement_key
    ADD CONSTRAINT statement_key_id_interview_id_key UNIQUE (id, interview_id);

ALTER TABLE ONLY homeward.statement_key
    ADD CONSTRAINT statement_key_pkey PRIMARY KEY (id);

ALTER TABLE ONLY homeward.statement_key
    ADD CONSTRAINT statement_key_public_id_key UNIQUE (public_id);

ALTER TABLE ONLY homeward.statement_key
    ADD CONSTRAINT statement_key_reference_key UNIQUE (reference);

ALTER TABLE ONLY homeward.statement_key
    ADD CONSTRAINT statement_key_source_system_source_key_key UNIQUE (source_system, source_key);

ALTER TABLE ONLY homeward.statement_version
    ADD CONSTRAINT statement_version_pkey PRIMARY KEY (id, recorded_in);

ALTER TABLE ONLY homeward.system_access
    ADD CONSTRAINT system_access_pkey PRIMARY KEY (viewer, table_name);

ALTER TABLE ONLY homeward.user_area
    ADD CONSTRAINT user_area_pkey PRIMARY KEY (user_name, area_id);

ALTER TABLE ONLY homeward.vehicle_version
    ADD CONSTRAINT vehicle_version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY sealed.action_words
    ADD CONSTRAINT action_words_pkey PRIMARY KEY (action_id);

ALTER TABLE ONLY sealed.break_glass_words
    ADD CONSTRAINT break_glass_words_pkey PRIMARY KEY (break_glass_id);

ALTER TABLE ONLY sealed.child_identity
    ADD CONSTRAINT child_identity_pkey PRIMARY KEY (child_id, recorded_in);

ALTER TABLE ONLY sealed.companion_words
    ADD CONSTRAINT companion_words_pkey PRIMARY KEY (companion_id);

ALTER TABLE ONLY sealed.episode_words
    ADD CONSTRAINT episode_words_pkey PRIMARY KEY (episode_id, recorded_in);

ALTER TABLE ONLY sealed.handle_words
    ADD CONSTRAINT handle_words_pkey PRIMARY KEY (handle_id);

ALTER TABLE ONLY sealed.interview_words
    ADD CONSTRAINT interview_words_pkey PRIMARY KEY (interview_id, recorded_in);

ALTER TABLE ONLY sealed.mention_words
    ADD CONSTRAINT mention_words_pkey PRIMARY KEY (statement_id, person_id, recorded_in);

ALTER TABLE ONLY sealed.person_words
    ADD CONSTRAINT person_words_pkey PRIMARY KEY (person_id, recorded_in);

ALTER TABLE ONLY sealed.phone_words
    ADD CONSTRAINT phone_words_pkey PRIMARY KEY (phone_id);

ALTER TABLE ONLY sealed.place_words
    ADD CONSTRAINT place_words_pkey PRIMARY KEY (statement_id, recorded_in);

ALTER TABLE ONLY sealed.rejected_value
    ADD CONSTRAINT rejected_value_pkey PRIMARY KEY (rejected_row_id);

ALTER TABLE ONLY sealed.statement_words
    ADD CONSTRAINT statement_words_pkey PRIMARY KEY (statement_id, recorded_in);

ALTER TABLE ONLY sealed.vehicle_words
    ADD CONSTRAINT vehicle_words_pkey PRIMARY KEY (vehicle_id);

CREATE INDEX access_review_entry_idx ON homeward.access_review USING btree (entry);

CREATE UNIQUE INDEX action_current ON homeward.action_version USING btree (source_system, source_key) WHERE (superseded_in IS NULL);

CREATE INDEX action_interview ON homeward.action_version USING btree (interview_id);

CREATE INDEX area_geom ON homeward.area USING gist (geom);

CREATE INDEX audit_at_idx ON homeward.audit USING btree (at);

CREATE INDEX audit_subject_idx ON homeward.audit USING btree (subject) WHERE (subject <> ''::text);

CREATE INDEX audit_user_name_number_idx ON homeward.audit USING btree (user_name, number);

CREATE INDEX basemap_feature_geom ON homeward.basemap_feature USING gist (geom);

CREATE INDEX break_glass_child ON homeward.break_glass USING btree (child_id, user_name);

CREATE UNIQUE INDEX child_current ON homeward.child_version USING btree (id) WHERE (superseded_in IS NULL);

CREATE INDEX companion_statement ON homeward.companion_version USING btree (statement_id);

CREATE INDEX episode_child ON homeward.episode_version USING btree (child_id);

CREATE UNIQUE INDEX episode_current ON homeward.episode_version USING btree (id) WHERE (superseded_in IS NULL);

CREATE INDEX episode_ended ON homeward.episode_version USING btree (ended_on);

CREATE INDEX episode_started ON homeward.episode_version USING btree (started_on);

CREATE UNIQUE INDEX feedback_current ON homeward.feedback_version USING btree (source_system, source_key) WHERE (superseded_in IS NULL);

CREATE INDEX feedback_interview ON homeward.feedback_version USING btree (interview_id);

CREATE INDEX flyway_schema_history_s_idx ON homeward.flyway_schema_history USING btree (success);

CREATE INDEX interview_child ON homeward.interview_version USING btree (child_id);

CREATE UNIQUE INDEX interview_current ON homeward.interview_version USING btree (id) WHERE (superseded_in IS NULL);

CREATE INDEX interview_episode_episode ON homeward.interview_episode_version USING btree (episode_id);

CREATE UNIQUE INDEX offer_current ON homeward.offer_version USING btree (source_system, source_key) WHERE (superseded_in IS NULL);

CREATE INDEX offer_episode ON homeward.offer_version USING btree (episode_id);

CREATE UNIQUE INDEX one_open_role_change ON homeward.role_change USING btree (user_name) WHERE (decided_by IS NULL);

CREATE INDEX operator_token_user ON homeward.operator_token USING btree (user_name);

CREATE UNIQUE INDEX person_current ON homeward.person_version USING btree (id) WHERE (superseded_in IS NULL);

CREATE INDEX person_mention_person ON homeward.person_mention_version USING btree (person_id);

CREATE INDEX place_cell ON homeward.place_version USING btree (cell_500);

CREATE UNIQUE INDEX place_current ON homeward.place_version USING btree (statement_id) WHERE (superseded_in IS NULL);

CREATE UNIQUE INDEX sharing_current ON homeward.sharing_version USING btree (source_system, source_key) WHERE (superseded_in IS NULL);

CREATE INDEX sharing_interview ON homeward.sharing_version USING btree (interview_id);

CREATE INDEX statement_child ON homeward.statement_version USING btree (child_id);

CREATE UNIQUE INDEX statement_current ON homeward.statement_version USING btree (id) WHERE (superseded_in IS NULL);

CREATE INDEX statement_interview ON homeward.statement_version USING btree (interview_id);

CREATE INDEX child_identity_birth ON sealed.child_identity USING btree (birth_index) WHERE (superseded_in IS NULL);

CREATE INDEX child_identity_name ON sealed.child_identity USING btree (name_index) WHERE (superseded_in IS NULL);

CREATE INDEX child_identity_sound ON sealed.child_identity USING btree (sound_index) WHERE (superseded_in IS NULL);

CREATE INDEX mention_words_name ON sealed.mention_words USING btree (name_index) WHERE (superseded_in IS NULL);

CREATE INDEX mention_words_sound ON sealed.mention_words USING btree (sound_index) WHERE (superseded_in IS NULL);

CREATE INDEX person_words_name ON sealed.person_words USING btree (name_index) WHERE (superseded_in IS NULL);

CREATE INDEX person_words_sound ON sealed.person_words USING btree (sound_index) WHERE (superseded_in IS NULL);

CREATE TRIGGER never_emptied BEFORE TRUNCATE ON homeward.audit FOR EACH STATEMENT EXECUTE FUNCTION homeward.audit_only_grows();

ALTER TABLE homeward.audit ENABLE ALWAYS TRIGGER never_emptied;

CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE ON homeward.audit FOR EACH ROW EXECUTE FUNCTION homeward.audit_only_grows();

ALTER TABLE homeward.audit ENABLE ALWAYS TRIGGER only_grows;

CREATE TRIGGER rights_move_on BEFORE UPDATE ON homeward.app_user FOR EACH ROW EXECUTE FUNCTION homeward.rights_move_on();

CREATE TRIGGER role_needs_two BEFORE INSERT OR UPDATE ON homeward.app_user FOR EACH ROW EXECUTE FUNCTION homeward.role_needs_two();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.action_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.child_link_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.child_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.companion_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.episode_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.factor_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.feedback_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.handle_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.harm_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.interview_episode_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.interview_topic_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.interview_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.offer_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.person_mention_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.person_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.phone_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.place_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.referral_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.sharing_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.statement_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE ON homeward.vehicle_version FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE OF superseded_in ON sealed.child_identity FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE OF superseded_in ON sealed.episode_words FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE OF superseded_in ON sealed.interview_words FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE OF superseded_in ON sealed.mention_words FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE OF superseded_in ON sealed.person_words FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE OF superseded_in ON sealed.place_words FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

CREATE TRIGGER superseded_once BEFORE UPDATE OF superseded_in ON sealed.statement_words FOR EACH ROW EXECUTE FUNCTION homeward.superseded_once();

ALTER TABLE ONLY homeward.access_review
    ADD CONSTRAINT access_review_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.action_version
    ADD CONSTRAINT action_version_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES homeward.agency(id);

ALTER TABLE ONLY homeward.action_version
    ADD CONSTRAINT action_version_file_id_fkey FOREIGN KEY (file_id) REFERENCES homeward.import_file(id);

ALTER TABLE ONLY homeward.action_version
    ADD CONSTRAINT action_version_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES homeward.interview_key(id);

ALTER TABLE ONLY homeward.action_version
    ADD CONSTRAINT action_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.action_version
    ADD CONSTRAINT action_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.app_user
    ADD CONSTRAINT app_user_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES homeward.agency(id);

ALTER TABLE ONLY homeward.app_user
    ADD CONSTRAINT app_user_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES homeward.provider(id);

ALTER TABLE ONLY homeward.area
    ADD CONSTRAINT area_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES homeward.area(id);

ALTER TABLE ONLY homeward.break_glass
    ADD CONSTRAINT break_glass_child_id_fkey FOREIGN KEY (child_id) REFERENCES homeward.child_key(id);

ALTER TABLE ONLY homeward.child_key
    ADD CONSTRAINT child_key_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.child_link_version
    ADD CONSTRAINT child_link_version_child_id_fkey FOREIGN KEY (child_id) REFERENCES homeward.child_key(id);

ALTER TABLE ONLY homeward.child_link_version
    ADD CONSTRAINT child_link_version_other_child_id_fkey FOREIGN KEY (other_child_id) REFERENCES homeward.child_key(id);

ALTER TABLE ONLY homeward.child_link_version
    ADD CONSTRAINT child_link_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.child_link_version
    ADD CONSTRAINT child_link_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.child_version
    ADD CONSTRAINT child_version_ethnicity_code_fkey FOREIGN KEY (ethnicity_code) REFERENCES homeward.ethnicity_code(code);

ALTER TABLE ONLY homeward.child_version
    ADD CONSTRAINT child_version_file_id_fkey FOREIGN KEY (file_id) REFERENCES homeward.import_file(id);

ALTER TABLE ONLY homeward.child_version
    ADD CONSTRAINT child_version_home_district_id_fkey FOREIGN KEY (home_district_id) REFERENCES homeward.area(id);

ALTER TABLE ONLY homeward.child_version
    ADD CONSTRAINT child_version_id_fkey FOREIGN KEY (id) REFERENCES homeward.child_key(id);

ALTER TABLE ONLY homeward.child_version
    ADD CONSTRAINT child_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.child_version
    ADD CONSTRAINT child_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.companion_version
    ADD CONSTRAINT companion_version_child_id_fkey FOREIGN KEY (child_id) REFERENCES homeward.child_key(id);

ALTER TABLE ONLY homeward.companion_version
    ADD CONSTRAINT companion_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.companion_version
    ADD CONSTRAINT companion_version_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES homeward.statement_key(id);

ALTER TABLE ONLY homeward.companion_version
    ADD CONSTRAINT companion_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.episode_key
    ADD CONSTRAINT episode_key_child_id_fkey FOREIGN KEY (child_id) REFERENCES homeward.child_key(id);

ALTER TABLE ONLY homeward.episode_key
    ADD CONSTRAINT episode_key_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.episode_version
    ADD CONSTRAINT episode_version_district_id_fkey FOREIGN KEY (district_id) REFERENCES homeward.area(id);

ALTER TABLE ONLY homeward.episode_version
    ADD CONSTRAINT episode_version_file_id_fkey FOREIGN KEY (file_id) REFERENCES homeward.import_file(id);

ALTER TABLE ONLY homeward.episode_version
    ADD CONSTRAINT episode_version_found_at_category_fkey FOREIGN KEY (found_at_category) REFERENCES homeward.place_category(code);

ALTER TABLE ONLY homeward.episode_version
    ADD CONSTRAINT episode_version_found_at_ward_id_fkey FOREIGN KEY (found_at_ward_id) REFERENCES homeward.area(id);

ALTER TABLE ONLY homeward.episode_version
    ADD CONSTRAINT episode_version_host_authority_id_fkey FOREIGN KEY (host_authority_id) REFERENCES homeward.area(id);

ALTER TABLE ONLY homeward.episode_version
    ADD CONSTRAINT episode_version_id_child_id_fkey FOREIGN KEY (id, child_id) REFERENCES homeward.episode_key(id, child_id);

ALTER TABLE ONLY homeward.episode_version
    ADD CONSTRAINT episode_version_placement_type_fkey FOREIGN KEY (placement_type) REFERENCES homeward.placement_type(code);

ALTER TABLE ONLY homeward.episode_version
    ADD CONSTRAINT episode_version_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES homeward.provider(id);

ALTER TABLE ONLY homeward.episode_version
    ADD CONSTRAINT episode_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.episode_version
    ADD CONSTRAINT episode_version_responsible_authority_id_fkey FOREIGN KEY (responsible_authority_id) REFERENCES homeward.area(id);

ALTER TABLE ONLY homeward.episode_version
    ADD CONSTRAINT episode_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.episode_version
    ADD CONSTRAINT episode_version_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES homeward.area(id);

ALTER TABLE ONLY homeward.factor_version
    ADD CONSTRAINT factor_version_code_fkey FOREIGN KEY (code) REFERENCES homeward.factor_code(code);

ALTER TABLE ONLY homeward.factor_version
    ADD CONSTRAINT factor_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.factor_version
    ADD CONSTRAINT factor_version_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES homeward.statement_key(id);

ALTER TABLE ONLY homeward.factor_version
    ADD CONSTRAINT factor_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.feedback_version
    ADD CONSTRAINT feedback_version_file_id_fkey FOREIGN KEY (file_id) REFERENCES homeward.import_file(id);

ALTER TABLE ONLY homeward.feedback_version
    ADD CONSTRAINT feedback_version_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES homeward.interview_key(id);

ALTER TABLE ONLY homeward.feedback_version
    ADD CONSTRAINT feedback_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.feedback_version
    ADD CONSTRAINT feedback_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.handle_version
    ADD CONSTRAINT handle_version_person_id_fkey FOREIGN KEY (person_id) REFERENCES homeward.person_key(id);

ALTER TABLE ONLY homeward.handle_version
    ADD CONSTRAINT handle_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.handle_version
    ADD CONSTRAINT handle_version_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES homeward.statement_key(id);

ALTER TABLE ONLY homeward.handle_version
    ADD CONSTRAINT handle_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.harm_version
    ADD CONSTRAINT harm_version_code_fkey FOREIGN KEY (code) REFERENCES homeward.harm_code(code);

ALTER TABLE ONLY homeward.harm_version
    ADD CONSTRAINT harm_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.harm_version
    ADD CONSTRAINT harm_version_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES homeward.statement_key(id);

ALTER TABLE ONLY homeward.harm_version
    ADD CONSTRAINT harm_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.import_batch
    ADD CONSTRAINT import_batch_change_fkey FOREIGN KEY (change) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.import_file
    ADD CONSTRAINT import_file_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES homeward.import_batch(id);

ALTER TABLE ONLY homeward.interview_episode_version
    ADD CONSTRAINT interview_episode_version_episode_id_child_id_fkey FOREIGN KEY (episode_id, child_id) REFERENCES homeward.episode_key(id, child_id);

ALTER TABLE ONLY homeward.interview_episode_version
    ADD CONSTRAINT interview_episode_version_interview_id_child_id_fkey FOREIGN KEY (interview_id, child_id) REFERENCES homeward.interview_key(id, child_id);

ALTER TABLE ONLY homeward.interview_episode_version
    ADD CONSTRAINT interview_episode_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.interview_episode_version
    ADD CONSTRAINT interview_episode_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.interview_key
    ADD CONSTRAINT interview_key_child_id_fkey FOREIGN KEY (child_id) REFERENCES homeward.child_key(id);

ALTER TABLE ONLY homeward.interview_key
    ADD CONSTRAINT interview_key_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.interview_topic_version
    ADD CONSTRAINT interview_topic_version_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES homeward.interview_key(id);

ALTER TABLE ONLY homeward.interview_topic_version
    ADD CONSTRAINT interview_topic_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.interview_topic_version
    ADD CONSTRAINT interview_topic_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.interview_version
    ADD CONSTRAINT interview_version_file_id_fkey FOREIGN KEY (file_id) REFERENCES homeward.import_file(id);

ALTER TABLE ONLY homeward.interview_version
    ADD CONSTRAINT interview_version_id_child_id_fkey FOREIGN KEY (id, child_id) REFERENCES homeward.interview_key(id, child_id);

ALTER TABLE ONLY homeward.interview_version
    ADD CONSTRAINT interview_version_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES homeward.provider(id);

ALTER TABLE ONLY homeward.interview_version
    ADD CONSTRAINT interview_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.interview_version
    ADD CONSTRAINT interview_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.named_place
    ADD CONSTRAINT named_place_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES homeward.area(id);

ALTER TABLE ONLY homeward.offer_version
    ADD CONSTRAINT offer_version_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES homeward.episode_key(id);

ALTER TABLE ONLY homeward.offer_version
    ADD CONSTRAINT offer_version_file_id_fkey FOREIGN KEY (file_id) REFERENCES homeward.import_file(id);

ALTER TABLE ONLY homeward.offer_version
    ADD CONSTRAINT offer_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.offer_version
    ADD CONSTRAINT offer_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.operator_token
    ADD CONSTRAINT operator_token_user_name_fkey FOREIGN KEY (user_name) REFERENCES homeward.app_user(name);

ALTER TABLE ONLY homeward.person_key
    ADD CONSTRAINT person_key_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.person_mention_version
    ADD CONSTRAINT person_mention_version_person_id_fkey FOREIGN KEY (person_id) REFERENCES homeward.person_key(id);

ALTER TABLE ONLY homeward.person_mention_version
    ADD CONSTRAINT person_mention_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.person_mention_version
    ADD CONSTRAINT person_mention_version_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES homeward.statement_key(id);

ALTER TABLE ONLY homeward.person_mention_version
    ADD CONSTRAINT person_mention_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.person_version
    ADD CONSTRAINT person_version_file_id_fkey FOREIGN KEY (file_id) REFERENCES homeward.import_file(id);

ALTER TABLE ONLY homeward.person_version
    ADD CONSTRAINT person_version_id_fkey FOREIGN KEY (id) REFERENCES homeward.person_key(id);

ALTER TABLE ONLY homeward.person_version
    ADD CONSTRAINT person_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.person_version
    ADD CONSTRAINT person_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.phone_version
    ADD CONSTRAINT phone_version_person_id_fkey FOREIGN KEY (person_id) REFERENCES homeward.person_key(id);

ALTER TABLE ONLY homeward.phone_version
    ADD CONSTRAINT phone_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.phone_version
    ADD CONSTRAINT phone_version_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES homeward.statement_key(id);

ALTER TABLE ONLY homeward.phone_version
    ADD CONSTRAINT phone_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.place_version
    ADD CONSTRAINT place_version_category_fkey FOREIGN KEY (category) REFERENCES homeward.place_category(code);

ALTER TABLE ONLY homeward.place_version
    ADD CONSTRAINT place_version_district_id_fkey FOREIGN KEY (district_id) REFERENCES homeward.area(id);

ALTER TABLE ONLY homeward.place_version
    ADD CONSTRAINT place_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.place_version
    ADD CONSTRAINT place_version_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES homeward.statement_key(id);

ALTER TABLE ONLY homeward.place_version
    ADD CONSTRAINT place_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.place_version
    ADD CONSTRAINT place_version_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES homeward.area(id);

ALTER TABLE ONLY homeward.provider
    ADD CONSTRAINT provider_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES homeward.agency(id);

ALTER TABLE ONLY homeward.referral_version
    ADD CONSTRAINT referral_version_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES homeward.interview_key(id);

ALTER TABLE ONLY homeward.referral_version
    ADD CONSTRAINT referral_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.referral_version
    ADD CONSTRAINT referral_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.rejected_row
    ADD CONSTRAINT rejected_row_file_id_fkey FOREIGN KEY (file_id) REFERENCES homeward.import_file(id);

ALTER TABLE ONLY homeward.role_change
    ADD CONSTRAINT role_change_user_name_fkey FOREIGN KEY (user_name) REFERENCES homeward.app_user(name);

ALTER TABLE ONLY homeward.sharing_version
    ADD CONSTRAINT sharing_version_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES homeward.agency(id);

ALTER TABLE ONLY homeward.sharing_version
    ADD CONSTRAINT sharing_version_file_id_fkey FOREIGN KEY (file_id) REFERENCES homeward.import_file(id);

ALTER TABLE ONLY homeward.sharing_version
    ADD CONSTRAINT sharing_version_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES homeward.interview_key(id);

ALTER TABLE ONLY homeward.sharing_version
    ADD CONSTRAINT sharing_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.sharing_version
    ADD CONSTRAINT sharing_version_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES homeward.statement_key(id);

ALTER TABLE ONLY homeward.sharing_version
    ADD CONSTRAINT sharing_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.staff_conflict
    ADD CONSTRAINT staff_conflict_child_id_fkey FOREIGN KEY (child_id) REFERENCES homeward.child_key(id);

ALTER TABLE ONLY homeward.staff_conflict
    ADD CONSTRAINT staff_conflict_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.staff_conflict
    ADD CONSTRAINT staff_conflict_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.statement_key
    ADD CONSTRAINT statement_key_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES homeward.interview_key(id);

ALTER TABLE ONLY homeward.statement_key
    ADD CONSTRAINT statement_key_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.statement_version
    ADD CONSTRAINT statement_version_episode_id_child_id_fkey FOREIGN KEY (episode_id, child_id) REFERENCES homeward.episode_key(id, child_id);

ALTER TABLE ONLY homeward.statement_version
    ADD CONSTRAINT statement_version_file_id_fkey FOREIGN KEY (file_id) REFERENCES homeward.import_file(id);

ALTER TABLE ONLY homeward.statement_version
    ADD CONSTRAINT statement_version_id_interview_id_fkey FOREIGN KEY (id, interview_id) REFERENCES homeward.statement_key(id, interview_id);

ALTER TABLE ONLY homeward.statement_version
    ADD CONSTRAINT statement_version_interview_id_child_id_fkey FOREIGN KEY (interview_id, child_id) REFERENCES homeward.interview_key(id, child_id);

ALTER TABLE ONLY homeward.statement_version
    ADD CONSTRAINT statement_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.statement_version
    ADD CONSTRAINT statement_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.system_access
    ADD CONSTRAINT system_access_table_name_fkey FOREIGN KEY (table_name) REFERENCES homeward.row_security(table_name) DEFERRABLE;

ALTER TABLE ONLY homeward.user_area
    ADD CONSTRAINT user_area_area_id_fkey FOREIGN KEY (area_id) REFERENCES homeward.area(id);

ALTER TABLE ONLY homeward.user_area
    ADD CONSTRAINT user_area_user_name_fkey FOREIGN KEY (user_name) REFERENCES homeward.app_user(name);

ALTER TABLE ONLY homeward.vehicle_version
    ADD CONSTRAINT vehicle_version_person_id_fkey FOREIGN KEY (person_id) REFERENCES homeward.person_key(id);

ALTER TABLE ONLY homeward.vehicle_version
    ADD CONSTRAINT vehicle_version_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY homeward.vehicle_version
    ADD CONSTRAINT vehicle_version_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES homeward.statement_key(id);

ALTER TABLE ONLY homeward.vehicle_version
    ADD CONSTRAINT vehicle_version_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY sealed.action_words
    ADD CONSTRAINT action_words_action_id_fkey FOREIGN KEY (action_id) REFERENCES homeward.action_version(id);

ALTER TABLE ONLY sealed.break_glass_words
    ADD CONSTRAINT break_glass_words_break_glass_id_fkey FOREIGN KEY (break_glass_id) REFERENCES homeward.break_glass(id);

ALTER TABLE ONLY sealed.child_identity
    ADD CONSTRAINT child_identity_child_id_fkey FOREIGN KEY (child_id) REFERENCES homeward.child_key(id);

ALTER TABLE ONLY sealed.child_identity
    ADD CONSTRAINT child_identity_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY sealed.child_identity
    ADD CONSTRAINT child_identity_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY sealed.companion_words
    ADD CONSTRAINT companion_words_companion_id_fkey FOREIGN KEY (companion_id) REFERENCES homeward.companion_version(id);

ALTER TABLE ONLY sealed.episode_words
    ADD CONSTRAINT episode_words_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES homeward.episode_key(id);

ALTER TABLE ONLY sealed.episode_words
    ADD CONSTRAINT episode_words_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY sealed.episode_words
    ADD CONSTRAINT episode_words_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY sealed.handle_words
    ADD CONSTRAINT handle_words_handle_id_fkey FOREIGN KEY (handle_id) REFERENCES homeward.handle_version(id);

ALTER TABLE ONLY sealed.interview_words
    ADD CONSTRAINT interview_words_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES homeward.interview_key(id);

ALTER TABLE ONLY sealed.interview_words
    ADD CONSTRAINT interview_words_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY sealed.interview_words
    ADD CONSTRAINT interview_words_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY sealed.mention_words
    ADD CONSTRAINT mention_words_person_id_fkey FOREIGN KEY (person_id) REFERENCES homeward.person_key(id);

ALTER TABLE ONLY sealed.mention_words
    ADD CONSTRAINT mention_words_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY sealed.mention_words
    ADD CONSTRAINT mention_words_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES homeward.statement_key(id);

ALTER TABLE ONLY sealed.mention_words
    ADD CONSTRAINT mention_words_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY sealed.person_words
    ADD CONSTRAINT person_words_person_id_fkey FOREIGN KEY (person_id) REFERENCES homeward.person_key(id);

ALTER TABLE ONLY sealed.person_words
    ADD CONSTRAINT person_words_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY sealed.person_words
    ADD CONSTRAINT person_words_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY sealed.phone_words
    ADD CONSTRAINT phone_words_phone_id_fkey FOREIGN KEY (phone_id) REFERENCES homeward.phone_version(id);

ALTER TABLE ONLY sealed.place_words
    ADD CONSTRAINT place_words_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY sealed.place_words
    ADD CONSTRAINT place_words_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES homeward.statement_key(id);

ALTER TABLE ONLY sealed.place_words
    ADD CONSTRAINT place_words_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY sealed.rejected_value
    ADD CONSTRAINT rejected_value_rejected_row_id_fkey FOREIGN KEY (rejected_row_id) REFERENCES homeward.rejected_row(id);

ALTER TABLE ONLY sealed.statement_words
    ADD CONSTRAINT statement_words_recorded_in_fkey FOREIGN KEY (recorded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY sealed.statement_words
    ADD CONSTRAINT statement_words_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES homeward.statement_key(id);

ALTER TABLE ONLY sealed.statement_words
    ADD CONSTRAINT statement_words_superseded_in_fkey FOREIGN KEY (superseded_in) REFERENCES homeward.change(number);

ALTER TABLE ONLY sealed.vehicle_words
    ADD CONSTRAINT vehicle_words_vehicle_id_fkey FOREIGN KEY (vehicle_id) REFERENCES homeward.vehicle_version(id);

ALTER TABLE homeward.access_review ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.action_version ENABLE ROW LEVEL SECURITY;

CREATE POLICY administer ON homeward.app_user TO homeward_app USING ((( SELECT lock.role(VARIADIC ARRAY['ADMIN'::text]) AS role) IS NOT NULL));

CREATE POLICY administer ON homeward.role_change TO homeward_app USING ((( SELECT lock.role(VARIADIC ARRAY['ADMIN'::text]) AS role) IS NOT NULL));

CREATE POLICY administer ON homeward.sign_in_try TO homeward_app USING ((( SELECT lock.role(VARIADIC ARRAY['ADMIN'::text]) AS role) IS NOT NULL));

CREATE POLICY administer ON homeward.staff_conflict TO homeward_app USING ((( SELECT lock.role(VARIADIC ARRAY['GOVERNANCE'::text]) AS role) IS NOT NULL));

CREATE POLICY administer ON homeward.user_area TO homeward_app USING ((( SELECT lock.role(VARIADIC ARRAY['ADMIN'::text]) AS role) IS NOT NULL));

ALTER TABLE homeward.app_user ENABLE ROW LEVEL SECURITY;

CREATE POLICY append ON homeward.access_review FOR INSERT TO homeward_app WITH CHECK (((( SELECT lock.role(VARIADIC ARRAY['GOVERNANCE'::text]) AS role) IS NOT NULL) AND (marked_by = ( SELECT lock.viewer() AS viewer))));

CREATE POLICY append ON homeward.change FOR INSERT TO homeward_app WITH CHECK ((( SELECT lock.viewer() AS viewer) IS NOT NULL));

ALTER TABLE homeward.audit ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.break_glass ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.change ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.child_key ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.child_link_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.child_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.companion_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.episode_key ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.episode_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.factor_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.feedback_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.handle_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.harm_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.import_batch ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.import_file ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.installation ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.interview_episode_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.interview_key ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.interview_topic_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.interview_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.offer_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.operator_token ENABLE ROW LEVEL SECURITY;

CREATE POLICY own ON homeward.app_user FOR UPDATE TO homeward_app USING ((name = ( SELECT lock.viewer() AS viewer)));

CREATE POLICY own ON homeward.operator_token TO homeward_app USING ((user_name = ( SELECT lock.viewer() AS viewer)));

CREATE POLICY owner ON homeward.access_review TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.action_version TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.app_user TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.audit TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.break_glass TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.change TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.child_key TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.child_link_version TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.child_version TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.companion_version TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.episode_key TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.episode_version TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.factor_version TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.feedback_version TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.handle_version TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.harm_version TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.import_batch TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.import_file TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.installation TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.interview_episode_version TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.interview_key TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.interview_topic_version TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.interview_version TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.offer_version TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.operator_token TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.person_key TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.person_mention_version TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.person_version TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.phone_version TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.place_version TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.referral_version TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.rejected_row TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.role_change TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.sharing_version TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.sign_in_try TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.staff_conflict TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.statement_key TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.statement_version TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.user_area TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON homeward.vehicle_version TO homeward_owner USING (true) WITH CHECK (true);

ALTER TABLE homeward.person_key ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.person_mention_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.person_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.phone_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.place_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.referral_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.rejected_row ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.role_change ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.sharing_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.sign_in_try ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.staff_conflict ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.statement_key ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.statement_version ENABLE ROW LEVEL SECURITY;

CREATE POLICY system ON homeward.access_review TO homeward_app USING ((( SELECT lock.system('homeward.access_review'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.action_version TO homeward_app USING ((( SELECT lock.system('homeward.action_version'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.app_user TO homeward_app USING ((( SELECT lock.system('homeward.app_user'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.audit TO homeward_app USING ((( SELECT lock.system('homeward.audit'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.break_glass TO homeward_app USING ((( SELECT lock.system('homeward.break_glass'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.change TO homeward_app USING ((( SELECT lock.system('homeward.change'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.child_key TO homeward_app USING ((( SELECT lock.system('homeward.child_key'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.child_link_version TO homeward_app USING ((( SELECT lock.system('homeward.child_link_version'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.child_version TO homeward_app USING ((( SELECT lock.system('homeward.child_version'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.companion_version TO homeward_app USING ((( SELECT lock.system('homeward.companion_version'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.episode_key TO homeward_app USING ((( SELECT lock.system('homeward.episode_key'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.episode_version TO homeward_app USING ((( SELECT lock.system('homeward.episode_version'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.factor_version TO homeward_app USING ((( SELECT lock.system('homeward.factor_version'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.feedback_version TO homeward_app USING ((( SELECT lock.system('homeward.feedback_version'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.handle_version TO homeward_app USING ((( SELECT lock.system('homeward.handle_version'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.harm_version TO homeward_app USING ((( SELECT lock.system('homeward.harm_version'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.import_batch TO homeward_app USING ((( SELECT lock.system('homeward.import_batch'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.import_file TO homeward_app USING ((( SELECT lock.system('homeward.import_file'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.installation TO homeward_app USING ((( SELECT lock.system('homeward.installation'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.interview_episode_version TO homeward_app USING ((( SELECT lock.system('homeward.interview_episode_version'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.interview_key TO homeward_app USING ((( SELECT lock.system('homeward.interview_key'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.interview_topic_version TO homeward_app USING ((( SELECT lock.system('homeward.interview_topic_version'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.interview_version TO homeward_app USING ((( SELECT lock.system('homeward.interview_version'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.offer_version TO homeward_app USING ((( SELECT lock.system('homeward.offer_version'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.operator_token TO homeward_app USING ((( SELECT lock.system('homeward.operator_token'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.person_key TO homeward_app USING ((( SELECT lock.system('homeward.person_key'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.person_mention_version TO homeward_app USING ((( SELECT lock.system('homeward.person_mention_version'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.person_version TO homeward_app USING ((( SELECT lock.system('homeward.person_version'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.phone_version TO homeward_app USING ((( SELECT lock.system('homeward.phone_version'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.place_version TO homeward_app USING ((( SELECT lock.system('homeward.place_version'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.referral_version TO homeward_app USING ((( SELECT lock.system('homeward.referral_version'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.rejected_row TO homeward_app USING ((( SELECT lock.system('homeward.rejected_row'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.role_change TO homeward_app USING ((( SELECT lock.system('homeward.role_change'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.sharing_version TO homeward_app USING ((( SELECT lock.system('homeward.sharing_version'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.sign_in_try TO homeward_app USING ((( SELECT lock.system('homeward.sign_in_try'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.staff_conflict TO homeward_app USING ((( SELECT lock.system('homeward.staff_conflict'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.statement_key TO homeward_app USING ((( SELECT lock.system('homeward.statement_key'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.statement_version TO homeward_app USING ((( SELECT lock.system('homeward.statement_version'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.user_area TO homeward_app USING ((( SELECT lock.system('homeward.user_area'::text) AS system) IS NOT NULL));

CREATE POLICY system ON homeward.vehicle_version TO homeward_app USING ((( SELECT lock.system('homeward.vehicle_version'::text) AS system) IS NOT NULL));

ALTER TABLE homeward.user_area ENABLE ROW LEVEL SECURITY;

ALTER TABLE homeward.vehicle_version ENABLE ROW LEVEL SECURITY;

CREATE POLICY viewer ON homeward.access_review FOR SELECT TO homeward_app USING ((( SELECT lock.role(VARIADIC ARRAY['GOVERNANCE'::text]) AS role) IS NOT NULL));

CREATE POLICY viewer ON homeward.action_version FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND (interview_id IN ( SELECT interview_key.id
   FROM homeward.interview_key))));

CREATE POLICY viewer ON homeward.app_user FOR SELECT TO homeward_app USING (((( SELECT lock.role(VARIADIC ARRAY['ADMIN'::text]) AS role) IS NOT NULL) OR (name = ( SELECT lock.viewer() AS viewer))));

CREATE POLICY viewer ON homeward.audit FOR SELECT TO homeward_app USING (((( SELECT lock.role(VARIADIC ARRAY['GOVERNANCE'::text]) AS role) IS NOT NULL) OR (user_name = ( SELECT lock.viewer() AS viewer)) OR ((( SELECT lock.opens() AS opens) IS NOT NULL) AND (room = 'interviews'::text) AND (what = 'account'::text) AND (subject IN ( SELECT (child_key.public_id)::text AS public_id
   FROM homeward.child_key)))));

CREATE POLICY viewer ON homeward.break_glass FOR SELECT TO homeward_app USING (((( SELECT lock.role(VARIADIC ARRAY['GOVERNANCE'::text]) AS role) IS NOT NULL) OR (user_name = ( SELECT lock.viewer() AS viewer))));

CREATE POLICY viewer ON homeward.change FOR SELECT TO homeward_app USING ((( SELECT lock.viewer() AS viewer) IS NOT NULL));

CREATE POLICY viewer ON homeward.child_key FOR SELECT TO homeward_app USING (((( SELECT lock.role(VARIADIC ARRAY['GOVERNANCE'::text]) AS role) IS NOT NULL) OR ((( SELECT lock.opens() AS opens) IS NOT NULL) AND (NOT (id IN ( SELECT lock.children_shut() AS children_shut))) AND ((( SELECT lock.whole() AS whole) IS NOT NULL) OR (id IN ( SELECT episode_key.child_id
   FROM homeward.episode_key))))));

CREATE POLICY viewer ON homeward.child_link_version FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND (child_id IN ( SELECT child_key.id
   FROM homeward.child_key)) AND (other_child_id IN ( SELECT child_key.id
   FROM homeward.child_key))));

CREATE POLICY viewer ON homeward.child_version FOR SELECT TO homeward_app USING (((( SELECT lock.counts() AS counts) IS NOT NULL) AND (NOT (id IN ( SELECT lock.children_shut() AS children_shut))) AND ((( SELECT lock.whole() AS whole) IS NOT NULL) OR (id IN ( SELECT lock.children_to_count() AS children_to_count)))));

CREATE POLICY viewer ON homeward.companion_version FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND
CASE
    WHEN (( SELECT lock.whole() AS whole) IS NOT NULL) THEN (NOT (statement_id IN ( SELECT lock.statements_kept() AS statements_kept)))
    ELSE (statement_id IN ( SELECT lock.statements_heard() AS statements_heard))
END));

CREATE POLICY viewer ON homeward.episode_key FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND (NOT (child_id IN ( SELECT lock.children_shut() AS children_shut))) AND ((( SELECT lock.whole() AS whole) IS NOT NULL) OR (id IN ( SELECT lock.episodes_to_open() AS episodes_to_open)))));

CREATE POLICY viewer ON homeward.episode_version FOR SELECT TO homeward_app USING (((( SELECT lock.counts() AS counts) IS NOT NULL) AND (NOT (child_id IN ( SELECT lock.children_shut() AS children_shut))) AND ((( SELECT lock.whole() AS whole) IS NOT NULL) OR (child_id IN ( SELECT lock.children_to_count() AS children_to_count)))));

CREATE POLICY viewer ON homeward.factor_version FOR SELECT TO homeward_app USING (((( SELECT lock.counts() AS counts) IS NOT NULL) AND
CASE
    WHEN (( SELECT lock.whole() AS whole) IS NOT NULL) THEN (NOT (statement_id IN ( SELECT lock.statements_kept() AS statements_kept)))
    ELSE (statement_id IN ( SELECT lock.statements_heard() AS statements_heard))
END));

CREATE POLICY viewer ON homeward.feedback_version FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND (interview_id IN ( SELECT interview_key.id
   FROM homeward.interview_key))));

CREATE POLICY viewer ON homeward.handle_version FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND
CASE
    WHEN (( SELECT lock.whole() AS whole) IS NOT NULL) THEN (NOT (statement_id IN ( SELECT lock.statements_kept() AS statements_kept)))
    ELSE (statement_id IN ( SELECT lock.statements_heard() AS statements_heard))
END));

CREATE POLICY viewer ON homeward.harm_version FOR SELECT TO homeward_app USING (((( SELECT lock.counts() AS counts) IS NOT NULL) AND
CASE
    WHEN (( SELECT lock.whole() AS whole) IS NOT NULL) THEN (NOT (statement_id IN ( SELECT lock.statements_kept() AS statements_kept)))
    ELSE (statement_id IN ( SELECT lock.statements_heard() AS statements_heard))
END));

CREATE POLICY viewer ON homeward.import_batch FOR SELECT TO homeward_app USING ((( SELECT lock.role(VARIADIC ARRAY['ANALYST'::text, 'INTERVIEWER'::text, 'ADMIN'::text]) AS role) IS NOT NULL));

CREATE POLICY viewer ON homeward.import_file FOR SELECT TO homeward_app USING (false);

CREATE POLICY viewer ON homeward.installation FOR SELECT TO homeward_app USING (false);

CREATE POLICY viewer ON homeward.interview_episode_version FOR SELECT TO homeward_app USING (((( SELECT lock.counts() AS counts) IS NOT NULL) AND (NOT (child_id IN ( SELECT lock.children_shut() AS children_shut))) AND ((( SELECT lock.whole() AS whole) IS NOT NULL) OR (child_id IN ( SELECT lock.children_to_count() AS children_to_count)))));

CREATE POLICY viewer ON homeward.interview_key FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND (NOT (child_id IN ( SELECT lock.children_shut() AS children_shut))) AND ((( SELECT lock.whole() AS whole) IS NOT NULL) OR (id IN ( SELECT lock.interviews_to_open() AS interviews_to_open)))));

CREATE POLICY viewer ON homeward.interview_topic_version FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND (interview_id IN ( SELECT interview_key.id
   FROM homeward.interview_key))));

CREATE POLICY viewer ON homeward.interview_version FOR SELECT TO homeward_app USING (((( SELECT lock.counts() AS counts) IS NOT NULL) AND (NOT (child_id IN ( SELECT lock.children_shut() AS children_shut))) AND ((( SELECT lock.whole() AS whole) IS NOT NULL) OR (child_id IN ( SELECT lock.children_to_count() AS children_to_count)))));

CREATE POLICY viewer ON homeward.offer_version FOR SELECT TO homeward_app USING (((( SELECT lock.counts() AS counts) IS NOT NULL) AND (NOT (episode_id IN ( SELECT k.id
   FROM homeward.episode_key k
  WHERE (k.child_id IN ( SELECT lock.children_shut() AS children_shut))))) AND ((( SELECT lock.whole() AS whole) IS NOT NULL) OR (episode_id IN ( SELECT episode_version.id
   FROM homeward.episode_version
  WHERE ((episode_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((episode_version.superseded_in IS NULL) OR (episode_version.superseded_in > ( SELECT homeward.known() AS known)))))))));

CREATE POLICY viewer ON homeward.operator_token FOR SELECT TO homeward_app USING ((user_name = ( SELECT lock.viewer() AS viewer)));

CREATE POLICY viewer ON homeward.person_key FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND (id IN ( SELECT person_mention_version.person_id
   FROM homeward.person_mention_version
  WHERE ((person_mention_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((person_mention_version.superseded_in IS NULL) OR (person_mention_version.superseded_in > ( SELECT homeward.known() AS known))))))));

CREATE POLICY viewer ON homeward.person_mention_version FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND
CASE
    WHEN (( SELECT lock.whole() AS whole) IS NOT NULL) THEN (NOT (statement_id IN ( SELECT lock.statements_kept() AS statements_kept)))
    ELSE (statement_id IN ( SELECT lock.statements_heard() AS statements_heard))
END));

CREATE POLICY viewer ON homeward.person_version FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND (id IN ( SELECT person_mention_version.person_id
   FROM homeward.person_mention_version
  WHERE ((person_mention_version.recorded_in <= ( SELECT homeward.known() AS known)) AND ((person_mention_version.superseded_in IS NULL) OR (person_mention_version.superseded_in > ( SELECT homeward.known() AS known))))))));

CREATE POLICY viewer ON homeward.phone_version FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND
CASE
    WHEN (( SELECT lock.whole() AS whole) IS NOT NULL) THEN (NOT (statement_id IN ( SELECT lock.statements_kept() AS statements_kept)))
    ELSE (statement_id IN ( SELECT lock.statements_heard() AS statements_heard))
END));

CREATE POLICY viewer ON homeward.place_version FOR SELECT TO homeward_app USING (((( SELECT lock.counts() AS counts) IS NOT NULL) AND
CASE
    WHEN (( SELECT lock.whole() AS whole) IS NOT NULL) THEN (NOT (statement_id IN ( SELECT lock.statements_kept() AS statements_kept)))
    ELSE (statement_id IN ( SELECT lock.statements_heard() AS statements_heard))
END));

CREATE POLICY viewer ON homeward.referral_version FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND (interview_id IN ( SELECT interview_key.id
   FROM homeward.interview_key))));

CREATE POLICY viewer ON homeward.rejected_row FOR SELECT TO homeward_app USING (false);

CREATE POLICY viewer ON homeward.role_change FOR SELECT TO homeward_app USING ((( SELECT lock.role(VARIADIC ARRAY['ADMIN'::text]) AS role) IS NOT NULL));

CREATE POLICY viewer ON homeward.sharing_version FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND (interview_id IN ( SELECT interview_key.id
   FROM homeward.interview_key)) AND ((statement_id IS NULL) OR
CASE
    WHEN (( SELECT lock.whole() AS whole) IS NOT NULL) THEN (NOT (statement_id IN ( SELECT lock.statements_kept() AS statements_kept)))
    ELSE (statement_id IN ( SELECT lock.statements_heard() AS statements_heard))
END)));

CREATE POLICY viewer ON homeward.sign_in_try FOR SELECT TO homeward_app USING ((( SELECT lock.role(VARIADIC ARRAY['ADMIN'::text]) AS role) IS NOT NULL));

CREATE POLICY viewer ON homeward.staff_conflict FOR SELECT TO homeward_app USING (((( SELECT lock.role(VARIADIC ARRAY['GOVERNANCE'::text]) AS role) IS NOT NULL) OR (user_name = ( SELECT lock.viewer() AS viewer))));

CREATE POLICY viewer ON homeward.statement_key FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND
CASE
    WHEN (( SELECT lock.whole() AS whole) IS NOT NULL) THEN (NOT (id IN ( SELECT lock.statements_kept() AS statements_kept)))
    ELSE (id IN ( SELECT lock.statements_heard() AS statements_heard))
END));

CREATE POLICY viewer ON homeward.statement_version FOR SELECT TO homeward_app USING (((((( SELECT lock.hears('PARTNERSHIP'::text) AS hears) IS NOT NULL) AND for_partnership) OR ((( SELECT lock.hears('POLICE'::text) AS hears) IS NOT NULL) AND for_police) OR ((( SELECT lock.hears('CHILDRENS_SERVICES'::text) AS hears) IS NOT NULL) AND for_childrens_services) OR ((( SELECT lock.hears('CARERS'::text) AS hears) IS NOT NULL) AND for_carers AND (NOT concerns_carer))) AND (NOT (child_id IN ( SELECT lock.children_shut() AS children_shut))) AND ((( SELECT lock.whole() AS whole) IS NOT NULL) OR (((( SELECT lock.provider() AS provider) IS NULL) OR (interview_id IN ( SELECT lock.interviews_of_provider() AS interviews_of_provider))) AND (episode_id IN ( SELECT lock.episodes_in_districts() AS episodes_in_districts))) OR (child_id IN ( SELECT lock.children_by_glass() AS children_by_glass)))));

CREATE POLICY viewer ON homeward.user_area FOR SELECT TO homeward_app USING (((( SELECT lock.role(VARIADIC ARRAY['ADMIN'::text]) AS role) IS NOT NULL) OR (user_name = ( SELECT lock.viewer() AS viewer))));

CREATE POLICY viewer ON homeward.vehicle_version FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND
CASE
    WHEN (( SELECT lock.whole() AS whole) IS NOT NULL) THEN (NOT (statement_id IN ( SELECT lock.statements_kept() AS statements_kept)))
    ELSE (statement_id IN ( SELECT lock.statements_heard() AS statements_heard))
END));

ALTER TABLE sealed.action_words ENABLE ROW LEVEL SECURITY;

CREATE POLICY ask ON sealed.break_glass_words FOR INSERT TO homeward_app WITH CHECK ((break_glass_id IN ( SELECT break_glass.id
   FROM homeward.break_glass
  WHERE (break_glass.user_name = ( SELECT lock.viewer() AS viewer)))));

ALTER TABLE sealed.break_glass_words ENABLE ROW LEVEL SECURITY;

ALTER TABLE sealed.child_identity ENABLE ROW LEVEL SECURITY;

ALTER TABLE sealed.companion_words ENABLE ROW LEVEL SECURITY;

ALTER TABLE sealed.episode_words ENABLE ROW LEVEL SECURITY;

ALTER TABLE sealed.handle_words ENABLE ROW LEVEL SECURITY;

ALTER TABLE sealed.interview_words ENABLE ROW LEVEL SECURITY;

ALTER TABLE sealed.mention_words ENABLE ROW LEVEL SECURITY;

CREATE POLICY owner ON sealed.action_words TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON sealed.break_glass_words TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON sealed.child_identity TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON sealed.companion_words TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON sealed.episode_words TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON sealed.handle_words TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON sealed.interview_words TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON sealed.mention_words TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON sealed.person_words TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON sealed.phone_words TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON sealed.place_words TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON sealed.rejected_value TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON sealed.statement_words TO homeward_owner USING (true) WITH CHECK (true);

CREATE POLICY owner ON sealed.vehicle_words TO homeward_owner USING (true) WITH CHECK (true);

ALTER TABLE sealed.person_words ENABLE ROW LEVEL SECURITY;

ALTER TABLE sealed.phone_words ENABLE ROW LEVEL SECURITY;

ALTER TABLE sealed.place_words ENABLE ROW LEVEL SECURITY;

ALTER TABLE sealed.rejected_value ENABLE ROW LEVEL SECURITY;

ALTER TABLE sealed.statement_words ENABLE ROW LEVEL SECURITY;

CREATE POLICY system ON sealed.action_words TO homeward_app USING ((( SELECT lock.system('sealed.action_words'::text) AS system) IS NOT NULL));

CREATE POLICY system ON sealed.break_glass_words TO homeward_app USING ((( SELECT lock.system('sealed.break_glass_words'::text) AS system) IS NOT NULL));

CREATE POLICY system ON sealed.child_identity TO homeward_app USING ((( SELECT lock.system('sealed.child_identity'::text) AS system) IS NOT NULL));

CREATE POLICY system ON sealed.companion_words TO homeward_app USING ((( SELECT lock.system('sealed.companion_words'::text) AS system) IS NOT NULL));

CREATE POLICY system ON sealed.episode_words TO homeward_app USING ((( SELECT lock.system('sealed.episode_words'::text) AS system) IS NOT NULL));

CREATE POLICY system ON sealed.handle_words TO homeward_app USING ((( SELECT lock.system('sealed.handle_words'::text) AS system) IS NOT NULL));

CREATE POLICY system ON sealed.interview_words TO homeward_app USING ((( SELECT lock.system('sealed.interview_words'::text) AS system) IS NOT NULL));

CREATE POLICY system ON sealed.mention_words TO homeward_app USING ((( SELECT lock.system('sealed.mention_words'::text) AS system) IS NOT NULL));

CREATE POLICY system ON sealed.person_words TO homeward_app USING ((( SELECT lock.system('sealed.person_words'::text) AS system) IS NOT NULL));

CREATE POLICY system ON sealed.phone_words TO homeward_app USING ((( SELECT lock.system('sealed.phone_words'::text) AS system) IS NOT NULL));

CREATE POLICY system ON sealed.place_words TO homeward_app USING ((( SELECT lock.system('sealed.place_words'::text) AS system) IS NOT NULL));

CREATE POLICY system ON sealed.rejected_value TO homeward_app USING ((( SELECT lock.system('sealed.rejected_value'::text) AS system) IS NOT NULL));

CREATE POLICY system ON sealed.statement_words TO homeward_app USING ((( SELECT lock.system('sealed.statement_words'::text) AS system) IS NOT NULL));

CREATE POLICY system ON sealed.vehicle_words TO homeward_app USING ((( SELECT lock.system('sealed.vehicle_words'::text) AS system) IS NOT NULL));

ALTER TABLE sealed.vehicle_words ENABLE ROW LEVEL SECURITY;

CREATE POLICY viewer ON sealed.action_words FOR SELECT TO homeward_app USING (((( SELECT lock.role(VARIADIC ARRAY['INTERVIEWER'::text]) AS role) IS NOT NULL) AND (( SELECT lock.opens() AS opens) IS NOT NULL) AND (action_id IN ( SELECT action_version.id
   FROM homeward.action_version))));

CREATE POLICY viewer ON sealed.break_glass_words FOR SELECT TO homeward_app USING ((( SELECT lock.role(VARIADIC ARRAY['GOVERNANCE'::text]) AS role) IS NOT NULL));

CREATE POLICY viewer ON sealed.child_identity FOR SELECT TO homeward_app USING (((( SELECT lock.role(VARIADIC ARRAY['INTERVIEWER'::text, 'POLICE'::text]) AS role) IS NOT NULL) AND (( SELECT lock.opens() AS opens) IS NOT NULL) AND (child_id IN ( SELECT child_key.id
   FROM homeward.child_key))));

CREATE POLICY viewer ON sealed.companion_words FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND (companion_id IN ( SELECT companion_version.id
   FROM homeward.companion_version))));

CREATE POLICY viewer ON sealed.episode_words FOR SELECT TO homeward_app USING (((( SELECT lock.role(VARIADIC ARRAY['INTERVIEWER'::text]) AS role) IS NOT NULL) AND (( SELECT lock.opens() AS opens) IS NOT NULL) AND (episode_id IN ( SELECT episode_key.id
   FROM homeward.episode_key))));

CREATE POLICY viewer ON sealed.handle_words FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND (handle_id IN ( SELECT handle_version.id
   FROM homeward.handle_version))));

CREATE POLICY viewer ON sealed.interview_words FOR SELECT TO homeward_app USING (((( SELECT lock.role(VARIADIC ARRAY['INTERVIEWER'::text]) AS role) IS NOT NULL) AND (( SELECT lock.opens() AS opens) IS NOT NULL) AND (interview_id IN ( SELECT interview_key.id
   FROM homeward.interview_key))));

CREATE POLICY viewer ON sealed.mention_words FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND
CASE
    WHEN (( SELECT lock.whole() AS whole) IS NOT NULL) THEN (NOT (statement_id IN ( SELECT lock.statements_kept() AS statements_kept)))
    ELSE (statement_id IN ( SELECT lock.statements_heard() AS statements_heard))
END));

CREATE POLICY viewer ON sealed.person_words FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND (person_id IN ( SELECT person_key.id
   FROM homeward.person_key))));

CREATE POLICY viewer ON sealed.phone_words FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND (phone_id IN ( SELECT phone_version.id
   FROM homeward.phone_version))));

CREATE POLICY viewer ON sealed.place_words FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND
CASE
    WHEN (( SELECT lock.whole() AS whole) IS NOT NULL) THEN (NOT (statement_id IN ( SELECT lock.statements_kept() AS statements_kept)))
    ELSE (statement_id IN ( SELECT lock.statements_heard() AS statements_heard))
END));

CREATE POLICY viewer ON sealed.rejected_value FOR SELECT TO homeward_app USING (false);

CREATE POLICY viewer ON sealed.statement_words FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND
CASE
    WHEN (( SELECT lock.whole() AS whole) IS NOT NULL) THEN (NOT (statement_id IN ( SELECT lock.statements_kept() AS statements_kept)))
    ELSE (statement_id IN ( SELECT lock.statements_heard() AS statements_heard))
END));

CREATE POLICY viewer ON sealed.vehicle_words FOR SELECT TO homeward_app USING (((( SELECT lock.opens() AS opens) IS NOT NULL) AND (vehicle_id IN ( SELECT vehicle_version.id
   FROM homeward.vehicle_version))));

GRANT USAGE ON SCHEMA homeward TO homeward_app;

GRANT USAGE ON SCHEMA lock TO homeward_app;

GRANT USAGE ON SCHEMA sealed TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.audit TO homeward_app;

REVOKE ALL ON FUNCTION homeward.break_glass_for(asked_id uuid, asked_reference text, minutes integer) FROM PUBLIC;
GRANT ALL ON FUNCTION homeward.break_glass_for(asked_id uuid, asked_reference text, minutes integer) TO homeward_app;

REVOKE ALL ON FUNCTION homeward.end_break_glass(asked_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION homeward.end_break_glass(asked_id uuid) TO homeward_app;

GRANT ALL ON FUNCTION lock.children_by_glass() TO homeward_app;

GRANT ALL ON FUNCTION lock.children_shut() TO homeward_app;

GRANT ALL ON FUNCTION lock.children_to_count() TO homeward_app;

GRANT ALL ON FUNCTION lock.setting(name text) TO homeward_app;

GRANT ALL ON FUNCTION lock.counts() TO homeward_app;

GRANT ALL ON FUNCTION lock.districts() TO homeward_app;

GRANT ALL ON FUNCTION lock.episodes_in_districts() TO homeward_app;

GRANT ALL ON FUNCTION lock.episodes_to_open() TO homeward_app;

GRANT ALL ON FUNCTION lock.hears(audience text) TO homeward_app;

GRANT ALL ON FUNCTION lock.interviews_of_provider() TO homeward_app;

GRANT ALL ON FUNCTION lock.interviews_to_open() TO homeward_app;

GRANT ALL ON FUNCTION lock.role(VARIADIC roles text[]) TO homeward_app;

GRANT ALL ON FUNCTION lock.opens() TO homeward_app;

GRANT ALL ON FUNCTION lock.provider() TO homeward_app;

GRANT ALL ON FUNCTION lock.statements_heard() TO homeward_app;

GRANT ALL ON FUNCTION lock.statements_kept() TO homeward_app;

GRANT ALL ON FUNCTION lock.system(asked text) TO homeward_app;

GRANT ALL ON FUNCTION lock.viewer() TO homeward_app;

GRANT ALL ON FUNCTION lock.whole() TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.access_review TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.action_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.action_version TO homeward_app;

GRANT SELECT ON TABLE homeward.action TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.agency TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.app_user TO homeward_app;

GRANT UPDATE(password_hash) ON TABLE homeward.app_user TO homeward_app;

GRANT UPDATE(role) ON TABLE homeward.app_user TO homeward_app;

GRANT UPDATE(provider_id) ON TABLE homeward.app_user TO homeward_app;

GRANT UPDATE(disabled) ON TABLE homeward.app_user TO homeward_app;

GRANT UPDATE(waiting) ON TABLE homeward.app_user TO homeward_app;

GRANT UPDATE(password_due) ON TABLE homeward.app_user TO homeward_app;

GRANT UPDATE(rights) ON TABLE homeward.app_user TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.area TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.basemap_feature TO homeward_app;

GRANT SELECT ON TABLE homeward.break_glass TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.change TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.child_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.child_version TO homeward_app;

GRANT SELECT ON TABLE homeward.child TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.child_key TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.child_link_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.child_link_version TO homeward_app;

GRANT SELECT ON TABLE homeward.child_link TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.companion_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.companion_version TO homeward_app;

GRANT SELECT ON TABLE homeward.companion TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.episode_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.episode_version TO homeward_app;

GRANT SELECT ON TABLE homeward.episode TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.episode_key TO homeward_app;

GRANT SELECT ON TABLE homeward.ethnicity_code TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.factor_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.factor_version TO homeward_app;

GRANT SELECT ON TABLE homeward.factor TO homeward_app;

GRANT SELECT ON TABLE homeward.factor_code TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.feedback_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.feedback_version TO homeward_app;

GRANT SELECT ON TABLE homeward.feedback TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.handle_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.handle_version TO homeward_app;

GRANT SELECT ON TABLE homeward.handle TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.harm_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.harm_version TO homeward_app;

GRANT SELECT ON TABLE homeward.harm TO homeward_app;

GRANT SELECT ON TABLE homeward.harm_code TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.import_batch TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.import_file TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.installation TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.interview_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.interview_version TO homeward_app;

GRANT SELECT ON TABLE homeward.interview TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.interview_episode_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.interview_episode_version TO homeward_app;

GRANT SELECT ON TABLE homeward.interview_episode TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.interview_key TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.interview_topic_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.interview_topic_version TO homeward_app;

GRANT SELECT ON TABLE homeward.interview_topic TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.named_place TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.offer_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.offer_version TO homeward_app;

GRANT SELECT ON TABLE homeward.offer TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.operator_token TO homeward_app;

GRANT UPDATE(revoked_at) ON TABLE homeward.operator_token TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.person_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.person_version TO homeward_app;

GRANT SELECT ON TABLE homeward.person TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.person_key TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.person_mention_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.person_mention_version TO homeward_app;

GRANT SELECT ON TABLE homeward.person_mention TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.phone_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.phone_version TO homeward_app;

GRANT SELECT ON TABLE homeward.phone TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.place_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.place_version TO homeward_app;

GRANT SELECT ON TABLE homeward.place TO homeward_app;

GRANT SELECT ON TABLE homeward.place_category TO homeward_app;

GRANT SELECT ON TABLE homeward.placement_type TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.provider TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.referral_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.referral_version TO homeward_app;

GRANT SELECT ON TABLE homeward.referral TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.rejected_row TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.role_change TO homeward_app;

GRANT UPDATE(decided_by) ON TABLE homeward.role_change TO homeward_app;

GRANT UPDATE(decided_at) ON TABLE homeward.role_change TO homeward_app;

GRANT UPDATE(confirmed) ON TABLE homeward.role_change TO homeward_app;

GRANT UPDATE(applied) ON TABLE homeward.role_change TO homeward_app;

GRANT SELECT ON TABLE homeward.row_security TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.sharing_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.sharing_version TO homeward_app;

GRANT SELECT ON TABLE homeward.sharing TO homeward_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE homeward.sign_in_try TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.staff_conflict TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.staff_conflict TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.statement_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.statement_version TO homeward_app;

GRANT SELECT ON TABLE homeward.statement TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.statement_key TO homeward_app;

GRANT SELECT ON TABLE homeward.system_access TO homeward_app;

GRANT SELECT ON TABLE homeward.told TO homeward_app;

GRANT SELECT,INSERT,DELETE ON TABLE homeward.user_area TO homeward_app;

GRANT SELECT,INSERT ON TABLE homeward.vehicle_version TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE homeward.vehicle_version TO homeward_app;

GRANT SELECT ON TABLE homeward.vehicle TO homeward_app;

GRANT SELECT,INSERT ON TABLE sealed.action_words TO homeward_app;

GRANT SELECT,INSERT ON TABLE sealed.break_glass_words TO homeward_app;

GRANT SELECT,INSERT ON TABLE sealed.child_identity TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE sealed.child_identity TO homeward_app;

GRANT SELECT,INSERT ON TABLE sealed.companion_words TO homeward_app;

GRANT SELECT,INSERT ON TABLE sealed.episode_words TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE sealed.episode_words TO homeward_app;

GRANT SELECT,INSERT ON TABLE sealed.handle_words TO homeward_app;

GRANT SELECT,INSERT ON TABLE sealed.interview_words TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE sealed.interview_words TO homeward_app;

GRANT SELECT,INSERT ON TABLE sealed.mention_words TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE sealed.mention_words TO homeward_app;

GRANT SELECT,INSERT ON TABLE sealed.person_words TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE sealed.person_words TO homeward_app;

GRANT SELECT,INSERT ON TABLE sealed.phone_words TO homeward_app;

GRANT SELECT,INSERT ON TABLE sealed.place_words TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE sealed.place_words TO homeward_app;

GRANT SELECT,INSERT,DELETE ON TABLE sealed.rejected_value TO homeward_app;

GRANT SELECT,INSERT ON TABLE sealed.statement_words TO homeward_app;

GRANT UPDATE(superseded_in) ON TABLE sealed.statement_words TO homeward_app;

GRANT SELECT,INSERT ON TABLE sealed.vehicle_words TO homeward_app;


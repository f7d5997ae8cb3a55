-- The names of today. The migrations before this one keep the names that the objects had when they were made; db/README.md has
-- the present ones. Ciphertexts, fingerprints and keyed indexes stay bound to the names of those days: see EncryptedTable.

drop view if exists homeward.told;

-- R__row_security makes every policy and every function that policies ask anew.
do $$
declare each record;
begin
    for each in select schemaname, tablename, policyname from pg_policies where schemaname in ('homeward', 'sealed') loop
        execute format('drop policy %I on %I.%I', each.policyname, each.schemaname, each.tablename);
    end loop;
end $$;
drop schema lock cascade;
create schema rls;
grant usage on schema rls to ${app};

alter schema sealed rename to encrypted;

-- The lists are written anew as well; their tables' names begin with the new schema.
delete from homeward.system_access;
delete from homeward.row_security;
alter table homeward.row_security drop constraint row_security_table_name_check;
alter table homeward.row_security
    add constraint row_security_table_name_check check (table_name ~ '^(homeward|encrypted)\.[a-z_]+$');

alter table homeward.app_user rename column rights to rights_version;
alter table homeward.operator_token rename column rights to rights_version;
alter table homeward.audit rename column known to as_of_change;
alter table homeward.audit rename column seal to mac;
alter function homeward.known() rename to as_of_change;
alter function homeward.chained(text) rename to length_prefixed;
alter function homeward.rights_move_on() rename to bump_rights_version;
alter trigger rights_move_on on homeward.app_user rename to bump_rights_version;
alter function homeward.may_try(text, text, timestamptz, integer) rename to register_login_attempt;

-- A table's constraints, indexes and sequences begin with its name.
do $$
declare
    renamed record;
    part    record;
begin
    for renamed in
        select n.nspname as schema, c.oid, c.relname as before,
               case when n.nspname = 'encrypted' then regexp_replace(c.relname, '_words$', '_text')
                    when c.relname = 'sign_in_try' then 'login_attempt'
                    when c.relname = 'operator_token' then 'api_token'
                    else c.relname end as after
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('homeward', 'encrypted') and c.relkind = 'r'
    loop
        for part in
            select conname as before,
                   regexp_replace(regexp_replace(conname, '^' || renamed.before || '_', renamed.after || '_'),
                                  '_sealed$', '_encrypted') as after
            from pg_constraint where conrelid = renamed.oid
        loop
            if part.after <> part.before then
                execute format('alter table %I.%I rename constraint %I to %I',
                               renamed.schema, renamed.before, part.before, part.after);
            end if;
        end loop;
        for part in
            select distinct c.relname as before, c.relkind as kind,
                   regexp_replace(c.relname, '^' || renamed.before || '_', renamed.after || '_') as after
            from pg_depend d join pg_class c on c.oid = d.objid
            where d.refobjid = renamed.oid and d.classid = 'pg_class'::regclass and c.relkind in ('i', 'S')
        loop
            if part.after <> part.before then
                execute format('alter %s %I.%I rename to %I', case part.kind when 'i' then 'index' else 'sequence' end,
                               renamed.schema, part.before, part.after);
            end if;
        end loop;
        if renamed.after <> renamed.before then
            execute format('alter table %I.%I rename to %I', renamed.schema, renamed.before, renamed.after);
        end if;
    end loop;
end $$;

-- A body that is text names what it uses by name.

-- The change as known at which a transaction reads; the latest unless one was asked for. Its plan is kept by the connection,
-- because every view of every query asks it.
create or replace function homeward.as_of_change() returns bigint
    language plpgsql stable as $$
begin
    return coalesce(nullif(current_setting('homeward.as_of_change', true), '')::bigint,
                    (select max(number) from homeward.change), 0);
end $$;

-- The same bytes as the application takes: a fixed order, each text after its length.
create or replace function homeward.audit_hash(entry homeward.audit) returns bytea
    language sql immutable as $$
    select sha256(
        int8send(entry.number) || int8send((extract(epoch from entry.at) * 1000000)::bigint)
        || homeward.length_prefixed(entry.user_name) || homeward.length_prefixed(entry.role)
        || homeward.length_prefixed(entry.purpose) || homeward.length_prefixed(entry.kind)
        || homeward.length_prefixed(entry.room) || homeward.length_prefixed(entry.what)
        || homeward.length_prefixed(entry.subject) || homeward.length_prefixed(entry.filter)
        || homeward.length_prefixed(entry.scope) || homeward.length_prefixed(entry.recipient)
        || int4send(entry.rows) || int8send(entry.as_of_change) || entry.previous)
$$;

-- Open sessions hold the version of the user's rights that they began with; a newer version ends them.
create or replace function homeward.bump_rights_version() returns trigger
    language plpgsql as $$
begin
    if (old.role, old.disabled, old.waiting, old.provider_id, old.password_hash, old.password_due)
        is distinct from (new.role, new.disabled, new.waiting, new.provider_id, new.password_hash, new.password_due) then
        new.rights_version := old.rights_version + 1;
    end if;
    return new;
end $$;

-- Counts an attempt before the password is checked, so that many at once do not slip past, and says whether it may go on. After
-- the free attempts each further one waits twice as long as the one before, up to 15 minutes. A day resets the count.
create or replace function homeward.register_login_attempt(
    of_kind text, of_whom text, moment timestamptz, free_tries integer) returns boolean
    language plpgsql as $$
declare held homeward.login_attempt;
begin
    insert into homeward.login_attempt (kind, subject, wrong, last_at) values (of_kind, of_whom, 0, moment)
    on conflict do nothing;
    select * into held from homeward.login_attempt where kind = of_kind and subject = of_whom for update;
    if held.locked_until > moment then
        return false;
    end if;
    held.wrong := case when held.last_at < moment - interval '1 day' then 1 else held.wrong + 1 end;
    update homeward.login_attempt
    set wrong = held.wrong,
        last_at = moment,
        locked_until = case when held.wrong >= free_tries then
            moment + least(interval '15 minutes', interval '1 minute' * power(2, least(held.wrong - free_tries, 10))) end
    where kind = of_kind and subject = of_whom;
    return true;
end $$;

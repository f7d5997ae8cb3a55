-- The viewer of a transaction is sealed by the application, with a key that the role of the application cannot read here: SQL alone can
-- set the viewer, but not the seal. The key is derived from the keys outside of the database and stored at each start, in the two
-- padded forms of which HMAC-SHA256 is made. See org.homeward.store.RlsSession.
create table homeward.seal (
    only_row  boolean primary key default true check (only_row),
    inner_key bytea not null check (octet_length(inner_key) = 64),
    outer_key bytea not null check (octet_length(outer_key) = 64)
);

-- Whatever asks who the viewer is asks rls.viewer() from here on, which answers only where the seal fits.
create or replace function homeward.approval_needs_two() returns trigger
    language plpgsql as $$
declare by_whom text := coalesce(rls.viewer(), '');
begin
    if current_user <> '${app}' then
        return new;
    end if;
    if tg_op = 'INSERT' then
        if new.decision is not null or not (new.asked_by = by_whom or by_whom like 'system:%') then
            raise exception 'a request is made by the viewer and decided by somebody else';
        end if;
    elsif old.decision is not null
        or not (new.decision = 'EXPIRED' or new.decided_by = by_whom or by_whom like 'system:%') then
        raise exception 'a request is decided once and by the viewer';
    end if;
    return new;
end $$;

create or replace function homeward.user_needs_two() returns trigger
    language plpgsql as $$
declare by_whom text := coalesce(rls.viewer(), '');
begin
    if current_user <> '${app}' then
        return new;
    end if;
    if tg_op = 'INSERT' then
        if not (new.waiting or new.sample or by_whom = 'system:setup') then
            raise exception 'a user begins as waiting for a second administrator';
        end if;
        return new;
    end if;
    if (old.password_hash, old.password_due) is distinct from (new.password_hash, new.password_due) and old.name <> by_whom then
        raise exception 'a password is chosen by its owner';
    end if;
    if old.disabled <> new.disabled and (old.disabled or old.name = by_whom or old.role in ('ADMIN', 'GOVERNANCE')) then
        raise exception 'this needs two administrators';
    end if;
    if old.first_used_at is distinct from new.first_used_at and by_whom <> 'system:signin' then
        raise exception 'only a sign-in uses first credentials';
    end if;
    return new;
end $$;

-- Of the mark only what a superuser or the owner wrote on this database counts: a session can set anything for itself, and the role of
-- the application for each of its own.
create or replace function homeward.is_private_sample() returns boolean
    language sql stable as $$
    select exists (select from pg_catalog.pg_db_role_setting s join pg_catalog.pg_database d on d.oid = s.setdatabase
                   where d.datname = pg_catalog.current_database() and s.setrole = 0
                     and 'homeward.installation=sample' = any (s.setconfig))
       and coalesce(inet_server_addr() <<= inet '127.0.0.0/8', true)
$$;

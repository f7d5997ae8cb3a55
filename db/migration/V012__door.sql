-- The door: who waits to be confirmed, who must choose a password, who tried too often, and who may ask from a terminal.

alter table homeward.app_user
    add column waiting      boolean not null default false,
    add column password_due boolean not null default false,
    add column rights       integer not null default 1;

-- Tries that have not been followed by the right password. Names that nobody has share one row, so that none is written down.
create table homeward.sign_in_try (
    kind         text not null check (kind in ('ACCOUNT', 'ADDRESS')),
    subject      text not null check (subject <> ''),
    wrong        integer not null check (wrong >= 0),
    last_at      timestamptz not null,
    locked_until timestamptz,
    primary key (kind, subject)
);

-- Two administrators, neither of them the person concerned: one asks, the other confirms.
create table homeward.role_change (
    id           bigint generated always as identity primary key,
    user_name    text not null references homeward.app_user,
    kind         text not null check (kind in ('NEW', 'ROLE', 'PASSWORD')),
    role         text not null check (role in ('ANALYST', 'BOARD', 'POLICE', 'INTERVIEWER', 'GOVERNANCE', 'ADMIN')),
    requested_by text not null,
    requested_at timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    confirmed    boolean,
    applied      boolean not null default false,
    check (requested_by <> user_name),
    check (decided_by <> user_name),
    check (not confirmed or decided_by <> requested_by),
    check ((decided_by is null) = (confirmed is null)),
    check (confirmed or not applied)
);
create unique index one_open_role_change on homeward.role_change (user_name) where decided_by is null;

create table homeward.operator_token (
    id           bigint generated always as identity primary key,
    user_name    text not null references homeward.app_user,
    token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
    rights       integer not null,
    made_at      timestamptz not null,
    expires_at   timestamptz not null check (expires_at > made_at and expires_at <= made_at + interval '12 hours'),
    revoked_at   timestamptz
);
create index operator_token_user on homeward.operator_token (user_name);

-- The application cannot give a role by itself: a user begins as waiting, and a role changes only by a confirmed request,
-- which is used up by it. Setting up an installation, and loading a sample, are not done by any user.
create function homeward.role_needs_two() returns trigger
    language plpgsql as $$
begin
    if current_user <> '${app}' then
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
create trigger role_needs_two before insert or update on homeward.app_user
    for each row execute function homeward.role_needs_two();

-- Whoever is signed in holds the number of their rights; when it has moved on, they are shown out.
create function homeward.rights_move_on() returns trigger
    language plpgsql as $$
begin
    if (old.role, old.disabled, old.waiting, old.provider_id, old.password_hash, old.password_due)
        is distinct from (new.role, new.disabled, new.waiting, new.provider_id, new.password_hash, new.password_due) then
        new.rights := old.rights + 1;
    end if;
    return new;
end $$;
create trigger rights_move_on before update on homeward.app_user
    for each row execute function homeward.rights_move_on();

grant update (role, provider_id, waiting, password_due, rights) on homeward.app_user to ${app};
grant delete on homeward.user_area to ${app};
grant select, insert, update, delete on homeward.sign_in_try to ${app};
grant select, insert on homeward.role_change, homeward.operator_token to ${app};
grant update (decided_by, decided_at, confirmed, applied) on homeward.role_change to ${app};
grant update (revoked_at) on homeward.operator_token to ${app};

-- Counts a try before the password is looked at, so that many at once do not slip past, and says whether it may go on. After
-- the free tries each further one waits twice as long as the one before, up to a quarter of an hour; a day forgets.
create function homeward.may_try(of_kind text, of_whom text, moment timestamptz, free_tries integer) returns boolean
    language plpgsql as $$
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

-- What no one person may decide. A request names whom or what it concerns, and what is set now and shall be; somebody else decides it,
-- once, before it expires. Users are changed by an approved request and by nothing else: see apply_user_approval.
create table homeward.approval (
    id         bigint generated always as identity primary key,
    kind       text not null check (kind in ('NEW_USER', 'ROLE', 'DISTRICTS', 'PROVIDER', 'CREDENTIALS', 'ENABLING', 'DISABLING',
                                             'CONFLICT', 'SETTING', 'HANDLING', 'IMPORT', 'RELEASE', 'PACK')),
    subject    text not null check (subject <> ''),
    old_value  text not null,
    new_value  text not null,
    asked_by   text not null,
    asked_at   timestamptz not null,
    expires_at timestamptz not null check (expires_at > asked_at),
    decision   text check (decision in ('APPROVED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
    decided_by text,
    decided_at timestamptz,
    check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
    check (asked_by <> subject and decided_by <> subject),
    check (case decision
               when 'APPROVED' then decided_by <> asked_by and decided_at < expires_at
               when 'DECLINED' then decided_by <> asked_by
               when 'WITHDRAWN' then decided_by = asked_by
               when 'EXPIRED' then decided_by = 'system:approval' and decided_at >= expires_at end)
);
create unique index one_open_approval on homeward.approval (kind, subject) where decision is null;
create index approval_subject on homeward.approval (subject);

-- Why it was asked for, and why it was decided so.
create table encrypted.approval_text (
    approval_id bigint not null references homeward.approval,
    decided     boolean not null,
    reason      bytea not null
        constraint approval_text_reason_encrypted check (octet_length(reason) >= 33 and get_byte(reason, 0) = 1),
    primary key (approval_id, decided)
);

-- The two halves of what a user first signs in with, one for each administrator to hand over.
create table homeward.first_credential (
    approval_id bigint not null references homeward.approval,
    holder      text not null,
    half_sha256 text not null check (half_sha256 ~ '^[0-9a-f]{64}$'),
    used_at     timestamptz,
    primary key (approval_id, holder)
);

-- A second factor of a user; one at a time, and each code counts once.
create table homeward.second_factor (
    id           bigint generated always as identity primary key,
    user_name    text not null references homeward.app_user,
    made_at      timestamptz not null,
    confirmed_at timestamptz,
    ended_at     timestamptz,
    last_step    bigint not null default 0
);
create unique index one_second_factor on homeward.second_factor (user_name) where ended_at is null;

create table encrypted.second_factor_text (
    second_factor_id bigint primary key references homeward.second_factor,
    secret           bytea not null
        constraint second_factor_text_secret_encrypted check (octet_length(secret) >= 33 and get_byte(secret, 0) = 1)
);

alter table homeward.app_user add column first_used_at timestamptz;

-- Between V030 and R__row_security.sql there is no policy by which the owner, too, would see a row.
alter table homeward.role_change no force row level security;
alter table homeward.app_user no force row level security;
insert into homeward.approval (kind, subject, old_value, new_value, asked_by, asked_at, expires_at, decision, decided_by, decided_at)
select case c.kind when 'NEW' then 'NEW_USER' when 'PASSWORD' then 'CREDENTIALS' else c.kind end,
       c.user_name,
       case when c.kind = 'ROLE' and c.decided_by is null then u.role else '' end,
       case c.kind when 'PASSWORD' then '' else c.role end,
       c.requested_by,
       c.requested_at,
       -- An open request for a password cannot be kept: its first half was never handed out.
       case when c.decided_by is null and c.kind = 'ROLE' then greatest(c.requested_at, now()) + interval '7 days'
            when c.decided_by is null then c.requested_at + interval '1 second'
            else greatest(c.requested_at, c.decided_at) + interval '1 second' end,
       case when c.confirmed then 'APPROVED'
            when c.decided_by = c.requested_by then 'WITHDRAWN'
            when c.decided_by is not null then 'DECLINED'
            when c.kind <> 'ROLE' then 'EXPIRED' end,
       coalesce(c.decided_by, case when c.kind <> 'ROLE' then 'system:approval' end),
       case when c.decided_by is not null then coalesce(c.decided_at, c.requested_at)
            when c.kind <> 'ROLE' then c.requested_at + interval '1 second' end
from homeward.role_change c join homeward.app_user u on u.name = c.user_name
order by c.id;
alter table homeward.app_user force row level security;

drop trigger role_needs_two on homeward.app_user;
drop function homeward.role_needs_two();
drop table homeward.role_change;

-- The application asks and decides in the name of the viewer; its own jobs in the name of the user for whom they run.
create function homeward.approval_needs_two() returns trigger
    language plpgsql as $$
declare by_whom text := current_setting('homeward.viewer', true);
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
create trigger approval_needs_two before insert or update on homeward.approval
    for each row execute function homeward.approval_needs_two();

-- An approved request about a user takes effect here. The application has no right to do any of it by itself.
create function homeward.apply_user_approval() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare codes text[] := string_to_array(nullif(new.new_value, ''), ',');
begin
    case new.kind
        when 'NEW_USER' then
            update homeward.app_user set role = new.new_value, waiting = false, password_due = true
            where name = new.subject and waiting;
        when 'ROLE' then
            update homeward.app_user set role = new.new_value where name = new.subject and role = new.old_value;
        when 'CREDENTIALS' then
            update homeward.second_factor set ended_at = new.decided_at where user_name = new.subject and ended_at is null;
            update homeward.app_user set password_hash = '', password_due = true where name = new.subject and not waiting;
        when 'ENABLING' then
            update homeward.app_user set disabled = false where name = new.subject and disabled;
        when 'DISABLING' then
            update homeward.app_user set disabled = true where name = new.subject and not disabled;
        when 'PROVIDER' then
            update homeward.app_user u set provider_id = p.id
            from (select (select id from homeward.provider where code = nullif(new.new_value, '')) as id) as p
            where u.name = new.subject and (p.id is not null or new.new_value = '');
        when 'DISTRICTS' then
            delete from homeward.user_area where user_name = new.subject;
            insert into homeward.user_area (user_name, area_id)
            select new.subject, id from homeward.area where code = any (codes);
            -- No district at all would mean every district.
            update homeward.app_user set rights_version = rights_version + 1
            where name = new.subject
              and (codes is null or codes <@ (select array_agg(a.code::text) from homeward.user_area x
                                              join homeward.area a on a.id = x.area_id where x.user_name = new.subject));
        else
            return null;
    end case;
    if not found then
        raise exception 'the user is not as the request found them';
    end if;
    return null;
end $$;
create trigger apply_user_approval after update of decision on homeward.approval
    for each row when (new.decision = 'APPROVED') execute function homeward.apply_user_approval();

-- What the application may change of a user by itself: one's own password; and it may disable somebody, which takes access away,
-- but nobody who keeps watch over others. Setting up an installation, and loading a sample, are not done by any user.
create function homeward.user_needs_two() returns trigger
    language plpgsql as $$
declare by_whom text := current_setting('homeward.viewer', true);
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
create trigger user_needs_two before insert or update on homeward.app_user
    for each row execute function homeward.user_needs_two();

revoke update (role, provider_id, waiting, rights_version) on homeward.app_user from ${app};
revoke insert, delete on homeward.user_area from ${app};
grant update (first_used_at) on homeward.app_user to ${app};
grant select, insert on homeward.approval, encrypted.approval_text, homeward.first_credential, homeward.second_factor,
    encrypted.second_factor_text to ${app};
grant update (decision, decided_by, decided_at) on homeward.approval to ${app};
grant update (used_at) on homeward.first_credential to ${app};
grant update (confirmed_at, ended_at, last_step) on homeward.second_factor to ${app};

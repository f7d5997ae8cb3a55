-- A password is written by sign-in, for its owner: SQL that is injected into a request of the owner writes none.
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
        if new.waiting and (new.password_hash <> '' or new.provider_id is not null or new.first_used_at is not null or new.disabled) then
            raise exception 'a waiting user has a name and a role, and nothing else';
        end if;
        return new;
    end if;
    if (old.password_hash, old.password_due) is distinct from (new.password_hash, new.password_due) and by_whom <> 'system:signin' then
        raise exception 'a password is chosen by its owner';
    end if;
    if old.disabled <> new.disabled and (old.disabled or old.name = by_whom or old.role in ('ADMIN', 'GOVERNANCE', 'SAFEGUARDING_LEAD')) then
        raise exception 'this needs two administrators';
    end if;
    if old.first_used_at is distinct from new.first_used_at and by_whom <> 'system:signin' then
        raise exception 'only a sign-in uses first credentials';
    end if;
    return new;
end $$;

-- Codes and passkeys have a count of their own.
alter table homeward.login_attempt drop constraint if exists sign_in_try_kind_check;
alter table homeward.login_attempt drop constraint if exists login_attempt_kind_check;
alter table homeward.login_attempt add constraint login_attempt_kind_check check (kind in ('ACCOUNT', 'ADDRESS', 'FACTOR'));

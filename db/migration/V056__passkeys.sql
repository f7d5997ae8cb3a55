-- Passkeys of a user, which stand for the code of their second factor. What is stored is public; the private key stays in the device.
create table homeward.passkey (
    id            bigint generated always as identity primary key,
    user_name     text not null references homeward.app_user,
    credential_id bytea not null unique,
    user_handle   bytea not null,
    attestation   bytea not null,
    sign_count    bigint not null check (sign_count between 0 and 4294967295),
    added_at      timestamptz not null,
    last_used_at  timestamptz,
    ended_at      timestamptz
);
create index passkey_user on homeward.passkey (user_name) where ended_at is null;

create table encrypted.passkey_text (
    passkey_id bigint primary key references homeward.passkey,
    label      bytea not null
        constraint passkey_text_label_encrypted check (octet_length(label) >= 33 and get_byte(label, 0) = 1)
);

grant select, insert on homeward.passkey, encrypted.passkey_text to ${app};
grant update (sign_count, last_used_at, ended_at) on homeward.passkey to ${app};

-- As before; and with the second factor the passkeys of a user end as well.
create or replace function homeward.apply_user_approval() returns trigger
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
            update homeward.passkey set ended_at = new.decided_at where user_name = new.subject and ended_at is null;
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

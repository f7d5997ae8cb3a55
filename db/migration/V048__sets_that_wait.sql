-- Every import names who answers for it, and who approved it where it waited.
alter table homeward.import_batch add column responsible text, add column approved_by text;
-- Between V030 and R__row_security.sql there is no policy by which the owner, too, would see a row.
alter table homeward.import_batch no force row level security;
update homeward.import_batch set responsible = imported_by;
alter table homeward.import_batch force row level security;
alter table homeward.import_batch alter column responsible set not null;
alter table homeward.import_batch add check (approved_by <> imported_by);

-- An unusual set waits here for a second person. Nobody can change it: the application adds one and reads it.
create table homeward.waiting_import (
    id            bigint generated always as identity primary key,
    reference     text not null unique,
    source_system text not null,
    sent_by       text not null,
    responsible   text not null,
    set_sha256    text not null check (set_sha256 ~ '^[0-9a-f]{64}$'),
    rows_new      integer not null,
    rows_changed  integer not null,
    rows_rejected integer not null,
    recorded_in   bigint not null references homeward.change
);

create table encrypted.waiting_import_text (
    waiting_import_id bigint not null references homeward.waiting_import,
    part              bigint not null,
    file_name         bytea not null
        constraint waiting_import_text_file_name_encrypted check (octet_length(file_name) >= 33 and get_byte(file_name, 0) = 1),
    content           bytea not null
        constraint waiting_import_text_content_encrypted check (octet_length(content) >= 33 and get_byte(content, 0) = 1),
    primary key (waiting_import_id, part)
);
grant select, insert on homeward.waiting_import, encrypted.waiting_import_text to ${app};

-- However a request about a set ends, its files end with it, in the same transaction.
create function homeward.delete_waiting_import() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from encrypted.waiting_import_text t
    using homeward.waiting_import w
    where w.id = t.waiting_import_id and w.reference = new.subject;
    return null;
end $$;
create trigger delete_waiting_import after update of decision on homeward.approval
    for each row when (new.decision is not null and new.kind = 'IMPORT') execute function homeward.delete_waiting_import();

-- Whose a source system is, and who sends for it, is named by two administrators. An approved request does it; a value is the owner
-- as "provider CODE" or "agency CODE", then "|" and the senders, divided by ";".
alter table homeward.approval drop constraint approval_kind_check;
alter table homeward.approval add constraint approval_kind_check
    check (kind in ('NEW_USER', 'ROLE', 'DISTRICTS', 'PROVIDER', 'CREDENTIALS', 'ENABLING', 'DISABLING',
                    'CONFLICT', 'SETTING', 'SOURCE', 'HANDLING', 'IMPORT', 'RELEASE', 'PACK'));

create function homeward.apply_source_approval() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    owner   text := substring(new.new_value from '^(.*)\|[^|]*$');
    change  bigint := (select max(number) from homeward.change);
    added   bigint;
begin
    update homeward.source_system set superseded_in = change where source_system = new.subject and superseded_in is null;
    insert into homeward.source_system (source_system, provider_id, agency_id, senders, recorded_in)
    select new.subject,
           (select id from homeward.provider where 'provider ' || code = owner),
           (select id from homeward.agency where 'agency ' || code = owner),
           coalesce(string_to_array(nullif(substring(new.new_value from '[^|]*$'), ''), ';'), '{}'),
           change
    where owner = '' or exists (select from homeward.provider where 'provider ' || code = owner)
       or exists (select from homeward.agency where 'agency ' || code = owner)
    returning id into added;
    if added is null then
        raise exception 'there is no such provider or agency';
    end if;
    return null;
end $$;
create trigger apply_source_approval after update of decision on homeward.approval
    for each row when (new.decision = 'APPROVED' and new.kind = 'SOURCE') execute function homeward.apply_source_approval();

-- What kind of change: an import brings data, and pages of earlier data can be shown anew. Until now only the words of the purpose
-- said so. The kind is that of the audit entry of the change.
alter table homeward.change
    add column kind text not null default 'CHANGE' check (kind in ('IMPORT', 'CHANGE', 'BREAK_GLASS'));

-- Between V030 and R__row_security.sql there is no policy by which the owner, too, would see a row.
alter table homeward.change no force row level security;
update homeward.change
set kind = case when purpose = 'break glass' then 'BREAK_GLASS' else 'IMPORT' end
where purpose in ('reference set', 'break glass') or purpose like 'import of %';
alter table homeward.change force row level security;

alter table homeward.change alter column kind drop default;

drop function homeward.next_change(text, text);

-- The lock is held until commit, so numbers become visible in their own order and without gaps.
create function homeward.next_change(by_whom text, what_for text, of_kind text) returns bigint
    language plpgsql as $$
declare taken bigint;
begin
    perform pg_advisory_xact_lock(72, 1);
    insert into homeward.change (number, made_by, purpose, kind)
    select coalesce(max(number), 0) + 1, by_whom, what_for, of_kind from homeward.change
    returning number into taken;
    return taken;
end $$;

-- A statement that may be disclosed to nobody is read by its provider's safeguarding lead, who decides whether it must be shared.
alter table homeward.app_user drop constraint app_user_role_check;
alter table homeward.app_user add constraint app_user_role_check check
    (role in ('ANALYST', 'BOARD', 'POLICE', 'INTERVIEWER', 'SAFEGUARDING_LEAD', 'GOVERNANCE', 'ADMIN'));

-- A decision about a statement as it stood: it ends when anything of the statement changes. Shared: with whom, and whether the child was
-- told. Kept: when to look again.
create table homeward.handling_decision (
    id                     bigint generated always as identity primary key,
    statement_id           bigint not null references homeward.statement_key,
    recorded_in            bigint not null references homeward.change,
    superseded_in          bigint references homeward.change,
    decided_by             text not null,
    decided_at             timestamptz not null,
    shared                 boolean not null,
    for_police             boolean not null default false,
    for_childrens_services boolean not null default false,
    for_partnership        boolean not null default false,
    child_told             boolean,
    review_on              date,
    words_recorded_in      bigint not null references homeward.change,
    check (superseded_in > recorded_in),
    check (shared = (for_police or for_childrens_services or for_partnership)),
    check (shared = (child_told is not null) and shared = (review_on is null))
);
create unique index handling_decision_standing on homeward.handling_decision (statement_id) where superseded_in is null;

create table encrypted.handling_decision_text (
    decision_id bigint primary key references homeward.handling_decision,
    reason      bytea not null
        constraint handling_decision_text_reason_encrypted check (octet_length(reason) >= 33 and get_byte(reason, 0) = 1)
);

-- Whatever a job writes for somebody: only a safeguarding lead decides, and only for the provider that held the interview.
create function homeward.lead_decides() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (
        select from homeward.app_user u
        join homeward.statement_key k on k.id = new.statement_id
        join homeward.interview_version v on v.id = k.interview_id and v.superseded_in is null and v.provider_id = u.provider_id
        where u.name = new.decided_by and u.role = 'SAFEGUARDING_LEAD' and not u.disabled and not u.waiting) then
        raise exception 'only the safeguarding lead of the provider decides about this statement';
    end if;
    return new;
end $$;
create trigger lead_decides before insert on homeward.handling_decision
    for each row execute function homeward.lead_decides();

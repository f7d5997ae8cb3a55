-- Who sends. A source system belongs to a provider or to an agency, and administration names who may send for it. Without an owner and
-- outside a private sample nobody sends.
create table homeward.source_system (
    id            bigint generated always as identity primary key,
    source_system text not null check (source_system ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
    provider_id   integer references homeward.provider,
    agency_id     integer references homeward.agency,
    senders       text[] not null default '{}',
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    check (provider_id is null or agency_id is null),
    check (superseded_in > recorded_in)
);
create unique index source_system_current on homeward.source_system (source_system) where superseded_in is null;

-- What an import asked for and did not get: a wider handling of a statement that stands. Its columns are those of statement_version.
create table homeward.handling_request (
    id                     bigint generated always as identity primary key,
    statement_id           bigint not null references homeward.statement_key,
    recorded_in            bigint not null references homeward.change,
    superseded_in          bigint references homeward.change,
    file_id                bigint references homeward.import_file,
    line                   integer check (line > 0),
    asked_by               text not null,
    child_view             text not null check (child_view in ('AGREED', 'AGREED_IN_PART', 'OBJECTED', 'NOT_ASKED')),
    for_police             boolean not null,
    for_childrens_services boolean not null,
    for_partnership        boolean not null,
    for_carers             boolean not null,
    concerns_carer         boolean not null,
    overridden             boolean not null,
    override_at            timestamptz,
    override_child_told    boolean,
    grading_scheme         text,
    grading_version        text,
    grade_source           text,
    grade_assessment       text,
    grade_handling         text,
    check (superseded_in > recorded_in)
);
create unique index handling_request_waiting on homeward.handling_request (statement_id) where superseded_in is null;

create table encrypted.handling_request_text (
    request_id      bigint primary key references homeward.handling_request,
    override_by     bytea
        constraint handling_request_text_override_by_encrypted check (octet_length(override_by) >= 33 and get_byte(override_by, 0) = 1),
    override_reason bytea
        constraint handling_request_text_override_reason_encrypted check (octet_length(override_reason) >= 33 and get_byte(override_reason, 0) = 1)
);

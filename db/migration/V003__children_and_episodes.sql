-- A *_key row is an identity that never alters; a *_version row is what was known, from one change until another.

create table homeward.child_key (
    id            bigint generated always as identity primary key,
    public_id     uuid not null unique default gen_random_uuid(),
    source_system text not null,
    source_key    text not null,
    reference     text not null unique check (reference ~ '^C-[0-9]{4,}$'),
    recorded_in   bigint not null references homeward.change,
    unique (source_system, source_key)
);

create table homeward.child_version (
    id                bigint not null references homeward.child_key,
    recorded_in       bigint not null references homeward.change,
    superseded_in     bigint references homeward.change,
    file_id           bigint references homeward.import_file,
    line              integer check (line > 0),
    born_month        date check (extract(day from born_month) = 1),
    sex               text not null check (sex in ('FEMALE', 'MALE', 'OTHER', 'NOT_RECORDED')),
    ethnicity_code    text references homeward.ethnicity_code,
    ethnicity_source  text,
    send              text not null check (send in ('YES', 'NO', 'UNKNOWN')),
    home_district_id  integer references homeward.area,
    retention_class   text not null check (retention_class in ('LOOKED_AFTER', 'NEVER_LOOKED_AFTER', 'NOT_SET')),
    legal_hold        boolean not null default false,
    primary key (id, recorded_in),
    check (superseded_in > recorded_in)
);
create unique index child_current on homeward.child_version (id) where superseded_in is null;

create table sealed.child_identity (
    child_id      bigint not null references homeward.child_key,
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    given_name    text not null,
    family_name   text not null,
    known_as      text,
    date_of_birth date,
    home_address  text,
    primary key (child_id, recorded_in),
    check (superseded_in > recorded_in)
);

-- Children who count once when accounts are weighed for independence.
create table homeward.child_link_version (
    child_id       bigint not null references homeward.child_key,
    other_child_id bigint not null references homeward.child_key,
    kind           text not null check (kind in ('SIBLING', 'SAME_PLACEMENT')),
    recorded_in    bigint not null references homeward.change,
    superseded_in  bigint references homeward.change,
    primary key (child_id, other_child_id, kind, recorded_in),
    check (child_id < other_child_id),
    check (superseded_in > recorded_in)
);

-- A member of staff who must never open this child's account: a neighbour, a relative.
create table homeward.staff_conflict (
    user_name     text not null,
    child_id      bigint not null references homeward.child_key,
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    primary key (user_name, child_id, recorded_in),
    check (superseded_in > recorded_in)
);

create table homeward.episode_key (
    id            bigint generated always as identity primary key,
    public_id     uuid not null unique default gen_random_uuid(),
    source_system text not null,
    source_key    text not null,
    child_id      bigint not null references homeward.child_key,
    recorded_in   bigint not null references homeward.change,
    unique (source_system, source_key),
    unique (id, child_id)
);

-- A time is an earliest and a latest instant: the same where the minute is known, a day apart where only the date is.
create table homeward.episode_version (
    id                       bigint not null,
    recorded_in              bigint not null references homeward.change,
    superseded_in            bigint references homeward.change,
    file_id                  bigint references homeward.import_file,
    line                     integer check (line > 0),
    child_id                 bigint not null,
    kind                     text not null check (kind in ('MISSING', 'AWAY')),
    started_at               timestamptz not null,
    started_latest           timestamptz not null check (started_latest >= started_at),
    started_precision        text not null check (started_precision in ('MINUTE', 'HOUR', 'DATE', 'MONTH')),
    started_on               date not null,
    ended_at                 timestamptz,
    ended_latest             timestamptz,
    ended_precision          text check (ended_precision in ('MINUTE', 'HOUR', 'DATE', 'MONTH')),
    ended_on                 date,
    age_at_episode           smallint check (age_at_episode between 0 and 17),
    care                     text not null check (care in ('HOME', 'CARE')),
    district_id              integer not null references homeward.area,
    ward_id                  integer references homeward.area,
    placement_type           text references homeward.placement_type,
    confidential_placement   boolean not null default false,
    responsible_authority_id integer references homeward.area,
    host_authority_id        integer references homeward.area,
    reported                 text not null check (reported in ('YES', 'NO', 'UNKNOWN')),
    reported_by              text check (reported_by in ('PARENT', 'CARER', 'SCHOOL', 'SOCIAL_WORKER', 'CHILD', 'OTHER', 'NOT_RECORDED')),
    risk                     text not null check (risk in ('ABSENT', 'NO_APPARENT', 'VERY_LOW', 'LOW', 'MEDIUM', 'HIGH', 'NOT_RECORDED')),
    found_by                 text check (found_by in ('POLICE', 'PARENT', 'CARER', 'SELF', 'FRIEND', 'SOCIAL_WORKER', 'OTHER', 'NOT_RECORDED')),
    found_at_category        text references homeward.place_category,
    found_at_ward_id         integer references homeward.area,
    provider_id              integer references homeward.provider,
    interview_not_required   text,
    primary key (id, recorded_in),
    foreign key (id, child_id) references homeward.episode_key (id, child_id),
    check (superseded_in > recorded_in),
    check ((ended_at is null) = (ended_latest is null) and (ended_at is null) = (ended_precision is null)
           and (ended_at is null) = (ended_on is null)),
    check (ended_latest >= ended_at and ended_latest >= started_at),
    -- A confidential placement is never mapped: there is no ward to map it by.
    check (not confidential_placement or ward_id is null),
    check (care = 'CARE' or placement_type is null)
);
create unique index episode_current on homeward.episode_version (id) where superseded_in is null;
create index episode_child on homeward.episode_version (child_id);
create index episode_started on homeward.episode_version (started_on);
create index episode_ended on homeward.episode_version (ended_on);

create table sealed.episode_words (
    episode_id    bigint not null references homeward.episode_key,
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    started_text  text not null,
    ended_text    text,
    found_where   text,
    note          text,
    primary key (episode_id, recorded_in),
    check (superseded_in > recorded_in)
);

-- Each contact made to offer an interview. The attempt number is counted, not stored.
create table homeward.offer_version (
    id             bigint generated always as identity primary key,
    source_system  text not null,
    source_key     text not null,
    recorded_in    bigint not null references homeward.change,
    superseded_in  bigint references homeward.change,
    file_id        bigint references homeward.import_file,
    line           integer check (line > 0),
    episode_id     bigint not null references homeward.episode_key,
    made_at        timestamptz not null,
    made_latest    timestamptz not null check (made_latest >= made_at),
    made_precision text not null check (made_precision in ('MINUTE', 'HOUR', 'DATE', 'MONTH')),
    method         text not null check (method in ('PHONE', 'LETTER', 'TEXT', 'VISIT', 'OTHER', 'NOT_RECORDED')),
    outcome        text not null check (outcome in ('ACCEPTED', 'DECLINED_BY_CHILD', 'DECLINED_BY_CARER', 'NO_ANSWER', 'MISSING_AGAIN', 'NOT_RECORDED')),
    decline_reason text check (decline_reason in ('DID_NOT_WANT_TO_TALK', 'SPOKEN_TO_OTHERS', 'NOT_MISSING', 'BUSY', 'DISTRUST', 'OTHER', 'NOT_RECORDED')),
    unique (source_system, source_key, recorded_in),
    check (superseded_in > recorded_in),
    check (decline_reason is null or outcome in ('DECLINED_BY_CHILD', 'DECLINED_BY_CARER'))
);
create unique index offer_current on homeward.offer_version (source_system, source_key) where superseded_in is null;
create index offer_episode on homeward.offer_version (episode_id);

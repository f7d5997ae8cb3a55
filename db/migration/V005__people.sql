-- A person of concern: somebody, not a child, whom children name.
create table homeward.person_key (
    id            bigint generated always as identity primary key,
    public_id     uuid not null unique default gen_random_uuid(),
    source_system text not null,
    source_key    text not null,
    reference     text not null unique check (reference ~ '^P-[0-9]{3,}$'),
    recorded_in   bigint not null references homeward.change,
    unique (source_system, source_key)
);

create table homeward.person_version (
    id            bigint not null references homeward.person_key,
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    file_id       bigint references homeward.import_file,
    line          integer check (line > 0),
    age_band      text not null check (age_band in ('18-24', '25-34', '35-49', '50+', 'NOT_KNOWN')),
    sex           text not null check (sex in ('FEMALE', 'MALE', 'OTHER', 'NOT_RECORDED')),
    primary key (id, recorded_in),
    check (superseded_in > recorded_in)
);
create unique index person_current on homeward.person_version (id) where superseded_in is null;

create table sealed.person_words (
    person_id     bigint not null references homeward.person_key,
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    name          text,
    description   text,
    address       text,
    primary key (person_id, recorded_in),
    check (superseded_in > recorded_in)
);

create table homeward.person_mention_version (
    statement_id  bigint not null references homeward.statement_key,
    person_id     bigint not null references homeward.person_key,
    relationship  text not null check (relationship in ('STRANGER', 'KNOWN', 'FAMILY', 'PARTNER', 'ONLINE', 'EMPLOYER', 'NOT_KNOWN')),
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    primary key (statement_id, person_id, recorded_in),
    check (superseded_in > recorded_in)
);
create index person_mention_person on homeward.person_mention_version (person_id);

create table sealed.mention_words (
    statement_id  bigint not null references homeward.statement_key,
    person_id     bigint not null references homeward.person_key,
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    called        text not null,
    primary key (statement_id, person_id, recorded_in),
    check (superseded_in > recorded_in)
);

-- A friend who is a child: a class of their own, never listed or drawn among persons of concern.
create table homeward.companion_version (
    id            bigint generated always as identity primary key,
    statement_id  bigint not null references homeward.statement_key,
    child_id      bigint references homeward.child_key,
    relationship  text not null check (relationship in ('FRIEND', 'SIBLING', 'PARTNER', 'SAME_PLACEMENT', 'NOT_KNOWN')),
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    check (superseded_in > recorded_in)
);
create index companion_statement on homeward.companion_version (statement_id);

create table sealed.companion_words (
    companion_id bigint primary key references homeward.companion_version,
    called       text not null
);

-- A vehicle, a phone or an online handle named in a statement; what it reads is sealed.
create table homeward.vehicle_version (
    id            bigint generated always as identity primary key,
    statement_id  bigint not null references homeward.statement_key,
    person_id     bigint references homeward.person_key,
    partial_plate boolean not null,
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    check (superseded_in > recorded_in)
);
create table sealed.vehicle_words (
    vehicle_id  bigint primary key references homeward.vehicle_version,
    plate       text,
    description text
);

create table homeward.phone_version (
    id            bigint generated always as identity primary key,
    statement_id  bigint not null references homeward.statement_key,
    person_id     bigint references homeward.person_key,
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    check (superseded_in > recorded_in)
);
create table sealed.phone_words (
    phone_id bigint primary key references homeward.phone_version,
    number   text not null
);

create table homeward.handle_version (
    id            bigint generated always as identity primary key,
    statement_id  bigint not null references homeward.statement_key,
    person_id     bigint references homeward.person_key,
    platform      text not null,
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    check (superseded_in > recorded_in)
);
create table sealed.handle_words (
    handle_id bigint primary key references homeward.handle_version,
    handle    text not null
);

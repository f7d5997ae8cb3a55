create table homeward.app_user (
    name          text primary key check (name ~ '^[a-z][a-z0-9._-]{1,62}$'),
    password_hash text not null,
    role          text not null check (role in ('ANALYST', 'BOARD', 'POLICE', 'INTERVIEWER', 'GOVERNANCE', 'ADMIN')),
    agency_id     integer references homeward.agency,
    provider_id   integer references homeward.provider,
    sample        boolean not null default false,
    disabled      boolean not null default false,
    created_at    timestamptz not null default clock_timestamp()
);

-- The districts a user may look at; none listed means the whole partnership.
create table homeward.user_area (
    user_name text not null references homeward.app_user,
    area_id   integer not null references homeward.area,
    primary key (user_name, area_id)
);

-- Who looked at what, when, and why. Appended before the records are handed over; never altered.
create table homeward.audit (
    number    bigint generated always as identity primary key,
    at        timestamptz not null default clock_timestamp(),
    user_name text not null,
    role      text not null,
    purpose   text,
    room      text not null,
    what      text not null,
    filter    text not null,
    rows      integer not null check (rows >= 0),
    known     bigint not null,
    recipient text
);

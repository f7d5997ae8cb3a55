-- What is to be done, by whom, by when. Telling the child is an action.
create table homeward.action_version (
    id            bigint generated always as identity primary key,
    source_system text not null,
    source_key    text not null,
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    file_id       bigint references homeward.import_file,
    line          integer check (line > 0),
    interview_id  bigint not null references homeward.interview_key,
    agency_id     integer not null references homeward.agency,
    kind          text not null check (kind in ('TELL_CHILD', 'STRATEGY_DISCUSSION', 'ASSESSMENT', 'PLACEMENT_REVIEW', 'DISRUPTION', 'SUPPORT', 'SCHOOL', 'OTHER')),
    due_on        date not null,
    done_on       date,
    outcome       text not null check (outcome in ('OPEN', 'DONE', 'NOT_DONE')),
    unique (source_system, source_key, recorded_in),
    check (superseded_in > recorded_in),
    check ((outcome = 'DONE') = (done_on is not null))
);
create unique index action_current on homeward.action_version (source_system, source_key) where superseded_in is null;
create index action_interview on homeward.action_version (interview_id);

create table sealed.action_words (
    action_id bigint primary key references homeward.action_version,
    what      text not null
);

-- What was passed on, with whom, when, why, and what came of it.
create table homeward.sharing_version (
    id            bigint generated always as identity primary key,
    source_system text not null,
    source_key    text not null,
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    file_id       bigint references homeward.import_file,
    line          integer check (line > 0),
    interview_id  bigint not null references homeward.interview_key,
    statement_id  bigint references homeward.statement_key,
    agency_id     integer not null references homeward.agency,
    shared_on     date not null,
    purpose       text not null check (purpose in ('SAFEGUARDING', 'INVESTIGATION', 'SUPPORT', 'MEETING', 'OTHER')),
    outcome       text not null check (outcome in ('RECEIVED', 'ACTED_ON', 'NO_ACTION', 'NOT_RECORDED')),
    unique (source_system, source_key, recorded_in),
    check (superseded_in > recorded_in)
);
create unique index sharing_current on homeward.sharing_version (source_system, source_key) where superseded_in is null;
create index sharing_interview on homeward.sharing_version (interview_id);

create table homeward.feedback_version (
    id            bigint generated always as identity primary key,
    source_system text not null,
    source_key    text not null,
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    file_id       bigint references homeward.import_file,
    line          integer check (line > 0),
    interview_id  bigint not null references homeward.interview_key,
    to_whom       text not null check (to_whom in ('CHILD', 'CARER', 'PROFESSIONAL')),
    spoken        boolean not null,
    in_writing    boolean not null,
    given_on      date not null,
    unique (source_system, source_key, recorded_in),
    check (superseded_in > recorded_in),
    check (spoken or in_writing)
);
create unique index feedback_current on homeward.feedback_version (source_system, source_key) where superseded_in is null;
create index feedback_interview on homeward.feedback_version (interview_id);

-- A set that is checked and stored in the background. Its number is all that the scheduler knows of it.
create table homeward.import_job (
    id            bigint generated always as identity primary key,
    public_id     uuid not null unique default gen_random_uuid(),
    sent_by       text not null,
    -- The rights with which it was sent; it is never stored with more, and not at all once the user has lost them.
    role          text not null,
    districts     text[] not null,
    provider      text,
    state         text not null check (state in ('ARRIVING', 'CHECKING', 'CHECKED', 'STORING', 'STORED', 'WAITS', 'REJECTED', 'FAILED',
                                                 'CANCELLED', 'EXPIRED')),
    by_program    boolean not null,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    expires_at    timestamptz not null,
    responsible   text,
    source_system text,
    rows_new      integer not null default 0,
    rows_changed  integer not null default 0,
    rows_same     integer not null default 0,
    rows_rejected integer not null default 0,
    batch_id      bigint references homeward.import_batch,
    -- The children whom the report is about, by whom its reading is audited.
    children      uuid[] not null default '{}'
);
create index import_job_sent_by on homeward.import_job (sent_by, id desc);
grant select, insert,
    update (state, changed_at, expires_at, responsible, source_system, rows_new, rows_changed, rows_same, rows_rejected, batch_id, children)
    on homeward.import_job to ${app};

-- The files as they were sent, in parts of some megabytes, so that none is in memory or on a disk as a whole.
create table encrypted.import_content_text (
    import_job_id bigint not null references homeward.import_job,
    file          bigint not null,
    part          bigint not null,
    file_name     bytea not null
        constraint import_content_text_file_name_encrypted check (octet_length(file_name) >= 33 and get_byte(file_name, 0) = 1),
    content       bytea not null
        constraint import_content_text_content_encrypted check (octet_length(content) >= 33 and get_byte(content, 0) = 1),
    primary key (import_job_id, file, part)
);
-- What was found in them, and why they are sent; with values of rows that are rejected.
create table encrypted.import_report_text (
    import_job_id bigint not null references homeward.import_job,
    part          bigint not null,
    content       bytea not null
        constraint import_report_text_content_encrypted check (octet_length(content) >= 33 and get_byte(content, 0) = 1),
    primary key (import_job_id, part)
);

-- However an import ends, its files end with it, in the same transaction, and what its sender said of it, which is part 0. Its report is of
-- the state that it is in.
create function homeward.end_import_job() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if old.state in ('STORED', 'WAITS', 'REJECTED', 'FAILED', 'CANCELLED', 'EXPIRED') and new.state <> 'EXPIRED' then
        raise exception 'this import has ended';
    end if;
    if new.state in ('STORED', 'WAITS', 'REJECTED', 'FAILED', 'CANCELLED', 'EXPIRED') then
        delete from encrypted.import_content_text where import_job_id = new.id;
    end if;
    delete from encrypted.import_report_text
    where import_job_id = new.id and (part > 0 or new.state not in ('CHECKING', 'CHECKED', 'STORING'));
    return null;
end $$;
create trigger end_import_job after update of state on homeward.import_job
    for each row when (old.state is distinct from new.state) execute function homeward.end_import_job();

-- When an import is due; the table of db-scheduler.
create table homeward.scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on homeward.scheduled_tasks (execution_time);
grant select, insert, update, delete on homeward.scheduled_tasks to ${app};

-- The second lock, under Visibility: what PostgreSQL itself lets the application see. R__who_sees_what.sql says it table by table.

-- Functions that the policies ask; a schema of their own, because no query of the house calls them.
create schema lock;
grant usage on schema lock to ${app};

-- The one list of tables. A table that is not in it stops the migration.
create table homeward.row_security (
    table_name  text primary key check (table_name ~ '^(homeward|sealed)\.[a-z_]+$'),
    condition   text check (condition <> ''),
    exempt_for  text check (exempt_for <> ''),
    check ((condition is null) <> (exempt_for is null))
);

-- Sign-in, set-up and the other jobs of the house look as named system viewers; each sees the whole of the tables listed for it,
-- and of no other.
create table homeward.system_access (
    viewer     text not null check (viewer ~ '^system:[a-z]+$'),
    table_name text not null references homeward.row_security deferrable,
    primary key (viewer, table_name)
);

-- As before, but its plan is kept by the connection: every view of every query asks it.
create or replace function homeward.known() returns bigint
    language plpgsql stable as $$
begin
    return coalesce(nullif(current_setting('homeward.known', true), '')::bigint,
                    (select max(number) from homeward.change), 0);
end $$;

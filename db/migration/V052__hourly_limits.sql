-- How much a user may still ask within the hour, shared by every node of the application. Holds user names and numbers, nothing of a child;
-- one row for each user and kind of asking. The columns are those of Bucket4j.
create table homeward.hourly_bucket (
    id         text primary key,
    state      bytea,
    expires_at bigint
);
grant select, insert, update, delete on homeward.hourly_bucket to ${app};

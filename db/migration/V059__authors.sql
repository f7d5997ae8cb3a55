-- Who wrote an interview down, as a user: they read it again, whatever its handling. Who held it is a name, and no user.
alter table homeward.interview_version add column author text check (author ~ '^[a-z][a-z0-9._-]{1,62}$');

-- A batch that undoes another: what it began ends, and what it ended begins again, in versions of its own. Each is undone once.
alter table homeward.import_batch add column undoes bigint unique references homeward.import_batch;

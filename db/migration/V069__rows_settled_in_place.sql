-- What an import settles after it inserted it, see R__row_security.sql, is written again in the same page and without a new entry in any
-- index: the page has room, and no index has a column that is settled. A key is found by its child through the columns that never change.
alter table homeward.child_key set (fillfactor = 50);
alter table homeward.episode_key set (fillfactor = 50);
alter table homeward.interview_key set (fillfactor = 50);
alter table homeward.statement_key set (fillfactor = 50);
alter table homeward.episode_version set (fillfactor = 50);
alter table homeward.interview_version set (fillfactor = 50);
alter table homeward.interview_episode_version set (fillfactor = 50);
alter table homeward.statement_version set (fillfactor = 50);
drop index homeward.child_key_access;
drop index homeward.episode_key_access;
drop index homeward.interview_key_access;
drop index homeward.statement_key_access;

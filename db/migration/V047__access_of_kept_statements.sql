-- What is counted of an interview stands in its own row, because a safeguarding lead reads the interview of a statement that may be disclosed
-- to nobody, and no other interview of that child: see R__row_security.sql.
alter table homeward.interview_key add column counted_scopes bigint[];

-- The latest accesses to a record are found without reading all of them.
drop index homeward.audit_subject_idx;
create index audit_subject_idx on homeward.audit (subject, number) where subject <> '';

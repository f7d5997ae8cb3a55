-- An account lists the sheets and files in which its records left. Row security decides about each entry of the audit before the index
-- of the children whom it names may be used; with this one it decides about copies only, and not about every access.
create index audit_copy on homeward.audit (number) where kind in ('SHEET', 'EXPORT');

-- How the sender wrote a batch: the name of its layout, and where somebody matched the columns, the layout itself. It names columns and
-- codes, and nothing about a child.
alter table homeward.import_batch
    add column format text not null default 'homeward-1' check (length(format) between 1 and 63),
    add column layout text check (length(layout) <= 200000);

-- The file that a statement came from is read by whoever may read the statement.
create index statement_version_file on homeward.statement_version (file_id);
create index import_file_batch on homeward.import_file (batch_id);

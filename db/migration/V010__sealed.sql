-- Words at rest: every column that holds them becomes bytes that the database cannot read. What stands in plain text is marked
-- by a leading zero byte here and sealed at start-up by what has the key (org.homeward.store.SealStanding).
drop view if exists homeward.told, homeward.interview, homeward.statement, homeward.episode;

-- Names of workers, and reasons in words, are read and not counted: they move to the words.
alter table sealed.interview_words add column interviewer text;
alter table sealed.statement_words add column override_by text;
alter table sealed.episode_words add column why_not_required text;
do $$
declare words text;
begin
    for words in select table_name from information_schema.columns
                 where table_schema = 'sealed' and column_name = 'superseded_in' loop
        execute format('drop trigger if exists superseded_once on sealed.%I', words);
    end loop;
end $$;
update sealed.interview_words w set interviewer = v.interviewer
from homeward.interview_version v where v.id = w.interview_id and v.recorded_in = w.recorded_in;
update sealed.statement_words w set override_by = v.override_by
from homeward.statement_version v where v.id = w.statement_id and v.recorded_in = w.recorded_in;
update sealed.episode_words w set why_not_required = v.interview_not_required
from homeward.episode_version v where v.id = w.episode_id and v.recorded_in = w.recorded_in;

-- Why a row was turned away may repeat a part of what it says, such as a day.
alter table sealed.rejected_value add column reason text;
update sealed.rejected_value v set reason = r.reason from homeward.rejected_row r where r.id = v.rejected_row_id;
alter table sealed.rejected_value alter column reason set not null;
alter table homeward.rejected_row drop column reason;

alter table homeward.interview_version drop column interviewer;
-- The check that an override is whole falls with the column of it that moves, and is made anew without it.
alter table homeward.statement_version drop column override_by;
alter table homeward.statement_version
    add check (overridden = (override_at is not null) and overridden = (override_child_told is not null));
alter table homeward.episode_version
    alter column interview_not_required type boolean using interview_not_required is not null;
update homeward.episode_version set interview_not_required = false where interview_not_required is null;
alter table homeward.episode_version
    alter column interview_not_required set not null,
    alter column interview_not_required set default false;

-- The check holds for every row written from now on: a first byte 1, the number of the key, nonce and tag are what sealing leaves.
-- Where a table holds rows, the check waits until they are sealed.
do $$
declare
    words  record;
    filled boolean;
begin
    for words in
        select table_name, column_name,
               case data_type when 'date' then 'to_char(%I, ''YYYY-MM-DD'')' else '%I' end as plain
        from information_schema.columns
        where table_schema = 'sealed' and data_type in ('text', 'date') order by table_name, ordinal_position
    loop
        execute format(
            'alter table sealed.%I alter column %I type bytea using ''\x00''::bytea || convert_to(%s, ''UTF8'')',
            words.table_name, words.column_name, format(words.plain, words.column_name));
        execute format(
            'alter table sealed.%1$I add constraint %3$I check (octet_length(%2$I) >= 33 and get_byte(%2$I, 0) = 1) not valid',
            words.table_name, words.column_name, words.table_name || '_' || words.column_name || '_sealed');
        execute format('select exists (select from sealed.%I)', words.table_name) into filled;
        if not filled then
            execute format('alter table sealed.%I validate constraint %I',
                           words.table_name, words.table_name || '_' || words.column_name || '_sealed');
        end if;
    end loop;
    -- A keyed sum over the key of the row and its words, by which intake knows them again without opening them.
    for words in select table_name from information_schema.tables
                 where table_schema = 'sealed' and table_name <> 'rejected_value' loop
        execute format('alter table sealed.%I add column fingerprint bytea not null default ''''', words.table_name);
        execute format('alter table sealed.%I alter column fingerprint drop default', words.table_name);
    end loop;
end $$;

-- Keyed sums by which a name, a name that sounds alike, or a birth date with initials is found again; equal or not, nothing more.
alter table sealed.child_identity add column name_index bytea, add column sound_index bytea, add column birth_index bytea;
alter table sealed.person_words add column name_index bytea, add column sound_index bytea;
alter table sealed.mention_words add column name_index bytea, add column sound_index bytea;
create index child_identity_name on sealed.child_identity (name_index) where superseded_in is null;
create index child_identity_sound on sealed.child_identity (sound_index) where superseded_in is null;
create index child_identity_birth on sealed.child_identity (birth_index) where superseded_in is null;
create index person_words_name on sealed.person_words (name_index) where superseded_in is null;
create index person_words_sound on sealed.person_words (sound_index) where superseded_in is null;
create index mention_words_name on sealed.mention_words (name_index) where superseded_in is null;
create index mention_words_sound on sealed.mention_words (sound_index) where superseded_in is null;

-- A value that was turned away is kept for its sender to look at, and not for longer.
grant delete on sealed.rejected_value to ${app};

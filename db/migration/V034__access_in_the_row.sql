-- Who may see a row stands in the row, so that a policy compares and looks nothing up. R__row_security.sql says what the columns
-- hold and keeps them; the application does not know them. They say what holds now: recorded versions are not rewritten.

-- R__views.sql creates this trigger again, for every column but these.
do $$
declare
    protected record;
begin
    for protected in
        select event_object_schema as schema, event_object_table as name, trigger_name
        from information_schema.triggers where trigger_name = 'superseded_once'
    loop
        execute format('drop trigger superseded_once on %I.%I', protected.schema, protected.name);
    end loop;
end $$;

do $$
declare
    protected regclass;
begin
    foreach protected in array array[
        'homeward.child_key', 'homeward.child_version', 'encrypted.child_identity',
        'homeward.episode_key', 'homeward.episode_version', 'homeward.offer_version', 'encrypted.episode_text',
        'homeward.interview_key', 'homeward.interview_version', 'homeward.interview_episode_version',
        'homeward.interview_topic_version', 'homeward.referral_version', 'homeward.action_version',
        'homeward.feedback_version', 'homeward.sharing_version', 'encrypted.interview_text', 'encrypted.action_text',
        'homeward.statement_key', 'homeward.statement_version', 'homeward.place_version', 'homeward.factor_version',
        'homeward.harm_version', 'homeward.person_mention_version', 'homeward.companion_version', 'homeward.vehicle_version',
        'homeward.phone_version', 'homeward.handle_version', 'encrypted.statement_text', 'encrypted.place_text',
        'encrypted.mention_text', 'encrypted.companion_text', 'encrypted.vehicle_text', 'encrypted.phone_text',
        'encrypted.handle_text']::regclass[]
    loop
        execute format('alter table %s add column access_child_id bigint, add column access_scopes bigint[]', protected);
    end loop;
    foreach protected in array array[
        'homeward.statement_key', 'homeward.statement_version', 'homeward.place_version', 'homeward.factor_version',
        'homeward.harm_version', 'homeward.person_mention_version', 'homeward.companion_version', 'homeward.vehicle_version',
        'homeward.phone_version', 'homeward.handle_version', 'encrypted.statement_text', 'encrypted.place_text',
        'encrypted.mention_text', 'encrypted.companion_text', 'encrypted.vehicle_text', 'encrypted.phone_text',
        'encrypted.handle_text']::regclass[]
    loop
        execute format('alter table %s add column access_audiences integer', protected);
    end loop;
end $$;

-- Figures reach further than records: what is counted about a child follows the child.
alter table homeward.child_key add column counted_scopes bigint[];
alter table homeward.episode_key add column counted_scopes bigint[];

-- Children whose rows were written in this transaction; empty outside of one.
create unlogged table homeward.access_due (child_id bigint primary key);

-- The list of tables says also which table a row takes its access from.
alter table homeward.row_security
    add column follows text check (follows ~ '^(homeward|encrypted)\.[a-z_]+$'),
    add column link text check ((link is null) = (follows is null)),
    add column counted boolean not null default false;

create index if not exists episode_key_child on homeward.episode_key (child_id);
create index if not exists interview_key_child on homeward.interview_key (child_id);
create index if not exists statement_key_interview on homeward.statement_key (interview_id);
-- What others follow is found by its child.
create index child_key_access on homeward.child_key (access_child_id);
create index episode_key_access on homeward.episode_key (access_child_id);
create index interview_key_access on homeward.interview_key (access_child_id);
create index statement_key_access on homeward.statement_key (access_child_id);
create index companion_access on homeward.companion_version (access_child_id);
create index vehicle_access on homeward.vehicle_version (access_child_id);
create index phone_access on homeward.phone_version (access_child_id);
create index handle_access on homeward.handle_version (access_child_id);
create index action_access on homeward.action_version (access_child_id);
create index vehicle_statement on homeward.vehicle_version (statement_id);
create index phone_statement on homeward.phone_version (statement_id);
create index handle_statement on homeward.handle_version (statement_id);

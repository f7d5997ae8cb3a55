-- After each change the counting columns read again the children whom it touched. These indexes find its rows without reading the
-- whole tables. A row is stored in the order of the changes, so the first needs almost no room; few rows are superseded.
do $$
declare
    versioned text;
begin
    foreach versioned in array array['child', 'episode', 'interview', 'interview_episode', 'offer', 'statement', 'place', 'factor',
                                     'harm', 'person_mention']
    loop
        execute format('create index %1$s_recorded on homeward.%1$s_version using brin (recorded_in)', versioned);
        execute format(
            'create index %1$s_superseded on homeward.%1$s_version (superseded_in) where superseded_in is not null', versioned);
    end loop;
end $$;

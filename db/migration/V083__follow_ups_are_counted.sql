-- What followed an interview is counted, too: after each change its rows are found without reading the whole tables, as in V033.
do $$
declare
    versioned text;
begin
    foreach versioned in array array['action', 'sharing', 'feedback']
    loop
        execute format('create index %1$s_recorded on homeward.%1$s_version using brin (recorded_in)', versioned);
        execute format(
            'create index %1$s_superseded on homeward.%1$s_version (superseded_in) where superseded_in is not null', versioned);
    end loop;
end $$;

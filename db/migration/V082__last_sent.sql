-- The change in which a service last sent anything: from any source system that it owns, otherwise from this one. Its number, and nothing
-- that was sent; it is for whoever may see who waits for an interview and may not read imports.
create function homeward.last_sent(source text, provider integer) returns bigint
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with own as (
        select s.source_system from homeward.source_system s where s.provider_id = provider and s.superseded_in is null)
    select max(b.change)
    from homeward.import_batch b
    where b.undoes is null
      and case when exists (select from own) then b.source_system in (select source_system from own) else b.source_system = source end
      and coalesce(current_setting('homeward.viewer', true), '') <> ''
$$;

revoke execute on function homeward.last_sent(text, integer) from public;
grant execute on function homeward.last_sent(text, integer) to ${app};

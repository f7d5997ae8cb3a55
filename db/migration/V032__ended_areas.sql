-- A review gives wards new boundaries under new codes. A place belongs to the ward of today, and a map draws only that.
alter table homeward.area add column ended_on date check (ended_on > vintage);
comment on column homeward.area.ended_on is
    'From when other boundaries are in force: of the same code, or of later areas that cover more than half. Null: in force.';

-- Ends the areas that later ones replace. Runs after each import of boundaries, and here for those stored before.
create function homeward.end_replaced_areas() returns void
    language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    update homeward.area a set ended_on = replaced.since
    from (
        select earlier.id, min(later.vintage) as since
        from homeward.area earlier
        join homeward.area later on later.kind = earlier.kind and later.vintage > earlier.vintage
        where earlier.ended_on is null
          and (later.code = earlier.code or public.st_intersects(earlier.geom, later.geom))
        group by earlier.id, earlier.geom
        having bool_or(later.code = earlier.code)
            or public.st_area(public.st_intersection(earlier.geom, public.st_union(later.geom)))
                > public.st_area(earlier.geom) / 2
    ) replaced
    where a.id = replaced.id
$$;
revoke all on function homeward.end_replaced_areas() from public;
grant execute on function homeward.end_replaced_areas() to ${app};
select homeward.end_replaced_areas();

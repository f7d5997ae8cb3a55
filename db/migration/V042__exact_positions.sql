-- The exact position of a place is encrypted like its words. In plain stand the ward and the district, and for what is no home a
-- position on a grid of 100 m with its hexagons, both from that position. As in V010, what was plain is marked by a leading zero byte
-- and encrypted at start-up (org.homeward.store.EncryptLegacyRows).
drop view if exists homeward.place;
drop trigger if exists superseded_once on homeward.place_version;
alter table homeward.place_version no force row level security;
alter table encrypted.place_text no force row level security;

alter table encrypted.place_text add column exact_position bytea;
do $$
declare
    waiting record;
    added   text := '';
begin
    -- Rows that still wait to be encrypted, for V010 as well, meet none of the checks yet.
    for waiting in
        select conname, pg_get_constraintdef(oid) as definition from pg_constraint
        where conrelid = 'encrypted.place_text'::regclass and contype = 'c' and not convalidated
    loop
        execute format('alter table encrypted.place_text drop constraint %I', waiting.conname);
        added := added || format('alter table encrypted.place_text add constraint %I %s;', waiting.conname, waiting.definition);
    end loop;
    update encrypted.place_text t
    set exact_position = '\x00'::bytea
        || convert_to(round(p.easting::numeric, 2)::text || ' ' || round(p.northing::numeric, 2)::text, 'UTF8')
    from homeward.place_version p
    where p.statement_id = t.statement_id and p.recorded_in = t.recorded_in and p.easting is not null;
    -- The fingerprint is of all encrypted columns.
    update encrypted.place_text set fingerprint = '';
    execute added;
    alter table encrypted.place_text add constraint place_text_exact_position_encrypted
        check (octet_length(exact_position) >= 33 and get_byte(exact_position, 0) = 1) not valid;
    if not exists (select from encrypted.place_text) then
        alter table encrypted.place_text validate constraint place_text_exact_position_encrypted;
    end if;
end $$;

-- The checks on the exact position fall with its columns.
alter table homeward.place_version drop column geom, drop column geom_4326, drop constraint place_version_check3;
-- To the nearest 100 m; half way, east and north: org.homeward.disclosure.Coordinate.
alter table homeward.place_version
    alter column easting type integer using case when cell_500 is not null and role <> 'WENT_FROM'
        and category not in ('family_home', 'friend_home') then floor(easting / 100 + 0.5)::integer * 100 end,
    alter column northing type integer using case when cell_500 is not null and role <> 'WENT_FROM'
        and category not in ('family_home', 'friend_home') then floor(northing / 100 + 0.5)::integer * 100 end;

-- As org.homeward.disclosure.HexagonCell.
create function pg_temp.cell(easting integer, northing integer, size_m integer) returns bigint language sql immutable as $$
    select ((case when first_is_worst then -r_near - s_near else q_near end)::bigint << 32)
        | ((case when not first_is_worst and abs(r_near - r) > abs(s_near - s) then -q_near - s_near else r_near end)::bigint
            & 4294967295)
    from (select *, abs(q_near - q) > abs(r_near - r) and abs(q_near - q) > abs(s_near - s) as first_is_worst
          from (select *, floor(q + 0.5) as q_near, floor(r + 0.5) as r_near, floor(s + 0.5) as s_near
                from (select q, r, -q - r as s
                      from (select easting / size_m::float8 - r / 2 as q, r
                            from (select northing / (size_m * (sqrt(3::float8) / 2)) as r) as one) as two) as three) as four) as five
$$;
update homeward.place_version
set cell_500 = pg_temp.cell(easting, northing, 500), cell_1000 = pg_temp.cell(easting, northing, 1000),
    cell_2000 = pg_temp.cell(easting, northing, 2000), cell_4000 = pg_temp.cell(easting, northing, 4000);
drop function pg_temp.cell(integer, integer, integer);

alter table homeward.place_version
    add constraint place_version_rounded check (easting % 100 = 0 and northing % 100 = 0),
    add constraint place_version_position check (
        (easting is not null) = (precision in ('POINT', 'STREET', 'NAMED_PLACE') and role <> 'WENT_FROM'
                                 and category not in ('family_home', 'friend_home'))
        and (easting is null) = (northing is null) and (easting is null) = (cell_500 is null));
alter table homeward.place_version force row level security;
alter table encrypted.place_text force row level security;

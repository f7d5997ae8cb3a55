-- References ran on, so their gaps told how many records a reader may not see, and their order which came first. Each record gets one
-- drawn at random. The earlier one stays an alias: it stands on paper.
do $$
declare
    shown  record;
begin
    for shown in select * from (values ('child_key', 'C-', 7), ('statement_key', 'S-', 8), ('person_key', 'P-', 6)) as v (name, kind, digits)
    loop
        execute format('alter table homeward.%I add column former_reference text unique', shown.name);
        execute format('alter table homeward.%I no force row level security', shown.name);
        execute format(
            'with counted as (select count(*) as records from homeward.%1$I),
             drawn as (
                 select number, row_number() over (order by random()) as place
                 from (select distinct floor(%3$s * (1 + 9 * random()))::bigint as number
                       from counted, generate_series(1, counted.records * 2 + 100)) as numbers),
             placed as (select id, row_number() over (order by random()) as place from homeward.%1$I)
             update homeward.%1$I k set former_reference = k.reference, reference = %2$L || drawn.number
             from placed join drawn using (place)
             where k.id = placed.id
                 and not exists (select from homeward.%1$I other where other.reference = %2$L || drawn.number)',
            shown.name, shown.kind, pow(10, shown.digits - 1)::bigint);
        execute format('alter table homeward.%I force row level security', shown.name);
    end loop;
end $$;

-- Emergency access by a reference, also by one that stands on older paper.
create or replace function homeward.break_glass_for(asked_id uuid, asked_reference text, minutes integer) returns bigint
    language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    with asked as (select clock_timestamp() as at),
    child as (
        select c.id, c.reference from homeward.child_key c
        where (c.public_id = asked_id or asked_reference in (c.reference, c.former_reference))
          and not exists (select 1 from homeward.staff_conflict x
                          where x.child_id = c.id and x.user_name = current_setting('homeward.viewer')
                            and x.superseded_in is null))
    insert into homeward.break_glass (user_name, role, asked_at, child_id, child_reference, ends_at)
    select current_setting('homeward.viewer'), current_setting('homeward.role'), asked.at, child.id, child.reference,
           case when child.id is not null then asked.at + make_interval(mins => minutes) end
    from asked left join child on true
    returning id
$$;

-- The code that took the place of another, as when authorities were merged: a row with the old code is read as the new one.
create table homeward.area_successor (
    old_code text primary key check (old_code ~ '^[A-Z][0-9]{8}$'),
    new_code text not null check (new_code ~ '^[A-Z][0-9]{8}$'),
    since    date not null,
    check (old_code <> new_code)
);
grant select, insert on homeward.area_successor to ${app};

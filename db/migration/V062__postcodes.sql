-- Where a postcode is, by the directory that the operator loads. Public, and nothing about a child.
create table homeward.postcode (
    code     text primary key check (code ~ '^[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}$'),
    easting  integer,
    northing integer,
    quality  smallint not null check (quality between 1 and 9),
    ended_on date,
    check ((easting is null) = (northing is null) and (quality = 9) = (easting is null))
);
-- A file as it arrives, in one transaction; empty outside of it. PostgreSQL copies into no table with row security.
create table homeward.postcode_sent (like homeward.postcode including constraints);
grant select, insert, delete on homeward.postcode, homeward.postcode_sent to ${app};

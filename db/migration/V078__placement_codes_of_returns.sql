-- Placement codes of the statutory return that were not known yet. A3 to A6 are placements for adoption; of the others only the code is
-- published here, so the code is their name until a source says what it means.
insert into homeward.placement_type (code, name) values
 ('A3', 'Placed for adoption (A3)'), ('A4', 'Placed for adoption (A4)'), ('A5', 'Placed for adoption (A5)'),
 ('A6', 'Placed for adoption (A6)'), ('K3', 'Code K3 of the return'), ('P3', 'Code P3 of the return'),
 ('Z11', 'Code Z11 of the return'), ('Z12', 'Code Z12 of the return'), ('Z13', 'Code Z13 of the return'),
 ('Z14', 'Code Z14 of the return');

-- Codes of the statutory return that a collection year added. The parts of "other placement" (2025/26) have no name that is published here.
insert into homeward.placement_type (code, name) values
 ('K3', 'Registered supported accommodation'), ('P3', 'Residential employment'),
 ('A3', 'Placed for adoption, with consent, with foster carer'), ('A4', 'Placed for adoption, with consent, not with foster carer'),
 ('A5', 'Placed for adoption, placement order, with foster carer'), ('A6', 'Placed for adoption, placement order, not with foster carer'),
 ('Z11', 'Other placement (Z11)'), ('Z12', 'Other placement (Z12)'), ('Z13', 'Other placement (Z13)'), ('Z14', 'Other placement (Z14)');

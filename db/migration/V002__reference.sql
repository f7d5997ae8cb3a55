-- Areas with GSS-style codes and the vintage of their boundaries.
create table homeward.area (
    id        integer generated always as identity primary key,
    code      text not null check (code ~ '^[A-Z][0-9]{8}$'),
    name      text not null check (name <> ''),
    kind      text not null check (kind in ('COUNTY', 'DISTRICT', 'WARD', 'ELSEWHERE')),
    vintage   date not null,
    parent_id integer references homeward.area,
    geom      geometry(MultiPolygon, 27700) check (geom is null or st_isvalid(geom)),
    unique (code, vintage),
    check (kind = 'ELSEWHERE' or geom is not null),
    check (kind in ('COUNTY', 'ELSEWHERE') or parent_id is not null)
);
create index area_geom on homeward.area using gist (geom);

-- Names printed on the public map; never a home or a care setting.
create table homeward.named_place (
    id       integer generated always as identity primary key,
    name     text not null check (name <> ''),
    kind     text not null check (kind <> ''),
    ward_id  integer references homeward.area,
    easting  double precision not null,
    northing double precision not null,
    unique (name, easting, northing)
);

-- The drawn map: land, water, roads, railway, parks, labels.
create table homeward.basemap_feature (
    id    integer generated always as identity primary key,
    layer text not null check (layer in ('land', 'built', 'water', 'park', 'road', 'main_road', 'railway', 'label')),
    name  text,
    geom  geometry(Geometry, 27700) not null
);
create index basemap_feature_geom on homeward.basemap_feature using gist (geom);

create table homeward.agency (
    id   integer generated always as identity primary key,
    code text not null unique check (code <> ''),
    name text not null,
    kind text not null check (kind in ('POLICE', 'CHILDRENS_SERVICES', 'HEALTH', 'EDUCATION', 'VOLUNTARY', 'HOUSING', 'OTHER'))
);

-- Who carries out return interviews.
create table homeward.provider (
    id        integer generated always as identity primary key,
    code      text not null unique check (code <> ''),
    name      text not null,
    agency_id integer references homeward.agency
);

create table homeward.factor_code (
    code       text primary key,
    name       text not null,
    theme      text not null check (theme in ('FAMILY', 'PLACEMENT', 'SCHOOL', 'FRIENDS', 'PARTNER', 'FORCED', 'OTHER')),
    about_care boolean not null default false,
    position   integer not null
);
create table homeward.harm_code (code text primary key, name text not null, position integer not null);
create table homeward.place_category (code text primary key, name text not null, position integer not null);
create table homeward.placement_type (code text primary key, name text not null);
create table homeward.ethnicity_code (code text primary key, name text not null, ethnic_group text not null);

insert into homeward.factor_code (code, name, theme, about_care, position) values
 ('family_conflict', 'Conflict at home', 'FAMILY', true, 10),
 ('domestic_abuse', 'Domestic abuse', 'FAMILY', true, 11),
 ('abuse_neglect', 'Abuse or neglect', 'FAMILY', true, 12),
 ('substance_home', 'Alcohol or drugs at home', 'FAMILY', true, 13),
 ('family_contact', 'Being with family', 'FAMILY', false, 14),
 ('placement_unhappy', 'Unhappy in placement', 'PLACEMENT', true, 20),
 ('placement_rules', 'Rules of the placement', 'PLACEMENT', true, 21),
 ('contact_problems', 'Problems with contact', 'PLACEMENT', false, 22),
 ('school_problems', 'Problems at school', 'SCHOOL', false, 30),
 ('bullying', 'Bullying', 'SCHOOL', false, 31),
 ('friends', 'Friends there', 'FRIENDS', false, 40),
 ('peer_pressure', 'Pressure from friends', 'FRIENDS', false, 41),
 ('party', 'Party, alcohol or drugs', 'FRIENDS', false, 42),
 ('partner', 'Boyfriend or girlfriend', 'PARTNER', false, 50),
 ('someone_older', 'Someone older', 'PARTNER', false, 51),
 ('grooming', 'Groomed or lured', 'FORCED', false, 60),
 ('threats_debt', 'Threats or debt', 'FORCED', false, 61),
 ('loneliness', 'Loneliness', 'OTHER', false, 70),
 ('mental_health', 'Feeling low or anxious', 'OTHER', false, 71),
 ('other', 'Something else', 'OTHER', false, 79);

insert into homeward.harm_code (code, name, position) values
 ('assault', 'Hurt or assaulted', 1), ('sexual_harm', 'Sexual harm', 2), ('exploitation_sexual', 'Sexual exploitation', 3),
 ('exploitation_criminal', 'Criminal exploitation', 4), ('trafficking', 'Trafficking', 5), ('robbery', 'Robbed', 6),
 ('alcohol_drugs', 'Harm from alcohol or drugs', 7), ('self_harm', 'Self-harm', 8), ('sleeping_rough', 'Slept rough', 9),
 ('online', 'Harm online', 10), ('forced_marriage', 'Forced marriage', 11), ('fgm', 'Female genital mutilation', 12),
 ('other', 'Other harm', 19);

insert into homeward.place_category (code, name, position) values
 ('friend_home', 'Friend''s home', 1), ('family_home', 'Family', 2), ('unknown_adult', 'Unknown adult''s address', 3),
 ('hotel', 'Hotel or B&B', 4), ('party_address', 'Party address', 5), ('takeaway', 'Takeaway', 6), ('park', 'Park', 7),
 ('shopping', 'Shopping centre', 8), ('transport', 'Transport hub', 9), ('school', 'School', 10), ('vehicle', 'Vehicle', 11),
 ('licensed', 'Licensed premises', 12), ('cuckooed', 'Taken-over address', 13), ('online', 'Online', 14),
 ('rough', 'Sleeping rough', 15), ('waterfront', 'Waterfront', 16), ('out_of_area', 'Out of area', 17), ('unknown', 'Not known', 18);

insert into homeward.placement_type (code, name) values
 ('K1', 'Secure home'), ('K2', 'Children''s home'), ('H5', 'Semi-independent living'), ('U1', 'Kinship foster care'),
 ('U2', 'Kinship foster care, long term'), ('U3', 'Kinship foster care, adopting'), ('U4', 'Foster care, long term'),
 ('U5', 'Foster care, adopting'), ('U6', 'Foster care'), ('P1', 'With parents'), ('P2', 'Living independently'),
 ('R1', 'Residential care home'), ('R2', 'NHS'), ('R3', 'Family centre'), ('R5', 'Young offender institution'),
 ('S1', 'Residential school'), ('T0', 'Temporary'), ('T1', 'Temporary, hospital'), ('T2', 'Temporary, holiday'),
 ('T3', 'Temporary, foster carer away'), ('T4', 'Temporary, seven days or less'), ('Z1', 'Other placement');

insert into homeward.ethnicity_code (code, name, ethnic_group) values
 ('WBRI', 'White British', 'WHITE'), ('WIRI', 'White Irish', 'WHITE'), ('WOTH', 'Other White', 'WHITE'),
 ('WIRT', 'Irish Traveller', 'WHITE'), ('WROM', 'Gypsy or Roma', 'WHITE'), ('MWBC', 'White and Black Caribbean', 'MIXED'),
 ('MWBA', 'White and Black African', 'MIXED'), ('MWAS', 'White and Asian', 'MIXED'), ('MOTH', 'Other mixed', 'MIXED'),
 ('AIND', 'Indian', 'ASIAN'), ('APKN', 'Pakistani', 'ASIAN'), ('ABAN', 'Bangladeshi', 'ASIAN'), ('AOTH', 'Other Asian', 'ASIAN'),
 ('CHNE', 'Chinese', 'ASIAN'), ('BCRB', 'Black Caribbean', 'BLACK'), ('BAFR', 'Black African', 'BLACK'),
 ('BOTH', 'Other Black', 'BLACK'), ('OOTH', 'Other', 'OTHER'), ('REFU', 'Refused', 'UNKNOWN'), ('NOBT', 'Not obtained', 'UNKNOWN');

-- Words that children use for a place, which a person placed once: the same words of the same source system and district are placed by
-- themselves from then on, until that is undone. The words are encrypted; the position is what may stand in plain of any place.
create table homeward.place_alias (
    id            bigint generated always as identity primary key,
    public_id     uuid not null unique default gen_random_uuid(),
    source_system text not null check (source_system <> ''),
    district_id   integer not null references homeward.area,
    precision     text not null check (precision in ('STREET', 'NAMED_PLACE')),
    easting       integer not null check (easting % 100 = 0),
    northing      integer not null check (northing % 100 = 0),
    placed_by     text not null,
    placed_at     timestamptz not null,
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    undone_by     text,
    check (superseded_in > recorded_in),
    check ((superseded_in is null) = (undone_by is null))
);
create index place_alias_of on homeward.place_alias (source_system) where superseded_in is null;
create table encrypted.place_alias_text (
    alias_id    bigint primary key references homeward.place_alias,
    words_index bytea not null check (octet_length(words_index) = 16),
    words       bytea not null
        constraint place_alias_text_words_encrypted check (octet_length(words) >= 33 and get_byte(words, 0) = 1)
);
grant select, insert, update (superseded_in, undone_by) on homeward.place_alias to ${app};

create table homeward.interview_key (
    id            bigint generated always as identity primary key,
    public_id     uuid not null unique default gen_random_uuid(),
    source_system text not null,
    source_key    text not null,
    child_id      bigint not null references homeward.child_key,
    recorded_in   bigint not null references homeward.change,
    unique (source_system, source_key),
    unique (id, child_id)
);

-- The seven steps of a return interview, as far as they are recorded.
create table homeward.interview_version (
    id                        bigint not null,
    recorded_in               bigint not null references homeward.change,
    superseded_in             bigint references homeward.change,
    file_id                   bigint references homeward.import_file,
    line                      integer check (line > 0),
    child_id                  bigint not null,
    provider_id               integer not null references homeward.provider,
    interviewer               text not null check (interviewer <> ''),
    independence              text not null check (independence in ('INDEPENDENT', 'PLACEMENT', 'RESPONSIBLE_AUTHORITY', 'NOT_RECORDED')),
    same_worker               text not null check (same_worker in ('YES', 'NO', 'UNKNOWN')),
    worker_preference         text not null check (worker_preference in ('NONE', 'FEMALE', 'MALE', 'OTHER', 'NOT_ASKED')),
    preference_met            text not null check (preference_met in ('YES', 'NO', 'UNKNOWN')),
    held_at                   timestamptz not null,
    held_latest               timestamptz not null check (held_latest >= held_at),
    held_precision            text not null check (held_precision in ('MINUTE', 'HOUR', 'DATE', 'MONTH')),
    held_where                text not null check (held_where in ('NEUTRAL', 'HOME', 'PLACEMENT', 'SCHOOL', 'OFFICE', 'PHONE', 'OTHER', 'NOT_RECORDED')),
    seen_alone                text not null check (seen_alone in ('YES', 'NO', 'UNKNOWN')),
    completed                 boolean not null,
    harm_answer               text not null check (harm_answer in ('TOLD', 'NONE', 'NOT_ASKED', 'DECLINED')),
    confidentiality_explained text not null check (confidentiality_explained in ('YES', 'NO', 'UNKNOWN')),
    consequences_explained    text not null check (consequences_explained in ('YES', 'NO', 'UNKNOWN')),
    next_steps_explained      text not null check (next_steps_explained in ('YES', 'NO', 'UNKNOWN')),
    carer_feedback_agreed     text not null check (carer_feedback_agreed in ('YES', 'NO', 'UNKNOWN')),
    assessment                text not null check (assessment in ('NONE', 'EARLY_HELP', 'COMMON', 'STATUTORY', 'REASSESSMENT', 'NOT_RECORDED')),
    likely_again              text not null check (likely_again in ('YES', 'NO', 'UNKNOWN')),
    primary key (id, recorded_in),
    foreign key (id, child_id) references homeward.interview_key (id, child_id),
    check (superseded_in > recorded_in)
);
create unique index interview_current on homeward.interview_version (id) where superseded_in is null;
create index interview_child on homeward.interview_version (child_id);

create table sealed.interview_words (
    interview_id  bigint not null references homeward.interview_key,
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    held_text     text not null,
    agreed        text,
    note          text,
    primary key (interview_id, recorded_in),
    check (superseded_in > recorded_in)
);

-- Many to many: one interview may cover several episodes, one episode may take several visits. Both belong to one child.
create table homeward.interview_episode_version (
    interview_id  bigint not null,
    episode_id    bigint not null,
    child_id      bigint not null,
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    primary key (interview_id, episode_id, recorded_in),
    foreign key (interview_id, child_id) references homeward.interview_key (id, child_id),
    foreign key (episode_id, child_id) references homeward.episode_key (id, child_id),
    check (superseded_in > recorded_in)
);
create index interview_episode_episode on homeward.interview_episode_version (episode_id);

create table homeward.interview_topic_version (
    interview_id  bigint not null references homeward.interview_key,
    topic         text not null check (topic in ('MISSING_BEFORE', 'AWAY_BEFORE', 'HURT', 'EXPLOITATION', 'CRIME_OR_DRUGS', 'RISKY_PEOPLE', 'WITH_WHOM_AND_WHERE')),
    answer        text not null check (answer in ('YES', 'NO', 'UNKNOWN', 'NOT_EXPLORED')),
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    primary key (interview_id, topic, recorded_in),
    check (superseded_in > recorded_in)
);

create table homeward.referral_version (
    id            bigint generated always as identity primary key,
    interview_id  bigint not null references homeward.interview_key,
    kind          text not null check (kind in ('SAFEGUARDING', 'POLICE', 'EARLY_HELP', 'CAMHS', 'COUNSELLING', 'SUBSTANCE_MISUSE', 'NRM', 'VOLUNTARY', 'OTHER')),
    made_on       date,
    outcome       text not null check (outcome in ('OPEN', 'ACCEPTED', 'NOT_ACCEPTED', 'NOT_RECORDED')),
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    unique (interview_id, kind, recorded_in),
    check (superseded_in > recorded_in)
);

create table homeward.statement_key (
    id            bigint generated always as identity primary key,
    public_id     uuid not null unique default gen_random_uuid(),
    source_system text not null,
    source_key    text not null,
    reference     text not null unique check (reference ~ '^S-[0-9]{4,}$'),
    interview_id  bigint not null references homeward.interview_key,
    recorded_in   bigint not null references homeward.change,
    unique (source_system, source_key),
    unique (id, interview_id)
);

-- Handling travels with the statement: what the child agreed to, who may hear it, and who decided otherwise.
create table homeward.statement_version (
    id                     bigint not null,
    recorded_in            bigint not null references homeward.change,
    superseded_in          bigint references homeward.change,
    file_id                bigint references homeward.import_file,
    line                   integer check (line > 0),
    interview_id           bigint not null,
    child_id               bigint not null,
    episode_id             bigint not null,
    kind                   text not null check (kind in ('PLACE', 'PERSON', 'FACTOR', 'HARM', 'TRAVEL', 'OTHER')),
    said_by                text not null check (said_by in ('CHILD', 'OBSERVED', 'OPINION', 'THIRD_PARTY')),
    child_view             text not null check (child_view in ('AGREED', 'AGREED_IN_PART', 'OBJECTED', 'NOT_ASKED')),
    for_police             boolean not null,
    for_childrens_services boolean not null,
    for_partnership        boolean not null,
    for_carers             boolean not null,
    concerns_carer         boolean not null,
    overridden             boolean not null default false,
    override_by            text,
    override_at            timestamptz,
    override_child_told    boolean,
    grading_scheme         text check (grading_scheme in ('3x5x2', '5x5x5')),
    grading_version        text,
    grade_source           text,
    grade_assessment       text,
    grade_handling         text,
    primary key (id, recorded_in),
    foreign key (id, interview_id) references homeward.statement_key (id, interview_id),
    foreign key (interview_id, child_id) references homeward.interview_key (id, child_id),
    foreign key (episode_id, child_id) references homeward.episode_key (id, child_id),
    check (superseded_in > recorded_in),
    -- What concerns the carer never reaches carers.
    check (not (concerns_carer and for_carers)),
    -- An objection holds for every audience unless somebody decided otherwise, and is named for it.
    check (child_view <> 'OBJECTED' or overridden
           or not (for_police or for_childrens_services or for_partnership or for_carers)),
    check (overridden = (override_by is not null) and overridden = (override_at is not null)
           and overridden = (override_child_told is not null)),
    check ((grading_scheme is null) = (grade_source is null) and (grading_scheme is null) = (grade_assessment is null)
           and (grading_scheme is null) = (grade_handling is null)),
    check (grading_scheme is distinct from '3x5x2'
           or (grade_source in ('1', '2', '3') and grade_assessment in ('A', 'B', 'C', 'D', 'E') and grade_handling in ('P', 'C'))),
    check (grading_scheme is distinct from '5x5x5'
           or (grade_source in ('A', 'B', 'C', 'D', 'E') and grade_assessment in ('1', '2', '3', '4', '5')
               and grade_handling in ('1', '2', '3', '4', '5')))
);
create unique index statement_current on homeward.statement_version (id) where superseded_in is null;
create index statement_child on homeward.statement_version (child_id);
create index statement_interview on homeward.statement_version (interview_id);

create table sealed.statement_words (
    statement_id    bigint not null references homeward.statement_key,
    recorded_in     bigint not null references homeward.change,
    superseded_in   bigint references homeward.change,
    words           text not null,
    verbatim        boolean not null,
    written_by      text not null,
    question_asked  text,
    override_reason text,
    primary key (statement_id, recorded_in),
    check (superseded_in > recorded_in)
);

-- A place named in a statement. Cells are axial hexagon coordinates packed into one integer, see store.HexagonCell.
create table homeward.place_version (
    statement_id  bigint not null references homeward.statement_key,
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    precision     text not null check (precision in ('POINT', 'STREET', 'NAMED_PLACE', 'AREA', 'TOWN_ONLY', 'NOT_MAPPED')),
    role          text not null check (role in ('WENT_FROM', 'PASSED_THROUGH', 'STAYED', 'HARMED_AT', 'FOUND_AT')),
    category      text not null references homeward.place_category,
    easting       double precision,
    northing      double precision,
    geom          geometry(Point, 27700),
    geom_4326     geometry(Point, 4326),
    cell_500      bigint,
    cell_1000     bigint,
    cell_2000     bigint,
    cell_4000     bigint,
    ward_id       integer references homeward.area,
    district_id   integer references homeward.area,
    geocoder      text,
    primary key (statement_id, recorded_in),
    check (superseded_in > recorded_in),
    check ((precision = 'NOT_MAPPED') = (geom is null)),
    check ((geom is null) = (easting is null) and (geom is null) = (northing is null) and (geom is null) = (geom_4326 is null)),
    -- Only what is known to a street or a named place or better falls in a cell; vague places stay vague.
    check ((precision in ('POINT', 'STREET', 'NAMED_PLACE')) = (cell_500 is not null)),
    check ((cell_500 is null) = (cell_1000 is null) and (cell_500 is null) = (cell_2000 is null) and (cell_500 is null) = (cell_4000 is null))
);
create unique index place_current on homeward.place_version (statement_id) where superseded_in is null;
create index place_cell on homeward.place_version (cell_500);

create table sealed.place_words (
    statement_id   bigint not null references homeward.statement_key,
    recorded_in    bigint not null references homeward.change,
    superseded_in  bigint references homeward.change,
    original_words text not null,
    address        text,
    primary key (statement_id, recorded_in),
    check (superseded_in > recorded_in)
);

-- One factor can push and pull at once: two rows. Forced or lured stands apart.
create table homeward.factor_version (
    statement_id  bigint not null references homeward.statement_key,
    code          text not null references homeward.factor_code,
    side          text not null check (side in ('PUSH', 'PULL', 'FORCED')),
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    primary key (statement_id, code, side, recorded_in),
    check (superseded_in > recorded_in)
);

create table homeward.harm_version (
    statement_id  bigint not null references homeward.statement_key,
    code          text not null references homeward.harm_code,
    recorded_in   bigint not null references homeward.change,
    superseded_in bigint references homeward.change,
    primary key (statement_id, code, recorded_in),
    check (superseded_in > recorded_in)
);

-- Returns say that an interview was offered, and whether the child accepted it, but neither when nor, where it was not accepted, by whom or why.
-- Such an offer is kept as it was sent: without a day, and as not accepted.
alter table homeward.offer_version
    alter column made_at drop not null,
    alter column made_latest drop not null,
    alter column made_precision drop not null,
    add constraint offer_version_made_check check (num_nulls(made_at, made_latest, made_precision) in (0, 3)),
    drop constraint offer_version_outcome_check,
    add constraint offer_version_outcome_check check (
        outcome in ('ACCEPTED', 'NOT_ACCEPTED', 'DECLINED_BY_CHILD', 'DECLINED_BY_CARER', 'NO_ANSWER', 'MISSING_AGAIN', 'NOT_RECORDED'));

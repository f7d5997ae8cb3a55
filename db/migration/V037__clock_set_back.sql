-- Time never runs backwards unremarked: an entry says so before the first one that is earlier than its predecessor.
alter table homeward.audit
    drop constraint audit_kind_check,
    add constraint audit_kind_check
        check (kind in ('BEGUN', 'RESUMED', 'CLOCK_SET_BACK', 'FILTER_APPLIED', 'RECORDS_LISTED', 'RECORD_OPENED', 'SHEET', 'EXPORT',
                        'IMPORT', 'CHANGE', 'REFUSED', 'SIGN_IN', 'SIGN_IN_REFUSED', 'SIGN_OUT', 'BREAK_GLASS'));

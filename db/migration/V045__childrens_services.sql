-- A role for children's services: the missing coordinator, the front door, a team manager. In its districts, and where one of its areas is
-- the authority that looks after the child, wherever the child went missing from.
alter table homeward.app_user drop constraint app_user_role_check;
alter table homeward.app_user add constraint app_user_role_check
    check (role in ('ANALYST', 'BOARD', 'POLICE', 'CHILDRENS_SERVICES', 'INTERVIEWER', 'SAFEGUARDING_LEAD', 'GOVERNANCE', 'ADMIN'));
alter table homeward.break_glass drop constraint break_glass_role_check;
alter table homeward.break_glass add constraint break_glass_role_check
    check (role in ('ANALYST', 'POLICE', 'CHILDRENS_SERVICES', 'INTERVIEWER'));

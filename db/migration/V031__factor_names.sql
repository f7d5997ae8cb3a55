-- Two factors get the names that practitioners use. A name that an installation has changed stays.
update homeward.factor_code set name = 'Friends at the location' where code = 'friends' and name = 'Friends there';
update homeward.factor_code set name = 'Other' where code = 'other' and name = 'Something else';

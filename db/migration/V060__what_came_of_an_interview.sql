-- What came of an interview outlines what was said in it: who may read nothing of it sees none of that.
alter table homeward.interview_key add column access_audiences integer;
alter table homeward.interview_topic_version add column access_audiences integer;
alter table homeward.referral_version add column access_audiences integer;
alter table homeward.action_version add column access_audiences integer;
alter table homeward.feedback_version add column access_audiences integer;
alter table homeward.sharing_version add column access_audiences integer;

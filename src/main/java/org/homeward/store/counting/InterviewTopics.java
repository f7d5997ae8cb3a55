package org.homeward.store.counting;

/**
 * The topics of interviews: those that one change recorded and one superseded are a row together, sorted by child and interview. What is
 * known of an interview is in all of its known rows.
 */
final class InterviewTopics extends Versions {

    final int[] interview;
    /** A bit for each topic that was explored. What was answered is not counted. */
    final int[] explored;

    InterviewTopics(LoadedColumns rows) {
        super(rows);
        interview = rows.ints("interview_id");
        explored = rows.ints("explored");
    }
}

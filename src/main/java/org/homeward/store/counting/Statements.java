package org.homeward.store.counting;

/** Statements that some audience may read; one version a row, sorted by child and id. */
final class Statements extends Versions {

    final int[] id;
    final int[] interview;
    final int[] episode;
    final int[] saidBy;
    /** Whether carers may be told, of a statement that does not concern the carer. */
    final int[] forCarers;

    Statements(LoadedColumns rows) {
        super(rows);
        id = rows.ints("id");
        interview = rows.ints("interview_id");
        episode = rows.ints("episode_id");
        saidBy = rows.ints("said_by");
        forCarers = rows.ints("for_carers");
    }
}

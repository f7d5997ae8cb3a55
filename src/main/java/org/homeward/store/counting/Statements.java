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
        withdrawnFromCarers();
    }

    /** As for every audience, a version may be told to carers only where its own handling and that of now allow it. Rows are sorted by statement. */
    private void withdrawnFromCarers() {
        for (int first = 0; first < id.length; ) {
            int next = first;
            int now = 0;
            while (next < id.length && id[next] == id[first]) {
                now = supersededIn[next] == NONE ? forCarers[next] : now;
                next++;
            }
            for (int row = first; row < next; row++) {
                forCarers[row] &= now;
            }
            first = next;
        }
    }
}

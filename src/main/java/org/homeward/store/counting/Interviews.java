package org.homeward.store.counting;

/** Interviews; one version a row, sorted by child and id. */
final class Interviews extends Versions {

    final int[] id;
    /** The number of the interview within its child, from 0. */
    final int[] inChild;

    final int[] provider;
    final long[] heldAt;
    final long[] heldLatest;
    final int[] heldToTheMinute;
    /** The local day on which it was held. */
    final int[] heldOn;

    final int[] completed;
    final int[] seenAlone;

    Interviews(Loaded rows) {
        super(rows);
        id = rows.ints("id");
        inChild = Episodes.numberedWithinChild(child, id);
        provider = rows.ints("provider_id");
        heldAt = rows.longs("held_at");
        heldLatest = rows.longs("held_latest");
        heldToTheMinute = rows.ints("held_to_the_minute");
        heldOn = rows.ints("held_on");
        completed = rows.ints("completed");
        seenAlone = rows.ints("seen_alone");
    }
}

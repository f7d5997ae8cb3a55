package org.homeward.store.counting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.homeward.disclosure.HowHeld;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.TimePrecision;
import org.homeward.disclosure.YesNo;

/** Interviews; one version a row, sorted by child and id. */
final class Interviews extends Versions {

    final int[] id;
    /** The number of the interview within its child, from 0. */
    final int[] inChild;

    final int[] provider;
    final long[] heldAt;
    final long[] heldLatest;
    /** The ordinal of {@link TimePrecision}. */
    final int[] heldPrecision;
    /** The local day on which it was held. */
    final int[] heldOn;

    final int[] completed;
    /** The user who recorded it, numbered within the child; {@link #NONE} where nobody is recorded. Never a name. */
    final int[] interviewer;
    /** {@link PackedAnswers} to each question of {@link HowHeld}. */
    private final int[] howHeld;

    Interviews(LoadedColumns rows) {
        super(rows);
        id = rows.ints("id");
        inChild = Episodes.numberedWithinChild(child, id);
        provider = rows.ints("provider_id");
        heldAt = rows.longs("held_at");
        heldLatest = rows.longs("held_latest");
        heldPrecision = rows.ints("held_precision");
        heldOn = rows.ints("held_on");
        completed = rows.ints("completed");
        interviewer = rows.ints("interviewer");
        howHeld = rows.ints("how_held");
    }

    RecordedTime held(int row) {
        return new RecordedTime(
                Instant.EPOCH.plus(heldAt[row], ChronoUnit.MICROS),
                Instant.EPOCH.plus(heldLatest[row], ChronoUnit.MICROS),
                TimePrecision.values()[heldPrecision[row]]);
    }

    Optional<YesNo> howHeld(int row, HowHeld question) {
        return PackedAnswers.answer(howHeld[row], question);
    }

    boolean isHeldToTheMinute(int row) {
        return heldPrecision[row] == TimePrecision.MINUTE.ordinal();
    }
}

package org.homeward.print.desk;

import java.time.Clock;
import org.homeward.access.Act;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Marking;
import org.homeward.store.Sight;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What every page says of its making: the least marking, and the hour. Each sheet is entered before it is handed over. */
@Component
class Stamp {

    private final Marking least;
    private final Clock clock;
    private final Sight sight;

    Stamp(@Value("${homeward.marking}") String marking, Clock clock, Sight sight) {
        this.least = Marking.of(Marking.Level.named(marking));
        this.clock = clock;
        this.sight = sight;
    }

    /** @throws org.homeward.store.StoreUnavailable where it could not be entered; then nothing may be handed over */
    void enter(Viewer viewer, Act act) {
        sight.note(viewer, act);
    }

    Marking least() {
        return least;
    }

    Clock clock() {
        return clock;
    }
}

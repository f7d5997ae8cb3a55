package org.homeward.print.desk;

import java.time.Clock;
import org.homeward.disclosure.Marking;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What every page says of its making: the marking that no page of the house falls below, and the hour. */
@Component
class Stamp {

    private final Marking least;
    private final Clock clock;

    Stamp(@Value("${homeward.marking}") String marking, Clock clock) {
        this.least = Marking.of(Marking.Level.named(marking));
        this.clock = clock;
    }

    Marking least() {
        return least;
    }

    Clock clock() {
        return clock;
    }
}

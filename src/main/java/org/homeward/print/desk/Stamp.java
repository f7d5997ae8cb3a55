package org.homeward.print.desk;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What every page says of its making: the marking of the house, and the hour. */
@Component
class Stamp {

    private final String marking;
    private final Clock clock;

    Stamp(@Value("${homeward.marking}") String marking, Clock clock) {
        this.marking = marking;
        this.clock = clock;
    }

    String marking() {
        return marking;
    }

    Clock clock() {
        return clock;
    }
}

package org.homeward.ui.shell;

import java.util.List;
import org.homeward.disclosure.Marking;

/**
 * What the shell must be told, once per browser window; the application gives it as a prototype bean.
 *
 * @param marking of a screen on which no single statement stands
 * @param asAt the date of the data, in words
 * @param occupant who is signed in
 * @param sample whether the banner "sample data" stands below the strip
 * @param pocket the keys of the four rooms in the bottom bar of a small screen
 */
public record Doorplate(Marking marking, String asAt, Occupant occupant, boolean sample, List<String> pocket) {

    public Doorplate {
        pocket = List.copyOf(pocket);
    }
}

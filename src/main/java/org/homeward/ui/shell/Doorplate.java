package org.homeward.ui.shell;

import java.util.List;

/**
 * What the shell must be told, once per browser window; the application gives it as a prototype bean.
 *
 * @param marking the strip on top
 * @param occupant who is signed in
 * @param sample whether the banner "sample data" stands below the strip
 * @param pocket the keys of the four rooms in the bottom bar of a small screen
 */
public record Doorplate(Marking marking, Occupant occupant, boolean sample, List<String> pocket) {

    public Doorplate {
        pocket = List.copyOf(pocket);
    }
}

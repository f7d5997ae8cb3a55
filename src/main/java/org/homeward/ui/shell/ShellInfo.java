package org.homeward.ui.shell;

import java.util.List;
import org.homeward.disclosure.Marking;

/**
 * What the shell must be told, once per browser window; the application gives it as a prototype bean.
 *
 * @param marking of a screen on which no single statement stands
 * @param asAt the date of the data, in words
 * @param user who is signed in
 * @param sample whether the banner "sample data" stands below the strip
 * @param bottomNav the keys of the four rooms in the bottom bar of a small screen
 */
public record ShellInfo(Marking marking, String asAt, CurrentUser user, boolean sample, List<String> bottomNav) {

    public ShellInfo {
        bottomNav = List.copyOf(bottomNav);
    }

    /** Who is signed in, as the foot of the drawer says it. */
    public record CurrentUser(String name, String agency) {}
}

package org.homeward.ui.shell;

import java.util.List;
import org.homeward.disclosure.Marking;

/**
 * The information that the shell needs, once per browser window; the application provides it as a prototype bean.
 *
 * @param marking of a screen without single statements
 * @param asAt the text with the date of the data
 * @param user the signed-in user
 * @param sample whether to show the banner "sample data" below the marking strip
 * @param bottomNav the keys of the four rooms in the bottom bar of a small screen
 */
public record ShellInfo(Marking marking, String asAt, CurrentUser user, boolean sample, List<String> bottomNav) {

    public ShellInfo {
        bottomNav = List.copyOf(bottomNav);
    }

    /** The signed-in user, as shown at the bottom of the drawer. */
    public record CurrentUser(String name, String agency) {}
}

package org.homeward.users;

import org.homeward.access.Role;
import org.homeward.access.Viewer;

/** Who may alter whom. */
final class Rules {

    private Rules() {}

    /** An administrator, and never for themselves. */
    static void onlyAdministrators(Viewer viewer, String user) {
        if (viewer.role() != Role.ADMIN) {
            throw new NotAltered(NotAltered.Why.NOT_AN_ADMINISTRATOR);
        }
        if (viewer.name().equals(user)) {
            throw new NotAltered(NotAltered.Why.ONESELF);
        }
    }
}

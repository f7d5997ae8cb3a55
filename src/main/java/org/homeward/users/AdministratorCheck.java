package org.homeward.users;

import org.homeward.access.Role;
import org.homeward.access.Viewer;

/** Who may alter whom. */
final class AdministratorCheck {

    private AdministratorCheck() {}

    /** An administrator, and never for themselves. */
    static void onlyAdministrators(Viewer viewer, String user) {
        if (viewer.role() != Role.ADMIN) {
            throw new UserChangeRefused(UserChangeRefused.Why.NOT_AN_ADMINISTRATOR);
        }
        if (viewer.name().equals(user)) {
            throw new UserChangeRefused(UserChangeRefused.Why.ONESELF);
        }
    }
}

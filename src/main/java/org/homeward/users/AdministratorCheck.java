package org.homeward.users;

import org.homeward.access.Role;
import org.homeward.access.Viewer;

/** Checks who may change a user. */
final class AdministratorCheck {

    private AdministratorCheck() {}

    /** Only administrators may, and never for themselves. */
    static void onlyAdministrators(Viewer viewer, String user) {
        if (viewer.role() != Role.ADMIN) {
            throw new UserChangeRefused(UserChangeRefused.Why.NOT_AN_ADMINISTRATOR);
        }
        if (viewer.name().equals(user)) {
            throw new UserChangeRefused(UserChangeRefused.Why.ONESELF);
        }
    }
}

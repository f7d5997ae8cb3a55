package org.homeward.users;

import org.homeward.access.Viewer;

/** The system viewers of sign-in and setup. */
public final class SystemViewers {

    /** Signs in a user who is not known yet. */
    public static final Viewer SIGN_IN = Viewer.system("signin");

    /** Sets up an installation. */
    static final Viewer SETUP = Viewer.system("setup");

    private SystemViewers() {}
}

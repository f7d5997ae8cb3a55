package org.homeward.users;

import org.homeward.access.Viewer;

/** As whom the house itself looks while it lets people in. */
public final class SystemViewers {

    /** Who is signing in is not known yet. */
    public static final Viewer SIGN_IN = Viewer.system("signin");

    /** Setting up an installation. */
    static final Viewer SETUP = Viewer.system("setup");

    private SystemViewers() {}
}

package org.homeward.access;

import org.homeward.access.DisclosureSettings.ReleaseSettings;
import org.homeward.disclosure.SuppressionProfile;

/** Disclosure control for tests that call a query without the application. */
public final class DisclosureControlFixtures {

    private static final RoundingSecret SECRET = new RoundingSecret("of the tests");

    /** The calendar of the default settings. */
    public static final ReleaseSettings RELEASES = new ReleaseSettings(2, 4, 2);

    private DisclosureControlFixtures() {}

    /** The default settings. */
    public static DisclosureControl house() {
        return by(new DisclosureSettings(SuppressionProfile.HOUSE, SuppressionProfile.HOUSE, 5, true, RELEASES));
    }

    /** With small numbers hidden and nothing rounded. */
    public static DisclosureControl unrounded() {
        return by(new DisclosureSettings(SuppressionProfile.HOUSE, SuppressionProfile.HOUSE, 5, false, RELEASES));
    }

    public static DisclosureControl by(DisclosureSettings settings) {
        return new DisclosureControl(settings, SECRET);
    }
}

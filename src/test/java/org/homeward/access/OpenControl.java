package org.homeward.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.homeward.disclosure.Profile;

/** The rules of disclosure for tests that ask a query without the house around it. */
public final class OpenControl {

    private static final Clock LATER = Clock.fixed(Instant.parse("2027-01-15T12:00:00Z"), ZoneId.of("Europe/London"));
    private static final RoundingSecret SECRET = new RoundingSecret("of the tests");

    private OpenControl() {}

    /** As the house is delivered. */
    public static DisclosureControl house() {
        return by(new DisclosureSettings(Profile.HOUSE, Profile.HOUSE, 5, true));
    }

    /** With small numbers hidden and nothing rounded. */
    public static DisclosureControl unrounded() {
        return by(new DisclosureSettings(Profile.HOUSE, Profile.HOUSE, 5, false));
    }

    public static DisclosureControl by(DisclosureSettings settings) {
        return new DisclosureControl(settings, SECRET, LATER);
    }
}

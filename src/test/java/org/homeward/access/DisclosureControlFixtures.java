package org.homeward.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.homeward.disclosure.SuppressionProfile;

/** Disclosure control for tests that call a query without the application. */
public final class DisclosureControlFixtures {

    private static final Clock LATER = Clock.fixed(Instant.parse("2027-01-15T12:00:00Z"), ZoneId.of("Europe/London"));
    private static final RoundingSecret SECRET = new RoundingSecret("of the tests");

    private DisclosureControlFixtures() {}

    /** The default settings. */
    public static DisclosureControl house() {
        return by(new DisclosureSettings(SuppressionProfile.HOUSE, SuppressionProfile.HOUSE, 5, true));
    }

    /** With small numbers hidden and nothing rounded. */
    public static DisclosureControl unrounded() {
        return by(new DisclosureSettings(SuppressionProfile.HOUSE, SuppressionProfile.HOUSE, 5, false));
    }

    public static DisclosureControl by(DisclosureSettings settings) {
        return new DisclosureControl(settings, SECRET, LATER);
    }
}

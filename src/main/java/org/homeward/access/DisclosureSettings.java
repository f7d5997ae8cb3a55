package org.homeward.access;

import org.homeward.disclosure.ReleaseCalendar;
import org.homeward.disclosure.SuppressionProfile;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How small numbers are protected. There is one profile for each audience, because two would unmask each other.
 *
 * @param partnership for a board, in every output
 * @param carers for the sheet that goes to carers, whoever prints it
 * @param threshold the smallest count that any profile shows; a profile may require more
 * @param rounded false only to demonstrate why rounding is needed
 */
@ConfigurationProperties("homeward.disclosure")
public record DisclosureSettings(
        @DefaultValue("HOUSE") SuppressionProfile partnership,
        @DefaultValue("HOUSE") SuppressionProfile carers,
        @DefaultValue("5") int threshold,
        @DefaultValue("true") boolean rounded,
        @DefaultValue ReleaseSettings release) {

    /**
     * The calendar of releases.
     *
     * @param monthsLater how many months after its end a period is released
     * @param yearBegins the first month of a year
     * @param years how many years back the first release begins
     */
    public record ReleaseSettings(
            @DefaultValue("2") int monthsLater,
            @DefaultValue("4") int yearBegins,
            @DefaultValue("2") int years) {}

    public ReleaseCalendar calendar() {
        return new ReleaseCalendar(release.monthsLater(), release.yearBegins(), release.years());
    }
}

package org.homeward.access;

import org.homeward.disclosure.SuppressionProfile;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How small numbers are protected; one profile an audience, because two would unmask each other.
 *
 * @param partnership for a board, on every output
 * @param carers for the sheet that goes to carers, whoever prints it
 * @param threshold the smallest count that any of them shows; a profile may ask for more
 * @param rounded false only to show that the rounding is needed
 */
@ConfigurationProperties("homeward.disclosure")
public record DisclosureSettings(
        @DefaultValue("HOUSE") SuppressionProfile partnership,
        @DefaultValue("HOUSE") SuppressionProfile carers,
        @DefaultValue("5") int threshold,
        @DefaultValue("true") boolean rounded) {}

package org.homeward.places;

import java.time.YearMonth;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.disclosure.StatementId;

/**
 * One place on a street map: without child and text, and with no more of the date than its month.
 *
 * @param category name of the kind of place
 * @param month the month in which the child went missing
 */
public record PlacePoint(
        StatementId statement,
        LongitudeLatitude at,
        String category,
        PlaceRole role,
        PrecisionTier precision,
        YearMonth month) {}

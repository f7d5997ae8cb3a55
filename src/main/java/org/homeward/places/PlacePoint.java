package org.homeward.places;

import java.time.YearMonth;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.disclosure.StatementId;

/**
 * One place on a street map: no child, no words, and no more of the date than its month.
 *
 * @param category what kind of place, in words
 * @param month the month in which the child went missing
 */
public record PlacePoint(
        StatementId statement,
        double latitude,
        double longitude,
        String category,
        PlaceRole role,
        PrecisionTier precision,
        YearMonth month) {}

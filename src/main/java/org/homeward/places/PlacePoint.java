package org.homeward.places;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.OfChild;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.disclosure.StatementId;

/**
 * One place on a street map: without text, and with no more of the date than its month.
 *
 * @param child whom it is audited under; a map never receives it
 * @param category name of the kind of place
 * @param month the month in which the child went missing
 */
public record PlacePoint(
        StatementId statement,
        ChildId child,
        LongitudeLatitude at,
        String category,
        PlaceRole role,
        PrecisionTier precision,
        YearMonth month)
        implements OfChild {

    @Override
    public Optional<UUID> recordId() {
        return Optional.of(statement.value());
    }
}

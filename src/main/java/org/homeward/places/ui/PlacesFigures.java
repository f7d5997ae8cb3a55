package org.homeward.places.ui;

import org.homeward.access.DisclosureControl;
import org.homeward.places.CellCache;
import org.homeward.places.HotSpotWork;
import org.homeward.places.JourneyQueries;
import org.homeward.places.LowCoverageQueries;
import org.homeward.places.PlaceQueries;
import org.homeward.reference.GeographyQueries;
import org.springframework.stereotype.Component;

/** What counts for the room: each question has its queries. */
@Component
record PlacesFigures(
        PlaceQueries places,
        CellCache cells,
        HotSpotWork hotSpots,
        JourneyQueries journeys,
        LowCoverageQueries lowCoverage,
        GeographyQueries geography,
        DisclosureControl control) {}

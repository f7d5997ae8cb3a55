package org.homeward.places.ui;

import org.homeward.places.PlaceProfileQueries;
import org.homeward.places.PlaceStatementQueries;
import org.springframework.stereotype.Component;

/** What the room reads of one place: its profile, and the statements behind its counts. */
@Component
record PlacesRecords(PlaceStatementQueries statements, PlaceProfileQueries profiles) {}

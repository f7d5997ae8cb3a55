package org.homeward.places;

import org.homeward.disclosure.Handling;
import org.homeward.disclosure.Marking;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.SaidBy;
import org.homeward.disclosure.StatementId;

/**
 * One statement behind a count, without its text and without the child.
 *
 * @param reference the reference by which it is quoted
 * @param held when the interview was held
 * @param category name of the kind of place
 * @param marking the marking of a page that shows it
 */
public record PlaceStatement(
        StatementId id,
        String reference,
        RecordedTime held,
        SaidBy saidBy,
        String category,
        PlaceRole role,
        PrecisionTier precision,
        Handling handling,
        Marking marking) {}

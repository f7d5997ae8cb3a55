package org.homeward.places;

import java.time.LocalDate;
import org.homeward.disclosure.Handling;
import org.homeward.disclosure.Marking;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.disclosure.SaidBy;
import org.homeward.disclosure.StatementId;

/**
 * One statement behind a count, without its words and without the child.
 *
 * @param reference the number it is quoted by
 * @param heldOn the day of the interview; the first day it may have been where only a month is known
 * @param category what kind of place, in words
 * @param marking of a page that holds it
 */
public record PlaceStatement(
        StatementId id,
        String reference,
        LocalDate heldOn,
        SaidBy saidBy,
        String category,
        PlaceRole role,
        PrecisionTier precision,
        Handling handling,
        Marking marking) {}

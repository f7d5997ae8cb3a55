package org.homeward.print;

import java.time.ZonedDateTime;
import org.homeward.disclosure.Period;

/**
 * The circumstances of one printing, as they stand in the head and foot of every page. They are the same for every sheet.
 *
 * @param marking such as OFFICIAL-SENSITIVE
 * @param period the days that the figures are about
 * @param filters what the reader had chosen, in words
 * @param data the state of the data that everything on the sheet was read from
 * @param requester who asked for it, and when
 */
public record Printing(String marking, Period period, String filters, DataState data, Requester requester) {

    /**
     * @param version the change number as known at which everything was read
     * @param on when that change was stored
     */
    public record DataState(long version, ZonedDateTime on) {}

    public record Requester(String name, ZonedDateTime at) {}
}

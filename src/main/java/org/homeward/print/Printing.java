package org.homeward.print;

import java.time.ZonedDateTime;
import org.homeward.access.Purpose;
import org.homeward.access.Recipient;
import org.homeward.disclosure.Period;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of one printing, as they stand in the head and foot of every page. They are the same for every sheet.
 *
 * @param marking such as OFFICIAL-SENSITIVE
 * @param period the days that the figures are about
 * @param filters what the reader had chosen, in words
 * @param data the state of the data that everything on the sheet was read from
 * @param requester who asked for it, when, and for whom
 */
public record Printing(String marking, Period period, String filters, DataState data, Requester requester) {

    /**
     * @param version the change number as known at which everything was read
     * @param on when that change was stored
     */
    public record DataState(long version, ZonedDateTime on) {}

    /** @param handover to whom the sheet goes, and why; null for a sheet that is about nobody in particular */
    public record Requester(
            String name, ZonedDateTime at, @Nullable Handover handover) {

        public Requester(String name, ZonedDateTime at) {
            this(name, at, null);
        }
    }

    /** @param purpose null for a job of the house, which states none */
    public record Handover(Recipient recipient, @Nullable Purpose purpose) {}

    /** The same printing of a sheet that goes to somebody. */
    public Printing handedOver(Recipient recipient, @Nullable Purpose purpose) {
        return new Printing(
                marking,
                period,
                filters,
                data,
                new Requester(requester.name(), requester.at(), new Handover(recipient, purpose)));
    }
}

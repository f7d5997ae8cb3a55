package org.homeward.print;

import java.time.ZonedDateTime;
import org.homeward.access.Purpose;
import org.homeward.access.Recipient;
import org.homeward.disclosure.Period;
import org.jspecify.annotations.Nullable;

/**
 * The details of one printout, as in the header and footer of every page. They are the same for every sheet.
 *
 * @param marking such as OFFICIAL-SENSITIVE
 * @param period the period of the figures
 * @param filters everything that was asked for, as text: the subject, the period and the chosen filter
 * @param data the version of the data from which everything on the sheet was read
 * @param requester who requested it, when, and for whom
 */
public record Printing(String marking, Period period, String filters, DataState data, Requester requester) {

    /**
     * @param version the change number as of which everything was read
     * @param on when that change was stored
     */
    public record DataState(long version, ZonedDateTime on) {}

    /** @param handover who receives the sheet, and why; null for a sheet that is not about one record */
    public record Requester(
            String name, ZonedDateTime at, @Nullable Handover handover) {

        public Requester(String name, ZonedDateTime at) {
            this(name, at, null);
        }
    }

    /** @param purpose null for an internal job, which states none */
    public record Handover(Recipient recipient, @Nullable Purpose purpose) {}

    /** The same printout, about one person or place, which is part of what was asked for. */
    public Printing about(String subject) {
        return subject.isEmpty() ? this : new Printing(marking, period, subject + "; " + filters, data, requester);
    }

    /** The same printout, handed to a recipient. */
    public Printing handedOver(Recipient recipient, @Nullable Purpose purpose) {
        return new Printing(
                marking,
                period,
                filters,
                data,
                new Requester(requester.name(), requester.at(), new Handover(recipient, purpose)));
    }
}

package org.homeward.print;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.homeward.access.Copy;
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
     * @param release the day of the release that it belongs to; null where it was counted now
     * @param restated the day of the release that had these figures before; null where they are not restated
     */
    public record DataState(
            long version,
            ZonedDateTime on,
            @Nullable LocalDate release,
            @Nullable LocalDate restated) {

        /** Counted now. */
        public DataState(long version, ZonedDateTime on) {
            this(version, on, null, null);
        }
    }

    /** @param copy this copy, with who receives it and why */
    public record Requester(String name, ZonedDateTime at, Copy copy) {}

    /** The same printout, of a period that the sheet chose by what was asked for, as it chooses a whole year. */
    public Printing over(Period chosen, Translations translations) {
        return new Printing(
                marking,
                chosen,
                filters.replace(translations.period(period), translations.period(chosen)),
                data,
                requester);
    }

    /** The same printout, about one person or place, which is part of what was asked for. */
    public Printing about(String subject) {
        return subject.isEmpty() ? this : new Printing(marking, period, subject + "; " + filters, data, requester);
    }
}

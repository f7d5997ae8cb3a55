package org.homeward.places;

import java.time.LocalDate;

/** The day of the week on which a child went missing; Monday to Thursday are one group, because they are much alike. */
public enum DayGroup {
    MON_TO_THU,
    FRI,
    SAT,
    SUN;

    static DayGroup of(long epochDay) {
        return switch (LocalDate.ofEpochDay(epochDay).getDayOfWeek()) {
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY -> MON_TO_THU;
            case FRIDAY -> FRI;
            case SATURDAY -> SAT;
            case SUNDAY -> SUN;
        };
    }
}

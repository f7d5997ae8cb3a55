package org.homeward.store;

import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.arrayGet;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.TimePrecision;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The three columns of a recorded time, read as one value. */
public record TimeColumns(
        Field<OffsetDateTime> earliest, Field<OffsetDateTime> latest, Field<TimePrecision> precision) {

    /** The day of an instant in local time. */
    public static Field<LocalDate> localDay(Field<OffsetDateTime> at) {
        return DSL.field("({0} at time zone 'Europe/London')::date", LocalDate.class, at);
    }

    /** In a group: the times of the row with the earliest instant. */
    public TimeColumns first() {
        return at(earliest.asc(), "first_");
    }

    /** In a group: the times of the row with the latest of the earliest instants. */
    public TimeColumns last() {
        return at(earliest.desc(), "last_");
    }

    private TimeColumns at(SortField<OffsetDateTime> order, String prefix) {
        return new TimeColumns(at(earliest, order, prefix), at(latest, order, prefix), at(precision, order, prefix));
    }

    private static <T> Field<T> at(Field<T> column, SortField<OffsetDateTime> order, String prefix) {
        return arrayGet(arrayAgg(column).orderBy(order), 1).as(prefix + column.getName());
    }

    /** @return the time, or null where it is not recorded */
    public @Nullable RecordedTime find(Record row) {
        OffsetDateTime from = row.get(earliest);
        return from == null
                ? null
                : new RecordedTime(from.toInstant(), row.get(latest).toInstant(), row.get(precision));
    }

    public RecordedTime get(Record row) {
        return new RecordedTime(row.get(earliest).toInstant(), row.get(latest).toInstant(), row.get(precision));
    }
}

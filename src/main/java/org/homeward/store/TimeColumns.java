package org.homeward.store;

import java.time.OffsetDateTime;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.TimePrecision;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The three columns of a recorded time, read as one value. */
public record TimeColumns(
        Field<OffsetDateTime> earliest, Field<OffsetDateTime> latest, Field<TimePrecision> precision) {

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

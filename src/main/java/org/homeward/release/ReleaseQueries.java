package org.homeward.release;

import static org.homeward.store.db.homeward.Tables.FROZEN_TABLE;
import static org.homeward.store.db.homeward.Tables.RELEASE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Exactness;
import org.homeward.disclosure.cellkey.NoiseMethod;
import org.homeward.store.AuditedDatabase;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what releases there are, and how much each of them hides. */
@Component
public class ReleaseQueries {

    private final AuditedDatabase database;

    ReleaseQueries(AuditedDatabase database) {
        this.database = database;
    }

    /**
     * A release.
     *
     * @param dueOn the first of the month for which it is made
     * @param dataVersion the change as of which it was counted
     * @param releasedAt null while it waits for a second person
     */
    public record ListedRelease(
            int number,
            LocalDate dueOn,
            long dataVersion,
            String preparedBy,
            Instant preparedAt,
            @Nullable String releasedBy,
            @Nullable Instant releasedAt) {

        public boolean isOut() {
            return releasedAt != null;
        }
    }

    /**
     * What a release has of one room.
     *
     * @param shown how many numbers of its tables are shown
     * @param hidden how many are hidden because they are small
     * @param beside how many are hidden because a small one would follow from all tables together: see {@link ReleaseSums}
     */
    public record RoomPreview(String room, int tables, long shown, long hidden, long beside) {}

    /** All releases that the viewer may know of, the newest first; a board those that went out. */
    public List<ListedRelease> list(Viewer viewer) {
        return database.read(
                viewer,
                ReadRequest.reference("releases", "list"),
                dsl -> dsl.selectFrom(RELEASE)
                        .orderBy(RELEASE.NUMBER.desc())
                        .fetch(row -> new ListedRelease(
                                row.getNumber(),
                                row.getDueOn(),
                                row.getDataVersion(),
                                row.getPreparedBy(),
                                row.getPreparedAt().toInstant(),
                                row.getReleasedBy(),
                                Optional.ofNullable(row.getReleasedAt())
                                        .map(at -> at.toInstant())
                                        .orElse(null))));
    }

    /** How many numbers of a release a board will read, and how many are hidden from it, by room. */
    public List<RoomPreview> preview(Viewer viewer, int number) {
        Exactness.Noisy noise = NoiseMethod.HOUSE.exactness();
        Field<BigDecimal> shown =
                occurrences(",%d,%d,%d]".formatted(noise.threshold(), noise.reach(), noise.variance()));
        Field<BigDecimal> hidden = occurrences("\"<");
        Field<BigDecimal> beside = occurrences("\"c\"");
        return database.read(
                viewer,
                ReadRequest.reference("releases", "preview"),
                dsl -> dsl.select(FROZEN_TABLE.ROOM, count(), shown, hidden, beside)
                        .from(FROZEN_TABLE)
                        .join(RELEASE)
                        .on(RELEASE.ID.eq(FROZEN_TABLE.RELEASE_ID))
                        .where(RELEASE.NUMBER.eq(number))
                        .groupBy(FROZEN_TABLE.ROOM)
                        .orderBy(FROZEN_TABLE.ROOM)
                        .fetch(mapping((room, tables, numbers, small, others) -> new RoomPreview(
                                room, tables, numbers.longValue(), small.longValue(), others.longValue()))));
    }

    /** How often a text stands in the content of the tables: see {@code store.FrozenContent} for what it says there. */
    private static Field<BigDecimal> occurrences(String text) {
        return sum(length(FROZEN_TABLE.CONTENT)
                .minus(length(replace(FROZEN_TABLE.CONTENT, text, "")))
                .div(text.length()));
    }
}

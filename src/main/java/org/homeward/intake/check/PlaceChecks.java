package org.homeward.intake.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.RecordKind;
import org.homeward.intake.read.Row;
import org.jspecify.annotations.Nullable;

/**
 * places.csv. A position is what {@link PositionChecks} reads; without one, words that somebody placed have their place. Any other
 * place is not mapped.
 */
final class PlaceChecks {

    private final CheckContext context;
    private final PositionChecks positions;
    private final KeyRegistry<Boolean> places = new KeyRegistry<>(RecordKind.PLACE, Map.of());

    PlaceChecks(CheckContext context, List<Row> rows) {
        this.context = context;
        this.positions = new PositionChecks(context.reference, rows);
    }

    Optional<PlaceRow> check(Row row) {
        RowReader reader = context.reader(row);
        String statement = reader.statement(context.statements);
        if (!statement.isEmpty()) {
            reader.newKey("statement_key", places);
        }
        PrecisionTier sent = reader.code("precision", PrecisionTier.class, null);
        PlaceRole role = reader.code("role", PlaceRole.class, null);
        String category = reader.code("category", context.reference.lists().placeCategories(), null);
        String words = reader.required("original_words");
        PositionChecks.Position position = positions.read(reader, sent, category);
        PrecisionTier precision = precision(reader, sent, position);
        Coordinate coordinate = position == null ? null : position.at();
        AreaLookup.Assigned area = coordinate == null
                ? AreaLookup.Assigned.NOWHERE
                : context.reference.areas().assign(coordinate, precision);
        String geocoder = reader.text("geocoder");
        PlaceRow place = new PlaceRow(
                row,
                statement,
                precision,
                role,
                category,
                coordinate,
                area.wardId(),
                area.districtId(),
                position != null && position.geocoder() != null ? position.geocoder() : geocoder,
                words,
                address(reader.text("address"), reader.text("postcode")),
                coordinate == null ? null : coordinate.text());
        return reader.isValid() ? Optional.of(place) : Optional.empty();
    }

    /** Together, with the postcode at the end unless it stands there. */
    private static @Nullable String address(@Nullable String address, @Nullable String postcode) {
        if (address == null || postcode == null) {
            return address == null ? postcode : address;
        }
        return Gazetteer.code(address).endsWith(Gazetteer.code(postcode)) ? address : address + ", " + postcode;
    }

    /**
     * Never finer than what was sent, nor than the position: a postcode with the precision of a point is a street. An area or a town
     * without a position is not mapped, nor is a place whose postcode is not known; a street or a named place without either is an error.
     */
    private static PrecisionTier precision(
            RowReader reader, PrecisionTier sent, PositionChecks.@Nullable Position position) {
        if (!reader.isValid()) {
            return sent;
        }
        if (position == null) {
            reader.rejectIf(
                    sent.compareTo(PrecisionTier.NAMED_PLACE) <= 0 && !reader.has("postcode"),
                    "precision",
                    ImportError.COORDINATE_MISSING);
            return PrecisionTier.NOT_MAPPED;
        }
        reader.rejectIf(sent == PrecisionTier.NOT_MAPPED, "precision", ImportError.COORDINATE_NOT_EXPECTED);
        boolean finer = sent.compareTo(position.finest()) < 0;
        reader.noticeIf(finer, "precision", ImportError.PRECISION_TOO_FINE, position.finest().name());
        return finer ? position.finest() : sent;
    }
}

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
        RowReader reader = context.reader(DisclosureFormat.PLACES, row);
        String statement = reader.statement(context.statements);
        if (!statement.isEmpty()) {
            reader.newKey("statement_key", places);
        }
        PrecisionTier sent = reader.code("precision", PrecisionTier.class);
        PlaceRole role = reader.code("role", PlaceRole.class);
        String category = reader.code("category");
        String words = reader.required("original_words");
        PositionChecks.Position position = positions.read(reader, sent, category);
        if (position == null && reader.isValid() && PlaceRow.mayBePlacedByWords(role, category)) {
            Gazetteer.Placed placed = placed(reader, statement, words);
            if (placed != null) {
                return Optional.of(placed(row, statement, role, category, words, reader, placed));
            }
        }
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

    private Gazetteer.@Nullable Placed placed(RowReader reader, String statement, String words) {
        Integer district = context.districts.get(statement);
        Gazetteer.Placed placed = district == null
                ? null
                : context.reference
                        .gazetteer()
                        .placedWords()
                        .apply(district, words)
                        .orElse(null);
        reader.noticeIf(placed != null, "original_words", ImportError.PLACED_BY_WORDS);
        return placed;
    }

    /** Nobody knows the exact position of words: there is only what stands in plain text. */
    private PlaceRow placed(
            Row row,
            String statement,
            PlaceRole role,
            String category,
            String words,
            RowReader reader,
            Gazetteer.Placed placed) {
        AreaLookup.Assigned area = context.reference.areas().assign(placed.at(), placed.precision());
        return new PlaceRow(
                row,
                statement,
                placed.precision(),
                role,
                category,
                placed.at(),
                area.wardId(),
                area.districtId(),
                Gazetteer.PLACED_WORDS,
                words,
                address(reader.text("address"), reader.text("postcode")),
                null);
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
        reader.noticeIf(
                finer,
                "precision",
                ImportError.PRECISION_TOO_FINE,
                position.finest().name());
        return finer ? position.finest() : sent;
    }
}

package org.homeward.intake;

import static org.homeward.store.db.encrypted.Tables.PLACE_ALIAS_TEXT;
import static org.homeward.store.db.encrypted.Tables.PLACE_TEXT;
import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.homeward.Tables.PLACE;
import static org.homeward.store.db.homeward.Tables.PLACE_ALIAS;
import static org.homeward.store.db.homeward.Tables.STATEMENT_FACTS;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Concerned;
import org.homeward.access.Purpose;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.intake.check.PlaceRow;
import org.homeward.intake.store.PlacedWords;
import org.homeward.store.AsOf;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Decryptor;
import org.homeward.store.PendingDecryption;
import org.homeward.store.Visibility;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Words that children use for places: those without a place, and those that somebody placed. To place them is the purpose of reading them. */
@Component
public class PlacedWordsQueries {

    /**
     * Words without a place.
     *
     * @param children distinct children who used them in statements that this viewer may read
     */
    public record Unplaced(PlacedWords.Key key, String districtName, int children) {}

    /** Words that have a place, and by whom. */
    public record Placed(UUID id, PlacedWords.Key key, String districtName, Coordinate at, String by, Instant when) {}

    private final AuditedDatabase database;

    public PlacedWordsQueries(AuditedDatabase database) {
        this.database = database;
    }

    /**
     * Words of places that are not mapped and may be placed, those that most children used first. Unit: a child, once for the same words
     * of one source system and district, whatever their case, accents and punctuation. A home, a placement or a refuge is not among them.
     */
    public List<Unplaced> listUnplaced(Viewer viewer) {
        ReadRequest request = ReadRequest.listed("imports", "words without a place", "", null);
        return database.readDecrypted(viewer.forPurpose(Purpose.DATA_QUALITY), request, dsl -> {
            var rows = dsl.select(STATEMENT_KEY.SOURCE_SYSTEM, AREA.CODE, AREA.NAME, CHILD_KEY.PUBLIC_ID)
                    .select(Decryptor.columns(PLACE_TEXT.ORIGINAL_WORDS))
                    .from(STATEMENT_FACTS)
                    .join(STATEMENT_KEY)
                    .on(STATEMENT_KEY.ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                    .join(PLACE)
                    .on(PLACE.STATEMENT_ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                    .join(PLACE_TEXT)
                    .on(PLACE_TEXT.STATEMENT_ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                    .and(AsOf.condition(PLACE_TEXT))
                    .join(CHILD_KEY)
                    .on(CHILD_KEY.ID.eq(STATEMENT_FACTS.CHILD_ID))
                    .join(AREA)
                    .on(AREA.ID.eq(STATEMENT_FACTS.DISTRICT_ID))
                    .where(PLACE.PRECISION.eq(PrecisionTier.NOT_MAPPED))
                    .and(PLACE.ROLE.ne(PlaceRole.WENT_FROM))
                    .and(PLACE.CATEGORY.in(PlaceRow.PLACED_BY_WORDS))
                    .and(Visibility.of(viewer, STATEMENT_FACTS))
                    .orderBy(STATEMENT_KEY.ID)
                    .fetch();
            return new PendingDecryption<>(
                    rows.size(),
                    Concerned.of(
                            rows.stream()
                                    .map(row -> row.get(CHILD_KEY.PUBLIC_ID))
                                    .distinct()
                                    .toList(),
                            List.of()),
                    decryptor -> grouped(decryptor, rows));
        });
    }

    private static List<Unplaced> grouped(Decryptor decryptor, List<? extends Record> rows) {
        Map<PlacedWords.Key, Record> first = new LinkedHashMap<>();
        Map<PlacedWords.Key, String> words = new LinkedHashMap<>();
        Map<PlacedWords.Key, Set<UUID>> children = new LinkedHashMap<>();
        for (Record row : rows) {
            String said = decryptor.decrypt(row, PLACE_TEXT.ORIGINAL_WORDS);
            PlacedWords.Key same = new PlacedWords.Key(
                    row.get(STATEMENT_KEY.SOURCE_SYSTEM), row.get(AREA.CODE), PlacedWords.Key.plain(said));
            first.putIfAbsent(same, row);
            words.putIfAbsent(same, said);
            children.computeIfAbsent(same, key -> new HashSet<>()).add(row.get(CHILD_KEY.PUBLIC_ID));
        }
        List<Unplaced> unplaced = new ArrayList<>();
        first.forEach((same, row) -> unplaced.add(new Unplaced(
                new PlacedWords.Key(same.sourceSystem(), same.district(), words.getOrDefault(same, "")),
                row.get(AREA.NAME),
                children.getOrDefault(same, Set.of()).size())));
        return unplaced.stream()
                .sorted(Comparator.comparingInt(Unplaced::children)
                        .reversed()
                        .thenComparing(each -> each.key().words()))
                .toList();
    }

    /** The placings that stand, the newest first. */
    public List<Placed> listPlaced(Viewer viewer) {
        ReadRequest request = ReadRequest.listed("imports", "words with a place", "", null);
        return database.readDecrypted(viewer.forPurpose(Purpose.DATA_QUALITY), request, dsl -> {
            var rows = dsl.select(PLACE_ALIAS.fields())
                    .select(AREA.CODE, AREA.NAME)
                    .select(Decryptor.columns(PLACE_ALIAS_TEXT.WORDS))
                    .from(PLACE_ALIAS)
                    .join(PLACE_ALIAS_TEXT)
                    .on(PLACE_ALIAS_TEXT.ALIAS_ID.eq(PLACE_ALIAS.ID))
                    .join(AREA)
                    .on(AREA.ID.eq(PLACE_ALIAS.DISTRICT_ID))
                    .where(PLACE_ALIAS.SUPERSEDED_IN.isNull())
                    .orderBy(PLACE_ALIAS.ID.desc())
                    .fetch();
            return PendingDecryption.list(
                    rows,
                    (decryptor, row) -> new Placed(
                            row.get(PLACE_ALIAS.PUBLIC_ID),
                            new PlacedWords.Key(
                                    row.get(PLACE_ALIAS.SOURCE_SYSTEM),
                                    row.get(AREA.CODE),
                                    decryptor.decrypt(row, PLACE_ALIAS_TEXT.WORDS)),
                            row.get(AREA.NAME),
                            new Coordinate(row.get(PLACE_ALIAS.EASTING), row.get(PLACE_ALIAS.NORTHING)),
                            row.get(PLACE_ALIAS.PLACED_BY),
                            row.get(PLACE_ALIAS.PLACED_AT).toInstant()));
        });
    }
}

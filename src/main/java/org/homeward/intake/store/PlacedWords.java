package org.homeward.intake.store;

import static org.homeward.store.db.encrypted.Tables.CHILD_IDENTITY;
import static org.homeward.store.db.encrypted.Tables.PLACE_ALIAS_TEXT;
import static org.homeward.store.db.encrypted.Tables.PLACE_TEXT;
import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.homeward.Tables.EPISODE_VERSION;
import static org.homeward.store.db.homeward.Tables.PLACE_ALIAS;
import static org.homeward.store.db.homeward.Tables.PLACE_VERSION;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;
import static org.homeward.store.db.homeward.Tables.STATEMENT_VERSION;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Authorisation;
import org.homeward.access.Concerned;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.GridReference;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.intake.check.AreaLookup;
import org.homeward.intake.check.Gazetteer;
import org.homeward.intake.check.PlaceRow;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Decryptor;
import org.homeward.store.Encryptor;
import org.homeward.store.NameIndex;
import org.homeward.store.PendingDecryption;
import org.homeward.store.db.homeward.tables.records.PlaceAliasRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/**
 * Places words that children use ("Maccies by the station"), once, by a person, for one source system and district. Places that use
 * them get the position at once, and by themselves from then on; to undo it takes all of that back. Never a home, a placement or a refuge:
 * {@link PlaceRow#mayBePlacedByWords} by the kind of place, and here by the words and by the addresses of the children who used them.
 */
@Component
public class PlacedWords {

    private static final Viewer INTAKE = Viewer.system("intake");
    /** Words for where somebody lives or is kept safe. */
    private static final Pattern LIVING = Pattern.compile(
            "\\b(home|homes|house|flat|flats|hostel|refuge|placement|foster|carer|carers|nan|nans|mum|mums|dad|dads|mates|bedroom)\\b");

    private static final Pattern POSTCODE = Pattern.compile("\\b[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}\\b");
    private static final int LEAST_LETTERS = 3;

    private final AuditedDatabase database;
    private final Clock clock;

    public PlacedWords(AuditedDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The words of one source system in one district; {@code district} is the code of the district. */
    public record Key(String sourceSystem, String district, String words) {

        /** Words as they are compared: without case, accents, punctuation and a leading article. */
        public static String plain(String words) {
            return NameIndex.plain(words).replaceFirst("^(?:the|a|an) ", "");
        }
    }

    /** A place that uses the words. */
    private record Use(long statement, long recordedIn) {}

    private record Uses(List<Use> places, boolean isAddress) {
        Map<Long, Long> read() {
            return places.stream().collect(Collectors.toMap(Use::statement, Use::recordedIn));
        }
    }

    /** Finds the place of words of a source system, by the id of a district of any vintage. */
    static BiFunction<Integer, String, Optional<Gazetteer.Placed>> lookup(
            DSLContext dsl, String sourceSystem, Encryptor encryptor) {
        Map<List<Object>, Gazetteer.Placed> placed = new HashMap<>();
        dsl.select(
                        AREA.CODE,
                        PLACE_ALIAS_TEXT.WORDS_INDEX,
                        PLACE_ALIAS.EASTING,
                        PLACE_ALIAS.NORTHING,
                        PLACE_ALIAS.PRECISION)
                .from(PLACE_ALIAS)
                .join(PLACE_ALIAS_TEXT)
                .on(PLACE_ALIAS_TEXT.ALIAS_ID.eq(PLACE_ALIAS.ID))
                .join(AREA)
                .on(AREA.ID.eq(PLACE_ALIAS.DISTRICT_ID))
                .where(PLACE_ALIAS.SOURCE_SYSTEM.eq(sourceSystem))
                .and(PLACE_ALIAS.SUPERSEDED_IN.isNull())
                .forEach(row -> placed.put(
                        List.of(row.value1(), ByteBuffer.wrap(row.value2())),
                        new Gazetteer.Placed(
                                new Coordinate(row.value3(), row.value4()), PrecisionTier.valueOf(row.value5()))));
        if (placed.isEmpty()) {
            return (district, words) -> Optional.empty();
        }
        Map<Integer, String> codes = dsl.select(AREA.ID, AREA.CODE).from(AREA).fetchMap(AREA.ID, AREA.CODE);
        return (district, words) -> Optional.ofNullable(placed.get(List.of(
                Objects.requireNonNull(codes.get(district)), ByteBuffer.wrap(index(encryptor, Key.plain(words))))));
    }

    private static byte[] index(Encryptor encryptor, String plain) {
        return encryptor.indexValue(PLACE_ALIAS_TEXT.WORDS_INDEX, plain);
    }

    /**
     * Places the words.
     *
     * @param where a grid reference of six digits or more, or a postcode
     * @return how many places have it now
     * @throws ImportRejected if the words or the position are not to be placed; then nothing was stored
     */
    public int place(Viewer viewer, Key key, String where) {
        require(viewer);
        String plain = Key.plain(key.words());
        if (plain.length() < LEAST_LETTERS
                || Character.isDigit(plain.charAt(0))
                || LIVING.matcher(plain).find()
                || POSTCODE.matcher(plain).find()) {
            throw new ImportRejected(ImportError.WORDS_NOT_PLACED, key.words());
        }
        AreaLookup areas = database.read(INTAKE, ReadRequest.reference("intake", "areas"), ReferenceDataQueries::areas);
        Gazetteer.Placed placed = position(where, areas);
        Uses uses = uses(viewer, key, PLACE_VERSION.PRECISION.eq(PrecisionTier.NOT_MAPPED));
        if (uses.isAddress()) {
            throw new ImportRejected(ImportError.WORDS_NOT_PLACED, key.words());
        }
        AreaLookup.Assigned area = areas.assign(placed.at(), placed.precision());
        return database.writeOnBehalfOf(
                viewer,
                INTAKE,
                AuditEvent.of(AuditKind.CHANGE, "changes", "words placed"),
                stored -> stored,
                (dsl, change) -> {
                    Encryptor encryptor = database.encryptor();
                    if (lookup(dsl, key.sourceSystem(), encryptor)
                            .apply(district(dsl, key.district()), plain)
                            .isPresent()) {
                        throw new ImportRejected(ImportError.WORDS_PLACED_ALREADY, key.words());
                    }
                    record(dsl, change, viewer, key, placed, encryptor);
                    return PlaceVersions.replace(dsl, change, uses.read(), version -> {
                        version.setPrecision(placed.precision());
                        version.setGeocoder(Gazetteer.PLACED_WORDS);
                        version.setWardId(area.wardId());
                        version.setDistrictId(area.districtId());
                        DetailMapper.position(version, placed.at());
                    });
                });
    }

    /**
     * Takes a placing back: its places are not mapped again.
     *
     * @return how many
     */
    public int undo(Viewer viewer, UUID id, Key key) {
        require(viewer);
        Uses uses = uses(viewer, key, PLACE_VERSION.GEOCODER.eq(Gazetteer.PLACED_WORDS));
        return database.writeOnBehalfOf(
                viewer,
                INTAKE,
                AuditEvent.of(AuditKind.CHANGE, "changes", "placed words undone"),
                stored -> stored,
                (dsl, change) -> {
                    int undone = dsl.update(PLACE_ALIAS)
                            .set(PLACE_ALIAS.SUPERSEDED_IN, change)
                            .set(PLACE_ALIAS.UNDONE_BY, viewer.name())
                            .where(PLACE_ALIAS.PUBLIC_ID.eq(id))
                            .and(PLACE_ALIAS.SUPERSEDED_IN.isNull())
                            .execute();
                    return undone == 0
                            ? 0
                            : PlaceVersions.replace(dsl, change, uses.read(), version -> {
                                version.setPrecision(PrecisionTier.NOT_MAPPED);
                                version.setGeocoder(null);
                                version.setWardId(null);
                                version.setDistrictId(null);
                                DetailMapper.position(version, null);
                            });
                });
    }

    /** Words come from every provider, so only an analyst of the whole partnership places them. */
    public static boolean mayPlace(Viewer viewer) {
        return Authorisation.allows(Authorisation.Kind.IMPORT, "placed words", viewer.role())
                && viewer.districts().isEmpty()
                && viewer.provider() == null;
    }

    private static void require(Viewer viewer) {
        if (!mayPlace(viewer)) {
            throw new ImportRejected(ImportError.ROLE_CANNOT_IMPORT);
        }
    }

    private Gazetteer.Placed position(String where, AreaLookup areas) {
        Optional<Gazetteer.Placed> found = GridReference.parse(where)
                .filter(reference -> reference.finest().compareTo(PrecisionTier.STREET) <= 0)
                .map(GridReference::middle)
                .or(() -> Optional.ofNullable(database.read(
                                        INTAKE,
                                        ReadRequest.reference("intake", "postcode"),
                                        dsl -> ReferenceDataQueries.postcodes(dsl, Set.of(Gazetteer.code(where))))
                                .get(Gazetteer.code(where)))
                        .map(Gazetteer.Postcode::at))
                .filter(areas::isInCounty)
                .map(at -> new Gazetteer.Placed(at.rounded(), PrecisionTier.NAMED_PLACE));
        return found.orElseThrow(() -> new ImportRejected(ImportError.WORDS_WITHOUT_POSITION, where));
    }

    private static Integer district(DSLContext dsl, String code) {
        return dsl.select(AREA.ID)
                .from(AREA)
                .where(AREA.CODE.eq(code))
                .orderBy(AREA.VINTAGE.desc())
                .limit(1)
                .fetchSingle(AREA.ID);
    }

    private void record(
            DSLContext dsl, long change, Viewer viewer, Key key, Gazetteer.Placed placed, Encryptor encryptor) {
        PlaceAliasRecord alias = dsl.newRecord(PLACE_ALIAS);
        alias.setSourceSystem(key.sourceSystem());
        alias.setDistrictId(district(dsl, key.district()));
        alias.setPrecision(placed.precision().name());
        alias.setEasting((int) placed.at().easting_m());
        alias.setNorthing((int) placed.at().northing_m());
        alias.setPlacedBy(viewer.name());
        alias.setPlacedAt(clock.instant().atOffset(ZoneOffset.UTC));
        alias.setRecordedIn(change);
        alias.insert();
        dsl.insertInto(PLACE_ALIAS_TEXT)
                .set(PLACE_ALIAS_TEXT.ALIAS_ID, alias.getId())
                .set(PLACE_ALIAS_TEXT.WORDS_INDEX, index(encryptor, Key.plain(key.words())))
                .set(PLACE_ALIAS_TEXT.WORDS, encryptor.encrypt(key.words(), PLACE_ALIAS_TEXT.WORDS, alias.getId()))
                .execute();
    }

    /** The places that use the words, and whether the words are an address of a child who used them. */
    private Uses uses(Viewer viewer, Key key, Condition which) {
        ReadRequest request = ReadRequest.record("intake", "places with the same words", "for " + viewer.name());
        return database.readDecrypted(INTAKE, request, dsl -> {
            var rows = dsl.select(PLACE_VERSION.STATEMENT_ID, PLACE_VERSION.RECORDED_IN, CHILD_KEY.PUBLIC_ID)
                    .select(Decryptor.columns(PLACE_TEXT.ORIGINAL_WORDS, CHILD_IDENTITY.HOME_ADDRESS))
                    .from(PLACE_VERSION)
                    .join(PLACE_TEXT)
                    .on(PLACE_TEXT.STATEMENT_ID.eq(PLACE_VERSION.STATEMENT_ID))
                    .and(PLACE_TEXT.SUPERSEDED_IN.isNull())
                    .join(STATEMENT_KEY)
                    .on(STATEMENT_KEY.ID.eq(PLACE_VERSION.STATEMENT_ID))
                    .join(STATEMENT_VERSION)
                    .on(STATEMENT_VERSION.ID.eq(PLACE_VERSION.STATEMENT_ID))
                    .and(STATEMENT_VERSION.SUPERSEDED_IN.isNull())
                    .join(EPISODE_VERSION)
                    .on(EPISODE_VERSION.ID.eq(STATEMENT_VERSION.EPISODE_ID))
                    .and(EPISODE_VERSION.SUPERSEDED_IN.isNull())
                    .join(AREA)
                    .on(AREA.ID.eq(EPISODE_VERSION.DISTRICT_ID))
                    .join(CHILD_KEY)
                    .on(CHILD_KEY.ID.eq(STATEMENT_VERSION.CHILD_ID))
                    .leftJoin(CHILD_IDENTITY)
                    .on(CHILD_IDENTITY.CHILD_ID.eq(CHILD_KEY.ID))
                    .and(CHILD_IDENTITY.SUPERSEDED_IN.isNull())
                    .where(PLACE_VERSION.SUPERSEDED_IN.isNull())
                    .and(STATEMENT_KEY.SOURCE_SYSTEM.eq(key.sourceSystem()))
                    .and(AREA.CODE.eq(key.district()))
                    .and(PLACE_VERSION.CATEGORY.in(PlaceRow.PLACED_BY_WORDS))
                    .and(PLACE_VERSION.ROLE.ne(org.homeward.disclosure.PlaceRole.WENT_FROM))
                    .and(which)
                    .fetch();
            return new PendingDecryption<>(
                    rows.size(),
                    Concerned.of(
                            rows.stream()
                                    .map(row -> row.get(CHILD_KEY.PUBLIC_ID))
                                    .distinct()
                                    .toList(),
                            List.of()),
                    decryptor -> uses(decryptor, rows, Key.plain(key.words())));
        });
    }

    private static Uses uses(Decryptor decryptor, List<? extends Record> rows, String plain) {
        List<? extends Record> same = rows.stream()
                .filter(row -> Key.plain(decryptor.decrypt(row, PLACE_TEXT.ORIGINAL_WORDS))
                        .equals(plain))
                .toList();
        boolean isAddress = same.stream()
                .map(row -> decryptor.decryptNullable(row, CHILD_IDENTITY.HOME_ADDRESS))
                .filter(Objects::nonNull)
                .flatMap(address -> Stream.of(address, address.split(",", 2)[0]))
                .map(Key::plain)
                .anyMatch(address -> !address.isEmpty() && (address.contains(plain) || plain.contains(address)));
        return new Uses(
                same.stream()
                        .map(row -> new Use(row.get(PLACE_VERSION.STATEMENT_ID), row.get(PLACE_VERSION.RECORDED_IN)))
                        .toList(),
                isAddress);
    }
}

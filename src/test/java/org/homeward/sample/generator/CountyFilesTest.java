package org.homeward.sample.generator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.disclosure.ActionOutcome;
import org.homeward.disclosure.ChildView;
import org.homeward.disclosure.EpisodeKind;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.HarmAnswer;
import org.homeward.disclosure.OfferMethod;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.disclosure.Risk;
import org.homeward.disclosure.SaidBy;
import org.homeward.disclosure.StatementKind;
import org.homeward.disclosure.TopicAnswer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class CountyFilesTest {

    private static final CountyPlan PLAN = CountyPlan.withEveryTruth(20_26, LocalDate.of(2026, 11, 20));
    private static final Geography LAND = Land.DRAWN;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private final CountyFiles files = new CountyFiles(folder.resolve("disclosures"), PLAN.asOf());

    @BeforeAll
    static void write() {
        County.on(LAND, PLAN).writeTo(folder);
    }

    @Test
    void thereIsAsMuchAsPromised() {
        assertThat(files.rows("children")).hasSize(600);
        assertThat(files.rows("episodes")).hasSizeBetween(3600, 4500);
        assertThat(files.rows("interviews")).hasSizeBetween(2200, 2800);
        assertThat(files.rows("statements")).hasSizeBetween(17_000, 23_000);
    }

    @Test
    void theSamePlanGivesTheSameBytes(@TempDir Path again) throws IOException {
        County.draw(PLAN).writeTo(again);
        for (Path file : written(folder)) {
            Path other = again.resolve(folder.relativize(file).toString());
            assertThat(Files.mismatch(file, other)).as(file.toString()).isEqualTo(-1);
        }
    }

    /** The county of {@code ./homeward start} stays what it was: demonstrations, pictures and tests rely on its numbers. */
    @Test
    void thePlanOfTheSampleGivesTheSameCountyAsEver() throws Exception {
        MessageDigest bytes = MessageDigest.getInstance("SHA-256");
        for (Path file : written(folder).stream().sorted().toList()) {
            bytes.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            bytes.update(Files.readAllBytes(file));
        }
        assertThat(HexFormat.of().formatHex(bytes.digest()))
                .isEqualTo("db7799b93052d23b06edb988cb8dd47e2ea1ffc176a71151f7b8aadf75c42ee3");
    }

    @Test
    void anotherSeedGivesOtherAccountsOfTheSameLand(@TempDir Path other) throws IOException {
        County.on(LAND, new CountyPlan(99, PLAN.asOf(), PLAN.planted())).writeTo(other);
        assertThat(Files.mismatch(
                        folder.resolve("disclosures/statements.csv"), other.resolve("disclosures/statements.csv")))
                .isNotEqualTo(-1);
        assertThat(Files.mismatch(folder.resolve("reference/areas.geojson"), other.resolve("reference/areas.geojson")))
                .isEqualTo(-1);
    }

    @Test
    void theMapIsLight() throws IOException {
        assertThat(Files.size(folder.resolve("reference/basemap.geojson"))).isLessThan(1_500_000);
        assertThat(Files.size(folder.resolve("reference/areas.geojson"))).isLessThan(500_000);
    }

    @Test
    void everyPlaceLiesInTheCountyOrElsewhere() {
        Geometry county = LAND.areas().getFirst().shape();
        Geometry elsewhere = LAND.elsewhere().shape();
        Map<Coordinate, Boolean> seen = new HashMap<>();
        for (NamedCsvRecord place : files.rows("places")) {
            boolean mapped = !place.getField("easting").isEmpty();
            assertThat(mapped).isEqualTo(!place.getField("precision").equals("NOT_MAPPED"));
            if (mapped) {
                Coordinate at = new Coordinate(
                        Double.parseDouble(place.getField("easting")), Double.parseDouble(place.getField("northing")));
                Geometry point = Ground.SHAPES.createPoint(at);
                boolean outside = place.getField("category").equals("out_of_area");
                assertThat(seen.computeIfAbsent(at, where -> (outside ? elsewhere : county).covers(point)))
                        .as(place.getField("original_words"))
                        .isTrue();
            }
        }
    }

    @Test
    void wordsForCodesAreThoseOfTheCommonLanguage() {
        allIn("episodes", "kind", EpisodeKind.values());
        allIn("episodes", "risk", Risk.values());
        allIn("offers", "method", OfferMethod.values());
        allIn("offers", "outcome", OfferOutcome.values());
        allIn("interviews", "harm", HarmAnswer.values());
        for (String topic :
                List.of("missing_before", "away_before", "hurt", "exploitation", "crime_or_drugs", "risky_people")) {
            allIn("interviews", topic, TopicAnswer.values());
        }
        allIn("statements", "kind", StatementKind.values());
        allIn("statements", "said_by", SaidBy.values());
        allIn("statements", "child_view", ChildView.values());
        allIn("places", "precision", PrecisionTier.values());
        allIn("places", "role", PlaceRole.values());
        allIn("factors", "side", FactorSide.values());
        allIn("actions", "outcome", ActionOutcome.values());
    }

    @Test
    void codesAreThoseOfTheReferenceTables() throws IOException {
        String reference = Files.readString(Path.of("db/migration/V002__reference.sql"));
        for (String[] column : new String[][] {
            {"factors", "code"},
            {"harms", "code"},
            {"places", "category"},
            {"episodes", "placement_type"},
            {"episodes", "found_at"},
            {"children", "ethnicity"}
        }) {
            for (String code : values(column[0], column[1])) {
                assertThat(reference).as(column[0]).contains("('" + code + "',");
            }
        }
        Set<String> areas = LAND.areas().stream().map(Area::code).collect(Collectors.toSet());
        for (String column : List.of("district", "ward", "found_ward", "responsible_authority", "host_authority")) {
            assertThat(areas).containsAll(values("episodes", column));
        }
    }

    @Test
    void childrenAreUnderEighteenAndMissingOnceAtATime() {
        Map<String, String> born = files.rows("children").stream()
                .collect(Collectors.toMap(row -> row.getField("child_key"), row -> row.getField("date_of_birth")));
        Map<String, LocalDateTime> busyUntil = new HashMap<>();
        for (NamedCsvRecord episode : files.rows("episodes")) {
            String child = episode.getField("child_key");
            LocalDateTime started = moment(episode.getField("started"), true);
            String ended = episode.getField("ended");
            LocalDateTime before = busyUntil.put(child, ended.isEmpty() ? LocalDateTime.MAX : moment(ended, false));
            assertThat(before == null || !started.isBefore(before))
                    .as(episode.getField("episode_key"))
                    .isTrue();
            String birthday = born.getOrDefault(child, "");
            if (!birthday.isEmpty()) {
                assertThat(CountyFiles.day(birthday).plusYears(18)).isAfter(started.toLocalDate());
            }
        }
        assertThat(busyUntil).hasSizeGreaterThan(550);
    }

    @Test
    void nothingIsToldTwiceUnderOneKeyAndEveryReferenceLeadsSomewhere() {
        for (String[] link : new String[][] {
            {"episodes", "child_key", "children"}, {"offers", "episode_key", "episodes"},
            {"interviews", "child_key", "children"}, {"statements", "interview_key", "interviews"},
            {"places", "statement_key", "statements"}, {"mentions", "statement_key", "statements"},
            {"mentions", "person_key", "persons"}, {"companions", "statement_key", "statements"},
            {"vehicles", "statement_key", "statements"}, {"phones", "person_key", "persons"},
            {"handles", "person_key", "persons"}, {"factors", "statement_key", "statements"},
            {"harms", "statement_key", "statements"}, {"actions", "interview_key", "interviews"},
            {"sharing", "interview_key", "interviews"}, {"feedback", "interview_key", "interviews"}
        }) {
            String key = link[2].equals("children") ? "child_key" : link[2].replaceAll("s$", "") + "_key";
            Map<String, NamedCsvRecord> known = files.byKey(link[2], key);
            assertThat(known.keySet().containsAll(values(link[0], link[1])))
                    .as(link[0])
                    .isTrue();
            assertThat(known).hasSameSizeAs(files.rows(link[2]));
        }
    }

    @Test
    void handlingKeepsItsPromises() {
        for (NamedCsvRecord statement : files.rows("statements")) {
            List<String> audiences = List.of(statement.getField("audiences").split(";"));
            if (statement.getField("concerns_carer").equals("yes")) {
                assertThat(audiences).doesNotContain("CARERS");
            }
            if (statement.getField("child_view").equals("OBJECTED")) {
                assertThat(audiences.equals(List.of("NONE")))
                        .isEqualTo(statement.getField("override_by").isEmpty());
            }
        }
    }

    @Test
    void whatIsKeptConfidentialIsInNoOtherRow() {
        NamedCsvRecord kept = files.rows("statements").stream()
                .filter(row -> row.getField("words").equals(County.CONFIDENTIAL_WORDS))
                .findFirst()
                .orElseThrow();
        assertThat(values("sharing", "statement_key")).doesNotContain(kept.getField("statement_key"));
    }

    @Test
    void halfOfTheInterviewsAreHeldInThreeDaysAndMostEpisodesBeginInTheEvening() {
        Map<String, NamedCsvRecord> episodes = files.byKey("episodes", "episode_key");
        List<Double> hours = new ArrayList<>();
        for (NamedCsvRecord interview : files.rows("interviews")) {
            String[] covered = interview.getField("episode_keys").split(";");
            NamedCsvRecord last = episodes.get(covered[covered.length - 1]);
            if (last != null
                    && last.getField("ended").length() == 16
                    && interview.getField("held").length() == 16) {
                double waited = Duration.between(
                                        moment(last.getField("ended"), false),
                                        moment(interview.getField("held"), false))
                                .toMinutes()
                        / 60.0;
                assertThat(waited).as(interview.getField("interview_key")).isPositive();
                hours.add(waited);
            }
        }
        double share = (double) hours.stream().filter(waited -> waited <= 72).count() / hours.size();
        assertThat(share).isBetween(0.4, 0.6);
    }

    @Test
    void thereIsSomethingOfEverythingThatRealDataHas() {
        assertThat(files.rows("episodes")).anyMatch(row -> row.getField("ended").isEmpty());
        assertThat(files.rows("episodes"))
                .anyMatch(row -> row.getField("started").length() == 10);
        assertThat(files.rows("episodes"))
                .anyMatch(row -> row.getField("confidential_placement").equals("yes"));
        assertThat(files.rows("episodes"))
                .noneMatch(row -> row.getField("confidential_placement").equals("yes")
                        && !row.getField("ward").isEmpty());
        assertThat(files.rows("interviews"))
                .anyMatch(row -> row.getField("episode_keys").contains(";"));
        assertThat(values("interviews", "episode_keys").size())
                .isLessThan(files.rows("interviews").size());
        assertThat(values("offers", "decline_reason")).hasSizeGreaterThan(5);
        assertThat(values("places", "precision")).hasSize(PrecisionTier.values().length);
        assertThat(values("phones", "number")).allMatch(number -> number.matches("07700 900\\d{3}"));
        assertThat(values("statements", "words")).hasSizeGreaterThan(4000);
    }

    private Set<String> values(String file, String column) {
        return files.rows(file).stream()
                .map(row -> row.getField(column))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }

    private void allIn(String file, String column, Enum<?>[] allowed) {
        assertThat(Stream.of(allowed).map(Enum::name).toList())
                .as(file + " " + column)
                .containsAll(values(file, column));
    }

    /** The moment as written; where only the day or the hour is, its beginning or its end. */
    private static LocalDateTime moment(String written, boolean end) {
        LocalDate day = CountyFiles.day(written);
        return switch (written.length()) {
            case 16 -> day.atTime(LocalTime.parse(written.substring(11)));
            case 13 -> day.atTime(Integer.parseInt(written.substring(11)), end ? 59 : 0);
            default -> end ? day.atTime(23, 59) : day.atStartOfDay();
        };
    }

    private static List<Path> written(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

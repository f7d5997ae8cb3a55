package org.homeward.sample.generator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.HexagonCell;
import org.jspecify.annotations.Nullable;

/** Reads the written files as a stranger would, and counts the figures. */
record CountyFiles(Path disclosures, LocalDate asOf) {

    private static final Set<String> PLACED = Set.of("POINT", "STREET", "NAMED_PLACE");
    private static final List<String> TOPICS = List.of(
            "missing_before",
            "away_before",
            "hurt",
            "exploitation",
            "crime_or_drugs",
            "risky_people",
            "with_whom_and_where");

    List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(disclosures.resolve(file + ".csv"));
                Stream<NamedCsvRecord> rows = reader.stream()) {
            return rows.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, NamedCsvRecord> byKey(String file, String key) {
        Map<String, NamedCsvRecord> byKey = new HashMap<>();
        rows(file).forEach(row -> byKey.put(row.getField(key), row));
        return byKey;
    }

    Figures figures() {
        Map<String, NamedCsvRecord> statements = byKey("statements", "statement_key");
        Map<String, NamedCsvRecord> interviews = byKey("interviews", "interview_key");
        return new Figures(
                asOf,
                places(statements, interviews),
                adults(statements, interviews),
                returns(),
                recorded(),
                kept(statements));
    }

    private List<Figures.PlaceFigure> places(
            Map<String, NamedCsvRecord> statements, Map<String, NamedCsvRecord> interviews) {
        Map<String, NamedCsvRecord> episodes = byKey("episodes", "episode_key");
        return rows("places").stream()
                .filter(place -> PLACED.contains(place.getField("precision")))
                .map(place -> {
                    NamedCsvRecord statement = row(statements, place.getField("statement_key"));
                    NamedCsvRecord interview = row(interviews, statement.getField("interview_key"));
                    String named = statement.getField("episode_key");
                    String[] covered = interview.getField("episode_keys").split(";", -1);
                    String episode = named.isEmpty() ? covered[covered.length - 1] : named;
                    Coordinate at = new Coordinate(
                            Double.parseDouble(place.getField("easting")),
                            Double.parseDouble(place.getField("northing")));
                    return new Figures.PlaceFigure(
                            interview.getField("child_key"),
                            episode,
                            day(row(episodes, episode).getField("started")),
                            HexagonCell.at(at, HexagonCell.SIZES_M.getFirst()).id());
                })
                .toList();
    }

    private List<Figures.AdultFigure> adults(
            Map<String, NamedCsvRecord> statements, Map<String, NamedCsvRecord> interviews) {
        Map<String, NamedCsvRecord> vehicles = byKey("vehicles", "statement_key");
        return rows("mentions").stream()
                .map(mention -> {
                    String key = mention.getField("statement_key");
                    NamedCsvRecord interview =
                            row(interviews, row(statements, key).getField("interview_key"));
                    return new Figures.AdultFigure(
                            mention.getField("person_key"),
                            interview.getField("child_key"),
                            mention.getField("called"),
                            partialPlate(vehicles.get(key)));
                })
                .toList();
    }

    private static @Nullable String partialPlate(@Nullable NamedCsvRecord vehicle) {
        return vehicle != null && vehicle.getField("partial_plate").equals("yes") ? vehicle.getField("plate") : null;
    }

    private static NamedCsvRecord row(Map<String, NamedCsvRecord> rows, String key) {
        return Objects.requireNonNull(rows.get(key), () -> "No row " + key);
    }

    private List<Figures.ReturnFigure> returns() {
        Set<String> offered = new HashSet<>();
        rows("offers").forEach(offer -> offered.add(offer.getField("episode_key")));
        return rows("episodes").stream()
                .filter(episode -> !episode.getField("ended").isEmpty())
                .map(episode -> new Figures.ReturnFigure(
                        episode.getField("district"), offered.contains(episode.getField("episode_key"))))
                .toList();
    }

    private List<Figures.InterviewFigure> recorded() {
        return rows("interviews").stream()
                .map(interview -> new Figures.InterviewFigure(
                        interview.getField("provider"), day(interview.getField("held")), (int) TOPICS.stream()
                                .map(interview::getField)
                                .filter(answer -> answer.isEmpty() || answer.equals("NOT_EXPLORED"))
                                .count()))
                .toList();
    }

    private static List<Figures.KeptFigure> kept(Map<String, NamedCsvRecord> statements) {
        return statements.values().stream()
                .filter(statement -> statement.getField("child_view").equals("OBJECTED")
                        && statement.getField("audiences").equals("NONE")
                        && statement.getField("concerns_carer").equals("yes"))
                .map(statement ->
                        new Figures.KeptFigure(statement.getField("statement_key"), statement.getField("words")))
                .toList();
    }

    static LocalDate day(String written) {
        return LocalDate.parse(written.substring(0, 10), DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }
}

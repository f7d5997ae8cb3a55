package org.homeward.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.homeward.disclosure.Coordinate;

/**
 * Points as sets in the disclosure format. {@code ./homeward bench disclosures} writes a million points of {@link Incidents} to
 * {@code target/disclosures}, in about two hundred zips; {@code ./homeward import} loads each of them. A point is a place where one statement
 * says that a child stayed; {@value #OF_EPISODE} are of one episode, and a child has {@value #EPISODES} episodes in three years. Children are
 * invented and named by numbers.
 *
 * @param district the code of the one from which every child goes missing
 * @param provider the code of the one who holds every interview, the day after
 * @param lastDay the last on which anything was held
 * @param isInCounty whether a point is certainly in the county; the intake takes others as out of area only
 */
record PointDisclosures(String district, String provider, LocalDate lastDay, Predicate<Coordinate> isInCounty) {

    static final int OF_EPISODE = 5;
    static final int EPISODES = 7;
    private static final int CHILDREN_OF_SET = 150;
    private static final int DAYS_APART = 150;

    /** The files of each set, by name. */
    Stream<Map<String, String>> sets(List<Coordinate> points) {
        int ofSet = CHILDREN_OF_SET * EPISODES * OF_EPISODE;
        return IntStream.range(0, (points.size() + ofSet - 1) / ofSet)
                .mapToObj(set -> files(set, points.subList(set * ofSet, Math.min(points.size(), (set + 1) * ofSet))));
    }

    /** Writes each set as a zip; returns how many. */
    int write(List<Coordinate> points, Path folder) throws IOException {
        Files.createDirectories(folder);
        int written = 0;
        for (Map<String, String> set : (Iterable<Map<String, String>>) sets(points)::iterator) {
            Path zip = folder.resolve(String.format(Locale.ROOT, "points-%03d.zip", ++written));
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                for (Map.Entry<String, String> file : set.entrySet()) {
                    out.putNextEntry(new ZipEntry(file.getKey()));
                    out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return written;
    }

    private Map<String, String> files(int set, List<Coordinate> points) {
        StringJoiner children = table("child_key,given_name,family_name,date_of_birth");
        StringJoiner episodes = table("episode_key,child_key,kind,started,ended,missing_from,district,provider");
        StringJoiner interviews = table("interview_key,child_key,episode_keys,provider,interviewer,held");
        StringJoiner statements = table("statement_key,interview_key,kind,said_by,words,child_view,audiences");
        StringJoiner places = table("statement_key,original_words,precision,role,category,easting,northing");
        for (int i = 0; i < points.size(); i++) {
            int episode = i / OF_EPISODE;
            String child = set + "-" + episode / EPISODES;
            String key = set + "-" + episode;
            if (i % (OF_EPISODE * EPISODES) == 0) {
                children.add(child + ",Child," + child + "," + lastDay.minusYears(14));
            }
            if (i % OF_EPISODE == 0) {
                // Children differ by days, so that no day has all of them.
                LocalDate day = lastDay.minusDays(
                        2L + DAYS_APART * (episode % EPISODES) + episode / EPISODES % CHILDREN_OF_SET % DAYS_APART);
                episodes.add(String.join(
                        ",",
                        key,
                        child,
                        "missing",
                        day + " 20:00",
                        day.plusDays(1) + " 06:00",
                        "home",
                        district,
                        provider));
                interviews.add(String.join(",", key, child, key, provider, "A. Worker", day.plusDays(1) + " 16:00"));
            }
            Coordinate point = points.get(i);
            statements.add(
                    set + "-p" + i + "," + key + ",place,child,There,agreed,police;childrens_services;partnership");
            places.add(String.format(
                    Locale.ROOT,
                    "%d-p%d,there,point,stayed,%s,%.0f,%.0f",
                    set,
                    i,
                    isInCounty.test(point) ? "unknown" : "out_of_area",
                    point.easting_m(),
                    point.northing_m()));
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "manifest.csv",
                table("format,source_system,sent_at")
                        .add("homeward-1,points," + lastDay + "T23:00:00Z")
                        .toString());
        files.put("children.csv", children.toString());
        files.put("episodes.csv", episodes.toString());
        files.put("interviews.csv", interviews.toString());
        files.put("statements.csv", statements.toString());
        files.put("places.csv", places.toString());
        return files;
    }

    private static StringJoiner table(String heads) {
        return new StringJoiner("\n", heads + "\n", "\n");
    }
}

package org.homeward.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.homeward.disclosure.Coordinate;

/**
 * A set in the disclosure format, written row by row. A child has {@value #EPISODES} episodes in three years, each with one interview of
 * {@value #OF_INTERVIEW} statements: three say where the child stayed, two why it left. Children are invented and named by numbers.
 *
 * @param district the code of the one from which every child goes missing
 * @param provider the code of the one who holds every interview, the day after
 * @param lastDay the last on which anything was held
 * @param points in the county, where children stayed
 */
record DrawnSet(String district, String provider, LocalDate lastDay, List<Coordinate> points) {

    private static final int EPISODES = 7;
    private static final int OF_INTERVIEW = 5;
    private static final int OF_PLACE = 3;
    private static final int OF_CHILD = EPISODES * OF_INTERVIEW;
    private static final int DAYS_APART = 150;
    private static final String[] WORDS = {
        "we", "went", "to", "the", "old", "pier", "and", "stayed", "until", "morning", "because", "they", "argue", "at",
        "home", "station", "flat", "friend", "car", "park", "said", "nobody", "asked", "me", "before"
    };

    private static final Map<String, String> HEADS = Map.of(
            "children.csv", "child_key,given_name,family_name,date_of_birth",
            "episodes.csv", "episode_key,child_key,kind,started,ended,missing_from,district,provider",
            "interviews.csv", "interview_key,child_key,episode_keys,provider,interviewer,held,hurt",
            "statements.csv", "statement_key,interview_key,kind,said_by,words,child_view,audiences",
            "places.csv", "statement_key,original_words,precision,role,category,easting,northing",
            "factors.csv", "statement_key,code,side");

    /**
     * Writes the statements from one number up to another, both multiples of those of a child or ends of all, with everything that hangs on
     * them.
     *
     * @param edition statements of another edition have other words; nothing else differs
     * @return how many rows
     */
    long write(Path folder, int from, int to, int edition) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("manifest.csv"),
                "format,source_system,sent_at\nhomeward-1,drawn," + lastDay + "T23:00:00Z\n");
        long rows = 0;
        Map<String, BufferedWriter> files = new HashMap<>();
        try {
            for (Map.Entry<String, String> head : HEADS.entrySet()) {
                BufferedWriter file = Files.newBufferedWriter(folder.resolve(head.getKey()));
                files.put(head.getKey(), file);
                file.write(head.getValue() + "\n");
            }
            for (int statement = from; statement < to; statement++) {
                for (Map.Entry<String, String> row : rows(statement, edition).entrySet()) {
                    Objects.requireNonNull(files.get(row.getKey())).write(row.getValue() + "\n");
                    rows++;
                }
            }
        } finally {
            for (BufferedWriter file : files.values()) {
                file.close();
            }
        }
        return rows;
    }

    /** The rows that this statement is the first to need, by file. */
    private Map<String, String> rows(int number, int edition) {
        int episode = number / OF_INTERVIEW;
        String child = "c" + number / OF_CHILD;
        String key = "e" + episode;
        String statement = "s" + number;
        Map<String, String> rows = new HashMap<>();
        if (number % OF_CHILD == 0) {
            rows.put("children.csv", child + ",Child," + child + "," + lastDay.minusYears(14));
        }
        if (number % OF_INTERVIEW == 0) {
            // Children differ by days, so that no day has all of them.
            LocalDate day = lastDay.minusDays(2L + DAYS_APART * (episode % EPISODES) + number / OF_CHILD % DAYS_APART);
            rows.put(
                    "episodes.csv",
                    String.join(
                            ",",
                            key,
                            child,
                            "missing",
                            day + " 20:00",
                            day.plusDays(1) + " 06:00",
                            "home",
                            district,
                            provider));
            rows.put(
                    "interviews.csv",
                    String.join(",", key, child, key, provider, "A. Worker", day.plusDays(1) + " 16:00", "no"));
        }
        boolean isPlace = number % OF_INTERVIEW < OF_PLACE;
        Random random = new Random(number);
        rows.put(
                "statements.csv",
                String.join(
                        ",",
                        statement,
                        key,
                        isPlace ? "place" : "factor",
                        "child",
                        words(new Random(31L * number + edition)),
                        "agreed",
                        "police;childrens_services;partnership"));
        if (isPlace) {
            Coordinate at = points.get(random.nextInt(points.size()));
            rows.put(
                    "places.csv",
                    String.format(
                            Locale.ROOT,
                            "%s,there,point,stayed,unknown,%.0f,%.0f",
                            statement,
                            at.easting_m(),
                            at.northing_m()));
        } else {
            rows.put("factors.csv", statement + ",family_conflict," + (random.nextBoolean() ? "push" : "pull"));
        }
        return rows;
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int left = 4 + random.nextInt(16); left > 0; left--) {
            words.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return words.toString().strip();
    }
}

package org.homeward.intake.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.homeward.intake.read.FileSet;

/** A set of as many children as a test wants, each with an episode, an interview and two statements, whose rows may come in any order. */
final class LargeSet {

    private static final Map<String, String> HEADS = heads();

    /** Rows by file of each child. */
    private final List<Map<String, List<String>>> children = new ArrayList<>();

    private final String source;

    LargeSet(String source, int children) {
        this.source = source;
        for (int child = 0; child < children; child++) {
            this.children.add(child(child));
        }
    }

    FileSet files() {
        return files(children, null);
    }

    /** The same children in pieces that overlap, in any order, and so their rows. */
    List<FileSet> pieces(RandomGenerator random) {
        List<Map<String, List<String>>> shuffled = new ArrayList<>(children);
        Collections.shuffle(shuffled, java.util.Random.from(random));
        int pieces = 2 + random.nextInt(3);
        List<FileSet> sets = new ArrayList<>();
        for (int piece = 0; piece < pieces; piece++) {
            int from = piece * shuffled.size() / pieces;
            int to = Math.min(shuffled.size(), (piece + 1) * shuffled.size() / pieces + random.nextInt(2));
            sets.add(files(shuffled.subList(from, to), random));
        }
        if (random.nextBoolean()) {
            sets.add(sets.get(random.nextInt(sets.size())));
        }
        Collections.shuffle(sets, java.util.Random.from(random));
        return sets;
    }

    private FileSet files(
            List<Map<String, List<String>>> some, @org.jspecify.annotations.Nullable RandomGenerator order) {
        FileSet set = FileSet.empty()
                .with("manifest.csv", "format,source_system,sent_at", "homeward-1," + source + ",2026-01-14T06:00:00Z");
        for (Map.Entry<String, String> file : HEADS.entrySet()) {
            List<String> rows = new ArrayList<>();
            some.forEach(child -> rows.addAll(child.get(file.getKey())));
            if (order != null) {
                Collections.shuffle(rows, java.util.Random.from(order));
            }
            rows.addFirst(file.getValue());
            set = set.with(file.getKey(), rows.toArray(String[]::new));
        }
        return set;
    }

    private static Map<String, List<String>> child(int child) {
        int day = 1 + child % 28;
        String date = "%02d/%02d/2025".formatted(day, 2 + child % 10);
        return Map.of(
                "children.csv",
                List.of("K%d,Ada,Example%d,04/05/2010,female,WBRI,".formatted(child, child)),
                "episodes.csv",
                List.of("E%d,K%d,missing,%s 02:00,%s 06:10,home,E07990001,E05990001,medium,lantern"
                        .formatted(child, child, date, date)),
                "interviews.csv",
                List.of("I%d,K%d,E%d,lantern,A. Worker,%s 10:00,told,,yes".formatted(child, child, child, date)),
                "statements.csv",
                List.of(
                        "S%d,I%d,place,child,We were at pier %d,yes,agreed,police;partnership,no"
                                .formatted(child, child, child),
                        "T%d,I%d,factor,child,They argue,yes,objected,none,yes".formatted(child, child)),
                "places.csv",
                List.of("S%d,the old pier,point,stayed,waterfront,%d,805000,,".formatted(child, 503000 + child % 900)),
                "factors.csv",
                List.of("T%d,family_conflict,push".formatted(child)));
    }

    private static Map<String, String> heads() {
        Map<String, String> heads = new LinkedHashMap<>();
        heads.put("children.csv", "child_key,given_name,family_name,date_of_birth,sex,ethnicity,siblings");
        heads.put("episodes.csv", "episode_key,child_key,kind,started,ended,missing_from,district,ward,risk,provider");
        heads.put(
                "interviews.csv", "interview_key,child_key,episode_keys,provider,interviewer,held,harm,referrals,hurt");
        heads.put(
                "statements.csv",
                "statement_key,interview_key,kind,said_by,words,verbatim,child_view,audiences,concerns_carer");
        heads.put(
                "places.csv",
                "statement_key,original_words,precision,role,category,easting,northing,latitude,longitude");
        heads.put("factors.csv", "statement_key,code,side");
        return heads;
    }
}

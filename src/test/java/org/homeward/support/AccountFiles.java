package org.homeward.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.intake.read.FileSet;
import org.homeward.support.Account.Episode;
import org.homeward.support.Account.Interview;
import org.homeward.support.Account.Offer;

/** Accounts as the files that a service would send. Keys differ from one set to the next, so that each set adds children. */
final class AccountFiles {

    /** Columns of an interview that are mostly left empty. */
    private static final List<String> RECORDED = List.of(
            "author",
            "same_worker",
            "worker_preference",
            "preference_met",
            "held_where",
            "independence",
            "seen_alone",
            "confidentiality_explained",
            "likely_again",
            "hurt",
            "exploitation");

    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("children.csv", "child_key,given_name,family_name,date_of_birth,sex,home_address"),
            Map.entry(
                    "episodes.csv",
                    "episode_key,child_key,kind,started,ended,missing_from,district,risk,provider,interview_not_required,responsible_authority"),
            Map.entry("offers.csv", "offer_key,episode_key,made,method,outcome"),
            Map.entry(
                    "interviews.csv",
                    "interview_key,child_key,episode_keys,provider,interviewer,held,completed,"
                            + String.join(",", RECORDED)),
            Map.entry(
                    "statements.csv",
                    "statement_key,interview_key,episode_key,kind,said_by,words,child_view,audiences,concerns_carer"),
            Map.entry("places.csv", "statement_key,original_words,precision,role,category,easting,northing"),
            Map.entry("persons.csv", "person_key,age_band,sex"),
            Map.entry("mentions.csv", "statement_key,person_key,called,relationship"),
            Map.entry("factors.csv", "statement_key,code,side"),
            Map.entry("harms.csv", "statement_key,code"),
            Map.entry("sharing.csv", "sharing_key,interview_key,agency,shared_on,purpose"),
            Map.entry("actions.csv", "action_key,interview_key,agency,kind,due,done,outcome"),
            Map.entry("feedback.csv", "feedback_key,interview_key,to_whom,spoken,given_on"));

    private final Geography geography;
    private final Map<String, List<String>> files = new LinkedHashMap<>();
    private final Map<Episode, String> episodeKeys = new HashMap<>();
    private final Set<String> persons = new LinkedHashSet<>();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private int number;

    private AccountFiles(Geography geography) {
        this.geography = geography;
    }

    static FileSet of(Geography geography, Account... accounts) {
        AccountFiles writing = new AccountFiles(geography);
        for (Account account : accounts) {
            writing.write(account);
        }
        FileSet set = FileSet.empty()
                .with("manifest.csv", "format,source_system,sent_at", "homeward-1,fixture,2026-01-14T06:00:00Z");
        for (var file : writing.files.entrySet()) {
            String[] lines = Stream.concat(Stream.of(HEADERS.get(file.getKey())), file.getValue().stream())
                    .toArray(String[]::new);
            set = set.with(file.getKey(), lines);
        }
        return set;
    }

    private void write(Account account) {
        String child = key("child");
        add("children.csv", child, account.givenName, account.familyName, account.born, account.sex, account.address);
        account.episodes.forEach(episode -> write(child, episode));
        for (Episode episode : account.episodes) {
            boolean interviewed = account.interviews.stream().anyMatch(each -> each.episodes.contains(episode));
            if (interviewed && !episode.offersAreKnown) {
                write(episode, new Offer(episode.daysAfterStart(1), "PHONE", "ACCEPTED"));
            }
            episode.offers.forEach(offer -> write(episode, offer));
        }
        account.interviews.forEach(interview -> write(child, interview));
    }

    private void write(String child, Episode episode) {
        add(
                "episodes.csv",
                key(episode),
                child,
                episode.kind,
                episode.started,
                episode.open ? "" : episode.ended.isEmpty() ? episode.daysAfterStart(1) : episode.ended,
                episode.care,
                geography.code(episode.district),
                episode.risk,
                episode.provider,
                episode.interviewRequired ? "" : "not required",
                episode.authority);
    }

    private void write(Episode episode, Offer offer) {
        add("offers.csv", key("offer"), key(episode), offer.made(), offer.method(), offer.outcome());
    }

    private void write(String child, Interview interview) {
        String key = key("interview");
        Episode latest = interview.episodes.getLast();
        List<String> about = interview.episodes.stream().map(this::key).toList();
        List<String> cells = new ArrayList<>(List.of(
                key,
                child,
                String.join(";", about),
                interview.provider.isEmpty() ? latest.provider : interview.provider,
                "A. Worker",
                interview.held.isEmpty() ? latest.daysAfterStart(2) : interview.held,
                interview.completed ? "yes" : "no"));
        RECORDED.forEach(column -> cells.add(interview.recorded.getOrDefault(column, "")));
        add("interviews.csv", cells.toArray(String[]::new));
        interview.statements.forEach(
                statement -> write(key, statement, statement.episode == 0 ? "" : about.get(statement.episode - 1)));
        interview.followUps.forEach(each -> {
            List<String> row = new ArrayList<>(List.of(key(each.file()), key));
            row.addAll(each.cells());
            add(each.file(), row.toArray(String[]::new));
        });
    }

    private void write(String interview, Disclosed statement, String episode) {
        String key = key("statement");
        add(
                "statements.csv",
                key,
                interview,
                episode,
                statement.kind,
                statement.saidBy,
                statement.text,
                statement.childView,
                statement.audiences,
                statement.concernsCarer ? "yes" : "no");
        for (Disclosed.Detail detail : statement.details) {
            List<String> cells = new ArrayList<>(detail.cells());
            if (detail.file().equals("mentions.csv") && persons.add(cells.getFirst())) {
                add("persons.csv", cells.getFirst(), "25-34", "MALE");
            }
            cells.addFirst(key);
            add(detail.file(), cells.toArray(String[]::new));
        }
    }

    private String key(Episode episode) {
        return episodeKeys.computeIfAbsent(episode, each -> key("episode"));
    }

    private String key(String kind) {
        number++;
        return kind + "-" + run + "-" + number;
    }

    private void add(String file, String... cells) {
        files.computeIfAbsent(file, name -> new ArrayList<>())
                .add(Stream.of(cells)
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")));
    }
}

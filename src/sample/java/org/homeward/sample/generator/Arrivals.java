package org.homeward.sample.generator;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a service sends, and when. A first load has everything written down by then; after it each set has what is new or has changed
 * since the set before. Half of all episodes are in the records {@value #EPISODE_H} hours after they begin, half of all interviews
 * {@value #INTERVIEW_H} hours after they are held, some after weeks. What is written down too late for the last set is in none.
 */
final class Arrivals {

    static final double EPISODE_H = 14;
    static final double INTERVIEW_H = 100;
    private static final double SPREAD = 1.1;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CountyPlan plan;
    private final Service service;
    private final Disclosures all;
    private final Map<String, LocalDateTime> begun = new HashMap<>();
    private final Map<String, LocalDateTime> returned = new HashMap<>();
    private final Map<String, LocalDateTime> interviewed = new HashMap<>();
    private final Map<String, String> interviewOf = new HashMap<>();
    private final Set<String> childrenSent = new HashSet<>();
    private final Set<String> personsSent = new HashSet<>();

    private Arrivals(CountyPlan plan, ServiceFiles files) {
        this.plan = plan;
        this.service = files.service();
        this.all = files.files();
        // A return is written down before the child's next episode: until then the child is missing, and cannot go
        // missing again.
        Map<String, LocalDateTime> lastReturn = new HashMap<>();
        for (Row row : all.episodes.rows()) {
            String key = row.get("episode_key");
            String child = row.get("child_key");
            LocalDateTime begins = writtenDown(key, row.get("started"), EPISODE_H);
            begun.put(key, later(begins, lastReturn.getOrDefault(child, begins)));
            if (!row.get("ended").isEmpty()) {
                LocalDateTime returns = writtenDown(key + " returned", row.get("ended"), EPISODE_H);
                returned.put(key, later(begun.getOrDefault(key, begins), returns));
                lastReturn.put(child, returned.getOrDefault(key, returns));
            }
        }
        for (Row row : all.interviews.rows()) {
            String key = row.get("interview_key");
            LocalDateTime at = writtenDown(key, row.get("held"), INTERVIEW_H);
            for (String episode : row.get("episode_keys").split(";")) {
                at = later(at, returned.getOrDefault(episode, at));
            }
            interviewed.put(key, at);
        }
        all.statements.rows().forEach(row -> interviewOf.put(row.get("statement_key"), row.get("interview_key")));
    }

    /** In the order in which the services send. */
    static Stream<Sending> of(CountyPlan plan, List<ServiceFiles> services) {
        if (plan.arrivalMonths() == 0) {
            return services.stream().map(each -> sending(each.service(), Story.now(plan), each.files()));
        }
        return services.stream()
                .flatMap(each -> new Arrivals(plan, each).sendings().stream())
                .sorted(Comparator.comparing(Sending::sentAt));
    }

    private static Sending sending(Service service, LocalDateTime sentAt, Disclosures files) {
        files.manifest
                .row()
                .set("format", "homeward-1")
                .set("source_system", service.sourceSystem())
                .set("sent_at", DateTimeFormatter.ISO_INSTANT.format(sentAt.atZone(WallTime.LONDON)));
        return new Sending(service, sentAt, files);
    }

    private List<Sending> sendings() {
        List<Sending> sendings = new ArrayList<>();
        LocalDateTime before = LocalDateTime.MIN;
        LocalDateTime last = Story.now(plan);
        LocalDateTime next = last.minusMonths(plan.arrivalMonths());
        while (before.isBefore(last)) {
            Window window = new Window(before, next.isBefore(last) ? next : last);
            Disclosures files = window.files();
            if (files.sheets().stream().anyMatch(sheet -> sheet.size() > 0)) {
                sendings.add(sending(service, window.until(), files));
            }
            before = window.until();
            next = before.plusDays(service.everyDays());
        }
        return sendings;
    }

    private LocalDateTime writtenDown(String key, String event, double median_h) {
        SeededRandom random = new SeededRandom(plan.seed(), "written down " + key);
        return moment(event).plusMinutes((long) (60 * random.logNormal(median_h, SPREAD)));
    }

    /** The beginning of what is written. */
    private static LocalDateTime moment(String written) {
        LocalDate day = LocalDate.parse(written.substring(0, 10), DAY);
        return switch (written.length()) {
            case 16 -> day.atTime(LocalTime.parse(written.substring(11)));
            case 13 -> day.atTime(Integer.parseInt(written.substring(11)), 0);
            default -> day.atStartOfDay();
        };
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    /** From one set of the service to its next. */
    private final class Window {

        private final LocalDateTime after;
        private final LocalDateTime until;
        private final Disclosures files = new Disclosures();

        Window(LocalDateTime after, LocalDateTime until) {
            this.after = after;
            this.until = until;
        }

        LocalDateTime until() {
            return until;
        }

        Disclosures files() {
            all.episodes.rows().forEach(this::episode);
            children();
            all.offers.rows().stream().filter(this::offerIsNew).forEach(files.offers::add);
            all.interviews.rows().stream().filter(row -> isNew(interview(row))).forEach(files.interviews::add);
            all.statements.rows().stream().filter(row -> isNew(interview(row))).forEach(files.statements::add);
            for (int i = 0; i < all.details().size(); i++) {
                details(all.details().get(i), files.details().get(i));
            }
            persons();
            all.actions.rows().forEach(this::action);
            dated(all.sharing, files.sharing, "shared_on");
            dated(all.feedback, files.feedback, "given_on");
            return files;
        }

        private boolean isNew(LocalDateTime at) {
            return at.isAfter(after) && !at.isAfter(until);
        }

        private LocalDateTime interview(Row row) {
            return interviewed.getOrDefault(row.get("interview_key"), LocalDateTime.MAX);
        }

        /** Sent when it begins, and again when the return is known. */
        private void episode(Row row) {
            String key = row.get("episode_key");
            LocalDateTime ended = returned.getOrDefault(key, LocalDateTime.MAX);
            if (isNew(ended)) {
                files.episodes.add(row);
            } else if (isNew(begun.getOrDefault(key, LocalDateTime.MAX))) {
                files.episodes.add(stillMissing(row));
            }
        }

        private Row stillMissing(Row row) {
            Row open = row.copy();
            for (String column :
                    List.of("ended", "found_by", "found_at", "found_ward", "found_where", "interview_not_required")) {
                open.set(column, null);
            }
            return open;
        }

        /** With each episode its child, so that the start is checked against a date of birth in the same set. */
        private void children() {
            Set<String> needed = keys(files.episodes.rows(), "child_key");
            childrenSent.addAll(needed);
            for (Row row : all.children.rows()) {
                if (needed.contains(row.get("child_key"))) {
                    Row copy = row.copy();
                    copy.set("siblings", sent(row.get("siblings")));
                    copy.set("same_placement", sent(row.get("same_placement")));
                    files.children.add(copy);
                }
            }
        }

        private List<String> sent(String keys) {
            return Stream.of(keys.split(";")).filter(childrenSent::contains).toList();
        }

        private boolean offerIsNew(Row row) {
            String episode = row.get("episode_key");
            LocalDateTime at = writtenDown(row.get("offer_key"), row.get("made"), EPISODE_H);
            return isNew(later(at, returned.getOrDefault(episode, at)));
        }

        private void details(Sheet from, Sheet to) {
            for (Row row : from.rows()) {
                String interview = interviewOf.getOrDefault(row.get("statement_key"), "");
                if (isNew(interviewed.getOrDefault(interview, LocalDateTime.MAX))) {
                    boolean unknown = row.has("child_key") && !childrenSent.contains(row.get("child_key"));
                    to.add(unknown ? row.copy().set("child_key", null) : row);
                }
            }
        }

        private void persons() {
            Set<String> needed = keys(files.mentions.rows(), "person_key");
            needed.removeAll(personsSent);
            personsSent.addAll(needed);
            all.persons.rows().stream()
                    .filter(row -> needed.contains(row.get("person_key")))
                    .forEach(files.persons::add);
        }

        /** Sent as open with the interview, and again when it is done. */
        private void action(Row row) {
            LocalDateTime known = interview(row);
            boolean done = row.get("outcome").equals("DONE");
            LocalDateTime finished =
                    done ? later(known, writtenDown(row.get("action_key"), row.get("done"), EPISODE_H)) : known;
            if (isNew(finished)) {
                files.actions.add(row);
            } else if (isNew(known)) {
                files.actions.add(row.copy().set("outcome", "OPEN").set("done", null));
            }
        }

        private void dated(Sheet from, Sheet to, String column) {
            for (Row row : from.rows()) {
                if (isNew(later(interview(row), moment(row.get(column)).plusDays(1)))) {
                    to.add(row);
                }
            }
        }

        private Set<String> keys(Collection<Row> rows, String column) {
            return rows.stream().map(row -> row.get(column)).collect(Collectors.toCollection(HashSet::new));
        }
    }
}

package org.homeward.sample.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.sample.generator.CountyTruth.Part;
import org.homeward.sample.generator.CountyTruth.SentId;

/**
 * Divides the accounts of one cohort among three services by the provider of each episode and interview. A child or an adult of whom
 * several services write has an id with each of them. What a service writes down of a person has the errors of {@link Hearing}.
 */
final class ServiceSplit {

    /** In how many of its records of an adult a service has no name even where another one may have it. */
    private static final double NAME_UNKNOWN = 0.5;

    private static final Pattern CHILD_KEY = Pattern.compile("K\\d+");
    private static final List<String> OF_A_CHILD = List.of(
            "child_key",
            "episode_key",
            "offer_key",
            "interview_key",
            "statement_key",
            "action_key",
            "sharing_key",
            "feedback_key");

    private final Story story;
    private final Disclosures all;
    private final Adults adults;
    private final CountyTruth.Builder truth = new CountyTruth.Builder();

    ServiceSplit(Story story, Story.Told told) {
        this.story = story;
        this.all = told.files();
        this.adults = told.adults();
        adults.lookAlikes().forEach(truth::lookAlike);
    }

    ServiceFiles of(Service service) {
        return new ServiceFiles(service, new Share(service).files());
    }

    /** What is true of all that was divided so far. */
    CountyTruth truth() {
        return truth.build();
    }

    /** The share of one service. */
    private final class Share {

        private final Service service;
        private final Disclosures share = new Disclosures();
        private final Set<String> episodes;
        private final Set<String> interviews;
        private final Set<String> statements;
        private final OwnIds children;
        private final OwnIds persons;
        private final Map<String, UnaryOperator<String>> words = new HashMap<>();

        Share(Service service) {
            this.service = service;
            Predicate<Row> ours = row -> row.get("provider").equals(service.provider());
            this.episodes = keys(all.episodes, ours, "episode_key");
            this.interviews = keys(all.interviews, ours, "interview_key");
            this.statements =
                    keys(all.statements, row -> interviews.contains(row.get("interview_key")), "statement_key");
            this.children = new OwnIds(
                    story.plan(), story.cohort(), service.childPrefix(), keys(all.episodes, ours, "child_key"));
            this.persons = new OwnIds(
                    story.plan(),
                    story.cohort(),
                    service.adultPrefix(),
                    keys(all.mentions, this::ofOurStatement, "person_key"));
        }

        Disclosures files() {
            copy(all.children, share.children, row -> children.has(row.get("child_key")));
            copy(all.persons, share.persons, row -> persons.has(row.get("person_key")));
            copy(all.episodes, share.episodes, row -> episodes.contains(row.get("episode_key")));
            copy(all.offers, share.offers, row -> episodes.contains(row.get("episode_key")));
            copy(all.interviews, share.interviews, this::ofOurInterview);
            for (int i = 0; i < all.followUps().size(); i++) {
                copy(all.followUps().get(i), share.followUps().get(i), this::ofOurInterview);
            }
            for (int i = 0; i < all.details().size(); i++) {
                copy(all.details().get(i), share.details().get(i), this::ofOurStatement);
            }
            copy(all.statements, share.statements, this::ofOurInterview);
            return share;
        }

        private Set<String> keys(Sheet sheet, Predicate<Row> ours, String column) {
            return sheet.rows().stream()
                    .filter(ours)
                    .map(row -> row.get(column))
                    .collect(Collectors.toSet());
        }

        private boolean ofOurInterview(Row row) {
            return interviews.contains(row.get("interview_key"));
        }

        private boolean ofOurStatement(Row row) {
            return statements.contains(row.get("statement_key"));
        }

        private void copy(Sheet from, Sheet to, Predicate<Row> ours) {
            for (Row row : from.rows()) {
                if (ours.test(row)) {
                    Row copy = row.copy();
                    hear(from, row, copy);
                    withOwnIds(copy);
                    to.add(copy);
                }
            }
        }

        private void withOwnIds(Row row) {
            if (row.has("episode_keys")) {
                row.set("episode_keys", ours(row.get("episode_keys"), episodes::contains));
            } else if (row.has("interview_key")
                    && row.has("episode_key")
                    && !episodes.contains(row.get("episode_key"))) {
                row.set("episode_key", null);
            }
            if (row.has("siblings")) {
                row.set("siblings", ours(row.get("siblings"), children::has));
                row.set("same_placement", ours(row.get("same_placement"), children::has));
            }
            for (String column : OF_A_CHILD) {
                if (row.has(column)) {
                    row.set(column, own(row.get(column)));
                }
            }
            if (row.has("person_key")) {
                row.set("person_key", persons.of(row.get("person_key")));
            }
        }

        private List<String> ours(String keys, Predicate<String> ours) {
            return Pattern.compile(";")
                    .splitAsStream(keys)
                    .filter(ours)
                    .map(this::own)
                    .toList();
        }

        /** The key with our own id of the child in it; empty where we do not know the child. */
        private String own(String key) {
            Matcher child = CHILD_KEY.matcher(key);
            return child.find() && children.has(child.group())
                    ? key.substring(0, child.start()) + children.of(child.group()) + key.substring(child.end())
                    : "";
        }

        private void hear(Sheet sheet, Row row, Row copy) {
            if (sheet == all.children) {
                child(row, copy);
            } else if (sheet == all.persons) {
                truth.adult(
                        new SentId(service.sourceSystem(), persons.of(row.get("person_key"))), row.get("person_key"));
                if (random("name of " + row.get("person_key")).chance(NAME_UNKNOWN)) {
                    copy.set("name", null);
                }
            } else if (sheet == all.mentions) {
                Adult adult = adults.find(row.get("person_key"));
                hear(row, copy, "called", Part.NICKNAME, hearing -> hearing.nickname(row.get("called"), adult));
            } else if (sheet == all.vehicles) {
                vehicle(row, copy);
            } else if (sheet == all.phones) {
                hear(row, copy, "number", Part.NUMBER, hearing -> hearing.number(row.get("number")));
            } else if (sheet == all.statements) {
                copy.set(
                        "words",
                        words.getOrDefault(row.get("statement_key"), said -> said)
                                .apply(row.get("words")));
            }
        }

        private void child(Row row, Row copy) {
            String key = row.get("child_key");
            SentId id = new SentId(service.sourceSystem(), children.of(key));
            Hearing hearing = new Hearing(random("name of " + key));
            copy.set("given_name", hearing.childName(row.get("given_name")));
            truth.child(id, key);
            truth.heard(id, Part.CHILD_NAME, hearing.errors());
        }

        private void vehicle(Row row, Row copy) {
            Adult adult = adults.find(row.get("person_key"));
            truth.vehicle(statement(row), adult.car().plate());
            if (!row.get("plate").isEmpty()) {
                Set<HearingError> errors = hear(row, copy, "plate", Part.PLATE, hearing -> hearing.plate(adult));
                copy.set("partial_plate", errors.contains(HearingError.PARTIAL_PLATE));
            }
        }

        /** Writes down what was heard, in the cell and in the words of the statement. */
        private Set<HearingError> hear(
                Row row, Row copy, String column, Part part, Function<Hearing, String> listening) {
            String key = row.get("statement_key");
            Hearing hearing = new Hearing(random(part + " in " + key));
            String said = row.get(column);
            String heard = listening.apply(hearing);
            copy.set(column, heard);
            truth.heard(statement(row), part, hearing.errors());
            Pattern whole = Pattern.compile("(?<!\\w)" + Pattern.quote(said) + "(?!\\w)");
            String replacement = Matcher.quoteReplacement(heard);
            words.merge(
                    key,
                    text -> whole.matcher(text).replaceAll(replacement),
                    (one, other) -> text -> other.apply(one.apply(text)));
            return hearing.errors();
        }

        private SentId statement(Row row) {
            return new SentId(service.sourceSystem(), own(row.get("statement_key")));
        }

        private SeededRandom random(String what) {
            return new SeededRandom(story.plan().seed(), service + " hears the " + what);
        }
    }
}

package org.homeward.sample.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.sample.generator.CountyTruth.Heard;
import org.homeward.sample.generator.CountyTruth.LookAlike;
import org.homeward.sample.generator.CountyTruth.Part;
import org.homeward.sample.generator.CountyTruth.SentId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What three services send, beside what is true of it. */
class ThreeServicesTest {

    private static final CountyPlan PLAN =
            CountyPlan.withEveryTruth(3, LocalDate.of(2026, 6, 30)).fromThreeServices();

    @SuppressWarnings("NullAway.Init")
    private static CountyTruth truth;

    @SuppressWarnings("NullAway.Init")
    private static List<Sending> sendings;

    @SuppressWarnings("NullAway.Init")
    private static Story.Told told;

    @BeforeAll
    static void draw() {
        Story story = Story.draw(PLAN, 0, Land.DRAWN);
        told = story.tell();
        ServiceSplit split = new ServiceSplit(story, told);
        sendings = Arrivals.of(PLAN, Service.all().stream().map(split::of).toList())
                .toList();
        truth = split.truth();
    }

    @Test
    void each_service_sends_one_set_with_ids_of_its_own() {
        assertThat(sendings)
                .extracting(Sending::service)
                .containsExactly("lantern-cms", "eldermere-casework", "tideway-records");
        Set<String> keys = new HashSet<>();
        for (Sending sending : sendings) {
            for (Row row : sending.files().children.rows()) {
                assertThat(keys.add(row.get("child_key"))).isTrue();
                assertThat(truth.children()).containsKey(new SentId(sending.service(), row.get("child_key")));
            }
            for (Row row : sending.files().persons.rows()) {
                assertThat(keys.add(row.get("person_key"))).isTrue();
                assertThat(truth.adults()).containsKey(new SentId(sending.service(), row.get("person_key")));
            }
        }
    }

    @Test
    void all_that_the_one_service_had_is_sent_by_one_of_the_three() {
        assertThat(sent(files -> files.episodes))
                .isEqualTo(told.files().episodes.size());
        assertThat(sent(files -> files.interviews))
                .isEqualTo(told.files().interviews.size());
        assertThat(sent(files -> files.statements))
                .isEqualTo(told.files().statements.size());
        assertThat(sent(files -> files.mentions))
                .isEqualTo(told.files().mentions.size());
    }

    private static int sent(Function<Disclosures, Sheet> sheet) {
        return sendings.stream()
                .mapToInt(sending -> sheet.apply(sending.files()).size())
                .sum();
    }

    @Test
    void at_least_forty_adults_have_several_ids_and_at_least_forty_look_like_another() {
        for (long seed = 3; seed < 5; seed++) {
            CountyTruth found = seed == 3
                    ? truth
                    : County.on(Land.DRAWN, PLAN.withSeed(seed)).truth();
            Map<String, Set<SentId>> several = found.adultsUnderSeveralIds();
            assertThat(several).hasSizeGreaterThanOrEqualTo(40).containsKey("PC031X");
            assertThat(several.values()).anyMatch(ids -> ids.size() == 3).allMatch(ids -> ids.size() <= 3);
            assertThat(found.lookAlikes())
                    .hasSizeGreaterThanOrEqualTo(40)
                    .allMatch(pair -> !pair.one().equals(pair.other()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void look_alikes_are_called_the_same_and_have_cars_of_their_own() {
        Adults adults = told.adults();
        for (LookAlike pair : truth.lookAlikes()) {
            Adult one = adults.find(pair.one());
            Adult other = adults.find(pair.other());
            assertThat(one.nicknames()).isEqualTo(other.nicknames());
            assertThat(one.car().description()).isEqualTo(other.car().description());
            assertThat(one.car().plate()).isNotEqualTo(other.car().plate());
            assertThat(one.number()).isNotEqualTo(other.number());
        }
    }

    /** Within four standard deviations of the binomial distribution. */
    @Test
    void errors_are_as_frequent_as_stated() {
        Map<HearingError, Part> concerns = Map.of(
                HearingError.SPELLING, Part.NICKNAME,
                HearingError.OTHER_NICKNAME, Part.NICKNAME,
                HearingError.PARTIAL_PLATE, Part.PLATE,
                HearingError.MISREAD_PLATE, Part.PLATE,
                HearingError.WRONG_DIGIT, Part.NUMBER,
                HearingError.CHILD_SPELLING, Part.CHILD_NAME);
        assertThat(concerns).hasSameSizeAs(HearingError.values());
        concerns.forEach((error, part) -> {
            List<Heard> heard =
                    truth.heard().stream().filter(each -> each.part() == part).toList();
            long wrong =
                    heard.stream().filter(each -> each.errors().contains(error)).count();
            double expected = heard.size() * error.rate();
            assertThat(heard.size()).as(part + " heard").isGreaterThan(80);
            assertThat((double) wrong)
                    .as(error + " of " + heard.size())
                    .isBetween(
                            expected - 4 * Math.sqrt(expected * (1 - error.rate())),
                            expected + 4 * Math.sqrt(expected * (1 - error.rate())));
        });
    }

    /** The errors that the truth lists are in the files, in the cell and in the words. */
    @Test
    void what_is_wrong_is_wrong_in_the_files() {
        Map<SentId, Heard> nicknames = new HashMap<>();
        Map<SentId, Heard> plates = new HashMap<>();
        for (Heard heard : truth.heard()) {
            switch (heard.part()) {
                case NICKNAME -> nicknames.put(heard.key(), heard);
                case PLATE -> plates.put(heard.key(), heard);
                default -> {}
            }
        }
        Adults adults = told.adults();
        for (Sending sending : sendings) {
            Map<String, String> words = sending.files().statements.rows().stream()
                    .collect(Collectors.toMap(row -> row.get("statement_key"), row -> row.get("words")));
            for (Row mention : sending.files().mentions.rows()) {
                SentId statement = new SentId(sending.service(), mention.get("statement_key"));
                String adult = truth.adults().get(new SentId(sending.service(), mention.get("person_key")));
                boolean right = adults.find(String.valueOf(adult)).nicknames().contains(mention.get("called"));
                Set<HearingError> errors =
                        nicknames.getOrDefault(statement, NOTHING).errors();
                assertThat(right || !errors.isEmpty()).as(statement.toString()).isTrue();
                assertThat(words.getOrDefault(statement.key(), "")).containsIgnoringCase(mention.get("called"));
            }
            for (Row vehicle : sending.files().vehicles.rows()) {
                SentId statement = new SentId(sending.service(), vehicle.get("statement_key"));
                assertThat(truth.vehicles()).containsKey(statement);
                String plate = vehicle.get("plate");
                if (!plate.isEmpty()) {
                    Set<HearingError> errors =
                            plates.getOrDefault(statement, NOTHING).errors();
                    String whole = String.valueOf(truth.vehicles().get(statement));
                    assertThat(vehicle.get("partial_plate").equals("yes"))
                            .isEqualTo(errors.contains(HearingError.PARTIAL_PLATE));
                    boolean misread = errors.contains(HearingError.MISREAD_PLATE);
                    assertThat(whole.replace(" ", "").contains(plate.replace(" ", "")))
                            .as(plate + " of " + whole)
                            .isEqualTo(!misread);
                    assertThat(words.getOrDefault(statement.key(), "")).contains(plate);
                }
            }
        }
    }

    private static final Heard NOTHING = new Heard(new SentId("", ""), Part.NUMBER, Set.of());

    @Test
    void arrivals_tell_in_the_end_what_one_load_tells_but_for_what_is_not_yet_written_down() {
        List<Sending> arrivals =
                County.on(Land.DRAWN, PLAN.arrivingOver(6)).sendings().toList();
        assertThat(arrivals)
                .hasSizeGreaterThan(40)
                .isSortedAccordingTo((one, other) -> one.sentAt().compareTo(other.sentAt()));
        Map<String, List<String>> last = new TreeMap<>();
        List<Long> waits_d = new ArrayList<>();
        for (Sending sending : arrivals) {
            keep(last, sending, "episodes.csv", "episode_key");
            keep(last, sending, "interviews.csv", "interview_key");
            keep(last, sending, "statements.csv", "statement_key");
            keep(last, sending, "actions.csv", "action_key");
            for (Row row : sending.files().interviews.rows()) {
                LocalDateTime held = CountyFiles.day(row.get("held")).atStartOfDay();
                assertThat(held).isBefore(sending.sentAt());
                if (sending.sentAt().isAfter(arrivals.getLast().sentAt().minusMonths(5))) {
                    waits_d.add(Duration.between(held, sending.sentAt()).toDays());
                }
            }
        }
        Map<String, List<String>> whole = new TreeMap<>();
        for (Sending sending : sendings) {
            keep(whole, sending, "episodes.csv", "episode_key");
            keep(whole, sending, "interviews.csv", "interview_key");
            keep(whole, sending, "statements.csv", "statement_key");
            keep(whole, sending, "actions.csv", "action_key");
        }
        assertThat(whole.keySet().containsAll(last.keySet())).isTrue();
        long missing = whole.size() - last.size();
        long other = last.entrySet().stream()
                .filter(row -> !row.getValue().equals(whole.get(row.getKey())))
                .count();
        assertThat(missing).isBetween(50L, whole.size() / 20L);
        assertThat(other).isBetween(1L, whole.size() / 100L);
        assertThat(waits_d.stream().filter(days -> days > 28).count()).isGreaterThan(10);
        assertThat(waits_d.stream().filter(days -> days < 10).count()).isGreaterThan(50);
    }

    private static void keep(Map<String, List<String>> rows, Sending sending, String file, String key) {
        sending.files().sheets().stream()
                .filter(sheet -> sheet.file().equals(file))
                .flatMap(sheet -> sheet.rows().stream())
                .forEach(row -> rows.put(file + " " + row.get(key), row.cells()));
    }

    @Test
    void the_same_plan_sends_the_same_bytes() {
        List<Map<String, String>> again =
                County.on(Land.DRAWN, PLAN).sendings().map(Sending::texts).toList();
        assertThat(sendings.stream().map(Sending::texts)).containsExactlyElementsOf(again);
    }
}

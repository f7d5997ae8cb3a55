package org.homeward.intake.check;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homeward.disclosure.Answer;
import org.homeward.disclosure.HarmAnswer;
import org.homeward.disclosure.Topic;
import org.homeward.disclosure.YesNo;
import org.homeward.intake.read.Moment;
import org.homeward.intake.read.Row;

/** interviews.csv: the conversation, as far as it is recorded. What is left empty was not explored, not asked or not recorded. */
final class InterviewChecks {

    private static final List<String> INDEPENDENCE =
            List.of("INDEPENDENT", "PLACEMENT", "RESPONSIBLE_AUTHORITY", "NOT_RECORDED");
    private static final List<String> PREFERENCES = List.of("NONE", "FEMALE", "MALE", "OTHER", "NOT_ASKED");
    private static final List<String> WHERE =
            List.of("NEUTRAL", "HOME", "PLACEMENT", "SCHOOL", "OFFICE", "PHONE", "OTHER", "NOT_RECORDED");
    private static final List<String> ASSESSMENTS =
            List.of("NONE", "EARLY_HELP", "COMMON", "STATUTORY", "REASSESSMENT", "NOT_RECORDED");
    private static final List<String> REFERRALS = List.of(
            "SAFEGUARDING",
            "POLICE",
            "EARLY_HELP",
            "CAMHS",
            "COUNSELLING",
            "SUBSTANCE_MISUSE",
            "NRM",
            "VOLUNTARY",
            "OTHER");
    private static final List<String> REFERRAL_OUTCOMES = List.of("OPEN", "ACCEPTED", "NOT_ACCEPTED", "NOT_RECORDED");

    private final Checking checking;

    InterviewChecks(Checking checking) {
        this.checking = checking;
    }

    Optional<InterviewRow> check(Row row) {
        Cells cells = checking.cells(row);
        String key = cells.newKey("interview_key", checking.interviews);
        InterviewRow interview = read(row, cells, key);
        if (cells.isSound()) {
            checkAgainstOthers(cells, interview);
        }
        if (!cells.isSound()) {
            checking.interviews.reject(key, row.line());
            return Optional.empty();
        }
        checking.interviews.accept(key, new Known.Interview(interview.childKey(), interview.episodeKeys()));
        return Optional.of(interview);
    }

    private InterviewRow read(Row row, Cells cells, String key) {
        Moment held = cells.moment("held");
        cells.required("provider");
        Integer provider = cells.entry("provider", checking.known.lists().providers());
        return new InterviewRow(
                row,
                key,
                cells.reference("child_key", checking.children),
                episodes(cells),
                provider == null ? 0 : provider,
                cells.required("interviewer"),
                cells.code("independence", INDEPENDENCE, "NOT_RECORDED"),
                yesNo(cells, "same_worker"),
                cells.code("worker_preference", PREFERENCES, "NOT_ASKED"),
                yesNo(cells, "preference_met"),
                held.earliest(),
                held.latest(),
                held.precision(),
                cells.code("held_where", WHERE, "NOT_RECORDED"),
                yesNo(cells, "seen_alone"),
                cells.yes("completed", true),
                cells.code("harm", HarmAnswer.class, HarmAnswer.NOT_ASKED),
                yesNo(cells, "confidentiality_explained"),
                yesNo(cells, "consequences_explained"),
                yesNo(cells, "next_steps_explained"),
                yesNo(cells, "carer_feedback_agreed"),
                cells.code("assessment", ASSESSMENTS, "NOT_RECORDED"),
                yesNo(cells, "likely_again"),
                topics(cells),
                referrals(cells),
                held.text(),
                cells.text("agreed"),
                cells.text("note"));
    }

    private static YesNo yesNo(Cells cells, String column) {
        return cells.code(column, YesNo.class, YesNo.UNKNOWN);
    }

    private List<String> episodes(Cells cells) {
        List<String> keys = cells.list("episode_keys");
        if (keys.isEmpty()) {
            cells.required("episode_keys");
        }
        keys.forEach(key -> cells.refer("episode_keys", key, checking.episodes));
        return keys;
    }

    private static Map<Topic, Answer> topics(Cells cells) {
        Map<Topic, Answer> answers = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            answers.put(topic, cells.code(topic.name().toLowerCase(Locale.ROOT), Answer.class, Answer.NOT_EXPLORED));
        }
        return answers;
    }

    private static Map<String, String> referrals(Cells cells) {
        Map<String, String> referrals = new LinkedHashMap<>();
        for (String each : cells.list("referrals")) {
            String[] parts = each.split(":", 2);
            String outcome = parts.length == 1 ? "NOT_RECORDED" : cells.code("referrals", parts[1], REFERRAL_OUTCOMES);
            if (referrals.put(cells.code("referrals", parts[0], REFERRALS), outcome) != null) {
                cells.reject("referrals", each, "The same kind of referral stands here twice.", "Keep one of them.");
            }
        }
        return referrals;
    }

    private void checkAgainstOthers(Cells cells, InterviewRow interview) {
        Known.Interview before = checking.interviews.before(interview.interviewKey());
        cells.rejectIf(
                before != null && !before.childKey().equals(interview.childKey()),
                "child_key",
                "This interview was sent before for another child.",
                "Give it a key of its own, or correct the child.");
        List<Known.Episode> episodes = interview.episodeKeys().stream()
                .map(checking.episodes::find)
                .filter(Objects::nonNull)
                .toList();
        cells.rejectIf(
                episodes.stream().anyMatch(each -> !each.childKey().equals(interview.childKey())),
                "episode_keys",
                "An episode of another child.",
                "Name only episodes of the child who was interviewed.");
        Optional<OffsetDateTime> first =
                episodes.stream().map(Known.Episode::startedEarliest).min(Comparator.naturalOrder());
        cells.rejectIf(
                first.isPresent() && interview.heldLatest().isBefore(first.get()),
                "held",
                "The interview was held before the child went missing.",
                "Correct the time or the episode.");
    }
}

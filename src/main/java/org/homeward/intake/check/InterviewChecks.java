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
import java.util.regex.Pattern;
import org.homeward.disclosure.HarmAnswer;
import org.homeward.disclosure.Topic;
import org.homeward.disclosure.TopicAnswer;
import org.homeward.disclosure.YesNo;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.TimeInterval;
import org.jspecify.annotations.Nullable;

/** interviews.csv. An empty cell means not explored, not asked or not recorded, depending on the column. */
final class InterviewChecks {

    /** As org.homeward.users.UserName and the database have it. */
    private static final Pattern USER_NAME = Pattern.compile("[a-z][a-z0-9._-]{1,62}");

    private static final List<String> REFERRAL_OUTCOMES = List.of("OPEN", "ACCEPTED", "NOT_ACCEPTED", "NOT_RECORDED");

    private final CheckContext context;

    InterviewChecks(CheckContext context) {
        this.context = context;
    }

    Optional<InterviewRow> check(Row row) {
        RowReader reader = context.reader(DisclosureFormat.INTERVIEWS, row);
        String key = reader.newKey("interview_key", context.interviews);
        TimeInterval held = reader.time("held");
        InterviewRow interview = read(row, reader, key, held);
        if (reader.isValid()) {
            checkAgainstOthers(reader, held, interview);
        }
        if (!reader.isValid()) {
            context.interviews.reject(key, row.sentLine());
            return Optional.empty();
        }
        context.interviews.accept(key, new ReferenceData.Interview(interview.childKey(), interview.episodeKeys()));
        return Optional.of(interview);
    }

    private InterviewRow read(Row row, RowReader reader, String key, TimeInterval held) {
        reader.required("provider");
        Integer provider = reader.id("provider");
        Integer owner = context.reference.owner();
        reader.rejectIf(
                provider != null && owner != null && !owner.equals(provider),
                "provider",
                ImportError.INTERVIEW_OF_ANOTHER_PROVIDER);
        return new InterviewRow(
                row,
                key,
                reader.reference("child_key", context.children),
                episodes(reader),
                provider == null ? 0 : provider,
                reader.required("interviewer"),
                author(reader),
                reader.code("independence"),
                yesNo(reader, "same_worker"),
                reader.code("worker_preference"),
                yesNo(reader, "preference_met"),
                held.earliest(),
                held.latest(),
                held.precision(),
                reader.code("held_where"),
                yesNo(reader, "seen_alone"),
                reader.yes("completed"),
                reader.code("harm", HarmAnswer.class),
                yesNo(reader, "confidentiality_explained"),
                yesNo(reader, "consequences_explained"),
                yesNo(reader, "next_steps_explained"),
                yesNo(reader, "carer_feedback_agreed"),
                reader.code("assessment"),
                yesNo(reader, "likely_again"),
                topics(reader),
                referrals(reader),
                held.text(),
                reader.text("agreed"),
                reader.text("note"));
    }

    private static @Nullable String author(RowReader reader) {
        String author = reader.text("author");
        reader.rejectIf(
                author != null && !USER_NAME.matcher(author).matches(), "author", ImportError.AUTHOR_NO_USER_NAME);
        return author;
    }

    private static YesNo yesNo(RowReader reader, String column) {
        return reader.code(column, YesNo.class);
    }

    private List<String> episodes(RowReader reader) {
        List<String> keys = reader.list("episode_keys");
        if (keys.isEmpty()) {
            reader.required("episode_keys");
        }
        keys.forEach(key -> reader.refer("episode_keys", key, context.episodes));
        return keys;
    }

    private static Map<Topic, TopicAnswer> topics(RowReader reader) {
        Map<Topic, TopicAnswer> answers = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            answers.put(topic, reader.code(topic.name().toLowerCase(Locale.ROOT), TopicAnswer.class));
        }
        return answers;
    }

    private static Map<String, String> referrals(RowReader reader) {
        Map<String, String> referrals = new LinkedHashMap<>();
        for (String each : reader.list("referrals")) {
            String[] parts = each.split(":", 2);
            String outcome = parts.length == 1 ? "NOT_RECORDED" : reader.code("referrals", parts[1], REFERRAL_OUTCOMES);
            if (referrals.put(reader.code("referrals", parts[0]), outcome) != null) {
                reader.reject("referrals", each, ImportProblem.of(ImportError.REFERRAL_DUPLICATE));
            }
        }
        return referrals;
    }

    private void checkAgainstOthers(RowReader reader, TimeInterval held, InterviewRow interview) {
        ReferenceData.Interview before = context.interviews.before(interview.interviewKey());
        reader.rejectIf(
                before != null && !before.childKey().equals(interview.childKey()),
                "child_key",
                ImportError.INTERVIEW_OF_ANOTHER_CHILD);
        List<ReferenceData.Episode> episodes = interview.episodeKeys().stream()
                .map(context.episodes::find)
                .filter(Objects::nonNull)
                .toList();
        reader.rejectIf(
                episodes.stream().anyMatch(each -> !each.childKey().equals(interview.childKey())),
                "episode_keys",
                ImportError.INTERVIEW_EPISODE_OF_ANOTHER_CHILD);
        Optional<OffsetDateTime> first =
                episodes.stream().map(ReferenceData.Episode::startedEarliest).min(Comparator.naturalOrder());
        reader.rejectIf(
                first.isPresent() && held.isCertainlyBefore(first.get()), "held", ImportError.INTERVIEW_BEFORE_EPISODE);
        reader.noticeIf(
                interview.completed() && episodes.stream().anyMatch(each -> isBeforeReturn(held, each)),
                "held",
                ImportError.INTERVIEW_BEFORE_RETURN);
    }

    /** An open episode has no return yet. */
    private static boolean isBeforeReturn(TimeInterval held, ReferenceData.Episode episode) {
        OffsetDateTime returned = episode.endedEarliest();
        return returned != null && held.isCertainlyBefore(returned);
    }
}

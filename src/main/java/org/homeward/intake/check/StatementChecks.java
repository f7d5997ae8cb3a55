package org.homeward.intake.check;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.disclosure.Audience;
import org.homeward.disclosure.ChildView;
import org.homeward.disclosure.SaidBy;
import org.homeward.disclosure.StatementKind;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.TimeInterval;
import org.jspecify.annotations.Nullable;

/** statements.csv: what was said, the source, and with whom it may be shared. */
final class StatementChecks {

    private final CheckContext context;

    StatementChecks(CheckContext context) {
        this.context = context;
    }

    Optional<StatementRow> check(Row row) {
        RowReader reader = context.reader(DisclosureFormat.STATEMENTS, row);
        String key = reader.newKey("statement_key", context.statements);
        String interview = reader.reference("interview_key", context.interviews);
        ReferenceData.Interview known = context.interviews.find(interview);
        StatementRow statement = read(row, reader, key, interview, known);
        boolean isHeard = reader.isReadable("child_view") && reader.isReadable("audiences");
        ReferenceData.Statement before = context.statements.before(key);
        if (reader.isValid()) {
            checkHandling(reader, statement);
            checkGrading(reader, statement);
            reader.rejectIf(
                    before != null && !before.interviewKey().equals(interview),
                    "interview_key",
                    ImportError.STATEMENT_OF_ANOTHER_INTERVIEW);
        }
        if (!reader.isValid()) {
            context.statements.reject(key, row.sentLine());
            if (isHeard && before != null) {
                context.unheard.add(statement);
            }
            return Optional.empty();
        }
        context.statements.accept(key, new ReferenceData.Statement(interview));
        ReferenceData.Episode episode = context.episodes.find(statement.episodeKey());
        if (episode != null && episode.districtId() != null) {
            context.districts.put(key, episode.districtId());
        }
        return Optional.of(statement);
    }

    private StatementRow read(
            Row row, RowReader reader, String key, String interview, ReferenceData.@Nullable Interview known) {
        Set<Audience> audiences = audiences(reader);
        TimeInterval overrideAt = reader.optionalTime("override_at");
        return new StatementRow(
                row,
                key,
                interview,
                known == null ? "" : known.childKey(),
                episode(reader, known),
                reader.code("kind", StatementKind.class),
                reader.code("said_by", SaidBy.class),
                childView(reader),
                audiences.contains(Audience.POLICE),
                audiences.contains(Audience.CHILDRENS_SERVICES),
                audiences.contains(Audience.PARTNERSHIP),
                audiences.contains(Audience.CARERS),
                reader.yes("concerns_carer"),
                reader.has("override_by"),
                reader.text("override_by"),
                overrideAt == null ? null : overrideAt.earliest(),
                reader.has("override_child_told") ? Boolean.valueOf(reader.yes("override_child_told")) : null,
                reader.optionalCode("grading_scheme"),
                reader.text("grading_version"),
                upper(reader.text("grade_source")),
                upper(reader.text("grade_assessment")),
                upper(reader.text("grade_handling")),
                reader.required("words"),
                reader.yes("verbatim"),
                Optional.ofNullable(reader.text("written_by")).orElse("not recorded"),
                reader.text("question_asked"),
                reader.text("override_reason"));
    }

    private static ChildView childView(RowReader reader) {
        if (reader.has("child_view")) {
            return reader.code("child_view", ChildView.class);
        }
        reader.reject("child_view", ImportError.CHILD_VIEW_MISSING);
        return ChildView.NOT_ASKED;
    }

    private static Set<Audience> audiences(RowReader reader) {
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        List<String> codes = reader.list("audiences").stream()
                .map(each -> reader.code("audiences", each))
                .toList();
        if (codes.isEmpty()) {
            reader.reject("audiences", ImportError.AUDIENCE_MISSING);
        }
        reader.rejectIf(codes.contains("NONE") && codes.size() > 1, "audiences", ImportError.AUDIENCE_CONTRADICTORY);
        codes.stream()
                .filter(each -> !each.isEmpty() && !each.equals("NONE"))
                .map(Audience::valueOf)
                .forEach(audiences::add);
        return audiences;
    }

    /** The episode in the row, or else the latest of the interview. */
    private String episode(RowReader reader, ReferenceData.@Nullable Interview interview) {
        String sent = reader.optionalReference("episode_key", context.episodes);
        if (interview == null) {
            return "";
        }
        if (sent != null) {
            reader.rejectIf(
                    !interview.episodeKeys().contains(sent),
                    "episode_key",
                    ImportError.STATEMENT_EPISODE_NOT_OF_INTERVIEW);
            return sent;
        }
        return interview.episodeKeys().stream()
                .filter(key -> context.episodes.find(key) != null)
                .max(Comparator.comparing(key ->
                        Objects.requireNonNull(context.episodes.find(key)).startedEarliest()))
                .orElse("");
    }

    private static void checkHandling(RowReader reader, StatementRow statement) {
        boolean childTold = statement.overrideChildTold() != null;
        boolean complete = statement.overridden()
                && statement.overrideAt() != null
                && statement.overrideReason() != null
                && childTold;
        boolean any = statement.overridden()
                || statement.overrideAt() != null
                || statement.overrideReason() != null
                || childTold;
        reader.rejectIf(any && !complete, "override_by", ImportError.OVERRIDE_INCOMPLETE);
        boolean isShared = statement.forPolice()
                || statement.forChildrensServices()
                || statement.forPartnership()
                || statement.forCarers();
        reader.rejectIf(
                statement.childView() == ChildView.OBJECTED && isShared && !any,
                "audiences",
                ImportError.OBJECTION_WITHOUT_OVERRIDE);
        reader.rejectIf(
                statement.concernsCarer() && statement.forCarers(), "audiences", ImportError.AUDIENCE_INCLUDES_CARERS);
    }

    private static void checkGrading(RowReader reader, StatementRow statement) {
        long grades = Stream.of(statement.gradeSource(), statement.gradeAssessment(), statement.gradeHandling())
                .filter(Objects::nonNull)
                .count();
        if (statement.gradingScheme() == null) {
            reader.rejectIf(grades > 0, "grading_scheme", ImportError.GRADING_WITHOUT_SCHEME);
            return;
        }
        boolean current = statement.gradingScheme().equals("3x5x2");
        boolean valid = matches(statement.gradeSource(), current ? "[123]" : "[A-E]")
                && matches(statement.gradeAssessment(), current ? "[A-E]" : "[1-5]")
                && matches(statement.gradeHandling(), current ? "[PC]" : "[1-5]");
        if (!valid) {
            reader.reject(
                    "grade_source",
                    String.join(
                            "",
                            Objects.requireNonNullElse(statement.gradeSource(), "?"),
                            Objects.requireNonNullElse(statement.gradeAssessment(), "?"),
                            Objects.requireNonNullElse(statement.gradeHandling(), "?")),
                    ImportProblem.of(current ? ImportError.GRADING_3X5X2_INVALID : ImportError.GRADING_5X5X5_INVALID));
        }
    }

    private static boolean matches(@Nullable String grade, String pattern) {
        return grade != null && grade.matches(pattern);
    }

    private static @Nullable String upper(@Nullable String grade) {
        return grade == null ? null : grade.toUpperCase(java.util.Locale.ROOT);
    }
}

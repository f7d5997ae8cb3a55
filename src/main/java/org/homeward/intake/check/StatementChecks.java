package org.homeward.intake.check;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.disclosure.Audience;
import org.homeward.disclosure.ChildView;
import org.homeward.disclosure.SaidBy;
import org.homeward.disclosure.StatementKind;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.TimeInterval;
import org.jspecify.annotations.Nullable;

/** statements.csv: what was said, who says so, and whom it may reach. */
final class StatementChecks {

    private static final List<String> SCHEMES = List.of("3x5x2", "5x5x5");

    private final CheckContext context;

    StatementChecks(CheckContext context) {
        this.context = context;
    }

    Optional<StatementRow> check(Row row) {
        RowReader reader = context.reader(row);
        String key = reader.newKey("statement_key", context.statements);
        String interview = reader.reference("interview_key", context.interviews);
        ReferenceData.Interview known = context.interviews.find(interview);
        StatementRow statement = read(row, reader, key, interview, known);
        if (reader.isSound()) {
            checkHandling(reader, statement);
            checkGrading(reader, statement);
            ReferenceData.Statement before = context.statements.before(key);
            reader.rejectIf(
                    before != null && !before.interviewKey().equals(interview),
                    "interview_key",
                    "This statement was sent before for another interview.",
                    "Give it a key of its own, or correct the interview.");
        }
        if (!reader.isSound()) {
            context.statements.reject(key, row.line());
            return Optional.empty();
        }
        context.statements.accept(key, new ReferenceData.Statement(interview));
        return Optional.of(statement);
    }

    private StatementRow read(
            Row row, RowReader reader, String key, String interview, ReferenceData.@Nullable Interview known) {
        Set<Audience> audiences = audiences(reader);
        TimeInterval overrideAt = reader.optionalMoment("override_at");
        return new StatementRow(
                row,
                key,
                interview,
                known == null ? "" : known.childKey(),
                episode(reader, known),
                reader.code("kind", StatementKind.class, null),
                reader.code("said_by", SaidBy.class, null),
                childView(reader),
                audiences.contains(Audience.POLICE),
                audiences.contains(Audience.CHILDRENS_SERVICES),
                audiences.contains(Audience.PARTNERSHIP),
                audiences.contains(Audience.CARERS),
                reader.yes("concerns_carer", false),
                reader.has("override_by"),
                reader.text("override_by"),
                overrideAt == null ? null : overrideAt.earliest(),
                reader.has("override_child_told") ? Boolean.valueOf(reader.yes("override_child_told", false)) : null,
                reader.optionalCode("grading_scheme", SCHEMES),
                reader.text("grading_version"),
                upper(reader.text("grade_source")),
                upper(reader.text("grade_assessment")),
                upper(reader.text("grade_handling")),
                reader.required("words"),
                reader.yes("verbatim", false),
                Optional.ofNullable(reader.text("written_by")).orElse("not recorded"),
                reader.text("question_asked"),
                reader.text("override_reason"));
    }

    private static ChildView childView(RowReader reader) {
        if (reader.has("child_view")) {
            return reader.code("child_view", ChildView.class, null);
        }
        reader.reject(
                "child_view",
                "Not asked is not the same as agreed. Held back until someone says.",
                "Choose: agreed, agreed in part, objected, not asked.");
        return ChildView.NOT_ASKED;
    }

    private static Set<Audience> audiences(RowReader reader) {
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        List<String> options = Stream.concat(Stream.of(Audience.values()).map(Enum::name), Stream.of("NONE"))
                .toList();
        List<String> said = reader.list("audiences").stream()
                .map(each -> reader.code("audiences", each, options))
                .toList();
        if (said.isEmpty()) {
            reader.reject("audiences", "It does not say whom this may reach.", "Name them, or write none.");
        }
        reader.rejectIf(
                said.contains("NONE") && said.size() > 1,
                "audiences",
                "None, and somebody too.",
                "Write none alone, or leave it out.");
        said.stream()
                .filter(each -> !each.isEmpty() && !each.equals("NONE"))
                .map(Audience::valueOf)
                .forEach(audiences::add);
        return audiences;
    }

    /** The episode that is named, or else the latest of the interview. */
    private String episode(RowReader reader, ReferenceData.@Nullable Interview interview) {
        String named = reader.optionalReference("episode_key", context.episodes);
        if (interview == null) {
            return "";
        }
        if (named != null) {
            reader.rejectIf(
                    !interview.episodeKeys().contains(named),
                    "episode_key",
                    "The interview is not about this episode.",
                    "Name one of the interview's episodes, or leave it empty for the latest.");
            return named;
        }
        return interview.episodeKeys().stream()
                .filter(key -> context.episodes.find(key) != null)
                .max(Comparator.comparing(key -> java.util.Objects.requireNonNull(context.episodes.find(key))
                        .startedEarliest()))
                .orElse("");
    }

    private static void checkHandling(RowReader reader, StatementRow statement) {
        boolean told = statement.overrideChildTold() != null;
        boolean complete =
                statement.overridden() && statement.overrideAt() != null && statement.overrideReason() != null && told;
        boolean any =
                statement.overridden() || statement.overrideAt() != null || statement.overrideReason() != null || told;
        reader.rejectIf(
                any && !complete,
                "override_by",
                "A decision against the child's view is told only in part.",
                "Say who decided, when, why, and whether the child was told.");
        boolean reachesSomebody = statement.forPolice()
                || statement.forChildrensServices()
                || statement.forPartnership()
                || statement.forCarers();
        reader.rejectIf(
                statement.childView() == ChildView.OBJECTED && reachesSomebody && !any,
                "audiences",
                "The child objected, and nobody is named who decided otherwise.",
                "Write none, or say who decided, when, why, and whether the child was told.");
        reader.rejectIf(
                statement.concernsCarer() && statement.forCarers(),
                "audiences",
                "It concerns the carer, so it must not reach carers.",
                "Take carers out.");
    }

    private static void checkGrading(RowReader reader, StatementRow statement) {
        long grades = Stream.of(statement.gradeSource(), statement.gradeAssessment(), statement.gradeHandling())
                .filter(java.util.Objects::nonNull)
                .count();
        if (statement.gradingScheme() == null) {
            reader.rejectIf(
                    grades > 0, "grading_scheme", "Grades without a scheme.", "Name the scheme: 3x5x2 or 5x5x5.");
            return;
        }
        boolean current = statement.gradingScheme().equals("3x5x2");
        boolean valid = matches(statement.gradeSource(), current ? "[123]" : "[A-E]")
                && matches(statement.gradeAssessment(), current ? "[A-E]" : "[1-5]")
                && matches(statement.gradeHandling(), current ? "[PC]" : "[1-5]");
        reader.rejectIf(
                !valid,
                "grade_source",
                String.join(
                        "",
                        String.valueOf(statement.gradeSource()).replace("null", "?"),
                        String.valueOf(statement.gradeAssessment()).replace("null", "?"),
                        String.valueOf(statement.gradeHandling()).replace("null", "?")),
                "This is not a grading of " + statement.gradingScheme() + ".",
                current
                        ? "Source 1 to 3, assessment A to E, handling P or C."
                        : "Source A to E, assessment 1 to 5, handling 1 to 5.");
    }

    private static boolean matches(@Nullable String grade, String pattern) {
        return grade != null && grade.matches(pattern);
    }

    private static @Nullable String upper(@Nullable String grade) {
        return grade == null ? null : grade.toUpperCase(java.util.Locale.ROOT);
    }
}

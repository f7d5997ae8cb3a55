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
import org.homeward.intake.read.Moment;
import org.homeward.intake.read.Row;
import org.jspecify.annotations.Nullable;

/** statements.csv: what was said, who says so, and whom it may reach. */
final class StatementChecks {

    private static final List<String> SCHEMES = List.of("3x5x2", "5x5x5");

    private final Checking checking;

    StatementChecks(Checking checking) {
        this.checking = checking;
    }

    Optional<StatementRow> check(Row row) {
        Cells cells = checking.cells(row);
        String key = cells.newKey("statement_key", checking.statements);
        String interview = cells.reference("interview_key", checking.interviews);
        Known.Interview known = checking.interviews.find(interview);
        StatementRow statement = read(row, cells, key, interview, known);
        if (cells.isSound()) {
            checkHandling(cells, statement);
            checkGrading(cells, statement);
            Known.Statement before = checking.statements.before(key);
            cells.rejectIf(
                    before != null && !before.interviewKey().equals(interview),
                    "interview_key",
                    "This statement was sent before for another interview.",
                    "Give it a key of its own, or correct the interview.");
        }
        if (!cells.isSound()) {
            checking.statements.reject(key, row.line());
            return Optional.empty();
        }
        checking.statements.accept(key, new Known.Statement(interview));
        return Optional.of(statement);
    }

    private StatementRow read(Row row, Cells cells, String key, String interview, Known.@Nullable Interview known) {
        Set<Audience> audiences = audiences(cells);
        Moment overrideAt = cells.optionalMoment("override_at");
        return new StatementRow(
                row,
                key,
                interview,
                known == null ? "" : known.childKey(),
                episode(cells, known),
                cells.code("kind", StatementKind.class, null),
                cells.code("said_by", SaidBy.class, null),
                childView(cells),
                audiences.contains(Audience.POLICE),
                audiences.contains(Audience.CHILDRENS_SERVICES),
                audiences.contains(Audience.PARTNERSHIP),
                audiences.contains(Audience.CARERS),
                cells.yes("concerns_carer", false),
                cells.has("override_by"),
                cells.text("override_by"),
                overrideAt == null ? null : overrideAt.earliest(),
                cells.has("override_child_told") ? Boolean.valueOf(cells.yes("override_child_told", false)) : null,
                cells.optionalCode("grading_scheme", SCHEMES),
                cells.text("grading_version"),
                upper(cells.text("grade_source")),
                upper(cells.text("grade_assessment")),
                upper(cells.text("grade_handling")),
                cells.required("words"),
                cells.yes("verbatim", false),
                Optional.ofNullable(cells.text("written_by")).orElse("not recorded"),
                cells.text("question_asked"),
                cells.text("override_reason"));
    }

    private static ChildView childView(Cells cells) {
        if (cells.has("child_view")) {
            return cells.code("child_view", ChildView.class, null);
        }
        cells.reject(
                "child_view",
                "Not asked is not the same as agreed. Held back until someone says.",
                "Choose: agreed, agreed in part, objected, not asked.");
        return ChildView.NOT_ASKED;
    }

    private static Set<Audience> audiences(Cells cells) {
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        List<String> options = Stream.concat(Stream.of(Audience.values()).map(Enum::name), Stream.of("NONE"))
                .toList();
        List<String> said = cells.list("audiences").stream()
                .map(each -> cells.code("audiences", each, options))
                .toList();
        if (said.isEmpty()) {
            cells.reject("audiences", "It does not say whom this may reach.", "Name them, or write none.");
        }
        cells.rejectIf(
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
    private String episode(Cells cells, Known.@Nullable Interview interview) {
        String named = cells.optionalReference("episode_key", checking.episodes);
        if (interview == null) {
            return "";
        }
        if (named != null) {
            cells.rejectIf(
                    !interview.episodeKeys().contains(named),
                    "episode_key",
                    "The interview is not about this episode.",
                    "Name one of the interview's episodes, or leave it empty for the latest.");
            return named;
        }
        return interview.episodeKeys().stream()
                .filter(key -> checking.episodes.find(key) != null)
                .max(Comparator.comparing(key -> java.util.Objects.requireNonNull(checking.episodes.find(key))
                        .startedEarliest()))
                .orElse("");
    }

    private static void checkHandling(Cells cells, StatementRow statement) {
        boolean told = statement.overrideChildTold() != null;
        boolean complete =
                statement.overridden() && statement.overrideAt() != null && statement.overrideReason() != null && told;
        boolean any =
                statement.overridden() || statement.overrideAt() != null || statement.overrideReason() != null || told;
        cells.rejectIf(
                any && !complete,
                "override_by",
                "A decision against the child's view is told only in part.",
                "Say who decided, when, why, and whether the child was told.");
        boolean reachesSomebody = statement.forPolice()
                || statement.forChildrensServices()
                || statement.forPartnership()
                || statement.forCarers();
        cells.rejectIf(
                statement.childView() == ChildView.OBJECTED && reachesSomebody && !any,
                "audiences",
                "The child objected, and nobody is named who decided otherwise.",
                "Write none, or say who decided, when, why, and whether the child was told.");
        cells.rejectIf(
                statement.concernsCarer() && statement.forCarers(),
                "audiences",
                "It concerns the carer, so it must not reach carers.",
                "Take carers out.");
    }

    private static void checkGrading(Cells cells, StatementRow statement) {
        long grades = Stream.of(statement.gradeSource(), statement.gradeAssessment(), statement.gradeHandling())
                .filter(java.util.Objects::nonNull)
                .count();
        if (statement.gradingScheme() == null) {
            cells.rejectIf(
                    grades > 0, "grading_scheme", "Grades without a scheme.", "Name the scheme: 3x5x2 or 5x5x5.");
            return;
        }
        boolean current = statement.gradingScheme().equals("3x5x2");
        boolean valid = matches(statement.gradeSource(), current ? "[123]" : "[A-E]")
                && matches(statement.gradeAssessment(), current ? "[A-E]" : "[1-5]")
                && matches(statement.gradeHandling(), current ? "[PC]" : "[1-5]");
        cells.rejectIf(
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

package org.homeward.intake.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.disclosure.ActionOutcome;
import org.homeward.intake.read.Row;

/** What was done: actions.csv, sharing.csv and feedback.csv. */
final class FollowUpChecks {

    private static final List<String> KINDS = List.of(
            "TELL_CHILD",
            "STRATEGY_DISCUSSION",
            "ASSESSMENT",
            "PLACEMENT_REVIEW",
            "DISRUPTION",
            "SUPPORT",
            "SCHOOL",
            "OTHER");
    private static final List<String> PURPOSES =
            List.of("SAFEGUARDING", "INVESTIGATION", "SUPPORT", "MEETING", "OTHER");
    private static final List<String> OUTCOMES = List.of("RECEIVED", "ACTED_ON", "NO_ACTION", "NOT_RECORDED");
    private static final List<String> TO_WHOM = List.of("CHILD", "CARER", "PROFESSIONAL");

    private final Checking checking;
    private final Register<Boolean> actions = new Register<>("action", Map.of());
    private final Register<Boolean> sharing = new Register<>("sharing", Map.of());
    private final Register<Boolean> feedback = new Register<>("feedback", Map.of());

    FollowUpChecks(Checking checking) {
        this.checking = checking;
    }

    Optional<FollowUpRow> action(Row row) {
        Cells cells = checking.cells(row);
        var action = new FollowUpRow.Action(
                row,
                cells.newKey("action_key", actions),
                cells.reference("interview_key", checking.interviews),
                agency(cells),
                cells.code("kind", KINDS, null),
                cells.day("due", true),
                cells.optionalDay("done", false),
                cells.code("outcome", ActionOutcome.class, null),
                cells.text("what"));
        cells.rejectIf(
                cells.isSound() && (action.outcome() == ActionOutcome.DONE) != (action.doneOn() != null),
                "done",
                action.doneOn() == null
                        ? "Done, but not when."
                        : "A day on which it was done, but it is not said to be done.",
                action.doneOn() == null ? "Give the day." : "Write done as the outcome, or leave the day empty.");
        return cells.isSound() ? Optional.of(action) : Optional.empty();
    }

    Optional<FollowUpRow> sharing(Row row) {
        Cells cells = checking.cells(row);
        var shared = new FollowUpRow.Sharing(
                row,
                cells.newKey("sharing_key", sharing),
                cells.reference("interview_key", checking.interviews),
                cells.optionalReference("statement_key", checking.statements),
                agency(cells),
                cells.day("shared_on", false),
                cells.code("purpose", PURPOSES, null),
                cells.code("outcome", OUTCOMES, "NOT_RECORDED"));
        Known.Statement statement =
                shared.statementKey() == null ? null : checking.statements.find(shared.statementKey());
        cells.rejectIf(
                cells.isSound()
                        && statement != null
                        && !statement.interviewKey().equals(shared.interviewKey()),
                "statement_key",
                "The statement is of another interview.",
                "Correct one of the two keys.");
        return cells.isSound() ? Optional.of(shared) : Optional.empty();
    }

    Optional<FollowUpRow> feedback(Row row) {
        Cells cells = checking.cells(row);
        var given = new FollowUpRow.Feedback(
                row,
                cells.newKey("feedback_key", feedback),
                cells.reference("interview_key", checking.interviews),
                cells.code("to_whom", TO_WHOM, null),
                cells.yes("spoken", false),
                cells.yes("in_writing", false),
                cells.day("given_on", false));
        cells.rejectIf(
                cells.isSound() && !given.spoken() && !given.inWriting(),
                "spoken",
                "Feedback neither spoken nor in writing.",
                "Say yes to one of them.");
        return cells.isSound() ? Optional.of(given) : Optional.empty();
    }

    private int agency(Cells cells) {
        cells.required("agency");
        Integer agency = cells.entry("agency", checking.known.lists().agencies());
        return agency == null ? 0 : agency;
    }
}

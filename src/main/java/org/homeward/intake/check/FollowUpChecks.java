package org.homeward.intake.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.disclosure.ActionOutcome;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.RecordKind;
import org.homeward.intake.read.Row;

/** What was done after an interview: actions.csv, sharing.csv and feedback.csv. */
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

    private final CheckContext context;
    private final KeyRegistry<Boolean> actions = new KeyRegistry<>(RecordKind.ACTION, Map.of());
    private final KeyRegistry<Boolean> sharing = new KeyRegistry<>(RecordKind.SHARING, Map.of());
    private final KeyRegistry<Boolean> feedback = new KeyRegistry<>(RecordKind.FEEDBACK, Map.of());

    FollowUpChecks(CheckContext context) {
        this.context = context;
    }

    Optional<FollowUpRow> action(Row row) {
        RowReader reader = context.reader(row);
        var action = new FollowUpRow.Action(
                row,
                reader.newKey("action_key", actions),
                reader.reference("interview_key", context.interviews),
                agency(reader),
                reader.code("kind", KINDS, null),
                reader.day("due", true),
                reader.optionalDay("done", false),
                reader.code("outcome", ActionOutcome.class, null),
                reader.text("what"));
        reader.rejectIf(
                reader.isValid() && (action.outcome() == ActionOutcome.DONE) != (action.doneOn() != null),
                "done",
                action.doneOn() == null ? ImportError.ACTION_DONE_WITHOUT_DAY : ImportError.ACTION_DAY_WITHOUT_DONE);
        return reader.isValid() ? Optional.of(action) : Optional.empty();
    }

    Optional<FollowUpRow> sharing(Row row) {
        RowReader reader = context.reader(row);
        var shared = new FollowUpRow.Sharing(
                row,
                reader.newKey("sharing_key", sharing),
                reader.reference("interview_key", context.interviews),
                reader.optionalReference("statement_key", context.statements),
                agency(reader),
                reader.day("shared_on", false),
                reader.code("purpose", PURPOSES, null),
                reader.code("outcome", OUTCOMES, "NOT_RECORDED"));
        ReferenceData.Statement statement =
                shared.statementKey() == null ? null : context.statements.find(shared.statementKey());
        reader.rejectIf(
                reader.isValid()
                        && statement != null
                        && !statement.interviewKey().equals(shared.interviewKey()),
                "statement_key",
                ImportError.SHARING_OF_ANOTHER_INTERVIEW);
        return reader.isValid() ? Optional.of(shared) : Optional.empty();
    }

    Optional<FollowUpRow> feedback(Row row) {
        RowReader reader = context.reader(row);
        var given = new FollowUpRow.Feedback(
                row,
                reader.newKey("feedback_key", feedback),
                reader.reference("interview_key", context.interviews),
                reader.code("to_whom", TO_WHOM, null),
                reader.yes("spoken", false),
                reader.yes("in_writing", false),
                reader.day("given_on", false));
        reader.rejectIf(
                reader.isValid() && !given.spoken() && !given.inWriting(), "spoken", ImportError.FEEDBACK_WITHOUT_FORM);
        return reader.isValid() ? Optional.of(given) : Optional.empty();
    }

    private int agency(RowReader reader) {
        reader.required("agency");
        Integer agency = reader.entry("agency", context.reference.lists().agencies());
        return agency == null ? 0 : agency;
    }
}

package org.homeward.intake.check;

import java.util.Map;
import java.util.Optional;
import org.homeward.disclosure.ActionOutcome;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.RecordKind;
import org.homeward.intake.read.Row;

/** What was done after an interview: actions.csv, sharing.csv and feedback.csv. */
final class FollowUpChecks {

    private final CheckContext context;
    private final KeyRegistry<Boolean> actions = new KeyRegistry<>(RecordKind.ACTION, Map.of());
    private final KeyRegistry<Boolean> sharing = new KeyRegistry<>(RecordKind.SHARING, Map.of());
    private final KeyRegistry<Boolean> feedback = new KeyRegistry<>(RecordKind.FEEDBACK, Map.of());

    FollowUpChecks(CheckContext context) {
        this.context = context;
    }

    Optional<FollowUpRow> action(Row row) {
        RowReader reader = context.reader(DisclosureFormat.ACTIONS, row);
        var action = new FollowUpRow.Action(
                row,
                reader.newKey("action_key", actions),
                reader.reference("interview_key", context.interviews),
                agency(reader),
                reader.code("kind"),
                reader.day("due", true),
                reader.optionalDay("done", false),
                reader.code("outcome", ActionOutcome.class),
                reader.text("what"));
        reader.rejectIf(
                reader.isValid() && (action.outcome() == ActionOutcome.DONE) != (action.doneOn() != null),
                "done",
                action.doneOn() == null ? ImportError.ACTION_DONE_WITHOUT_DAY : ImportError.ACTION_DAY_WITHOUT_DONE);
        return reader.isValid() ? Optional.of(action) : Optional.empty();
    }

    Optional<FollowUpRow> sharing(Row row) {
        RowReader reader = context.reader(DisclosureFormat.SHARING, row);
        var shared = new FollowUpRow.Sharing(
                row,
                reader.newKey("sharing_key", sharing),
                reader.reference("interview_key", context.interviews),
                reader.optionalReference("statement_key", context.statements),
                agency(reader),
                reader.day("shared_on", false),
                reader.code("purpose"),
                reader.code("outcome"));
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
        RowReader reader = context.reader(DisclosureFormat.FEEDBACK, row);
        var given = new FollowUpRow.Feedback(
                row,
                reader.newKey("feedback_key", feedback),
                reader.reference("interview_key", context.interviews),
                reader.code("to_whom"),
                reader.yes("spoken"),
                reader.yes("in_writing"),
                reader.day("given_on", false));
        reader.rejectIf(
                reader.isValid() && !given.spoken() && !given.inWriting(), "spoken", ImportError.FEEDBACK_WITHOUT_FORM);
        return reader.isValid() ? Optional.of(given) : Optional.empty();
    }

    private int agency(RowReader reader) {
        reader.required("agency");
        Integer agency = reader.id("agency");
        return agency == null ? 0 : agency;
    }
}

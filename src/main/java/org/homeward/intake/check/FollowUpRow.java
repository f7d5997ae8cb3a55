package org.homeward.intake.check;

import java.time.LocalDate;
import org.homeward.disclosure.ActionOutcome;
import org.homeward.intake.read.Row;
import org.jspecify.annotations.Nullable;

/** A valid row on what was done after an interview. */
public sealed interface FollowUpRow extends CheckedRow {

    String sourceKey();

    String interviewKey();

    record Action(
            Row at,
            String sourceKey,
            String interviewKey,
            int agencyId,
            String kind,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            ActionOutcome outcome,
            @Nullable String what)
            implements FollowUpRow {}

    record Sharing(
            Row at,
            String sourceKey,
            String interviewKey,
            @Nullable String statementKey,
            int agencyId,
            LocalDate sharedOn,
            String purpose,
            String outcome)
            implements FollowUpRow {}

    record Feedback(
            Row at,
            String sourceKey,
            String interviewKey,
            String toWhom,
            boolean spoken,
            boolean inWriting,
            LocalDate givenOn)
            implements FollowUpRow {}
}

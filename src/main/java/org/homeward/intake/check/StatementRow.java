package org.homeward.intake.check;

import java.time.OffsetDateTime;
import org.homeward.disclosure.ChildView;
import org.homeward.disclosure.SaidBy;
import org.homeward.disclosure.StatementKind;
import org.homeward.intake.read.Row;
import org.jspecify.annotations.Nullable;

/** A valid row of statements.csv. Components are named as the columns that they are stored in. */
public record StatementRow(
        Row at,
        String statementKey,
        String interviewKey,
        String childKey,
        String episodeKey,
        StatementKind kind,
        SaidBy saidBy,
        ChildView childView,
        boolean forPolice,
        boolean forChildrensServices,
        boolean forPartnership,
        boolean forCarers,
        boolean concernsCarer,
        boolean overridden,
        @Nullable String overrideBy,
        @Nullable OffsetDateTime overrideAt,
        @Nullable Boolean overrideChildTold,
        @Nullable String gradingScheme,
        @Nullable String gradingVersion,
        @Nullable String gradeSource,
        @Nullable String gradeAssessment,
        @Nullable String gradeHandling,
        String words,
        boolean verbatim,
        String writtenBy,
        @Nullable String questionAsked,
        @Nullable String overrideReason)
        implements CheckedRow {

    /** The same row with this handling, and without an override. */
    public StatementRow withHandling(
            ChildView view,
            boolean police,
            boolean childrensServices,
            boolean partnership,
            boolean carers,
            boolean aboutCarer,
            @Nullable String scheme,
            @Nullable String schemeVersion,
            @Nullable String source,
            @Nullable String assessment,
            @Nullable String handling) {
        return new StatementRow(
                at,
                statementKey,
                interviewKey,
                childKey,
                episodeKey,
                kind,
                saidBy,
                view,
                police,
                childrensServices,
                partnership,
                carers,
                aboutCarer,
                false,
                null,
                null,
                null,
                scheme,
                schemeVersion,
                source,
                assessment,
                handling,
                words,
                verbatim,
                writtenBy,
                questionAsked,
                null);
    }
}

package org.homeward.intake.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeward.disclosure.EscapedText;
import org.homeward.disclosure.Translator;
import org.homeward.intake.job.ImportJob;
import org.homeward.intake.job.JobReport;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.RejectedCause;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.store.ImportResult;
import org.homeward.intake.store.ImportResult.FileCount;
import org.homeward.print.Translations;
import org.jspecify.annotations.Nullable;

/**
 * What became of a set that a program sent.
 *
 * @param state how far it is, in one word
 * @param ended whether nothing more becomes of it
 * @param batch what was stored; null where nothing was
 * @param waits the reference of the set that waits for a second person; null for none
 * @param problem why it was refused as a whole; null where it was not
 * @param causes the causes for which rows were rejected, the most frequent first
 * @param rejected the first rejected rows
 */
record ImportAnswer(
        UUID id,
        ImportJob.State state,
        boolean ended,
        Instant sentAt,
        @Nullable String sourceSystem,
        int added,
        int changed,
        int unchanged,
        int rejectedRows,
        @Nullable UUID batch,
        @Nullable String waits,
        @Nullable Problem problem,
        List<FileCount> files,
        List<Cause> causes,
        List<Rejected> rejected) {

    private static final int LISTED = 1_000;
    private static final Translator ENGLISH = Translations.english()::translate;

    /** @param remedy what would be right */
    record Problem(String reason, String remedy) {

        static Problem of(ImportProblem problem) {
            return new Problem(problem.reason(ENGLISH), problem.remedy(ENGLISH));
        }
    }

    record Cause(String file, String column, int rows, Problem first) {

        static Cause of(RejectedCause cause) {
            return new Cause(
                    cause.file(),
                    cause.column(),
                    cause.rows(),
                    Problem.of(cause.first().problem()));
        }
    }

    record Rejected(String file, int line, String column, String value, Problem problem) {

        static Rejected of(RejectedRow row) {
            return new Rejected(
                    row.file(), row.line(), row.column(), EscapedText.of(row.value()), Problem.of(row.problem()));
        }
    }

    /** Without what was found in it. */
    static ImportAnswer of(ImportJob job) {
        return of(job, JobReport.NOTHING);
    }

    static ImportAnswer of(ImportJob job, JobReport report) {
        ImportResult result = report.result();
        ImportProblem problem = report.problem();
        return new ImportAnswer(
                job.publicId(),
                job.state(),
                job.state().isEnded(),
                job.sentAt(),
                job.sourceSystem(),
                job.added(),
                job.changed(),
                job.same(),
                job.rejected(),
                job.batch(),
                result == null || result.waits() == null ? null : result.waits().reference(),
                problem == null ? null : Problem.of(problem),
                result == null ? List.of() : result.files(),
                result == null
                        ? List.of()
                        : RejectedCause.of(result.rejected()).stream()
                                .map(Cause::of)
                                .toList(),
                result == null
                        ? List.of()
                        : result.rejected().stream()
                                .limit(LISTED)
                                .map(Rejected::of)
                                .toList());
    }
}

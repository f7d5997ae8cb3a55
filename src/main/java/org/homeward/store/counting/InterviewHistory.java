package org.homeward.store.counting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What came before and after each interview that a viewer may count, of what this viewer may count: the child's completed interview before
 * it, and whether the child went missing again within {@value #DAYS} days.
 */
public final class InterviewHistory {

    public static final int DAYS = 90;

    private final InterviewRows rows;
    /** For each row of an interview: the row of the interview before it; -1 for none. */
    private final int[] before;
    /** For each row of an interview: whether an episode began after that day, and no later than so many days. */
    private final BitSet missingAgain = new BitSet();
    /** The last day on which anything happened. */
    private int lastDay = Integer.MIN_VALUE;

    InterviewHistory(InterviewRows rows, EpisodeRows episodeRows, Selection.Condition<Rows> own) {
        this.rows = rows;
        Interviews interviews = rows.known.columns.interviews;
        this.before = new int[interviews.size];
        Arrays.fill(before, -1);
        BitSet held = new BitSet();
        for (int row = 0; row < rows.table().size; row++) {
            if (rows.known.isKnown(rows.table(), row)
                    && rows.isInScope(row)
                    && own.holds(rows, row)
                    && rows.isCompleted(row)) {
                held.set(rows.interview(row));
                lastDay = Math.max(lastDay, rows.heldOn(row));
            }
        }
        int[] inOrder = held.stream()
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(row -> interviews.child[row])
                        .thenComparingLong(row -> interviews.heldAt[row])
                        .thenComparingInt(row -> interviews.id[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 1; i < inOrder.length; i++) {
            if (interviews.child[inOrder[i]] == interviews.child[inOrder[i - 1]]) {
                before[inOrder[i]] = inOrder[i - 1];
            }
        }
        episodes(episodeRows, held, own);
    }

    private void episodes(EpisodeRows episodeRows, BitSet held, Selection.Condition<Rows> own) {
        Interviews interviews = rows.known.columns.interviews;
        Episodes episodes = episodeRows.episodes();
        int[] counted = IntStream.range(0, episodes.size)
                .filter(row ->
                        rows.known.isKnown(episodes, row) && episodeRows.isInScope(row) && own.holds(episodeRows, row))
                .toArray();
        for (int row : counted) {
            int ended = episodes.endedOn[row];
            lastDay = Math.max(lastDay, ended == Versions.NONE ? episodes.startedOn[row] : ended);
        }
        int next = 0;
        for (int interview = held.nextSetBit(0); interview >= 0; interview = held.nextSetBit(interview + 1)) {
            int child = interviews.child[interview];
            while (next < counted.length && episodes.child[counted[next]] < child) {
                next++;
            }
            for (int i = next; i < counted.length && episodes.child[counted[i]] == child; i++) {
                int later_days = episodes.startedOn[counted[i]] - interviews.heldOn[interview];
                if (later_days > 0 && later_days <= DAYS) {
                    missingAgain.set(interview);
                }
            }
        }
    }

    /** Whether the child had been interviewed before. */
    public boolean isRepeat(int row) {
        return before[rows.interview(row)] >= 0;
    }

    /** Whether of a repeat interview and the one before, the user who recorded them is known. */
    public boolean isInterviewerKnown(int row) {
        int now = rows.interview(row);
        return interviewer(now) != Versions.NONE && interviewer(before[now]) != Versions.NONE;
    }

    /** Whether the same user recorded both. */
    public boolean isSameInterviewer(int row) {
        int now = rows.interview(row);
        return isInterviewerKnown(row) && interviewer(now) == interviewer(before[now]);
    }

    private int interviewer(int interview) {
        return rows.known.columns.interviews.interviewer[interview];
    }

    /** Whether so many days after it are over, as far as anything that happened is recorded. */
    public boolean isFollowedUp(int row) {
        return rows.heldOn(row) + DAYS <= lastDay;
    }

    public boolean isMissingAgain(int row) {
        return missingAgain.get(rows.interview(row));
    }
}

package org.homeward.store.counting;

import java.util.Optional;
import org.homeward.disclosure.HowHeld;
import org.homeward.disclosure.Topic;
import org.homeward.disclosure.YesNo;

/** Interviews about episodes: one row for each episode that an interview covers. */
public final class InterviewRows extends Rows {

    InterviewRows(KnownRows known, Scope scope) {
        super(known, scope);
    }

    private InterviewEpisodes covered() {
        return known.columns.covered;
    }

    @Override
    Versions table() {
        return covered();
    }

    @Override
    boolean isInScope(int row) {
        return scope.covered().get(row) && episode(row) >= 0 && interview(row) >= 0;
    }

    @Override
    int episode(int row) {
        return known.episode(covered().episode[row]);
    }

    @Override
    int interview(int row) {
        return known.interview(covered().interview[row]);
    }

    public boolean isCompleted(int row) {
        return known.columns.interviews.completed[interview(row)] == 1;
    }

    /** Whether coverage counts the episode as interviewed because of this interview. */
    boolean isReturnInterview(int row) {
        return known.isReturnInterview(interview(row), episode(row));
    }

    /** The name of the provider that held it, as a key of {@link CountingColumns.Lists#providers()}. */
    public long heldByProvider(int row) {
        return known.columns.lists.providers().nameOf(provider(row));
    }

    /** The answer to one question on how it was held; empty where the question does not apply. */
    public Optional<YesNo> howHeld(int row, HowHeld question) {
        return known.columns.interviews.howHeld(interview(row), question);
    }

    /** Whether a topic was explored, whatever the answer. */
    public boolean isExplored(int row, Topic topic) {
        return known.isExplored(interview(row), topic);
    }

    int heldOn(int row) {
        return known.columns.interviews.heldOn[interview(row)];
    }

    /** The month in which it was held, as months since year 0. */
    public long monthHeld(int row) {
        return monthOf(heldOn(row));
    }
}

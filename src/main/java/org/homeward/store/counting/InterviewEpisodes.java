package org.homeward.store.counting;

import java.util.Arrays;

/** Which episodes each interview covers; one version a row, sorted by child, interview and episode. */
final class InterviewEpisodes extends Versions {

    final int[] interview;
    final int[] episode;
    private final int[] firstOfInterview;

    InterviewEpisodes(LoadedColumns rows) {
        super(rows);
        interview = rows.ints("interview_id");
        episode = rows.ints("episode_id");
        firstOfInterview = new int[Arrays.stream(interview).max().orElse(0) + 1];
        Arrays.fill(firstOfInterview, -1);
        for (int row = size - 1; row >= 0; row--) {
            firstOfInterview[interview[row]] = row;
        }
    }

    /** The first row of an interview; the size where it covers nothing. */
    int firstOf(int interviewId) {
        int first = interviewId < firstOfInterview.length ? firstOfInterview[interviewId] : -1;
        return first < 0 ? size : first;
    }
}

package org.homeward.support.world;

import java.util.Map;

/** A completed interview by lantern, unless it says otherwise. */
public final class Interview {

    private final Rows rows;
    private final long child;
    private long[] episodes = {};
    private Span held = Span.of("2025-03-04 10:00");
    private String provider = "lantern";
    private boolean completed = true;

    Interview(Rows rows, long child) {
        this.rows = rows;
        this.child = child;
    }

    public Interview about(long... covered) {
        episodes = covered.clone();
        return this;
    }

    public Interview held(String when) {
        held = Span.of(when);
        return this;
    }

    public Interview by(String name) {
        provider = name;
        return this;
    }

    public Interview brokenOff() {
        completed = false;
        return this;
    }

    public long stored() {
        long id = rows.key("interview", Map.of("child_id", child));
        rows.run(
                """
                insert into homeward.interview_version (id, recorded_in, child_id, provider_id, independence,
                  same_worker, worker_preference, preference_met, held_at, held_latest, held_precision, held_where,
                  seen_alone, completed, harm_answer, confidentiality_explained, consequences_explained,
                  next_steps_explained, carer_feedback_agreed, assessment, likely_again)
                values (?, ?, ?, ?, 'INDEPENDENT', 'YES', 'NOT_ASKED', 'UNKNOWN', ?, ?, ?, 'NEUTRAL', 'YES', ?,
                  'NOT_ASKED', 'YES', 'YES', 'YES', 'YES', 'NONE', 'UNKNOWN')""",
                id,
                rows.change(),
                child,
                rows.provider(provider),
                held.earliest(),
                held.latest(),
                held.precision(),
                completed);
        for (long episode : episodes) {
            rows.run(
                    "insert into homeward.interview_episode_version (interview_id, episode_id, child_id, recorded_in)"
                            + " values (?, ?, ?, ?)",
                    id,
                    episode,
                    child,
                    rows.change());
        }
        return id;
    }
}

package org.homeward.support.world;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An episode from Harbour, from home, aged 14, missing, unless it says otherwise. */
public final class Episode {

    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    private final Rows rows;
    private final Ground ground;
    private final long child;

    Episode(Rows rows, Ground ground, long child) {
        this.rows = rows;
        this.ground = ground;
        this.child = child;
        columns.put("kind", "MISSING");
        columns.put("age_at_episode", 14);
        columns.put("care", "HOME");
        columns.put("district_id", ground.district("Harbour"));
        columns.put("reported", "YES");
        columns.put("risk", "MEDIUM");
        columns.put("provider_id", rows.provider("lantern"));
        began("2025-03-01 18:00");
    }

    /** {@code 2025-03-01 18:00}, or only the day, or only {@code 2025-03}. */
    public Episode began(String when) {
        Span span = Span.of(when);
        columns.put("started_at", span.earliest());
        columns.put("started_latest", span.latest());
        columns.put("started_precision", span.precision());
        columns.put("started_on", span.day());
        return this;
    }

    public Episode back(String when) {
        Span span = Span.of(when);
        columns.put("ended_at", span.earliest());
        columns.put("ended_latest", span.latest());
        columns.put("ended_precision", span.precision());
        columns.put("ended_on", span.day());
        return this;
    }

    public Episode from(String district) {
        columns.put("district_id", ground.district(district));
        return this;
    }

    public Episode inWard(String code) {
        columns.put("ward_id", ground.ward(code));
        return this;
    }

    public Episode inCare() {
        columns.put("care", "CARE");
        return this;
    }

    public Episode aged(@Nullable Integer years) {
        columns.put("age_at_episode", years);
        return this;
    }

    public Episode interviewNotRequired() {
        columns.put("interview_not_required", true);
        return this;
    }

    public long stored() {
        long id = rows.key("episode", Map.of("child_id", child));
        columns.put("id", id);
        columns.put("child_id", child);
        columns.put("recorded_in", rows.change());
        rows.run(
                Rows.insert("homeward.episode_version", columns),
                columns.values().toArray());
        return id;
    }
}

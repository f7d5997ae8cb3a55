package org.homeward.support.world;

import java.util.LinkedHashMap;
import java.util.Map;

/** A statement by the child, agreed for every audience, unless it says otherwise. */
public final class Statement {

    private final Rows rows;
    private final long interview;
    private final long episode;
    private final Map<String, String> factors = new LinkedHashMap<>();
    private String saidBy = "CHILD";
    private String childView = "AGREED";
    private boolean others = true;
    private boolean carers = true;
    private boolean concernsCarer;

    Statement(Rows rows, long interview, long episode) {
        this.rows = rows;
        this.interview = interview;
        this.episode = episode;
    }

    /** It names a place known to the street; a park where the child stayed, unless it says otherwise. */
    public Place place(double easting, double northing) {
        return new Place(rows, this, "STREET", easting, northing);
    }

    /** It names a place that could not be put on a map exactly, or at all. */
    public Place place(String precision) {
        return new Place(rows, this, precision, 500.0, 500.0);
    }

    public Statement push(String code) {
        factors.put(code + ".PUSH", code);
        return this;
    }

    public Statement pull(String code) {
        factors.put(code + ".PULL", code);
        return this;
    }

    public Statement forced(String code) {
        factors.put(code + ".FORCED", code);
        return this;
    }

    public Statement observed() {
        saidBy = "OBSERVED";
        return this;
    }

    public Statement keptConfidential() {
        childView = "OBJECTED";
        others = false;
        carers = false;
        return this;
    }

    public Statement notForCarers() {
        carers = false;
        return this;
    }

    public Statement aboutTheCarer() {
        carers = false;
        concernsCarer = true;
        return this;
    }

    public long stored() {
        long id = rows.key("statement", Map.of("reference", rows.reference("S-"), "interview_id", interview));
        rows.run(
                "insert into homeward.statement_version (id, recorded_in, interview_id, child_id, episode_id, kind, said_by,"
                        + " child_view, for_police, for_childrens_services, for_partnership, for_carers, concerns_carer)"
                        + " select ?, ?, ?, child_id, ?, 'FACTOR', ?, ?, ?, ?, ?, ?, ? from homeward.interview_key where id = ?",
                id,
                rows.change(),
                interview,
                episode,
                saidBy,
                childView,
                others,
                others,
                others,
                carers,
                concernsCarer,
                interview);
        factors.forEach((sided, code) -> rows.run(
                "insert into homeward.factor_version (statement_id, code, side, recorded_in) values (?, ?, ?, ?)",
                id,
                code,
                sided.substring(code.length() + 1),
                rows.change()));
        return id;
    }
}

package org.homeward.intake.store;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.EPISODE_VERSION;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_EPISODE_VERSION;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_VERSION;
import static org.homeward.store.db.homeward.Tables.STATEMENT_VERSION;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.intake.check.CheckedSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.RowNotice;
import org.homeward.intake.store.VersionDiff.IncomingRow;
import org.homeward.intake.store.VersionDiff.Plan;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Stored records that other people could read afterwards: an episode in another district, of another responsible authority or provider;
 * an interview of another provider or author, or about other episodes; a statement about another episode.
 */
final class MovedRecords {

    private static final Set<String> AREAS = Set.of("district_id", "responsible_authority_id");

    /** What says who reads, by the column of the file. */
    private static final Map<String, String> EPISODES = columns(
            "district", "district_id", "responsible_authority", "responsible_authority_id", "provider", "provider_id");

    private static final Map<String, String> INTERVIEWS = columns("provider", "provider_id", "author", "author");
    private static final Map<String, String> STATEMENTS = columns("episode_key", "episode_id");

    private final Map<Object, String> districts;
    private final List<RowNotice> notices = new ArrayList<>();

    private MovedRecords(DSLContext dsl) {
        this.districts = dsl.select(AREA.ID, AREA.CODE).from(AREA).stream()
                .collect(Collectors.toMap(row -> (Object) row.value1(), row -> row.value2()));
    }

    /** A notice for each row. */
    static List<RowNotice> find(DSLContext dsl, List<Plan> plans, CheckedSet set, SourceKeys keys, RowCounts counts) {
        MovedRecords moved = new MovedRecords(dsl);
        for (Plan plan : plans) {
            if (plan.spec().table().equals(EPISODE_VERSION)) {
                moved.compare(plan, EPISODES);
            } else if (plan.spec().table().equals(INTERVIEW_VERSION)) {
                moved.compare(plan, INTERVIEWS);
            } else if (plan.spec().table().equals(STATEMENT_VERSION)) {
                moved.compare(plan, STATEMENTS);
            } else if (plan.spec().table().equals(INTERVIEW_EPISODE_VERSION)) {
                moved.covered(plan, set, keys, counts);
            }
        }
        return List.copyOf(moved.notices);
    }

    private void compare(Plan plan, Map<String, String> columns) {
        Map<Object, Record> before = plan.ending().stream()
                .collect(Collectors.toMap(stored -> Objects.requireNonNull(stored.get("id")), stored -> stored));
        for (IncomingRow row : plan.beginning()) {
            Record stored = before.get(row.record().get("id"));
            if (stored != null) {
                columns.entrySet().stream()
                        .filter(column -> !isSame(column.getValue(), stored, row.record()))
                        .findFirst()
                        .ifPresent(column -> add(row.at(), column.getKey()));
            }
        }
    }

    /** An area of new boundaries is the same area: who reads is limited by its code. */
    private boolean isSame(String column, Record stored, Record sent) {
        return Objects.equals(value(column, stored), value(column, sent));
    }

    private @Nullable Object value(String column, Record row) {
        Object value = row.get(column);
        return value != null && AREAS.contains(column) ? districts.get(value) : value;
    }

    /** Interviews that stand, about other episodes than before. */
    private void covered(Plan plan, CheckedSet set, SourceKeys keys, RowCounts counts) {
        Set<Object> changed = new HashSet<>();
        Stream.concat(plan.ending().stream(), plan.beginning().stream().map(IncomingRow::record))
                .forEach(covered -> changed.add(covered.get("interview_id")));
        set.interviews().stream()
                .filter(row -> !counts.isAdded(row.at()))
                .filter(row -> changed.contains(keys.interview(row.interviewKey())))
                .forEach(row -> add(row.at(), "episode_keys"));
    }

    private void add(Row at, String column) {
        notices.add(new RowNotice(
                at.sentFile(), at.sentLine(), at.sentColumn(column), ImportProblem.of(ImportError.READERS_CHANGE)));
    }

    private static Map<String, String> columns(String... pairs) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            columns.put(pairs[i], pairs[i + 1]);
        }
        return columns;
    }
}

package org.homeward.intake.store;

import static org.homeward.store.db.homeward.Tables.EPISODE_KEY;
import static org.homeward.store.db.homeward.Tables.EPISODE_VERSION;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_KEY;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_VERSION;
import static org.jooq.impl.DSL.any;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.intake.check.CheckedSet;
import org.homeward.intake.check.EpisodeRow;
import org.homeward.intake.check.InterviewRow;
import org.homeward.intake.check.StatementRow;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.RowNotice;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** From when on a set is unusual and waits for a second person. */
@Component
public class UnusualLimits {

    private static final String PERSON = "person_key";

    private final int changedStatements;
    private final int widerHandlings;
    private final Duration longAgo;
    private final Clock clock;

    /**
     * @param changedStatements how many statements that stand a set may change, and not their handling alone, before it waits
     * @param widerHandlings from how many statements on that would be seen by more people
     * @param longAgo how old an episode or an interview is that was of long ago
     */
    public UnusualLimits(
            @Value("${homeward.imports.changed-statements}") int changedStatements,
            @Value("${homeward.imports.wider-handlings}") int widerHandlings,
            @Value("${homeward.imports.long-ago}") Duration longAgo,
            Clock clock) {
        this.changedStatements = changedStatements;
        this.widerHandlings = widerHandlings;
        this.longAgo = longAgo;
        this.clock = clock;
    }

    /** What is unusual about a set, with a notice for each row of it. */
    record Found(UnusualSet set, List<RowNotice> notices) {}

    /**
     * @param changed what of stored statements would change
     * @param widened how many statements would be seen by more people; each has a notice already
     * @param moved a notice for each stored record that other people could read
     */
    Found find(
            DSLContext dsl,
            CheckedSet set,
            RowCounts counts,
            List<Changed> changed,
            int widened,
            List<RowNotice> moved) {
        List<RowNotice> notices = new ArrayList<>(moved);
        List<OldRow> old = longAgo(dsl, set, counts, changed);
        int all = changed.stream().mapToInt(Changed::statements).sum();
        int statements = all > changedStatements ? all : 0;
        if (statements > 0) {
            changed.forEach(each -> notices.add(each.notice()));
        }
        notices.addAll(grouped(old));
        return new Found(
                new UnusualSet(statements, widened >= widerHandlings ? widened : 0, old.size(), moved.size()),
                List.copyOf(notices));
    }

    /**
     * A row that would change what is stored.
     *
     * @param statements how many statements it says something else of: 1, or those that name the person
     */
    record Changed(Row row, String column, int statements) {

        static Changed statement(Row row) {
            return new Changed(row, "words", 1);
        }

        /** Of the child or the interview that statements belong to. */
        static Changed record(Row row, String column) {
            return new Changed(row, column, 1);
        }

        static Changed person(Row row, int naming) {
            return new Changed(row, PERSON, naming);
        }

        private RowNotice notice() {
            ImportProblem problem =
                    switch (column) {
                        case "words" -> ImportProblem.of(ImportError.STATEMENT_CHANGES);
                        case PERSON -> ImportProblem.of(ImportError.PERSON_CHANGES, statements);
                        default -> ImportProblem.of(ImportError.RECORD_CHANGES);
                    };
            return new RowNotice(row.sentFile(), row.sentLine(), row.sentColumn(column), problem);
        }
    }

    /** By the time that is sent and by the time that stands: neither makes an old record a new one. */
    private List<OldRow> longAgo(DSLContext dsl, CheckedSet set, RowCounts counts, List<Changed> changed) {
        OffsetDateTime before = OffsetDateTime.now(clock).minus(longAgo);
        String source = set.parsed().sourceSystem();
        Set<String> oldEpisodes = dsl.select(EPISODE_KEY.SOURCE_KEY)
                .from(EPISODE_KEY)
                .join(EPISODE_VERSION)
                .on(EPISODE_VERSION.ID.eq(EPISODE_KEY.ID))
                .and(EPISODE_VERSION.SUPERSEDED_IN.isNull())
                .where(EPISODE_KEY.SOURCE_SYSTEM.eq(source))
                .and(EPISODE_KEY.SOURCE_KEY.eq(any(keys(set.episodes(), EpisodeRow::episodeKey))))
                .and(EPISODE_VERSION.STARTED_LATEST.lt(before))
                .fetchSet(EPISODE_KEY.SOURCE_KEY);
        Set<String> oldInterviews = dsl.select(INTERVIEW_KEY.SOURCE_KEY)
                .from(INTERVIEW_KEY)
                .join(INTERVIEW_VERSION)
                .on(INTERVIEW_VERSION.ID.eq(INTERVIEW_KEY.ID))
                .and(INTERVIEW_VERSION.SUPERSEDED_IN.isNull())
                .where(INTERVIEW_KEY.SOURCE_SYSTEM.eq(source))
                .and(INTERVIEW_KEY
                        .SOURCE_KEY
                        .eq(any(keys(set.interviews(), InterviewRow::interviewKey)))
                        .or(INTERVIEW_KEY.SOURCE_KEY.eq(any(keys(set.statements(), StatementRow::interviewKey)))))
                .and(INTERVIEW_VERSION.HELD_LATEST.lt(before))
                .fetchSet(INTERVIEW_KEY.SOURCE_KEY);
        List<EpisodeRow> episodes = set.episodes().stream()
                .filter(row -> counts.isToStore(row.at()))
                .filter(row -> row.startedLatest().isBefore(before) || oldEpisodes.contains(row.episodeKey()))
                .toList();
        List<InterviewRow> interviews = set.interviews().stream()
                .filter(row -> counts.isToStore(row.at()))
                .filter(row -> row.heldLatest().isBefore(before) || oldInterviews.contains(row.interviewKey()))
                .toList();
        Set<String> told = Set.of(keys(interviews, InterviewRow::interviewKey));
        Set<Row> changes = changed.stream().map(Changed::row).collect(Collectors.toSet());
        List<StatementRow> statements = set.statements().stream()
                .filter(row -> oldInterviews.contains(row.interviewKey()) && !told.contains(row.interviewKey()))
                .filter(row -> counts.isAdded(row.at()) || changes.contains(row.at()))
                .toList();
        return Stream.of(
                        episodes.stream().map(row -> new OldRow(row.at(), "started")),
                        interviews.stream().map(row -> new OldRow(row.at(), "held")),
                        statements.stream().map(row -> new OldRow(row.at(), "interview_key")))
                .flatMap(each -> each)
                .toList();
    }

    private static <R> String[] keys(List<R> rows, Function<R, String> key) {
        return rows.stream().map(key).distinct().toArray(String[]::new);
    }

    /** One notice for each file, at its first row: the first set of a provider may bring thousands. */
    private List<RowNotice> grouped(List<OldRow> old) {
        Map<String, List<OldRow>> byFile = old.stream()
                .collect(Collectors.groupingBy(row -> row.at().file(), LinkedHashMap::new, Collectors.toList()));
        return byFile.values().stream()
                .map(rows -> new RowNotice(
                        rows.getFirst().at().sentFile(),
                        rows.getFirst().at().sentLine(),
                        rows.getFirst().at().sentColumn(rows.getFirst().column()),
                        ImportProblem.of(ImportError.RECORD_OF_LONG_AGO, longAgo.toDays(), rows.size() - 1)))
                .toList();
    }

    /** A row of long ago, and the column that says so. */
    private record OldRow(Row at, String column) {}
}

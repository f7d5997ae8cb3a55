package org.homeward.store;

import static org.homeward.store.db.encrypted.Tables.STATEMENT_TEXT;
import static org.homeward.store.db.homeward.Tables.CHANGE;
import static org.homeward.store.db.homeward.Tables.STATEMENT_VERSION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.EarlierWords;
import org.homeward.store.db.homeward.Routines;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/**
 * The words of statements before they were changed, as far back as the viewer might read the statement without a break. Whoever may read
 * later words does not read earlier ones again that a child meanwhile withdrew. A safeguarding lead, who reads what every handling
 * withholds, and an author read all of that.
 */
public final class EarlierStatements {

    private final Map<Long, ? extends Result<? extends Record>> byStatement;
    private final Map<Long, Long> readableSince;

    private EarlierStatements(
            Map<Long, ? extends Result<? extends Record>> byStatement, Map<Long, Long> readableSince) {
        this.byStatement = byStatement;
        this.readableSince = readableSince;
    }

    /** @param current rows of {@link StatementColumns} that the viewer may see */
    public static EarlierStatements of(DSLContext dsl, Viewer viewer, List<? extends Record> current) {
        Long[] statements = current.stream()
                .map(row -> row.get(STATEMENT_TEXT.STATEMENT_ID))
                .distinct()
                .toArray(Long[]::new);
        var texts = dsl.select(STATEMENT_TEXT.RECORDED_IN, STATEMENT_TEXT.VERBATIM, CHANGE.MADE_AT, CHANGE.MADE_BY)
                .select(Decryptor.columns(STATEMENT_TEXT.WORDS))
                .from(STATEMENT_TEXT)
                .join(STATEMENT_VERSION)
                .on(STATEMENT_VERSION.ID.eq(STATEMENT_TEXT.STATEMENT_ID))
                .and(STATEMENT_VERSION.RECORDED_IN.eq(STATEMENT_TEXT.RECORDED_IN))
                .join(CHANGE)
                .on(CHANGE.NUMBER.eq(STATEMENT_TEXT.RECORDED_IN))
                .where(STATEMENT_TEXT.STATEMENT_ID.eq(any(statements)))
                .and(STATEMENT_TEXT.SUPERSEDED_IN.le(select(Routines.asOfChange())))
                .and(Visibility.allowed(viewer, STATEMENT_VERSION))
                .orderBy(STATEMENT_TEXT.STATEMENT_ID, STATEMENT_TEXT.RECORDED_IN)
                .fetchGroups(STATEMENT_TEXT.STATEMENT_ID);
        return new EarlierStatements(
                texts, viewer.audience() == null ? Map.of() : readableSince(dsl, viewer, statements));
    }

    /** The change since which the viewer might read each statement, whatever its words were. */
    private static Map<Long, Long> readableSince(DSLContext dsl, Viewer viewer, Long[] statements) {
        Map<Long, Long> since = new HashMap<>();
        dsl.select(STATEMENT_VERSION.ID, STATEMENT_VERSION.RECORDED_IN, STATEMENT_VERSION.SUPERSEDED_IN)
                .from(STATEMENT_VERSION)
                .where(STATEMENT_VERSION.ID.eq(any(statements)))
                .and(STATEMENT_VERSION.RECORDED_IN.le(select(Routines.asOfChange())))
                .and(Visibility.allowed(viewer, STATEMENT_VERSION))
                .orderBy(STATEMENT_VERSION.ID, STATEMENT_VERSION.RECORDED_IN.desc())
                .forEach(version -> {
                    Long known = since.get(version.value1());
                    if (known == null || known.equals(version.value3())) {
                        since.put(version.value1(), version.value2());
                    }
                });
        return since;
    }

    /** Those of one statement, the first first. Words that came again unchanged, with a change of something else, are one version. */
    List<EarlierWords> of(Decryptor decryptor, Record current) {
        Result<? extends Record> rows = byStatement.get(current.get(STATEMENT_TEXT.STATEMENT_ID));
        if (rows == null) {
            return List.of();
        }
        List<EarlierWords> earlier = new ArrayList<>();
        long since = readableSince.getOrDefault(current.get(STATEMENT_TEXT.STATEMENT_ID), 0L);
        for (Record row : rows) {
            if (row.get(STATEMENT_TEXT.RECORDED_IN) < since) {
                continue;
            }
            EarlierWords words = new EarlierWords(
                    decryptor.decrypt(row, STATEMENT_TEXT.WORDS),
                    row.get(STATEMENT_TEXT.VERBATIM),
                    row.get(CHANGE.MADE_AT).toInstant(),
                    row.get(CHANGE.MADE_BY));
            if (earlier.isEmpty() || !isSame(earlier.getLast(), words.words(), words.verbatim())) {
                earlier.add(words);
            }
        }
        String now = decryptor.decrypt(current, STATEMENT_TEXT.WORDS);
        if (!earlier.isEmpty() && isSame(earlier.getLast(), now, current.get(STATEMENT_TEXT.VERBATIM))) {
            earlier.removeLast();
        }
        return earlier;
    }

    private static boolean isSame(EarlierWords one, String words, boolean verbatim) {
        return one.words().equals(words) && one.verbatim() == verbatim;
    }
}

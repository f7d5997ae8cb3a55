package org.homeward.governance;

import static org.homeward.store.db.homeward.Tables.BREAK_GLASS;
import static org.homeward.store.db.sealed_.Tables.BREAK_GLASS_WORDS;
import static org.jooq.impl.DSL.condition;

import java.time.OffsetDateTime;
import java.util.List;
import org.homeward.access.Reading;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.store.Sight;
import org.homeward.store.Unopened;
import org.homeward.store.Vault;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Reads who broke the glass, for the governance role only; any other viewer is given nothing. */
@Component
public class BreakGlassQueries {

    private final Sight sight;

    BreakGlassQueries(Sight sight) {
        this.sight = sight;
    }

    /** The newest first, at most {@code limit}; attempts that opened nothing are among them. */
    public List<BreakGlassAlert> list(Viewer viewer, int limit) {
        return sight.open(
                viewer,
                Reading.listed("governance", "break glass", "", null),
                dsl -> Unopened.list(
                        dsl.select(
                                        BREAK_GLASS.ASKED_AT,
                                        BREAK_GLASS.USER_NAME,
                                        BREAK_GLASS.ROLE,
                                        BREAK_GLASS.CHILD_REFERENCE,
                                        BREAK_GLASS.ENDS_AT,
                                        BREAK_GLASS_WORDS.BREAK_GLASS_ID,
                                        BREAK_GLASS_WORDS.REASON)
                                .from(BREAK_GLASS)
                                .join(BREAK_GLASS_WORDS)
                                .on(BREAK_GLASS_WORDS.BREAK_GLASS_ID.eq(BREAK_GLASS.ID))
                                .where(condition(viewer.role() == Role.GOVERNANCE))
                                .orderBy(BREAK_GLASS.ID.desc())
                                .limit(limit)
                                .fetch(),
                        BreakGlassQueries::alert));
    }

    private static BreakGlassAlert alert(Vault vault, Record row) {
        OffsetDateTime ends = row.get(BREAK_GLASS.ENDS_AT);
        return new BreakGlassAlert(
                row.get(BREAK_GLASS.ASKED_AT).toInstant(),
                row.get(BREAK_GLASS.USER_NAME),
                Role.valueOf(row.get(BREAK_GLASS.ROLE)),
                row.get(BREAK_GLASS.CHILD_REFERENCE),
                ends == null ? null : ends.toInstant(),
                vault.open(row, BREAK_GLASS_WORDS.REASON));
    }
}

package org.homeward.store;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.BREAK_GLASS;
import static org.homeward.store.db.homeward.Tables.EPISODE;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_EPISODE;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.homeward.store.db.homeward.Tables.STAFF_CONFLICT;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import java.util.Set;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Audience;
import org.homeward.store.db.homeward.tables.Episode;
import org.homeward.store.db.homeward.tables.Interview;
import org.homeward.store.db.homeward.tables.StatementFacts;
import org.homeward.store.db.homeward.tables.StatementVersion;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * What a viewer may see, as a condition on each kind of row. A statement whose handling does not allow the viewer's audience
 * is in no query, no count and no sheet; a viewer without an audience sees none.
 */
public final class Visibility {

    /** Set only by the test that checks whether row security still applies where this class does not. */
    static final ScopedValue<Boolean> WIDENED = ScopedValue.newInstance();

    private Visibility() {}

    public static Condition of(Viewer viewer, StatementFacts facts) {
        return widened()
                ? trueCondition()
                : allowed(viewer.audience(), facts)
                        .and(noConflict(viewer, facts.CHILD_ID))
                        .and(inScope(viewer, facts));
    }

    public static Condition of(Viewer viewer, Episode episode) {
        if (widened()) {
            return trueCondition();
        }
        if (viewer.audience() == null) {
            return falseCondition();
        }
        return noConflict(viewer, episode.CHILD_ID).and(inScope(viewer, episode));
    }

    /** Interviews about episodes: the provider of the interview and the district of the episode decide. */
    public static Condition of(Viewer viewer, Interview interview, Episode episode) {
        if (widened()) {
            return trueCondition();
        }
        if (viewer.audience() == null) {
            return falseCondition();
        }
        return noConflict(viewer, episode.CHILD_ID)
                .and(inDistricts(viewer, episode.DISTRICT_ID, episode.RESPONSIBLE_AUTHORITY_ID))
                .and(ofProvider(viewer, interview.PROVIDER_ID));
    }

    /** Interviews of the viewer's provider that cover an episode in the viewer's districts. */
    public static Condition of(Viewer viewer, Interview interview) {
        if (widened()) {
            return trueCondition();
        }
        if (viewer.audience() == null) {
            return falseCondition();
        }
        return noConflict(viewer, interview.CHILD_ID).and(inScope(viewer, interview));
    }

    /**
     * The same in the account of one child, also while the viewer has emergency access to that child. Emergency access adds
     * nothing to lists or counts, widens no audience and never overrides a conflict of interest.
     */
    public static Condition ofAccount(Viewer viewer, StatementFacts facts) {
        return widened()
                ? trueCondition()
                : allowed(viewer.audience(), facts)
                        .and(noConflict(viewer, facts.CHILD_ID))
                        .and(inScope(viewer, facts).or(hasEmergencyAccess(viewer, facts.CHILD_ID)));
    }

    public static Condition ofAccount(Viewer viewer, Episode episode) {
        if (widened()) {
            return trueCondition();
        }
        if (viewer.audience() == null) {
            return falseCondition();
        }
        return noConflict(viewer, episode.CHILD_ID)
                .and(inScope(viewer, episode).or(hasEmergencyAccess(viewer, episode.CHILD_ID)));
    }

    public static Condition ofAccount(Viewer viewer, Interview interview) {
        if (widened()) {
            return trueCondition();
        }
        if (viewer.audience() == null) {
            return falseCondition();
        }
        return noConflict(viewer, interview.CHILD_ID)
                .and(inScope(viewer, interview).or(hasEmergencyAccess(viewer, interview.CHILD_ID)));
    }

    /**
     * Records of single children and not only counts: for roles that may open them, and never for staff with a recorded
     * conflict of interest. A conflict applies from the moment it is recorded, whatever change is read.
     */
    public static Condition ofRecords(Viewer viewer, Field<Long> child) {
        if (widened()) {
            return trueCondition();
        }
        if (!viewer.role().seesRecords()) {
            return falseCondition();
        }
        return noConflict(viewer, child);
    }

    /** Statements that no role reads: for the safeguarding lead of the provider that held the interview. */
    public static Condition ofKept(Viewer viewer, StatementFacts facts) {
        if (widened()) {
            return trueCondition();
        }
        if (viewer.role() != Role.SAFEGUARDING_LEAD || viewer.provider() == null) {
            return falseCondition();
        }
        return notConflicted(viewer, facts.CHILD_ID).and(inScope(viewer, facts));
    }

    /** What an interviewer wrote, of their own provider and in their districts. */
    public static Condition ofAuthor(Viewer viewer, StatementFacts facts) {
        if (widened()) {
            return trueCondition();
        }
        if (!viewer.isAuthor()) {
            return falseCondition();
        }
        return facts.AUTHOR
                .eq(viewer.name())
                .and(notConflicted(viewer, facts.CHILD_ID))
                .and(inScope(viewer, facts));
    }

    /**
     * For users who may open records, figures exclude such a child too: a count that differs from its list would reveal the
     * child. All users who see only figures get the same figures; otherwise two of them could compare and subtract.
     */
    private static Condition noConflict(Viewer viewer, Field<Long> child) {
        return viewer.role().seesRecords() ? notConflicted(viewer, child) : noCondition();
    }

    /** The children with whom this user has a conflict of interest, by key, whether or not anything of theirs could be seen. */
    public static Set<Long> conflicted(DSLContext dsl, Viewer viewer) {
        return dsl.select(STAFF_CONFLICT.CHILD_ID)
                .from(STAFF_CONFLICT)
                .where(STAFF_CONFLICT.USER_NAME.eq(viewer.name()))
                .and(STAFF_CONFLICT.SUPERSEDED_IN.isNull())
                .fetchSet(STAFF_CONFLICT.CHILD_ID);
    }

    private static Condition notConflicted(Viewer viewer, Field<Long> child) {
        return notExists(selectOne()
                .from(STAFF_CONFLICT)
                .where(STAFF_CONFLICT.CHILD_ID.eq(child))
                .and(STAFF_CONFLICT.USER_NAME.eq(viewer.name()))
                .and(STAFF_CONFLICT.SUPERSEDED_IN.isNull()));
    }

    /**
     * Records that the viewer's own provider made. What has no handling of its own is read by authorship: by interviewers of the
     * provider that wrote it, and by nobody else, emergency access included. Some of it are columns, which row security cannot limit.
     */
    public static Condition isRecordedByOwnService(Viewer viewer, Interview interview) {
        return viewer.role() == Role.INTERVIEWER ? ofProvider(viewer, interview.PROVIDER_ID) : falseCondition();
    }

    /** Now, by the clock of the database, whatever change is read. */
    private static Condition hasEmergencyAccess(Viewer viewer, Field<Long> child) {
        return viewer.role().seesRecords()
                ? exists(selectOne()
                        .from(BREAK_GLASS)
                        .where(BREAK_GLASS.CHILD_ID.eq(child))
                        .and(BREAK_GLASS.USER_NAME.eq(viewer.name()))
                        .and(BREAK_GLASS.ENDS_AT.gt(currentOffsetDateTime())))
                : falseCondition();
    }

    private static Condition inScope(Viewer viewer, StatementFacts facts) {
        return inDistricts(viewer, facts.DISTRICT_ID, facts.RESPONSIBLE_AUTHORITY_ID)
                .and(ofProvider(viewer, facts.PROVIDER_ID));
    }

    private static Condition inScope(Viewer viewer, Episode episode) {
        return inDistricts(viewer, episode.DISTRICT_ID, episode.RESPONSIBLE_AUTHORITY_ID)
                .and(ofProvider(viewer, episode.PROVIDER_ID));
    }

    private static Condition inScope(Viewer viewer, Interview interview) {
        return ofProvider(viewer, interview.PROVIDER_ID)
                .and(exists(selectOne()
                        .from(INTERVIEW_EPISODE)
                        .join(EPISODE)
                        .on(EPISODE.ID.eq(INTERVIEW_EPISODE.EPISODE_ID))
                        .where(INTERVIEW_EPISODE.INTERVIEW_ID.eq(interview.ID))
                        .and(inDistricts(viewer, EPISODE.DISTRICT_ID, EPISODE.RESPONSIBLE_AUTHORITY_ID))));
    }

    static boolean widened() {
        return WIDENED.orElse(false);
    }

    private static Condition allowed(@org.jspecify.annotations.Nullable Audience audience, StatementFacts facts) {
        return switch (audience) {
            case null -> falseCondition();
            case POLICE -> facts.FOR_POLICE.isTrue();
            case CHILDRENS_SERVICES -> facts.FOR_CHILDRENS_SERVICES.isTrue();
            case PARTNERSHIP -> facts.FOR_PARTNERSHIP.isTrue();
            case CARERS -> facts.FOR_CARERS.isTrue().and(facts.CONCERNS_CARER.isFalse());
        };
    }

    /** Whether a version of a statement came with a handling that allows the viewer. A safeguarding lead reads what every handling withholds, an author whatever they wrote. */
    static Condition allowed(Viewer viewer, StatementVersion version) {
        if (widened()) {
            return trueCondition();
        }
        return switch (viewer.audience()) {
            case null ->
                viewer.isAuthor()
                        ? trueCondition()
                        : condition(viewer.role() == Role.SAFEGUARDING_LEAD)
                                .and(version.FOR_POLICE.isFalse())
                                .and(version.FOR_CHILDRENS_SERVICES.isFalse())
                                .and(version.FOR_PARTNERSHIP.isFalse());
            case POLICE -> version.FOR_POLICE.isTrue();
            case CHILDRENS_SERVICES -> version.FOR_CHILDRENS_SERVICES.isTrue();
            case PARTNERSHIP -> version.FOR_PARTNERSHIP.isTrue();
            case CARERS -> version.FOR_CARERS.isTrue().and(version.CONCERNS_CARER.isFalse());
        };
    }

    /** The district that the child went missing from; for children's services also the authority that looks after the child. */
    private static Condition inDistricts(Viewer viewer, Field<Integer> district, Field<Integer> authority) {
        if (viewer.districts().isEmpty()) {
            return trueCondition();
        }
        Select<Record1<Integer>> own = select(AREA.ID).from(AREA).where(AREA.CODE.in(viewer.districts()));
        return viewer.role().isOfAuthority() ? district.in(own).or(authority.in(own)) : district.in(own);
    }

    private static Condition ofProvider(Viewer viewer, Field<Integer> provider) {
        return viewer.provider() == null
                ? noCondition()
                : provider.in(select(PROVIDER.ID).from(PROVIDER).where(PROVIDER.CODE.eq(viewer.provider())));
    }
}

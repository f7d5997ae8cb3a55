package org.homeward.store;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.EPISODE;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_EPISODE;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.homeward.store.db.homeward.Tables.STAFF_CONFLICT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import org.homeward.access.Viewer;
import org.homeward.disclosure.Audience;
import org.homeward.store.db.homeward.tables.Episode;
import org.homeward.store.db.homeward.tables.Interview;
import org.homeward.store.db.homeward.tables.Told;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * What a viewer may see, as a condition on each kind of row. A statement whose handling does not allow the viewer's audience
 * is in no query, no count and no sheet; a role without an audience sees none at all.
 */
public final class Visibility {

    /** Bound by the test alone that asks whether the database would still keep what this class forgot. */
    static final ScopedValue<Boolean> WIDENED = ScopedValue.newInstance();

    private Visibility() {}

    public static Condition of(Viewer viewer, Told told) {
        return widened()
                ? trueCondition()
                : allowed(viewer.audience(), told)
                        .and(inDistricts(viewer, told.DISTRICT_ID))
                        .and(ofProvider(viewer, told.PROVIDER_ID));
    }

    public static Condition of(Viewer viewer, Episode episode) {
        if (widened()) {
            return trueCondition();
        }
        if (viewer.audience() == null) {
            return falseCondition();
        }
        return inDistricts(viewer, episode.DISTRICT_ID).and(ofProvider(viewer, episode.PROVIDER_ID));
    }

    /** Who was heard about what: the interview says by whom, the episode says where. */
    public static Condition of(Viewer viewer, Interview interview, Episode episode) {
        if (widened()) {
            return trueCondition();
        }
        if (viewer.audience() == null) {
            return falseCondition();
        }
        return inDistricts(viewer, episode.DISTRICT_ID).and(ofProvider(viewer, interview.PROVIDER_ID));
    }

    /** Interviews of the viewer's provider that cover an episode in the viewer's districts. */
    public static Condition of(Viewer viewer, Interview interview) {
        if (widened()) {
            return trueCondition();
        }
        if (viewer.audience() == null) {
            return falseCondition();
        }
        return ofProvider(viewer, interview.PROVIDER_ID)
                .and(exists(selectOne()
                        .from(INTERVIEW_EPISODE)
                        .join(EPISODE)
                        .on(EPISODE.ID.eq(INTERVIEW_EPISODE.EPISODE_ID))
                        .where(INTERVIEW_EPISODE.INTERVIEW_ID.eq(interview.ID))
                        .and(inDistricts(viewer, EPISODE.DISTRICT_ID))));
    }

    /**
     * Records of single children, and not only counts: for roles that may open them, and never for a member of staff who is
     * recorded as too close to the child. Such a conflict holds from the moment it is recorded, whatever change is asked for.
     */
    public static Condition ofRecords(Viewer viewer, Field<Long> child) {
        if (widened()) {
            return trueCondition();
        }
        if (!viewer.role().seesRecords()) {
            return falseCondition();
        }
        return notExists(selectOne()
                .from(STAFF_CONFLICT)
                .where(STAFF_CONFLICT.CHILD_ID.eq(child))
                .and(STAFF_CONFLICT.USER_NAME.eq(viewer.name()))
                .and(STAFF_CONFLICT.SUPERSEDED_IN.isNull()));
    }

    private static boolean widened() {
        return WIDENED.orElse(false);
    }

    private static Condition allowed(@org.jspecify.annotations.Nullable Audience audience, Told told) {
        return switch (audience) {
            case null -> falseCondition();
            case POLICE -> told.FOR_POLICE.isTrue();
            case CHILDRENS_SERVICES -> told.FOR_CHILDRENS_SERVICES.isTrue();
            case PARTNERSHIP -> told.FOR_PARTNERSHIP.isTrue();
            case CARERS -> told.FOR_CARERS.isTrue().and(told.CONCERNS_CARER.isFalse());
        };
    }

    private static Condition inDistricts(Viewer viewer, Field<Integer> district) {
        return viewer.districts().isEmpty()
                ? trueCondition()
                : district.in(select(AREA.ID).from(AREA).where(AREA.CODE.in(viewer.districts())));
    }

    private static Condition ofProvider(Viewer viewer, Field<Integer> provider) {
        return viewer.provider() == null
                ? noCondition()
                : provider.in(select(PROVIDER.ID).from(PROVIDER).where(PROVIDER.CODE.eq(viewer.provider())));
    }
}

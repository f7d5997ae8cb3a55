package org.homeward.store.counting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.UnitKeys;
import org.homeward.disclosure.UnitKeys.Unit;

/**
 * Counts distinct children, episodes, interviews and statements in each group, in one pass over rows that are sorted by child.
 * A child, and a statement within the child, is new to a group where it differs from the last one of that group. An episode or
 * an interview comes back within a child; it has a place in a mask of 64 by its number within the child, and one that has a
 * higher number is looked up in a set. What is known of a group lies side by side in memory: rows come in the order of the children, so each
 * is in another group than the one before.
 */
final class Groups {

    private static final int CHILDREN = 0;
    private static final int EPISODES = 1;
    private static final int INTERVIEWS = 2;
    private static final int STATEMENTS = 3;
    private static final int MOST_EPISODES_OF_ONE_CHILD = 4;
    private static final int CHILDREN_WHO_SAID = 5;
    private static final int COUNTS = 6;
    private static final int LAST_CHILD = 6;
    private static final int LAST_CHILD_WHO_SAID = 7;
    private static final int LAST_STATEMENT = 8;
    private static final int EPISODES_OF_LAST_CHILD = 9;
    private static final int EPISODE_MASK = 10;
    private static final int INTERVIEW_MASK = 12;
    private static final int SIZE = 16;

    private final LongNumbers keys;
    private final LongNumbers beyondMask = new LongNumbers();
    /** Of each group the counts, and what is known of the last child. */
    private int[] state = new int[16 * SIZE];
    /** The keys of what was counted; none where they are not asked for. */
    private long[] keyOf;

    private final UnitKeys unitKeys;
    private final boolean keyed;
    private int child;
    private int episode;
    private int episodeInChild;
    private int interview;
    private int interviewInChild;
    private int statement;
    private boolean saidByChild;

    Groups(UnitKeys unitKeys) {
        this(unitKeys, new LongNumbers());
    }

    /** @param keys of the groups, where these are numbered already */
    Groups(UnitKeys unitKeys, LongNumbers keys) {
        this.unitKeys = unitKeys;
        this.keyed = unitKeys != UnitKeys.NONE;
        this.keyOf = new long[keyed ? 16 * COUNTS : 0];
        this.keys = keys;
        while (state.length < SIZE * keys.size()) {
            grow();
        }
    }

    /** The next row; an episode, an interview or a statement is -1 where it has none. */
    void row(
            int child,
            int episode,
            int episodeInChild,
            int interview,
            int interviewInChild,
            int statement,
            boolean saidByChild) {
        this.child = child;
        this.episode = episode;
        this.episodeInChild = episodeInChild;
        this.interview = interview;
        this.interviewInChild = interviewInChild;
        this.statement = statement;
        this.saidByChild = saidByChild;
    }

    /** The row is in this group, too. */
    void add(long key) {
        int group = keys.number(key);
        if (SIZE * group == state.length) {
            grow();
        }
        addTo(group);
    }

    /** The same by the number of the group. */
    void addTo(int group) {
        int[] state = this.state;
        int at = SIZE * group;
        if (state[at + LAST_CHILD] != child) {
            state[at + LAST_CHILD] = child;
            state[at + LAST_STATEMENT] = -1;
            state[at + EPISODES_OF_LAST_CHILD] = 0;
            state[at + EPISODE_MASK] = 0;
            state[at + EPISODE_MASK + 1] = 0;
            state[at + INTERVIEW_MASK] = 0;
            state[at + INTERVIEW_MASK + 1] = 0;
            count(CHILDREN, group, Unit.CHILD, child);
        }
        if (episode >= 0 && isNew(EPISODE_MASK, group, episode, episodeInChild)) {
            count(EPISODES, group, Unit.EPISODE, episode);
            state[at + EPISODES_OF_LAST_CHILD]++;
            state[at + MOST_EPISODES_OF_ONE_CHILD] =
                    Math.max(state[at + MOST_EPISODES_OF_ONE_CHILD], state[at + EPISODES_OF_LAST_CHILD]);
        }
        if (interview >= 0 && isNew(INTERVIEW_MASK, group, interview, interviewInChild)) {
            count(INTERVIEWS, group, Unit.INTERVIEW, interview);
        }
        if (statement >= 0 && state[at + LAST_STATEMENT] != statement) {
            state[at + LAST_STATEMENT] = statement;
            count(STATEMENTS, group, Unit.STATEMENT, statement);
        }
        if (saidByChild && state[at + LAST_CHILD_WHO_SAID] != child) {
            state[at + LAST_CHILD_WHO_SAID] = child;
            count(CHILDREN_WHO_SAID, group, Unit.CHILD, child);
        }
    }

    /** Adds the counts of other children, in the same groups. */
    void addAll(Groups others) {
        for (int at = 0; at < SIZE * keys.size(); at += SIZE) {
            for (int what = at; what < at + COUNTS; what++) {
                state[what] = what == at + MOST_EPISODES_OF_ONE_CHILD
                        ? Math.max(state[what], others.state[what])
                        : state[what] + others.state[what];
            }
        }
    }

    private void count(int what, int group, Unit unit, int id) {
        state[SIZE * group + what]++;
        if (keyed) {
            keyOf[COUNTS * group + what] ^= unitKeys.of(unit, id);
        }
    }

    private boolean isNew(int mask, int group, int id, int inChild) {
        if (inChild < Long.SIZE) {
            int at = SIZE * group + mask + inChild / Integer.SIZE;
            int bit = 1 << inChild % Integer.SIZE;
            boolean isNew = (state[at] & bit) == 0;
            state[at] |= bit;
            return isNew;
        }
        int before = beyondMask.size();
        beyondMask.number(((long) group << 33) | ((mask == EPISODE_MASK ? 0L : 1L) << 32) | id);
        return beyondMask.size() > before;
    }

    private void grow() {
        state = Arrays.copyOf(state, 2 * state.length);
        keyOf = Arrays.copyOf(keyOf, 2 * keyOf.length);
    }

    interface Group {
        void of(long key, DistinctCounts counted);
    }

    /** The counts by key, in the order in which the keys were first met. */
    Map<Long, DistinctCounts> byKey() {
        Map<Long, DistinctCounts> byKey = new LinkedHashMap<>();
        forEach(byKey::put);
        return byKey;
    }

    void forEach(Group each) {
        for (int group = 0; group < keys.size(); group++) {
            each.of(
                    keys.key(group),
                    new DistinctCounts(
                            counted(CHILDREN, group),
                            counted(EPISODES, group),
                            counted(INTERVIEWS, group),
                            counted(STATEMENTS, group),
                            state[SIZE * group + MOST_EPISODES_OF_ONE_CHILD],
                            counted(CHILDREN_WHO_SAID, group)));
        }
    }

    private RawCount counted(int what, int group) {
        return new RawCount(state[SIZE * group + what], keyed ? keyOf[COUNTS * group + what] : 0);
    }
}

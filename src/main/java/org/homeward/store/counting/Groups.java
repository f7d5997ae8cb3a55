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
 * higher number is looked up in a set.
 */
final class Groups {

    private final LongNumbers keys;
    private final LongNumbers beyondMask = new LongNumbers();
    private int[] lastChild = new int[16];
    private int[] lastStatement = new int[16];
    private int[] lastChildWhoSaid = new int[16];
    private long[] episodesOfChild = new long[16];
    private long[] interviewsOfChild = new long[16];
    private int[] episodesOfLastChild = new int[16];
    private final int[][] counts = new int[6][16];
    private final long[][] keyOf = new long[6][16];
    private final UnitKeys unitKeys;
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

    /** @param keys of the groups, where these are numbered already; each must get a row */
    Groups(UnitKeys unitKeys, LongNumbers keys) {
        this.unitKeys = unitKeys;
        this.keys = keys;
        while (lastChild.length < keys.size()) {
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
        if (group == lastChild.length) {
            grow();
        }
        addTo(group);
    }

    /** The same by the number of the group. */
    void addTo(int group) {
        if (lastChild[group] != child) {
            lastChild[group] = child;
            lastStatement[group] = -1;
            episodesOfChild[group] = 0;
            interviewsOfChild[group] = 0;
            episodesOfLastChild[group] = 0;
            counts[0][group]++;
            keyOf[0][group] ^= unitKeys.of(Unit.CHILD, child);
        }
        if (episode >= 0 && isNew(episodesOfChild, group, episode, episodeInChild, 0)) {
            counts[1][group]++;
            keyOf[1][group] ^= unitKeys.of(Unit.EPISODE, episode);
            episodesOfLastChild[group]++;
            counts[4][group] = Math.max(counts[4][group], episodesOfLastChild[group]);
        }
        if (interview >= 0 && isNew(interviewsOfChild, group, interview, interviewInChild, 1)) {
            counts[2][group]++;
            keyOf[2][group] ^= unitKeys.of(Unit.INTERVIEW, interview);
        }
        if (statement >= 0 && lastStatement[group] != statement) {
            lastStatement[group] = statement;
            counts[3][group]++;
            keyOf[3][group] ^= unitKeys.of(Unit.STATEMENT, statement);
        }
        if (saidByChild && lastChildWhoSaid[group] != child) {
            lastChildWhoSaid[group] = child;
            counts[5][group]++;
            keyOf[5][group] ^= unitKeys.of(Unit.CHILD, child);
        }
    }

    private boolean isNew(long[] masks, int group, int id, int inChild, int kind) {
        if (inChild < Long.SIZE) {
            long bit = 1L << inChild;
            boolean isNew = (masks[group] & bit) == 0;
            masks[group] |= bit;
            return isNew;
        }
        int before = beyondMask.size();
        beyondMask.number(((long) group << 33) | ((long) kind << 32) | id);
        return beyondMask.size() > before;
    }

    private void grow() {
        int larger = 2 * lastChild.length;
        lastChild = Arrays.copyOf(lastChild, larger);
        lastStatement = Arrays.copyOf(lastStatement, larger);
        lastChildWhoSaid = Arrays.copyOf(lastChildWhoSaid, larger);
        episodesOfChild = Arrays.copyOf(episodesOfChild, larger);
        interviewsOfChild = Arrays.copyOf(interviewsOfChild, larger);
        episodesOfLastChild = Arrays.copyOf(episodesOfLastChild, larger);
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Arrays.copyOf(counts[i], larger);
            keyOf[i] = Arrays.copyOf(keyOf[i], larger);
        }
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
                            counted(0, group),
                            counted(1, group),
                            counted(2, group),
                            counted(3, group),
                            counts[4][group],
                            counted(5, group)));
        }
    }

    private RawCount counted(int unit, int group) {
        return new RawCount(counts[unit][group], keyOf[unit][group]);
    }
}

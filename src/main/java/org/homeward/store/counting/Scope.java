package org.homeward.store.counting;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.UnitKeys;

/**
 * What a viewer may count, as ids and rows that were read as that viewer. Rows that are needed only to say something about a
 * counted one, such as another provider's interview after the same episode, are in no scope and are never counted.
 *
 * @param records whether the viewer may open records; nobody else is told of persons
 * @param statements ids
 * @param episodes ids
 * @param interviews ids of the interviews whose records the viewer may list
 * @param covered rows of interviews about episodes
 * @param unitKeys the keys of what is counted, for a release
 */
public record Scope(
        boolean records, BitSet statements, BitSet episodes, BitSet interviews, BitSet covered, UnitKeys unitKeys) {

    public Scope(boolean records, BitSet statements, BitSet episodes, BitSet interviews, BitSet covered) {
        this(records, statements, episodes, interviews, covered, UnitKeys.NONE);
    }

    /** Distinct units by their ids. */
    RawCount count(UnitKeys.Unit unit, IntStream ids, int number) {
        return unitKeys == UnitKeys.NONE
                ? RawCount.of(number)
                : new RawCount(
                        number, ids.mapToLong(id -> unitKeys.of(unit, id)).reduce(0, (a, b) -> a ^ b));
    }

    /** The same, counted with these keys. */
    public Scope with(UnitKeys keys) {
        return new Scope(records, statements, episodes, interviews, covered, keys);
    }

    /** Reads pairs of an interview and an episode into rows of the columns. */
    public static final class CoveredRows {

        private final InterviewEpisodes covered;
        private final BitSet rows = new BitSet();

        public CoveredRows(CountingColumns columns) {
            this.covered = columns.covered;
        }

        public void add(int interview, int episode) {
            for (int row = covered.firstOf(interview);
                    row < covered.size && covered.interview[row] == interview;
                    row++) {
                if (covered.episode[row] == episode) {
                    rows.set(row);
                }
            }
        }

        public BitSet rows() {
            return rows;
        }
    }

    public long bytes() {
        return (statements.size() + episodes.size() + interviews.size() + covered.size()) / Byte.SIZE;
    }

    /** What both allow: what was allowed when the data were known, and what is allowed now. */
    public Scope and(Scope other) {
        return new Scope(
                records && other.records,
                both(statements, other.statements),
                both(episodes, other.episodes),
                both(interviews, other.interviews),
                both(covered, other.covered));
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}

package org.homeward.disclosure;

/** The secret keys of the units that are counted: see {@link org.homeward.disclosure.cellkey.CellKeys}. */
public interface UnitKeys {

    /** What a count is of. */
    enum Unit {
        CHILD,
        EPISODE,
        INTERVIEW,
        STATEMENT
    }

    /** No keys: for figures whose viewer may read them exactly. */
    UnitKeys NONE = new NoKeys();

    long of(Unit unit, int id);

    /** See {@link #NONE}. */
    final class NoKeys implements UnitKeys {

        private NoKeys() {}

        @Override
        public long of(Unit unit, int id) {
            return 0;
        }
    }
}

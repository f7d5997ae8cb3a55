package org.homeward.store.counting;

/** Children; one version a row, sorted by id. */
final class Children extends Versions {

    /** The ordinal of {@code Sex}. */
    final int[] sex;
    /** The number of the ethnicity; {@link #NONE} where none is recorded. */
    final int[] ethnicity;

    Children(LoadedColumns rows) {
        super(rows);
        sex = rows.ints("sex");
        ethnicity = rows.ints("ethnicity_code");
    }
}

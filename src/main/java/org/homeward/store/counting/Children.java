package org.homeward.store.counting;

/** Children; one version a row, sorted by id. */
final class Children extends Versions {

    /** The ordinal of {@code Sex}. */
    final int[] sex;
    /** The number of the ethnicity; {@link #NONE} where none is recorded. */
    final int[] ethnicity;
    /** The first day of the month of birth, as days since 1970; {@link #NONE} where it is not recorded. */
    final int[] bornMonth;

    /** The ordinal of {@code YesNo}: special educational needs or disability. */
    final int[] send;

    Children(LoadedColumns rows) {
        super(rows);
        sex = rows.ints("sex");
        send = rows.ints("send");
        ethnicity = rows.ints("ethnicity_code");
        bornMonth = rows.ints("born_month");
    }
}

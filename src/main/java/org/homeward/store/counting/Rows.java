package org.homeward.store.counting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import org.homeward.disclosure.AgeBand;
import org.homeward.disclosure.Care;
import org.jspecify.annotations.Nullable;

/**
 * Rows that can be selected and grouped. Each belongs to a child, and to an episode, an interview and a statement where it has
 * them; what it says of the episode is that episode's.
 */
public abstract class Rows {

    /** The key of rows that belong to no group, such as a place outside every ward. */
    public static final long NO_KEY = Long.MIN_VALUE;

    private static final AgeBand[] BANDS = AgeBand.values();

    final KnownRows known;
    final Scope scope;

    Rows(KnownRows known, Scope scope) {
        this.known = known;
        this.scope = scope;
    }

    abstract Versions table();

    /** Whether the viewer may count this known row. */
    abstract boolean isInScope(int row);

    /** The row of its episode; -1 for none. */
    abstract int episode(int row);

    /** The row of its interview; -1 for none. */
    abstract int interview(int row);

    /** The id of its statement; -1 for none. */
    int statement(int row) {
        return -1;
    }

    /** Whether it was said, and the child said it. */
    public boolean isSaidByChild(int row) {
        return false;
    }

    /** Whether its provider is one of a filter: the interview's, for an interview and for what was said in it. */
    int provider(int row) {
        int interview = interview(row);
        return interview < 0 ? episodes().provider[episode(row)] : known.columns.interviews.provider[interview];
    }

    final Episodes episodes() {
        return known.columns.episodes;
    }

    /** The number of the child in memory: the same while the data are loaded, and never shown. */
    public final int child(int row) {
        return table().child[row];
    }

    /** The code of the district that the child went missing from, as a key of {@link Areas}. */
    public final long district(int row) {
        return areas().codeOf(episodes().district[episode(row)]);
    }

    /** The name of that district. */
    public final long districtName(int row) {
        return areas().nameOf(episodes().district[episode(row)]);
    }

    /** The name of the provider of the episode, as a key of the list of providers; {@link #NO_KEY} where none is recorded. */
    public final long providerName(int row) {
        return known.columns.lists.providers().nameOf(episodes().provider[episode(row)]);
    }

    /**
     * 1 where the child was placed in the area of the authority that is responsible for them, 0 where in another; {@link #NO_KEY} where
     * either is not recorded.
     */
    public final long placedInArea(int row) {
        long responsible = areas().codeOf(episodes().responsibleAuthority[episode(row)]);
        long host = areas().codeOf(episodes().hostAuthority[episode(row)]);
        return responsible == NO_KEY || host == NO_KEY ? NO_KEY : responsible == host ? 1 : 0;
    }

    /** The code of the ward that the child went missing from. */
    public final long wardMissingFrom(int row) {
        return areas().codeOf(episodes().ward[episode(row)]);
    }

    final Areas areas() {
        return known.columns.lists.areas();
    }

    /** The ordinal of {@link Care}. */
    public final long care(int row) {
        return episodes().care[episode(row)];
    }

    /** The ordinal of {@link AgeBand}. */
    public final long ageBand(int row) {
        AgeBand band = band(episodes().age[episode(row)]);
        return band == null ? NO_KEY : band.ordinal();
    }

    /** The ordinal of {@code Sex}. */
    public final long sex(int row) {
        return ofChild(row, known.columns.children.sex);
    }

    /** The number of the child's ethnicity among {@link CountingColumns.Lists#ethnicities()}. */
    public final long ethnicity(int row) {
        return ofChild(row, known.columns.children.ethnicity);
    }

    /** The ordinal of {@code YesNo}: whether the child has special educational needs or a disability. */
    public final long specialNeeds(int row) {
        return ofChild(row, known.columns.children.send);
    }

    private long ofChild(int row, int[] column) {
        int child = known.child(child(row));
        return child < 0 || column[child] == Versions.NONE ? NO_KEY : column[child];
    }

    /** The day on which the child went missing, as days since 1970. */
    public final long dayMissing(int row) {
        return episodes().startedOn[episode(row)];
    }

    /** The local hour at which the child went missing, 0 to 23; {@link #NO_KEY} where it was not recorded. */
    public final long hourMissing(int row) {
        int hour = episodes().startedHour[episode(row)];
        return hour == Versions.NONE ? NO_KEY : hour;
    }

    /** The month in which the child went missing, as months since year 0. */
    public final long monthMissing(int row) {
        return monthOf(episodes().startedOn[episode(row)]);
    }

    /** The month behind a key. */
    public static YearMonth month(long key) {
        return YearMonth.of((int) Math.floorDiv(key, 12L), (int) Math.floorMod(key, 12L) + 1);
    }

    static long monthOf(int epochDay) {
        return LocalDate.ofEpochDay(epochDay).getLong(ChronoField.PROLEPTIC_MONTH);
    }

    static @Nullable AgeBand band(int age) {
        for (AgeBand band : BANDS) {
            if (age >= band.from() && age <= band.to()) {
                return band;
            }
        }
        return null;
    }
}

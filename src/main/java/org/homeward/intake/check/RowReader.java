package org.homeward.intake.check;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.disclosure.TimePrecision;
import org.homeward.intake.read.DidYouMean;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.TimeInterval;
import org.homeward.intake.read.TimeReader;
import org.homeward.intake.read.TimeReader.NoSuchTime;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, read as what they should be. A cell that is not is noted, and a stand-in is returned so that the
 * other cells are still read and everything wrong with a row is said at once; an unsound row is never used.
 */
final class RowReader {

    private static final int MOST_OPTIONS = 14;
    private static final int LONGEST_KEY = 200;
    private static final TimeInterval UNREADABLE =
            new TimeInterval(OffsetDateTime.MIN, OffsetDateTime.MIN, TimePrecision.MONTH, LocalDate.EPOCH, "");

    private final Row row;
    private final OffsetDateTime now;
    private final Collection<RejectedRow> rejected;
    private boolean sound = true;

    RowReader(Row row, OffsetDateTime now, Collection<RejectedRow> rejected) {
        this.row = row;
        this.now = now;
        this.rejected = rejected;
    }

    boolean isSound() {
        return sound;
    }

    boolean has(String column) {
        return !row.cell(column).isEmpty();
    }

    void reject(String column, String reason, String remedy) {
        reject(column, row.cell(column), reason, remedy);
    }

    void reject(String column, String value, String reason, String remedy) {
        rejected.add(new RejectedRow(row.file(), row.line(), column, value, reason, remedy));
        sound = false;
    }

    /** Looks at the row as a whole, once every cell of it could be read. */
    void rejectIf(boolean wrong, String column, String reason, String remedy) {
        if (wrong) {
            reject(column, reason, remedy);
        }
    }

    void rejectIf(boolean wrong, String column, String value, String reason, String remedy) {
        if (wrong) {
            reject(column, value, reason, remedy);
        }
    }

    @Nullable
    String text(String column) {
        return has(column) ? row.cell(column) : null;
    }

    String required(String column) {
        if (!has(column)) {
            reject(column, "This must not be empty.", "Fill it in.");
        }
        return row.cell(column);
    }

    List<String> list(String column) {
        return Arrays.stream(row.cell(column).split(";"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /** One of the constants; {@code whenEmpty} null means that the cell must be filled in. */
    <E extends Enum<E>> E code(String column, Class<E> type, @Nullable E whenEmpty) {
        E[] constants = type.getEnumConstants();
        Set<String> names =
                Arrays.stream(constants).map(Enum::name).collect(Collectors.toCollection(LinkedHashSet::new));
        String code = code(column, names, whenEmpty == null ? null : whenEmpty.name());
        return code.isEmpty() ? constants[0] : Enum.valueOf(type, code);
    }

    /** One of the codes, in whatever case and with blanks or hyphens for underscores; as the house spells it. */
    String code(String column, Collection<String> codes, @Nullable String whenEmpty) {
        if (!has(column)) {
            return whenEmpty == null ? required(column) : whenEmpty;
        }
        return code(column, row.cell(column), codes);
    }

    @Nullable
    String optionalCode(String column, Collection<String> codes) {
        return has(column) ? code(column, row.cell(column), codes) : null;
    }

    String code(String column, String said, Collection<String> codes) {
        String plain = plain(said);
        for (String each : codes) {
            if (plain(each).equals(plain)) {
                return each;
            }
        }
        String near = DidYouMean.to(plain, codes.stream().map(RowReader::plain).toList())
                .map(each -> " Did you mean " + each + "?")
                .orElse("");
        String options = codes.size() > MOST_OPTIONS
                ? "Use a code of the list; see db/README.md."
                : "Choose one, or ask for it to be added.";
        reject(column, said, notOneOf(codes) + near, options);
        return "";
    }

    /** One of a list of known codes, as the id by which it is stored. */
    <T> @Nullable T entry(String column, Map<String, T> entries) {
        if (!has(column)) {
            return null;
        }
        T found = entries.get(row.cell(column));
        if (found == null) {
            String code = code(column, entries.keySet(), "");
            return code.isEmpty() ? null : entries.get(code);
        }
        return found;
    }

    boolean yes(String column, boolean whenEmpty) {
        String code = code(column, List.of("YES", "NO"), whenEmpty ? "YES" : "NO");
        return code.equals("YES");
    }

    TimeInterval moment(String column) {
        if (!has(column)) {
            required(column);
            return UNREADABLE;
        }
        try {
            TimeInterval interval = TimeReader.read(row.cell(column));
            rejectIf(interval.earliest().isAfter(now), column, "This is in the future.", "Correct the date.");
            rejectIf(interval.on().getYear() < 1990, column, "This is before 1990.", "Correct the year.");
            return interval;
        } catch (NoSuchTime wrong) {
            reject(column, String.valueOf(wrong.getMessage()), remedy(wrong));
            return UNREADABLE;
        }
    }

    @Nullable
    TimeInterval optionalMoment(String column) {
        return has(column) ? moment(column) : null;
    }

    /** A day; a time of day with it is not kept. */
    LocalDate day(String column, boolean mayBeAhead) {
        if (!has(column)) {
            required(column);
            return LocalDate.EPOCH;
        }
        try {
            TimeInterval interval = TimeReader.read(row.cell(column));
            rejectIf(
                    interval.precision() == TimePrecision.MONTH,
                    column,
                    "The day is missing.",
                    "Write the day as dd/mm/yyyy.");
            rejectIf(
                    !mayBeAhead && interval.earliest().isAfter(now),
                    column,
                    "This is in the future.",
                    "Correct the date.");
            return interval.on();
        } catch (NoSuchTime wrong) {
            reject(column, String.valueOf(wrong.getMessage()), remedy(wrong));
            return LocalDate.EPOCH;
        }
    }

    @Nullable
    LocalDate optionalDay(String column, boolean mayBeAhead) {
        return has(column) ? day(column, mayBeAhead) : null;
    }

    @Nullable
    Double number(String column) {
        if (!has(column)) {
            return null;
        }
        try {
            double number = Double.parseDouble(row.cell(column));
            rejectIf(!Double.isFinite(number), column, "This is not a number.", "Write a number such as 532100.");
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException notANumber) {
            reject(column, "This is not a number.", "Write a number such as 532100, without letters or commas.");
            return null;
        }
    }

    /** A key of this row's own, new in its file; no longer than an index of the database can hold. */
    <T> String newKey(String column, KeyRegistry<T> registry) {
        String key = required(column);
        rejectIf(
                key.length() > LONGEST_KEY,
                column,
                "This key has " + key.length() + " characters; a key has at most " + LONGEST_KEY + ".",
                "Give the row a shorter key, the same each time it is sent.");
        Integer before = key.isEmpty() ? null : registry.meet(key, row.line());
        if (before != null) {
            reject(
                    column,
                    "The same key is already on line " + before + ".",
                    "Keep one of the two rows, or give it a key of its own.");
        }
        return key;
    }

    /** A key of another record, which must be stored or accepted in this set. */
    <T> String reference(String column, KeyRegistry<T> registry) {
        String key = required(column);
        if (!key.isEmpty()) {
            refer(column, key, registry);
        }
        return key;
    }

    <T> @Nullable String optionalReference(String column, KeyRegistry<T> registry) {
        return has(column) ? reference(column, registry) : null;
    }

    <T> void refer(String column, String key, KeyRegistry<T> registry) {
        Integer line = registry.rejectedAt(key);
        if (line != null) {
            reject(
                    column,
                    key,
                    "Its " + registry.noun() + " was rejected at line " + line + ".",
                    "Correct that row first.");
        } else if (registry.find(key) == null) {
            String near = DidYouMean.to(key, registry.keys())
                    .map(each -> " Did you mean " + each + "?")
                    .orElse("");
            reject(
                    column,
                    key,
                    "This " + registry.noun() + " is not known." + near,
                    "Correct the key, or send the " + registry.noun() + " with it.");
        }
    }

    private static String remedy(NoSuchTime wrong) {
        String said = String.valueOf(wrong.getMessage());
        return said.startsWith("There is no ")
                ? "Correct the date."
                : said.startsWith("The clocks") ? "Correct the time." : TimeReader.FORMS;
    }

    private static String notOneOf(Collection<String> codes) {
        if (codes.size() > MOST_OPTIONS) {
            return "This code is not known.";
        }
        return "Not one of "
                + codes.stream()
                        .map(each -> each.toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String plain(String code) {
        return code.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }
}

package org.homeward.intake.check;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.disclosure.TimePrecision;
import org.homeward.intake.read.CellText;
import org.homeward.intake.read.Column;
import org.homeward.intake.read.DidYouMean;
import org.homeward.intake.read.FileFormat;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.RowNotice;
import org.homeward.intake.read.TimeInterval;
import org.homeward.intake.read.TimeReader;
import org.homeward.intake.read.TimeReader.InvalidTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one row as codes, times, numbers and keys. For an invalid cell a problem is noted and a placeholder is
 * returned, so that all problems of a row are found at once. A row with a problem is never stored.
 */
final class RowReader {

    private static final int MOST_OPTIONS = 14;
    private static final int LONGEST_KEY = 200;
    private static final TimeInterval UNREADABLE =
            new TimeInterval(OffsetDateTime.MIN, OffsetDateTime.MIN, TimePrecision.MONTH, LocalDate.EPOCH, "");

    private final FileFormat format;
    private final Row row;
    private final ReferenceData.Lists lists;
    private final OffsetDateTime now;
    private final Collection<RejectedRow> rejected;
    private final Collection<RowNotice> notices;
    private final Set<String> wrong = new HashSet<>();

    RowReader(
            FileFormat format,
            Row row,
            ReferenceData.Lists lists,
            OffsetDateTime now,
            Collection<RejectedRow> rejected,
            Collection<RowNotice> notices) {
        this.format = format;
        this.row = row;
        this.lists = lists;
        this.now = now;
        this.rejected = rejected;
        this.notices = notices;
    }

    boolean isValid() {
        return wrong.isEmpty();
    }

    boolean isReadable(String column) {
        return !wrong.contains(column);
    }

    boolean has(String column) {
        String cell = row.cell(column);
        return !cell.isEmpty() && !(CellText.isNothing(cell) && mayBeNothing(column, cell));
    }

    /** A word for nothing is nothing in an optional column, unless it is one of its codes; a name may be any word. */
    private boolean mayBeNothing(String column, String word) {
        Column described = format.column(column);
        return !described.required()
                && described.kind() != Column.Kind.NAME
                && codes(column).stream().noneMatch(code -> normalised(code).equals(normalised(word)));
    }

    void reject(String column, ImportError error, Object... values) {
        reject(column, ImportProblem.of(error, values));
    }

    void reject(String column, ImportProblem problem) {
        reject(column, row.cell(column), problem);
    }

    /** @param value the part of the cell, or of several cells, that is wrong */
    void reject(String column, String value, ImportProblem problem) {
        rejected.add(
                new RejectedRow(row.sentFile(), row.sentLine(), row.sentColumn(column), sent(column, value), problem));
        wrong.add(column);
    }

    void rejectIf(boolean wrong, String column, ImportError error, Object... values) {
        if (wrong) {
            reject(column, error, values);
        }
    }

    /** The row is stored; somebody should look at this cell. */
    void noticeIf(boolean doubtful, String column, ImportError error, Object... values) {
        if (doubtful) {
            notices.add(new RowNotice(
                    row.sentFile(), row.sentLine(), row.sentColumn(column), ImportProblem.of(error, values)));
        }
    }

    /** What the sender wrote, where a layout translated it. */
    private String sent(String column, String value) {
        return value.equals(row.cell(column)) ? row.sentValue(column) : value;
    }

    @Nullable
    String text(String column) {
        return has(column) ? row.cell(column) : null;
    }

    String required(String column) {
        if (!has(column)) {
            reject(column, ImportError.CELL_EMPTY);
        }
        return row.cell(column);
    }

    List<String> list(String column) {
        return Arrays.stream((has(column) ? row.cell(column) : "").split(";"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /** One of the constants that the column may hold. */
    <E extends Enum<E>> E code(String column, Class<E> type) {
        String code = code(column);
        return code.isEmpty() ? type.getEnumConstants()[0] : Enum.valueOf(type, code);
    }

    /** One of the codes of the column as stored, or what an empty cell means. The cell may be in either case, with spaces or hyphens for underscores. */
    String code(String column) {
        String whenEmpty = format.column(column).whenEmpty();
        if (has(column)) {
            return code(column, row.cell(column), codes(column));
        }
        return whenEmpty == null ? required(column) : whenEmpty;
    }

    @Nullable
    String optionalCode(String column) {
        return has(column) ? code(column, row.cell(column), codes(column)) : null;
    }

    /** One of several codes in a cell of the column. */
    String code(String column, String sent) {
        return code(column, sent, codes(column));
    }

    private Collection<String> codes(String column) {
        Column described = format.column(column);
        return described.list() == null ? described.codes() : lists.codes(described.list());
    }

    String code(String column, String sent, Collection<String> codes) {
        String normalised = normalised(sent);
        for (String each : codes) {
            if (normalised(each).equals(normalised)) {
                return each;
            }
        }
        ImportProblem problem = codes.size() > MOST_OPTIONS
                ? ImportProblem.of(ImportError.CODE_UNKNOWN)
                : ImportProblem.of(ImportError.CODE_NOT_IN_LIST, list(codes));
        Optional<String> near = DidYouMean.to(
                normalised, codes.stream().map(RowReader::normalised).toList());
        reject(column, sent, problem.suggesting(near));
        return "";
    }

    /** The id of a provider or an agency. */
    @Nullable
    Integer id(String column) {
        String code = optionalCode(column);
        return code == null || code.isEmpty()
                ? null
                : lists.ids(Objects.requireNonNull(format.column(column).list()))
                        .get(code);
    }

    boolean yes(String column) {
        return code(column).equals("YES");
    }

    TimeInterval time(String column) {
        if (!has(column)) {
            required(column);
            return UNREADABLE;
        }
        try {
            TimeInterval interval = TimeReader.read(row.cell(column));
            rejectIf(interval.earliest().isAfter(now), column, ImportError.DATE_IN_FUTURE);
            rejectIf(interval.on().getYear() < 1990, column, ImportError.DATE_BEFORE_1990);
            return interval;
        } catch (InvalidTime invalid) {
            reject(column, invalid.problem());
            return UNREADABLE;
        }
    }

    @Nullable
    TimeInterval optionalTime(String column) {
        return has(column) ? time(column) : null;
    }

    /** A day; a time of day with it is ignored. */
    LocalDate day(String column, boolean mayBeInFuture) {
        if (!has(column)) {
            required(column);
            return LocalDate.EPOCH;
        }
        try {
            TimeInterval interval = TimeReader.read(row.cell(column));
            rejectIf(interval.precision() == TimePrecision.MONTH, column, ImportError.DAY_MISSING);
            rejectIf(!mayBeInFuture && interval.earliest().isAfter(now), column, ImportError.DATE_IN_FUTURE);
            return interval.on();
        } catch (InvalidTime invalid) {
            reject(column, invalid.problem());
            return LocalDate.EPOCH;
        }
    }

    @Nullable
    LocalDate optionalDay(String column, boolean mayBeInFuture) {
        return has(column) ? day(column, mayBeInFuture) : null;
    }

    @Nullable
    Double number(String column) {
        if (!has(column)) {
            return null;
        }
        try {
            double number = Double.parseDouble(row.cell(column));
            rejectIf(!Double.isFinite(number), column, ImportError.NUMBER_INVALID);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException notANumber) {
            reject(column, ImportError.NUMBER_INVALID);
            return null;
        }
    }

    /** The key of this row. It must be unique in its file and short enough for an index of the database. */
    <T> String newKey(String column, KeyRegistry<T> registry) {
        String key = required(column);
        rejectIf(key.length() > LONGEST_KEY, column, ImportError.KEY_TOO_LONG, key.length(), LONGEST_KEY);
        rejectIf(key.contains(";"), column, ImportError.KEY_LISTS);
        Integer before = key.isEmpty() ? null : registry.noteLine(key, row.sentLine());
        if (before != null) {
            reject(column, ImportError.KEY_DUPLICATE, registry.kind(), before);
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

    /**
     * The statement that a detail is of. It must be in the same set: with it the sender says how this content may be used, and the
     * handling of a statement that was sent alone was given for other content.
     */
    <T> String statement(KeyRegistry<T> statements) {
        String key = reference("statement_key", statements);
        rejectIf(isValid() && !statements.isSent(key), "statement_key", ImportError.STATEMENT_NOT_SENT);
        return key;
    }

    <T> @Nullable String optionalReference(String column, KeyRegistry<T> registry) {
        return has(column) ? reference(column, registry) : null;
    }

    <T> void refer(String column, String key, KeyRegistry<T> registry) {
        Integer line = registry.rejectedAt(key);
        if (line != null) {
            reject(column, key, ImportProblem.of(ImportError.REFERENCE_REJECTED, registry.kind(), line));
        } else if (registry.find(key) == null) {
            reject(
                    column,
                    key,
                    ImportProblem.of(ImportError.REFERENCE_UNKNOWN, registry.kind())
                            .suggesting(registry.nearest(key)));
        }
    }

    private static String list(Collection<String> codes) {
        return codes.stream()
                .map(each -> each.toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    static String normalised(String code) {
        return code.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }
}

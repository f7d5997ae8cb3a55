package org.homeward.intake.read;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a file: what may stand in its cells. Reader, checks, template and documents all follow this description.
 *
 * @param codes what a {@link Kind#CODE} may be
 * @param list where the codes of a {@link Kind#LISTED} column are
 * @param whenEmpty the code that an empty cell means; null where it means nothing
 */
public record Column(
        String name,
        boolean required,
        Kind kind,
        List<String> codes,
        @Nullable CodeList list,
        @Nullable String whenEmpty) {

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        /** The name of a child; "Null" may be one. */
        NAME,
        /** The key of this row. */
        KEY,
        /** The key of another row, or several, divided by semicolons. */
        REFERENCE,
        /** One of {@link #codes}, or several, divided by semicolons. */
        CODE,
        /** One of a {@link CodeList}. */
        LISTED,
        DAY,
        TIME,
        NUMBER,
        /** The code of an area. */
        AREA
    }

    private static final List<String> YES_OR_NO = List.of("YES", "NO");

    public Column {
        codes = List.copyOf(codes);
    }

    public static Column text(String name) {
        return of(name, Kind.TEXT);
    }

    public static Column name(String name) {
        return of(name, Kind.NAME);
    }

    /** The key of its row is never empty. */
    public static Column key(String name) {
        return of(name, Kind.KEY).must();
    }

    public static Column reference(String name) {
        return of(name, Kind.REFERENCE);
    }

    public static Column day(String name) {
        return of(name, Kind.DAY);
    }

    public static Column time(String name) {
        return of(name, Kind.TIME);
    }

    public static Column number(String name) {
        return of(name, Kind.NUMBER);
    }

    public static Column area(String name) {
        return of(name, Kind.AREA);
    }

    public static Column code(String name, String... codes) {
        return new Column(name, false, Kind.CODE, List.of(codes), null, null);
    }

    public static Column code(String name, Class<? extends Enum<?>> codes) {
        return code(
                name, Arrays.stream(codes.getEnumConstants()).map(Enum::name).toArray(String[]::new));
    }

    public static Column listed(String name, CodeList list) {
        return new Column(name, false, Kind.LISTED, List.of(), list, null);
    }

    /** @param whenEmpty what an empty cell means */
    public static Column yesNo(String name, boolean whenEmpty) {
        return new Column(name, false, Kind.CODE, YES_OR_NO, null, whenEmpty ? "YES" : "NO");
    }

    /** The same column; no cell of it may be empty. */
    public Column must() {
        return new Column(name, true, kind, codes, list, whenEmpty);
    }

    /** The same column; an empty cell means this code. */
    public Column whenEmpty(Enum<?> code) {
        return whenEmpty(code.name());
    }

    /** The same column; an empty cell means this code. */
    public Column whenEmpty(String code) {
        return new Column(name, required, kind, codes, list, code);
    }

    private static Column of(String name, Kind kind) {
        return new Column(name, false, kind, List.of(), null, null);
    }
}

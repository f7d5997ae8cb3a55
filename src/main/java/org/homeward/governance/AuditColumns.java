package org.homeward.governance;

import java.util.Locale;
import java.util.function.Function;
import org.homeward.disclosure.Translator;
import org.homeward.request.Columns;
import org.homeward.ui.time.TimeTexts;

/** The columns of every list of accesses: when, who, in which role and why, and what they did. */
public final class AuditColumns {

    private AuditColumns() {}

    /** @param access the access that a row is about */
    public static <R> Columns<R> of(Function<R, AuditedAccess> access, Locale locale, Translator translator) {
        TimeTexts times = new TimeTexts(locale);
        return new Columns<R>(translator)
                .words(
                        "governance.column.at",
                        row -> times.moment(access.apply(row).at()))
                .sortedBy(row -> access.apply(row).at())
                .head("governance.column.user", row -> access.apply(row).user())
                .coded(
                        "governance.column.role",
                        row -> access.apply(row).role().name(),
                        row -> translator.translate(
                                "words.Role." + access.apply(row).role()))
                .coded(
                        "governance.column.purpose",
                        row -> purpose(access.apply(row)),
                        row -> ActionText.why(access.apply(row), translator))
                .coded(
                        "governance.column.did",
                        row -> access.apply(row).action().kind().name(),
                        row -> ActionText.of(access.apply(row), translator))
                .words("governance.column.copy", row -> copy(access.apply(row)))
                .number("governance.column.rows", row -> access.apply(row).rows())
                .number(
                        "governance.column.data-version",
                        row -> access.apply(row).dataVersion());
    }

    /** Without how many rows were read, and from which data. */
    public static <R> Columns<R> brief(Function<R, AuditedAccess> access, Locale locale, Translator translator) {
        return of(access, locale, translator).pick("at", "user", "role", "purpose", "did", "copy");
    }

    /** Who tried what, and when. */
    public static <R> Columns<R> attempts(Function<R, AuditedAccess> access, Locale locale, Translator translator) {
        return of(access, locale, translator).pick("at", "user", "role", "did");
    }

    private static String copy(AuditedAccess access) {
        String copy = access.action().copy();
        return copy == null ? "–" : copy;
    }

    private static String purpose(AuditedAccess access) {
        return access.purpose() == null ? "" : access.purpose();
    }
}

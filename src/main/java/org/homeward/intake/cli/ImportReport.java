package org.homeward.intake.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.homeward.disclosure.EscapedText;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.store.ImportResult;
import org.homeward.intake.store.ImportResult.FileCount;

/** What came of an import, for a terminal: counts by file, then what is wrong and what would be right. */
record ImportReport(PrintStream out) {

    void print(ImportResult result) {
        out.printf(Locale.UK, "%-16s %8s %8s %8s %9s%n", "File", "new", "changed", "same", "rejected");
        for (FileCount file : result.files()) {
            line(file.file(), file.added(), file.changed(), file.same(), file.rejected());
        }
        line("together", result.added(), result.changed(), result.same(), result.rejectedRows());
        out.println();
        out.println(summary(result));
        if (!result.rejected().isEmpty()) {
            out.println();
            result.rejected().forEach(this::print);
        }
    }

    private void line(String name, int added, int changed, int same, int rejected) {
        out.printf(Locale.UK, "%-16s %,8d %,8d %,8d %,9d%n", name, added, changed, same, rejected);
    }

    private static String summary(ImportResult result) {
        String stored = result.isAlreadyHere()
                ? "0 new. Everything that could be stored is already here."
                : String.format(Locale.UK, "%,d new, %,d changed.", result.added(), result.changed());
        return result.rejected().isEmpty()
                ? stored
                : stored
                        + String.format(
                                Locale.UK,
                                " %,d rows were not taken: send them again when corrected.",
                                result.rejectedRows());
    }

    private void print(RejectedRow row) {
        String column = row.column().isEmpty() ? "the row" : row.column();
        String value = row.value().isEmpty() ? "(empty)" : "\"" + printable(row.value()) + "\"";
        out.println(row.file() + ", line " + row.line() + ", " + column + ": " + value);
        out.println("    " + String.join(" ", List.of(row.reason(), row.remedy())));
    }

    /** Nothing of a file turns a terminal about: controls and signs that turn the reading direction stand as their codes. */
    private static String printable(String value) {
        String plain = EscapedText.of(value).replace('\n', ' ');
        return plain.length() > 80 ? plain.substring(0, 79) + "…" : plain;
    }
}

package org.homeward.intake.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.homeward.disclosure.EscapedText;
import org.homeward.disclosure.NationalGrid;
import org.homeward.disclosure.Translator;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.RowNotice;
import org.homeward.intake.store.ImportResult;
import org.homeward.intake.store.ImportResult.FileCount;

/** Prints the result of an import on a terminal: counts by file, then each problem with its reason and remedy. */
record ImportReport(PrintStream out, Translator translator) {

    void print(ImportResult result) {
        out.printf(
                Locale.UK,
                "%-16s %8s %8s %9s %8s%n",
                translator.translate("import.cli.column.file"),
                translator.translate("import.cli.column.new"),
                translator.translate("import.cli.column.changed"),
                translator.translate("import.cli.column.same"),
                translator.translate("import.cli.column.rejected"));
        for (FileCount file : result.files()) {
            line(file.file(), file.added(), file.changed(), file.same(), file.rejected());
        }
        line(
                translator.translate("import.cli.total"),
                result.added(),
                result.changed(),
                result.same(),
                result.rejectedRows());
        out.println();
        out.println(summary(result));
        unusual(result);
        result.unread().forEach(each -> out.println(each.text(translator)));
        if (!result.rejected().isEmpty()) {
            out.println();
            result.rejected().forEach(this::print);
        }
        if (!result.notices().isEmpty()) {
            out.println();
            out.println(translator.translate(
                    result.waits() == null ? "import.notices" : "import.notices.waiting",
                    result.notices().size()));
            result.notices().forEach(this::print);
        }
        printAccuracy();
    }

    /** What was read of boundaries otherwise than it was sent. */
    void print(List<ImportProblem> notices) {
        if (!notices.isEmpty()) {
            out.println();
            out.println(translator.translate("import.cli.reference.notices", notices.size()));
            notices.forEach(each -> out.println("    " + each.text(translator)));
        }
    }

    /** Why the set waits and for whom; or, in a private sample, that it would. */
    private void unusual(ImportResult result) {
        if (!result.unusual().isUnusual()) {
            return;
        }
        out.println();
        result.unusual().texts(translator).forEach(out::println);
        ImportResult.Waits waits = result.waits();
        if (waits == null) {
            out.println(translator.translate("import.unusual.stored"));
            return;
        }
        if (waits.tightened() > 0) {
            out.println(translator.translate("import.unusual.tightened", waits.tightened()));
        }
        out.println(translator.translate("import.unusual.decided", waits.reference()));
    }

    /** How far a coordinate in degrees may be off, where that is more than centimetres. */
    void printAccuracy() {
        if (!NationalGrid.isExact()) {
            out.println();
            out.println(translator.translate("import.degrees-within-metres"));
        }
    }

    private void line(String name, int added, int changed, int same, int rejected) {
        out.printf(Locale.UK, "%-16s %,8d %,8d %,9d %,8d%n", name, added, changed, same, rejected);
    }

    private String summary(ImportResult result) {
        String stored =
                switch (result.outcome()) {
                    case WAITS -> translator.translate("import.outcome.waits");
                    case STORED -> translator.translate("import.cli.summary.stored", result.added(), result.changed());
                    case ALREADY_HERE -> translator.translate("import.outcome.already-here");
                    case VALID_ROWS_ALREADY_HERE -> translator.translate("import.outcome.valid-already-here");
                    case NO_VALID_ROW -> translator.translate("import.outcome.no-valid-row");
                    case NO_ROWS -> translator.translate("import.outcome.no-rows");
                };
        return result.rejected().isEmpty()
                ? stored
                : stored + " " + translator.translate("import.cli.summary.rejected", result.rejectedRows());
    }

    private void print(RejectedRow row) {
        out.println(translator.translate(
                "import.cli.row",
                row.file(),
                row.line(),
                row.column().isEmpty() ? translator.translate("import.cli.row.whole") : row.column(),
                row.value().isEmpty()
                        ? translator.translate("import.cli.value.empty")
                        : "\"" + printable(row.value()) + "\""));
        out.println("    " + row.problem().text(translator));
    }

    private void print(RowNotice notice) {
        out.println(translator.translate("import.cli.notice", notice.file(), notice.line(), notice.column()));
        out.println("    " + notice.problem().text(translator));
    }

    /** Control characters of a file would act on the terminal, so they are printed as their codes. */
    private static String printable(String value) {
        String plain = EscapedText.of(value).replace('\n', ' ');
        return plain.length() > 80 ? plain.substring(0, 79) + "…" : plain;
    }
}

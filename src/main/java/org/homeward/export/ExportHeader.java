package org.homeward.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.access.Copy;
import org.homeward.print.Printing;
import org.homeward.print.Translations;
import org.homeward.request.Columns;

/**
 * What the tables of a file are, as in the header and footer of a printed page; it is a table of its own, beside the others.
 *
 * @param copy the reference of this copy, by which the audit log finds it
 * @param table a name and a value in each row
 */
record ExportHeader(String marking, String copy, ExportTable table) {

    private record Line(String name, String text) {}

    /** The marking without whom it is not for, as in the name of a file. */
    String level() {
        return marking.split(" · ", 2)[0];
    }

    static ExportHeader of(ExportContent content, Printing printing, List<String> changes, Translations translations) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(translations.translate("export.marking"), printing.marking()));
        lines.add(new Line(translations.translate("export.room"), content.room()));
        changes.forEach(
                change -> lines.add(new Line(translations.translate("export.changed"), change.replace("**", ""))));
        lines.add(new Line(translations.translate("export.period"), translations.period(printing.period())));
        lines.add(new Line(translations.translate("export.filter"), printing.filters()));
        lines.add(new Line(
                translations.translate("export.data"),
                translations.translate(
                        "export.data-version",
                        printing.data().version(),
                        translations.moment(printing.data().on()))));
        LocalDate released = printing.data().release();
        if (released != null) {
            lines.add(new Line(translations.translate("export.release"), translations.date(released)));
        }
        LocalDate restated = printing.data().restated();
        if (restated != null) {
            lines.add(new Line(translations.translate("export.restated"), translations.date(restated)));
        }
        lines.add(new Line(
                translations.translate("export.taken-by"),
                translations.translate(
                        "export.taken-by-at",
                        printing.requester().name(),
                        translations.moment(printing.requester().at()))));
        Copy copy = printing.requester().copy();
        lines.add(new Line(
                translations.translate("export.received-by"), copy.recipient().words()));
        lines.add(new Line(
                translations.translate("export.purpose"), translations.translate("words.Purpose." + copy.purpose())));
        lines.add(new Line(translations.translate("export.copy"), copy.reference()));
        content.notes().stream()
                .filter(note -> !note.isBlank())
                .forEach(note -> lines.add(new Line(translations.translate("paper.how-counted"), note)));
        translations
                .method(printing)
                .ifPresent(method -> lines.add(new Line(translations.translate("filter.release.method"), method)));
        return new ExportHeader(
                printing.marking(),
                copy.reference(),
                ExportTable.of(
                        translations,
                        translations.translate("export.about"),
                        new Columns<Line>(translations::translate)
                                .head("export.about.name", Line::name)
                                .words("export.about.value", Line::text),
                        lines));
    }

    /** How the tables are counted, and by which method their numbers are protected. */
    static List<String> counted(ExportContent content, Printing printing, Translations translations) {
        return Stream.concat(
                        content.notes().stream().filter(note -> !note.isBlank()),
                        translations.method(printing).stream())
                .toList();
    }
}

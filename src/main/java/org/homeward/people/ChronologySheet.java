package org.homeward.people;

import java.util.List;
import java.util.Locale;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Grading;
import org.homeward.disclosure.Handling;
import org.homeward.disclosure.HandlingText;
import org.homeward.disclosure.Marking;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.SaidBy;
import org.homeward.print.Printable;
import org.homeward.print.Printing;
import org.homeward.print.Sheet;
import org.homeward.print.Translations;
import org.jspecify.annotations.Nullable;

/**
 * The statements about one person of concern or one place, in order of interview, for the police: each with its
 * reference, the interview's date, its source and the child's reference. Only a child's own words are in serif and
 * quotation marks.
 *
 * @param subject what the statements are about, as printed, such as "person P-031"
 * @param lines the statements that the viewer's audience may see; neither this record nor the sheet shows whether there
 *     are more
 */
public record ChronologySheet(String subject, List<Line> lines) implements Printable {

    public ChronologySheet {
        lines = List.copyOf(lines);
    }

    /** One statement. */
    public record Line(
            String reference,
            Interview interview,
            String words,
            @Nullable Where where,
            Handling handling,
            @Nullable Grading grading) {

        Marking marking() {
            return Marking.ofStatement(handling, grading != null && grading.onConditions());
        }
    }

    /**
     * @param held null where the date is not recorded
     * @param verbatim false where the child's statement was recorded in other words: it is never shown as a quotation
     */
    public record Interview(
            @Nullable RecordedTime held,
            SaidBy saidBy,
            String child,
            @Nullable Boolean verbatim) {

        /** A verbatim statement. */
        public Interview(@Nullable RecordedTime held, SaidBy saidBy, String child) {
            this(held, saidBy, child, true);
        }

        boolean isQuotation() {
            return saidBy == SaidBy.CHILD && !Boolean.FALSE.equals(verbatim);
        }

        String wordingKey() {
            return saidBy == SaidBy.CHILD && !isQuotation()
                    ? "people.paper.said.reported"
                    : "people.paper.said." + key(saidBy);
        }
    }

    public record Where(String place, @Nullable PlaceRole role) {}

    /** The strictest statement sets the marking of every page. */
    @Override
    public Marking marking(boolean smallNumbersHidden) {
        return Marking.ofFigures(smallNumbersHidden)
                .and(lines.stream().map(Line::marking).toList());
    }

    @Override
    public Sheet on(Printing printing, Translations translations) {
        var heading = new Sheet.Heading(
                translations.translate("people.paper.question"),
                translations.translate("people.paper.title", subject),
                sentence(translations));
        return Sheet.of("chronology", heading, printing)
                .withRows(
                        "rows",
                        lines.stream().map(line -> row(line, translations)).toList())
                .withText("counted", translations.translate("people.paper.how-counted"))
                .withText("withheld", translations.translate("people.paper.withheld"));
    }

    private String sentence(Translations translations) {
        long children =
                lines.stream().map(line -> line.interview().child()).distinct().count();
        return lines.isEmpty()
                ? translations.translate("people.paper.nothing")
                : translations.translate(
                        "people.paper.sentence",
                        Counted.STATEMENTS.text(lines.size(), translations::translate),
                        Counted.CHILDREN.text(children, translations::translate));
    }

    record Row(
            String reference,
            String heldOn,
            String saidBy,
            String child,
            @Nullable String voice,
            @Nullable String words,
            @Nullable String place,
            @Nullable String role,
            String handling,
            String audiences,
            @Nullable String override,
            String grading) {}

    private static Row row(Line line, Translations translations) {
        boolean own = line.interview().isQuotation();
        Where where = line.where();
        RecordedTime held = line.interview().held();
        HandlingText handling = HandlingText.of(line.handling(), translations.locale(), translations::translate);
        return new Row(
                line.reference(),
                held == null ? translations.translate("people.paper.no-date") : translations.date(held),
                translations.translate(line.interview().wordingKey()),
                line.interview().child(),
                own ? "“" + line.words() + "”" : null,
                own ? null : line.words(),
                where == null ? null : where.place(),
                where == null || where.role() == null
                        ? null
                        : translations.translate("people.paper.role." + key(where.role())),
                handling.view(),
                handling.plainAudiences(),
                handling.override().isEmpty() ? null : handling.override(),
                line.grading() == null ? "–" : line.grading().words());
    }

    private static String key(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

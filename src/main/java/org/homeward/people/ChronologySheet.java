package org.homeward.people;

import java.util.List;
import java.util.Locale;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Grading;
import org.homeward.disclosure.Handling;
import org.homeward.disclosure.HandlingText;
import org.homeward.disclosure.Marking;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.SaidBy;
import org.homeward.print.Printable;
import org.homeward.print.Printing;
import org.homeward.print.Sheet;
import org.homeward.print.Translations;
import org.jspecify.annotations.Nullable;

/**
 * The statements about one person of concern or one place, in order of interview, for the police: each with its
 * reference, when and by whom the interview was held, its source, the child's reference, and what the child called the person
 * or the place. Only a child's own words are in serif and quotation marks.
 *
 * @param subject what the statements are about, as printed, such as "person P-031"
 * @param names the names under which the person is known, of the register first; none for a place
 * @param lines the statements that the viewer's audience may see; neither this record nor the sheet shows whether there
 *     are more
 */
public record ChronologySheet(String subject, List<String> names, List<Line> lines) implements Printable {

    public ChronologySheet {
        names = List.copyOf(names);
        lines = List.copyOf(lines);
    }

    public ChronologySheet(String subject, List<Line> lines) {
        this(subject, List.of(), lines);
    }

    /**
     * One statement.
     *
     * @param version the number of the words printed, where earlier ones exist; null where they were never changed
     */
    public record Line(
            String reference,
            Interview interview,
            String words,
            @Nullable Named named,
            Handling handling,
            @Nullable Grading grading,
            @Nullable Integer version) {

        /** Words that were never changed. */
        public Line(
                String reference,
                Interview interview,
                String words,
                @Nullable Named named,
                Handling handling,
                @Nullable Grading grading) {
            this(reference, interview, words, named, handling, grading, null);
        }

        Marking marking() {
            return Marking.ofStatement(handling, grading != null && grading.onConditions());
        }
    }

    /**
     * @param held when, as precisely as it is known, as printed; null where it is not recorded
     * @param heldBy the provider who held it and who wrote the statement, as printed
     * @param verbatim false where the child's statement was recorded in other words: it is never shown as a quotation
     */
    public record Interview(
            @Nullable String held,
            String heldBy,
            SaidBy saidBy,
            String child,
            @Nullable Boolean verbatim) {

        /** A verbatim statement. */
        public Interview(@Nullable String held, String heldBy, SaidBy saidBy, String child) {
            this(held, heldBy, saidBy, child, true);
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

    /**
     * @param words what the child called the person or the place
     * @param person the person's reference; null for a place
     */
    public record Named(
            String words, @Nullable String person, @Nullable PlaceRole role) {}

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
                                Counted.CHILDREN.text(children, translations::translate))
                        + knownAs(translations);
    }

    private String knownAs(Translations translations) {
        return names.isEmpty() ? "" : " " + translations.translate("people.paper.known-as", String.join(", ", names));
    }

    record Row(
            String reference,
            String held,
            String heldBy,
            String saidBy,
            String child,
            @Nullable String voice,
            @Nullable String words,
            String named,
            @Nullable String detail,
            String handling,
            String audiences,
            @Nullable String override,
            String grading) {}

    private static Row row(Line line, Translations translations) {
        boolean own = line.interview().isQuotation();
        Named named = line.named();
        String held = line.interview().held();
        HandlingText handling = HandlingText.of(line.handling(), translations.locale(), translations::translate);
        return new Row(
                line.reference(),
                held == null ? translations.translate("people.paper.no-date") : held,
                line.interview().heldBy(),
                source(line, translations),
                line.interview().child(),
                own ? "“" + line.words() + "”" : null,
                own ? null : line.words(),
                named == null || named.words().isEmpty() ? "–" : named.words(),
                named == null ? null : detail(named, translations),
                handling.view(),
                handling.plainAudiences(),
                handling.override().isEmpty() ? null : handling.override(),
                line.grading() == null ? "–" : line.grading().words());
    }

    private static String source(Line line, Translations translations) {
        String source = translations.translate(line.interview().wordingKey());
        return line.version() == null
                ? source
                : source + translations.translate("people.paper.changed", line.version());
    }

    private static @Nullable String detail(Named named, Translations translations) {
        if (named.person() != null) {
            return translations.translate("people.paper.about-person", named.person());
        }
        return named.role() == null ? null : translations.translate("people.paper.role." + key(named.role()));
    }

    private static String key(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

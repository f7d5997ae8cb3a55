package org.homeward.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.RecordRef;
import org.homeward.disclosure.SaidBy;
import org.homeward.disclosure.Statement;
import org.homeward.export.ExportContent;
import org.homeward.export.ExportTable;
import org.homeward.export.HandlingColumns;
import org.homeward.export.RoomExport;
import org.homeward.print.Translations;
import org.homeward.request.Columns;
import org.homeward.ui.time.TimeTexts;
import org.springframework.stereotype.Component;

/**
 * Exports the statements about one person of concern, one ward or one hexagon, each with its handling. An unknown id,
 * one outside the viewer's access and a malformed one give the same empty table.
 */
@Component
class StatementsExport implements RoomExport {

    private final TimeTexts times = new TimeTexts(Locale.UK);
    private final PersonStatementQueries statements;

    StatementsExport(PersonStatementQueries statements) {
        this.statements = statements;
    }

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public List<Facet> facets() {
        return Facet.Grain.PLACE.facets();
    }

    @Override
    public boolean holdsRecords() {
        return true;
    }

    @Override
    public ExportContent read(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations) {
        Optional<RecordRef> subject = RecordRef.inUrl(parameters);
        List<PersonStatement> found =
                subject.map(each -> statements.find(viewer, filter, each)).orElse(List.of());
        return new ExportContent(
                translations.translate("people.paper.question"),
                subject.map(RecordRef::id).orElse(""),
                List.of(
                        translations.translate("people.paper.how-counted"),
                        translations.translate("people.paper.withheld")),
                List.of(table(found, translations)),
                found.stream().map(row -> row.statement().marking()).toList());
    }

    private ExportTable table(List<PersonStatement> found, Translations translations) {
        Columns<PersonStatement> columns = new Columns<PersonStatement>(translations::translate)
                .head("export.statement.reference", row -> row.statement().reference())
                .coded(
                        "export.statement.kind",
                        row -> row.statement().kind().name(),
                        row -> translations.translate(
                                "words.StatementKind." + row.statement().kind()))
                .words("export.statement.held", row -> times.moment(row.interviewed()))
                .words("export.statement.child", PersonStatement::childReference)
                .coded(
                        "export.statement.said-by",
                        row -> row.statement().saidBy().name(),
                        row -> translations.translate(
                                "words.SaidBy." + row.statement().saidBy()))
                .words("export.statement.verbatim", row -> verbatim(row.statement(), translations))
                .words("export.statement.words", row -> row.statement().words())
                .words(
                        "export.statement.version",
                        row -> Integer.toString(row.statement().version()))
                .words("export.statement.named", PersonStatement::named);
        HandlingColumns.add(columns, row -> row.statement().handling(), translations);
        columns.words("export.statement.grading", row -> grading(row.statement()));
        return ExportTable.of(translations, translations.translate("export.statements"), columns, found);
    }

    /** Only a child's statement can be verbatim. */
    private static String verbatim(Statement statement, Translations translations) {
        return statement.saidBy() == SaidBy.CHILD
                ? translations.translate("words.YesNo." + (statement.verbatim() ? "YES" : "NO"))
                : "–";
    }

    private static String grading(Statement statement) {
        return statement.grading() == null ? "–" : statement.grading().words();
    }
}

package org.homeward.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.SaidBy;
import org.homeward.disclosure.Statement;
import org.homeward.disclosure.Subject;
import org.homeward.export.HandlingColumns;
import org.homeward.export.RoomExport;
import org.homeward.export.Table;
import org.homeward.export.Taken;
import org.homeward.print.Wording;
import org.homeward.ui.time.TimeWords;
import org.springframework.stereotype.Component;

/**
 * Takes away the statements about one person of concern, one ward or one hexagon, each with its handling. An id that belongs to
 * nobody, one out of reach and one that is no id give the same empty table.
 */
@Component
class StatementsExport implements RoomExport {

    private final TimeWords times = new TimeWords(Locale.UK);
    private final NamedStatementQueries statements;

    StatementsExport(NamedStatementQueries statements) {
        this.statements = statements;
    }

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public boolean isAboutOne() {
        return true;
    }

    @Override
    public Taken read(Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Wording wording) {
        Optional<Subject> subject = Subject.inAddress(parameters);
        List<NamedStatement> told =
                subject.map(each -> statements.find(viewer, filter, each)).orElse(List.of());
        return new Taken(
                wording.say("people.paper.question"),
                subject.map(Subject::id).orElse(""),
                List.of(wording.say("people.paper.how-counted"), wording.say("people.paper.withheld")),
                List.of(table(told, wording)),
                told.stream().map(named -> named.statement().marking()).toList());
    }

    private Table table(List<NamedStatement> told, Wording wording) {
        Table.Columns<NamedStatement> columns = Table.of(wording, wording.say("export.statements"), told)
                .words(
                        wording.say("export.statement.reference"),
                        named -> named.statement().reference())
                .words(
                        wording.say("export.statement.kind"),
                        named -> wording.say(
                                "words.StatementKind." + named.statement().kind()))
                .words(wording.say("export.statement.held"), named -> times.moment(named.interviewed()))
                .words(wording.say("export.statement.child"), NamedStatement::childReference)
                .words(
                        wording.say("export.statement.said-by"),
                        named -> wording.say("words.SaidBy." + named.statement().saidBy()))
                .words(wording.say("export.statement.verbatim"), named -> verbatim(named.statement(), wording))
                .words(
                        wording.say("export.statement.words"),
                        named -> named.statement().words())
                .words(wording.say("export.statement.named"), NamedStatement::named);
        HandlingColumns.add(columns, named -> named.statement().handling(), wording);
        return columns.words(wording.say("export.statement.grading"), named -> grading(named.statement()))
                .table();
    }

    /** Only a child's words can be word for word. */
    private static String verbatim(Statement statement, Wording wording) {
        return statement.saidBy() == SaidBy.CHILD
                ? wording.say("words.YesNo." + (statement.verbatim() ? "YES" : "NO"))
                : "–";
    }

    private static String grading(Statement statement) {
        return statement.grading() == null ? "–" : statement.grading().words();
    }
}

package org.homeward.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.PersonId;
import org.homeward.disclosure.Statement;
import org.homeward.disclosure.StatementKind;
import org.homeward.disclosure.Subject;
import org.homeward.print.Printable;
import org.homeward.print.Wording;
import org.homeward.print.desk.CatalogueSheet;
import org.springframework.stereotype.Component;

/** Offers the chronology of one person of concern, of one ward or of one hexagon. What cannot be read names nobody. */
@Component
class Chronologies implements CatalogueSheet {

    private final PersonQueries persons;
    private final NamedStatementQueries statements;
    private final Wording wording = Wording.english();

    Chronologies(PersonQueries persons, NamedStatementQueries statements) {
        this.persons = persons;
        this.statements = statements;
    }

    @Override
    public String name() {
        return "chronology";
    }

    @Override
    public String example() {
        return "ward=E05999002";
    }

    @Override
    public boolean isAboutOne() {
        return true;
    }

    @Override
    public Printable read(Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters) {
        return Subject.inAddress(parameters)
                .flatMap(subject -> title(viewer, filter, subject)
                        .map(title -> sheet(title, statements.find(viewer, filter, subject))))
                .orElseGet(() -> sheet(wording.say("people.paper.about-nobody"), List.of()));
    }

    /** Empty for a person who is none, or none for this viewer. */
    private Optional<String> title(Viewer viewer, DisclosureFilter filter, Subject subject) {
        return switch (subject) {
            case Subject.Person(PersonId id) ->
                persons.open(viewer, filter, id)
                        .map(opened -> wording.say("people.paper.about-person", opened.reference()));
            case Subject.Area(String code) ->
                Optional.of(wording.say(
                        "people.paper.about-ward",
                        statements.findWard(viewer, code).orElse(code)));
            case Subject.Cell ignored -> Optional.of(wording.say("people.paper.about-cell"));
            case Subject.Child ignored -> Optional.empty();
        };
    }

    static ChronologySheet sheet(String subject, List<NamedStatement> named) {
        return new ChronologySheet(
                subject, named.stream().map(Chronologies::line).toList());
    }

    private static ChronologySheet.Line line(NamedStatement told) {
        Statement statement = told.statement();
        return new ChronologySheet.Line(
                statement.reference(),
                new ChronologySheet.Interview(
                        told.interviewed().day(), statement.saidBy(), told.childReference(), statement.verbatim()),
                statement.words(),
                told.statement().kind() != StatementKind.PLACE || told.named().isEmpty()
                        ? null
                        : new ChronologySheet.Where(told.named(), null),
                statement.handling(),
                statement.grading());
    }
}

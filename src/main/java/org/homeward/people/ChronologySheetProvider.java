package org.homeward.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.PersonId;
import org.homeward.disclosure.RecordRef;
import org.homeward.disclosure.Statement;
import org.homeward.disclosure.StatementKind;
import org.homeward.print.Printable;
import org.homeward.print.Translations;
import org.homeward.print.catalogue.SheetProvider;
import org.springframework.stereotype.Component;

/**
 * Provides the chronology of one person of concern, of one ward or of one hexagon. A subject that cannot be read gives
 * an empty sheet.
 */
@Component
class ChronologySheetProvider implements SheetProvider {

    private final PersonQueries persons;
    private final PersonStatementQueries statements;
    private final Translations translations = Translations.english();

    ChronologySheetProvider(PersonQueries persons, PersonStatementQueries statements) {
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
        return RecordRef.inUrl(parameters)
                .flatMap(record -> title(viewer, filter, record)
                        .map(title -> sheet(title, statements.find(viewer, filter, record))))
                .orElseGet(() -> sheet(translations.translate("people.paper.about-nobody"), List.of()));
    }

    /** Empty for a person who does not exist or whom the viewer may not see. */
    private Optional<String> title(Viewer viewer, DisclosureFilter filter, RecordRef record) {
        return switch (record) {
            case RecordRef.Person(PersonId id) ->
                persons.open(viewer, filter, id)
                        .map(opened -> translations.translate("people.paper.about-person", opened.reference()));
            case RecordRef.Area(String code) ->
                Optional.of(translations.translate(
                        "people.paper.about-ward",
                        statements.findWard(viewer, code).orElse(code)));
            case RecordRef.Cell ignored -> Optional.of(translations.translate("people.paper.about-cell"));
            case RecordRef.Child ignored -> Optional.empty();
            case RecordRef.Unmapped ignored -> Optional.empty();
        };
    }

    static ChronologySheet sheet(String subject, List<PersonStatement> statements) {
        return new ChronologySheet(
                subject, statements.stream().map(ChronologySheetProvider::line).toList());
    }

    private static ChronologySheet.Line line(PersonStatement named) {
        Statement statement = named.statement();
        return new ChronologySheet.Line(
                statement.reference(),
                new ChronologySheet.Interview(
                        named.interviewed().day(), statement.saidBy(), named.childReference(), statement.verbatim()),
                statement.words(),
                named.statement().kind() != StatementKind.PLACE || named.named().isEmpty()
                        ? null
                        : new ChronologySheet.Where(named.named(), null),
                statement.handling(),
                statement.grading());
    }
}

package org.homeward.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.PersonId;
import org.homeward.disclosure.RecordRef;
import org.homeward.disclosure.Statement;
import org.homeward.print.Printable;
import org.homeward.print.Translations;
import org.homeward.print.catalogue.SheetProvider;
import org.homeward.ui.time.TimeTexts;
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
    private final TimeTexts times = new TimeTexts(translations.locale());

    ChronologySheetProvider(PersonQueries persons, PersonStatementQueries statements) {
        this.persons = persons;
        this.statements = statements;
    }

    @Override
    public String name() {
        return "chronology";
    }

    @Override
    public List<Facet> facets() {
        return Facet.Grain.PLACE.facets();
    }

    @Override
    public String example() {
        return "ward=E05999002";
    }

    @Override
    public boolean holdsRecords() {
        return true;
    }

    @Override
    public Set<String> parameters() {
        return RecordRef.PARAMETERS;
    }

    @Override
    public Printable read(Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters) {
        return RecordRef.inUrl(parameters)
                .flatMap(record -> subject(viewer, filter, record)
                        .map(subject -> sheet(subject, statements.find(viewer, filter, record))))
                .orElseGet(() ->
                        sheet(new Subject(translations.translate("people.paper.about-nobody"), List.of()), List.of()));
    }

    /** Empty for a person who does not exist or whom the viewer may not see. */
    private Optional<Subject> subject(Viewer viewer, DisclosureFilter filter, RecordRef record) {
        return switch (record) {
            case RecordRef.Person(PersonId id) ->
                persons.open(viewer, filter, id)
                        .map(opened -> new Subject(
                                translations.translate("people.paper.about-person", opened.reference()),
                                names(opened)));
            case RecordRef.Area(String code) ->
                Optional.of(new Subject(
                        translations.translate(
                                "people.paper.about-ward",
                                statements.findWard(viewer, code).orElse(code)),
                        List.of()));
            case RecordRef.Cell ignored ->
                Optional.of(new Subject(translations.translate("people.paper.about-cell"), List.of()));
            case RecordRef.Within ignored ->
                Optional.of(new Subject(translations.translate("people.paper.about-area"), List.of()));
            case RecordRef.Child ignored -> Optional.empty();
            case RecordRef.Unmapped ignored -> Optional.empty();
        };
    }

    private record Subject(String words, List<String> names) {}

    /** The name of the register, then the names that children use, each once. */
    private static List<String> names(PersonDetails person) {
        return Stream.concat(
                        Stream.ofNullable(person.name()),
                        person.called().stream().map(PersonDetails.Called::words))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private ChronologySheet sheet(Subject subject, List<PersonStatement> found) {
        return new ChronologySheet(
                subject.words(), subject.names(), found.stream().map(this::line).toList());
    }

    private ChronologySheet.Line line(PersonStatement found) {
        Statement statement = found.statement();
        return new ChronologySheet.Line(
                statement.reference(),
                new ChronologySheet.Interview(
                        times.moment(found.interviewed()),
                        translations.translate("people.paper.held-by", found.heldBy(), found.writtenBy()),
                        statement.saidBy(),
                        found.childReference(),
                        statement.verbatim()),
                statement.words(),
                new ChronologySheet.Named(found.named(), found.person(), found.role()),
                statement.handling(),
                statement.grading(),
                statement.earlier().isEmpty() ? null : Integer.valueOf(statement.version()));
    }
}

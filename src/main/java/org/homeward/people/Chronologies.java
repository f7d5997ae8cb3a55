package org.homeward.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.PersonId;
import org.homeward.disclosure.Statement;
import org.homeward.disclosure.StatementKind;
import org.homeward.print.Printable;
import org.homeward.print.Wording;
import org.homeward.print.desk.CatalogueSheet;
import org.springframework.stereotype.Component;

/**
 * Offers the chronology of one person of concern ({@code person=} the random id of the address), of one ward ({@code ward=}
 * its code) or of one hexagon ({@code cell=} its id, {@code size=} its metres). What cannot be read names nobody.
 */
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
        return first(parameters, "person")
                .map(id -> ofPerson(viewer, filter, id))
                .or(() -> first(parameters, "ward").map(code -> ofWard(viewer, filter, code)))
                .or(() -> first(parameters, "cell").map(id -> ofCell(viewer, filter, id, parameters)))
                .orElseGet(this::ofNobody);
    }

    private ChronologySheet ofPerson(Viewer viewer, DisclosureFilter filter, String address) {
        Optional<PersonId> id = uuid(address).map(PersonId::new);
        Optional<PersonOpened> person = id.flatMap(known -> persons.open(viewer, filter, known));
        return person.isEmpty()
                ? ofNobody()
                : sheet(
                        wording.say("people.paper.about-person", person.get().reference()),
                        statements.findNaming(viewer, filter, id.get()));
    }

    private ChronologySheet ofWard(Viewer viewer, DisclosureFilter filter, String code) {
        List<NamedStatement> named = statements.findInWard(viewer, filter, code);
        String ward = statements.findWard(viewer, code).orElse(code.replaceAll("[^A-Z0-9]", ""));
        return sheet(wording.say("people.paper.about-ward", ward), named);
    }

    private ChronologySheet ofCell(
            Viewer viewer, DisclosureFilter filter, String id, Map<String, List<String>> parameters) {
        try {
            int size = Integer.parseInt(first(parameters, "size").orElse("500"));
            HexagonCell cell = HexagonCell.of(Long.parseLong(id), size);
            return sheet(wording.say("people.paper.about-cell"), statements.findInCell(viewer, filter, cell));
        } catch (IllegalArgumentException unreadable) {
            return ofNobody();
        }
    }

    private ChronologySheet ofNobody() {
        return sheet(wording.say("people.paper.about-nobody"), List.of());
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

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static Optional<UUID> uuid(String address) {
        try {
            return Optional.of(UUID.fromString(address));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}

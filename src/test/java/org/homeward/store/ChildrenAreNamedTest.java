package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.InterviewId;
import org.homeward.disclosure.StatementId;
import org.homeward.support.CountyTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Whoever read something about a child is found from that child: whatever a query of the rooms returns is searched for ids and
 * references of children, statements and interviews, and the children whose they are must be in the audit entry of that read.
 */
@CountyTest
class ChildrenAreNamedTest {

    private static final Pattern REFERENCE = Pattern.compile("[CS]-\\d{4,}");
    private static final String NEWEST = "(select coalesce(max(number), 0) from homeward.audit)";

    private final TestDatabase database;
    private final EveryQuery every;
    /** The public id of the child, by each id or reference that belongs to them. */
    private final Map<String, String> childOf = new HashMap<>();

    ChildrenAreNamedTest(TestDatabase database) {
        this.database = database;
        this.every = new EveryQuery(database);
    }

    @Test
    void every_child_whose_record_a_query_returns_is_in_its_audit_entry_and_a_figure_names_none() throws Exception {
        database.listAsSuperuser("select public_id || ' ' || public_id from homeward.child_key union all"
                        + " select reference || ' ' || public_id from homeward.child_key union all"
                        + " select s.public_id || ' ' || c.public_id from homeward.statement_key s join homeward.interview_key i"
                        + " on i.id = s.interview_id join homeward.child_key c on c.id = i.child_id union all"
                        + " select s.reference || ' ' || c.public_id from homeward.statement_key s join homeward.interview_key i"
                        + " on i.id = s.interview_id join homeward.child_key c on c.id = i.child_id union all"
                        + " select i.public_id || ' ' || c.public_id from homeward.interview_key i"
                        + " join homeward.child_key c on c.id = i.child_id")
                .forEach(pair -> childOf.put(pair.split(" ")[0], pair.split(" ")[1]));
        String close = every.one("select child_id::text from homeward.statement where for_partnership"
                + " group by 1 order by count(*) desc, 1 limit 1");
        List<String> wrong = new ArrayList<>();
        Set<String> naming = new TreeSet<>();
        Viewer police = Viewer.of("police", Role.POLICE).forPurpose(Purpose.SAFEGUARDING_REVIEW);
        for (Class<?> room : EveryQuery.rooms()) {
            Object queries = every.open(room);
            for (Method method : EveryQuery.asked(room)) {
                for (List<Object> arguments : every.arguments(method, police, close)) {
                    Set<String> shown = new TreeSet<>();
                    long before = Long.parseLong(
                            database.listAsSuperuser("select " + NEWEST).getFirst());
                    collect(ask(queries, method, police, arguments), shown);
                    Set<String> named = named(before);
                    String query = room.getSimpleName() + "." + method.getName();
                    if (!shown.isEmpty()) {
                        naming.add(query);
                    }
                    if (!named.containsAll(shown)
                            || (shown.isEmpty()
                                    && arguments.stream().noneMatch(ChildId.class::isInstance)
                                    && !named.isEmpty()
                                    && !NAMES_WITHOUT_REFERENCE.contains(query))) {
                        wrong.add(query + " shows " + shown.size() + " children and names " + named.size());
                    }
                }
            }
        }
        assertThat(naming)
                .contains(
                        "AccountQueries.open",
                        "InterviewQueries.list",
                        "PersonStatementQueries.findInWard",
                        "PersonStatementQueries.findNaming",
                        "PlaceStatementQueries.findStatements",
                        "PlaceStatementQueries.points");
        assertThat(wrong).isEmpty();
    }

    /** It shows what children call a person, without the children. */
    private static final Set<String> NAMES_WITHOUT_REFERENCE = Set.of("PersonQueries.open");

    private static Object ask(Object queries, Method method, Viewer viewer, List<Object> arguments) throws Exception {
        List<Object> all = new ArrayList<>(List.of(viewer));
        all.addAll(arguments);
        return method.invoke(queries, all.toArray());
    }

    private Set<String> named(long after) {
        return new HashSet<>(database.listAsSuperuser(
                "select unnest(children || subject) from homeward.audit where number > " + after
                        + " and (children <> '{}' or subject in (select public_id::text from homeward.child_key))"));
    }

    private void collect(Object value, Set<String> shown) throws ReflectiveOperationException {
        switch (value) {
            case Collection<?> many -> {
                for (Object each : many) {
                    collect(each, shown);
                }
            }
            case Map<?, ?> many -> {
                collect(many.keySet(), shown);
                collect(many.values(), shown);
            }
            case Optional<?> one when one.isPresent() -> collect(one.get(), shown);
            case ChildId(var id) -> add(id.toString(), shown);
            case StatementId(var id) -> add(id.toString(), shown);
            case InterviewId(var id) -> add(id.toString(), shown);
            case String text -> {
                Matcher references = REFERENCE.matcher(text);
                while (references.find()) {
                    add(references.group(), shown);
                }
            }
            case Record record -> {
                for (RecordComponent part : record.getClass().getRecordComponents()) {
                    part.getAccessor().setAccessible(true);
                    Object found = part.getAccessor().invoke(record);
                    if (found != null) {
                        collect(found, shown);
                    }
                }
            }
            default -> {}
        }
    }

    private void add(String idOrReference, Set<String> shown) {
        String child = childOf.get(idOrReference);
        if (child != null) {
            shown.add(child);
        }
    }
}

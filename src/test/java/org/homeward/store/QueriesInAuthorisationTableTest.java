package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.Authorisation;
import org.homeward.access.Authorisation.Kind;
import org.homeward.access.Authorisation.Rule;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.support.CountyTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** The authorisation table lists every query, and roles that are not in its row get what an administrator gets. */
@CountyTest
class QueriesInAuthorisationTableTest {

    private final EveryQuery every;

    QueriesInAuthorisationTableTest(TestDatabase database) {
        this.every = new EveryQuery(database);
    }

    @Test
    void the_table_lists_every_query_and_no_other() {
        Set<String> found = EveryQuery.everywhere()
                .flatMap(room -> EveryQuery.asked(room).stream())
                .map(QueriesInAuthorisationTableTest::name)
                .collect(Collectors.toSet());
        Set<String> declared = Authorisation.of(Kind.QUERY).map(Rule::name).collect(Collectors.toSet());

        assertThat(new TreeSet<>(found)).isEqualTo(new TreeSet<>(declared));
    }

    @Test
    void a_role_that_is_not_listed_gets_what_an_administrator_gets() throws Exception {
        String child = every.one("select id::text from homeward.child_key order by id limit 1");
        List<String> differing = new ArrayList<>();
        for (Class<?> room : EveryQuery.rooms()) {
            Object queries = every.open(room);
            for (Method method : EveryQuery.asked(room)) {
                for (List<Object> arguments : every.arguments(method, viewer(Role.ADMIN), child)) {
                    Object nothing = answer(queries, method, Role.ADMIN, arguments);
                    for (Role role : outside(method)) {
                        Object answer = answer(queries, method, role, arguments);
                        if (!answer.equals(nothing) && !answer.equals(NotReleased.class)) {
                            differing.add(role + " gets rows from " + name(method));
                        }
                    }
                }
            }
        }
        assertThat(differing).isEmpty();
    }

    private static Set<Role> outside(Method method) {
        return Stream.of(Role.values())
                .filter(role -> role != Role.ADMIN && !Authorisation.allows(Kind.QUERY, name(method), role))
                .collect(Collectors.toSet());
    }

    private static Object answer(Object queries, Method method, Role role, List<Object> arguments) throws Exception {
        List<Object> all = new ArrayList<>(List.of(viewer(role)));
        all.addAll(arguments);
        try {
            return method.invoke(queries, all.toArray());
        } catch (InvocationTargetException refused) {
            // A board is counted nothing live: it gets less than nothing.
            if (refused.getCause() instanceof NotReleased) {
                return NotReleased.class;
            }
            throw refused;
        }
    }

    private static Viewer viewer(Role role) {
        return Viewer.of(role.name().toLowerCase(java.util.Locale.ROOT), role).forPurpose(Purpose.SAFEGUARDING_REVIEW);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}

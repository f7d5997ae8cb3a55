package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.intake.read.ImportProgress;
import org.homeward.interviews.Account;
import org.homeward.support.CountyTest;
import org.homeward.support.ProductClasses;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Row security alone gives the same result. Every query of every question room runs twice, once with {@link Visibility} and
 * once with all its conditions true, and must return the same.
 */
@CountyTest
class ForgottenVisibilityTest {

    private static final String DISTRICT = "E07999001";
    /** Looks after some children who are placed here, and is no district of the county. */
    private static final String NEIGHBOUR = "E07999981";

    private static final String PROVIDER = "LANTERN";

    private final TestDatabase database;
    private final EveryQuery every;

    ForgottenVisibilityTest(TestDatabase database) {
        this.database = database;
        this.every = new EveryQuery(database);
    }

    @Test
    void every_query_returns_the_same_without_visibility() throws Exception {
        String close = every.one("select child_id::text from homeward.statement where for_partnership"
                + " group by 1 order by count(*) desc, 1 limit 1");
        database.run("insert into homeward.staff_conflict (user_name, child_id, recorded_in) values ('near', " + close
                + ", 1)");
        List<Viewer> viewers = List.of(
                viewer("near", Role.ANALYST, Set.of(), null),
                viewer("board", Role.BOARD, Set.of(), null),
                viewer("police", Role.POLICE, Set.of(), null),
                viewer("interviewer", Role.INTERVIEWER, Set.of(), PROVIDER),
                viewer("authority", Role.CHILDRENS_SERVICES, Set.of(DISTRICT, NEIGHBOUR), null),
                viewer("district", Role.ANALYST, Set.of(DISTRICT), null),
                viewer("governance", Role.GOVERNANCE, Set.of(), null));
        List<String> differing = new ArrayList<>();
        int methods = 0;
        for (Class<?> room : EveryQuery.rooms()) {
            Object queries = every.open(room);
            for (Method method : EveryQuery.asked(room)) {
                methods++;
                for (Viewer viewer : viewers) {
                    if (viewer.role().isUnderDisclosureControl()) {
                        // Nothing is counted for a board: it reads what a release has.
                        continue;
                    }
                    for (List<Object> arguments : every.arguments(method, viewer, close)) {
                        compare(queries, method, viewer, arguments).ifPresent(differing::add);
                    }
                }
            }
        }
        assertThat(methods).isGreaterThan(20);
        assertThat(differing).isEmpty();
    }

    @Test
    void no_code_of_the_application_can_widen_visibility() {
        assertThat(ProductClasses.all().stream()
                        // They bind whose records were read for what leaves and what is frozen, and how far an import
                        // is, and
                        // know nothing of visibility.
                        .filter(type -> !type.isEquivalentTo(Copies.class)
                                && !type.isEquivalentTo(AuditedDatabase.class)
                                && !type.isEquivalentTo(ImportProgress.class))
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().isEquivalentTo(ScopedValue.class)
                                && (call.getName().equals("where")
                                        || call.getName().equals("runWhere"))))
                .isEmpty();
        assertThat(ProductClasses.all().stream()
                        .filter(type -> !type.isEquivalentTo(Visibility.class))
                        .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                        .filter(access -> access.getTargetOwner().isEquivalentTo(Visibility.class)
                                && access.getName().equals("WIDENED")))
                .isEmpty();
    }

    private java.util.Optional<String> compare(Object queries, Method method, Viewer viewer, List<Object> arguments)
            throws Exception {
        Callable<Object> query = () -> {
            List<Object> all = new ArrayList<>(List.of(viewer));
            all.addAll(arguments);
            return method.invoke(queries, all.toArray());
        };
        Object restricted = withoutAccessLog(query.call());
        Object widened =
                withoutAccessLog(ScopedValue.where(Visibility.WIDENED, true).call(() -> query.call()));
        return restricted.equals(widened)
                ? java.util.Optional.empty()
                : java.util.Optional.of(method.getDeclaringClass().getSimpleName() + "." + method.getName() + " for "
                        + viewer.name() + " " + arguments + "\n  with:    " + shortened(restricted) + "\n  without: "
                        + shortened(widened));
    }

    /** Removes the access log from an account, because each read adds an entry. */
    private static Object withoutAccessLog(Object answer) throws ReflectiveOperationException {
        if (!(answer instanceof java.util.Optional<?> found) || !(found.orElse(null) instanceof Account account)) {
            return answer;
        }
        List<Object> parts = new ArrayList<>();
        for (var part : Account.class.getRecordComponents()) {
            if (!part.getName().equals("earlierAccesses")) {
                parts.add(part.getAccessor().invoke(account));
            }
        }
        return parts;
    }

    private static String shortened(Object answer) {
        String text = answer.toString();
        return text.length() + " characters: " + text.substring(0, Math.min(400, text.length()));
    }

    private static Viewer viewer(
            String name, Role role, Set<String> districts, @org.jspecify.annotations.Nullable String provider) {
        return new Viewer(name, role, new LinkedHashSet<>(districts), provider, Purpose.SAFEGUARDING_REVIEW);
    }
}

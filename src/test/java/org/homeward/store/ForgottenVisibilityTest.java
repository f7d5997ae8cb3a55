package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.interviews.Account;
import org.homeward.support.CountyTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Would the database keep what a query forgot? Every method of every question room is asked twice, once with {@link Visibility}
 * and once as if it let everything through, and answers the same.
 */
@CountyTest
class ForgottenVisibilityTest {

    private static final String DISTRICT = "E07999001";
    private static final String PROVIDER = "LANTERN";

    private final TestDatabase database;
    private final EveryQuery every;

    ForgottenVisibilityTest(TestDatabase database) {
        this.database = database;
        this.every = new EveryQuery(database);
    }

    @Test
    void every_method_answers_the_same_when_visibility_lets_everything_through() throws Exception {
        String close = every.one("select child_id::text from homeward.statement where for_partnership"
                + " group by 1 order by count(*) desc, 1 limit 1");
        database.run("insert into homeward.staff_conflict (user_name, child_id, recorded_in) values ('near', " + close
                + ", 1)");
        List<Viewer> viewers = List.of(
                viewer("near", Role.ANALYST, Set.of(), null),
                viewer("board", Role.BOARD, Set.of(), null),
                viewer("police", Role.POLICE, Set.of(), null),
                viewer("interviewer", Role.INTERVIEWER, Set.of(), PROVIDER),
                viewer("district", Role.ANALYST, Set.of(DISTRICT), null),
                viewer("governance", Role.GOVERNANCE, Set.of(), null));
        List<String> differing = new ArrayList<>();
        int methods = 0;
        for (Class<?> room : EveryQuery.rooms()) {
            Object queries = every.open(room);
            for (Method method : EveryQuery.asked(room)) {
                methods++;
                for (Viewer viewer : viewers) {
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
    void nothing_of_the_product_can_widen_visibility() {
        var house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.homeward");
        assertThat(house.stream()
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().isEquivalentTo(ScopedValue.class)
                                && (call.getName().equals("where")
                                        || call.getName().equals("runWhere"))))
                .isEmpty();
    }

    private java.util.Optional<String> compare(Object queries, Method method, Viewer viewer, List<Object> arguments)
            throws Exception {
        Callable<Object> question = () -> {
            List<Object> all = new ArrayList<>(List.of(viewer));
            all.addAll(arguments);
            return method.invoke(queries, all.toArray());
        };
        Object locked = withoutLooks(question.call());
        Object forgotten =
                withoutLooks(ScopedValue.where(Visibility.WIDENED, true).call(() -> question.call()));
        return locked.equals(forgotten)
                ? java.util.Optional.empty()
                : java.util.Optional.of(method.getDeclaringClass().getSimpleName() + "." + method.getName() + " for "
                        + viewer.name() + " " + arguments + "\n  with:    " + shortened(locked) + "\n  without: "
                        + shortened(forgotten));
    }

    /** An account says who opened it lately: each asking adds one. */
    private static Object withoutLooks(Object answer) throws ReflectiveOperationException {
        if (!(answer instanceof java.util.Optional<?> found) || !(found.orElse(null) instanceof Account account)) {
            return answer;
        }
        List<Object> parts = new ArrayList<>();
        for (var part : Account.class.getRecordComponents()) {
            if (!part.getName().equals("looks")) {
                parts.add(part.getAccessor().invoke(account));
            }
        }
        return parts;
    }

    private static String shortened(Object answer) {
        String words = answer.toString();
        return words.length() + " characters: " + words.substring(0, Math.min(400, words.length()));
    }

    private static Viewer viewer(
            String name, Role role, Set<String> districts, @org.jspecify.annotations.Nullable String provider) {
        return new Viewer(name, role, new LinkedHashSet<>(districts), provider, Purpose.SAFEGUARDING_REVIEW);
    }
}

package org.homeward.bench;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.homeward.access.DisclosureControl;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.places.CellSize;
import org.homeward.reference.GeographyQueries;
import org.homeward.store.AuditedDatabase;

/** What each screen asked before it counted in memory: the SQL that the tests keep as the measure of what is right. */
final class OlderPath {

    private record Asked(String queries, String method, Object... more) {}

    private static final Map<String, List<Asked>> SCREENS = Map.of(
            "places, wards",
            // Without the wards with low coverage, whose query takes minutes on this many rows.
            List.of(new Asked("places.PlaceQueriesBySql", "countByArea", AreaKind.WARD)),
            "places, cells",
            List.of(new Asked("places.PlaceQueriesBySql", "countByCell", CellSize.M500)),
            "factors",
            List.of(new Asked("factors.FactorQueriesBySql", "byEveryBreakdown")),
            "trends",
            List.of(new Asked("trends.TrendQueriesBySql", "byMonth")),
            "people",
            List.of(new Asked("people.PersonQueriesBySql", "count")),
            "coverage",
            List.of(
                    new Asked("coverage.CoverageQueriesBySql", "byCare"),
                    new Asked("coverage.CoverageQueriesBySql", "stillMissing"),
                    new Asked("coverage.CoverageQueriesBySql", "byDistrict")),
            "interviews",
            List.of(
                    new Asked("interviews.InterviewQueriesBySql", "count", EpisodeDay.WENT_MISSING),
                    new Asked("interviews.InterviewQueriesBySql", "list", EpisodeDay.WENT_MISSING, 50)));

    private final BenchApplication application;

    OlderPath(BenchApplication application) {
        this.application = application;
    }

    boolean knows(Screen screen) {
        return SCREENS.containsKey(screen.name());
    }

    /** Asks everything that the screen asked; the answers are compared by the tests. */
    List<Object> read(Screen screen, Viewer viewer, DisclosureFilter filter) {
        List<Object> answers = new ArrayList<>();
        for (Asked asked : SCREENS.getOrDefault(screen.name(), List.of())) {
            answers.add(answer(asked, viewer, filter));
        }
        return answers;
    }

    private Object answer(Asked asked, Viewer viewer, DisclosureFilter filter) {
        try {
            Class<?> type = Class.forName("org.homeward." + asked.queries());
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            Object queries = constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(this::part)
                    .toArray());
            Method method = Arrays.stream(type.getDeclaredMethods())
                    .filter(each -> each.getName().equals(asked.method()) && each.canAccess(queries))
                    .findAny()
                    .orElseThrow();
            List<Object> arguments = new ArrayList<>(List.of(viewer, filter));
            arguments.addAll(List.of(asked.more()));
            return method.invoke(queries, arguments.toArray());
        } catch (ClassNotFoundException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException wrong) {
            throw new IllegalStateException("The earlier query could not be asked: " + asked, wrong);
        }
    }

    private Object part(Class<?> type) {
        return type == AuditedDatabase.class
                ? application.bean(AuditedDatabase.class)
                : type == DisclosureControl.class
                        ? application.bean(DisclosureControl.class)
                        : application.bean(GeographyQueries.class);
    }
}

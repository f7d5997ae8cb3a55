package org.homeward.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.PersonId;
import org.homeward.interviews.AccountQueries;
import org.homeward.interviews.InterviewQueries;
import org.homeward.people.PersonQueries;
import org.homeward.people.PersonStatementQueries;
import org.homeward.places.MapSelection;
import org.homeward.places.PlaceStatementQueries;
import org.jspecify.annotations.Nullable;

/** Screens that decrypt text, with the purpose that they need; only their numbers of rows are compared. */
record DecryptingScreens(BenchApplication application) {

    List<Screen> all() {
        return List.of(statementsOfAWard(), account(), person());
    }

    private Screen statementsOfAWard() {
        PlaceStatementQueries places = application.bean(PlaceStatementQueries.class);
        return Screen.opened(
                "places, list",
                (viewer, filter) -> rows(
                        places.findStatements(viewer, filter, new MapSelection.Area(AreaKind.WARD, Screens.WARD))));
    }

    private Screen account() {
        AccountQueries accounts = application.bean(AccountQueries.class);
        InterviewQueries interviews = application.bean(InterviewQueries.class);
        BiFunction<Viewer, DisclosureFilter, ChildId> first = once((viewer, filter) -> interviews
                .list(viewer, filter, EpisodeDay.WENT_MISSING, 1)
                .getFirst()
                .child());
        return Screen.opened("account", (viewer, filter) -> {
            accounts.open(viewer, first.apply(viewer, filter));
            return Map.of();
        });
    }

    private Screen person() {
        PersonQueries people = application.bean(PersonQueries.class);
        PersonStatementQueries statements = application.bean(PersonStatementQueries.class);
        BiFunction<Viewer, DisclosureFilter, PersonId> first = once((viewer, filter) ->
                people.count(viewer, filter).persons().getFirst().id());
        return Screen.opened("person", (viewer, filter) -> {
            PersonId person = first.apply(viewer, filter);
            people.open(viewer, filter, person);
            return rows(statements.findNaming(viewer, filter, person));
        });
    }

    /** The record to open is found once for each viewer and filter, so that finding it is not measured. */
    private static <T> BiFunction<Viewer, DisclosureFilter, T> once(BiFunction<Viewer, DisclosureFilter, T> find) {
        Map<List<Object>, T> found = new HashMap<>();
        return (viewer, filter) -> found.computeIfAbsent(List.of(viewer, filter), key -> find.apply(viewer, filter));
    }

    /** Null where decryption is switched off. */
    private static Map<String, Integer> rows(@Nullable List<?> opened) {
        return opened == null ? Map.of() : Map.of("rows", opened.size());
    }
}

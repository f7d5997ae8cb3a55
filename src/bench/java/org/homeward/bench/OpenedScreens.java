package org.homeward.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.PersonId;
import org.homeward.interviews.AccountQueries;
import org.homeward.interviews.InterviewQueries;
import org.homeward.people.NamedStatementQueries;
import org.homeward.people.PersonQueries;
import org.homeward.places.PlaceStatementQueries;
import org.homeward.places.Spot;
import org.jspecify.annotations.Nullable;

/** What opens words, with the purpose that it needs; of it only rows are compared. */
record OpenedScreens(MeasuredHouse house) {

    List<Screen> all() {
        return List.of(statementsOfAWard(), account(), person());
    }

    private Screen statementsOfAWard() {
        PlaceStatementQueries places = house.bean(PlaceStatementQueries.class);
        return Screen.opened(
                "places, list",
                (viewer, filter) -> rows(places.behind(viewer, filter, new Spot.Area(AreaKind.WARD, Screens.WARD))));
    }

    private Screen account() {
        AccountQueries accounts = house.bean(AccountQueries.class);
        InterviewQueries interviews = house.bean(InterviewQueries.class);
        Map<DisclosureFilter, ChildId> first = new HashMap<>();
        return Screen.opened("account", (viewer, filter) -> {
            ChildId child = first.computeIfAbsent(
                    filter,
                    asked -> interviews.list(viewer, asked, 1).getFirst().child());
            accounts.open(viewer, child);
            return Map.of();
        });
    }

    private Screen person() {
        PersonQueries people = house.bean(PersonQueries.class);
        NamedStatementQueries statements = house.bean(NamedStatementQueries.class);
        Map<DisclosureFilter, PersonId> first = new HashMap<>();
        return Screen.opened("person", (viewer, filter) -> {
            PersonId person = first.computeIfAbsent(
                    filter,
                    asked -> people.count(viewer, asked).persons().getFirst().id());
            people.open(viewer, filter, person);
            return rows(statements.findNaming(viewer, filter, person));
        });
    }

    /** Nothing came where nothing was opened. */
    private static Map<String, Integer> rows(@Nullable List<?> opened) {
        return opened == null ? Map.of() : Map.of("rows", opened.size());
    }
}

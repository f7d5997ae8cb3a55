package org.homeward.stories;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.Authorisation;
import org.homeward.access.Authorisation.Kind;
import org.homeward.access.Authorisation.Rule;
import org.homeward.access.Purpose;
import org.homeward.access.Recipient;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.export.ExportDenied;
import org.homeward.export.Exports;
import org.homeward.export.Format;
import org.homeward.export.RoomExport;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.print.catalogue.SheetCatalogue.PrintDenied;
import org.homeward.reference.GeographyQueries;
import org.homeward.support.SampleCounty;
import org.homeward.support.TestApplication;
import org.jspecify.annotations.Nullable;

/** Asks every way of the table as every kind of caller and notes where the house does something else than the table says. */
final class AuthorisationMatrix {

    private static final Map<String, String> QUESTIONS = Map.of(
            "/map/places/cells", "map/places/cells?zoom=13&bbox=0,52,3,55",
            "/map/places/areas", "map/places/areas?shaded=true",
            "/map/basemap/{layer}", "map/basemap/water",
            "/map/areas/{kind}", "map/areas/ward");

    private static final DisclosureFilter ONE_MONTH =
            DisclosureFilter.of(Period.wholeMonthsBefore(SampleCounty.AS_OF, 1));

    private final SheetCatalogue desk;
    private final Exports files;
    private final Set<String> aboutOne;
    private final String ward;
    private final List<String> differences = new ArrayList<>();
    private int cells;

    /** Everybody in turn; {@code null} stands for nobody signed in, or for somebody who may not sign in any more. */
    AuthorisationMatrix(TestApplication application) {
        desk = application.bean(SheetCatalogue.class);
        files = application.bean(Exports.class);
        aboutOne = files.offered().stream()
                .filter(RoomExport::isAboutOne)
                .map(RoomExport::name)
                .collect(Collectors.toSet());
        ward = application
                .bean(GeographyQueries.class)
                .areas(Viewer.of("analyst", Role.ANALYST), AreaKind.WARD)
                .getFirst()
                .code();
        Map<String, @Nullable Role> callers = new LinkedHashMap<>();
        Stream.of(Role.values()).forEach(role -> callers.put(role.name().toLowerCase(Locale.ROOT), role));
        callers.forEach((user, role) -> everyWay(user, role, HttpUser.signedIn(application, user)));
        everyWay("nobody", null, HttpUser.anonymous(application));
        String disabled = ChangedUsers.in(application).disabled();
        HttpUser turnedAway = HttpUser.anonymous(application);
        turnedAway.signIn(disabled, ChangedUsers.PASSWORD);
        everyWay(disabled, null, turnedAway);
        String elsewhere = ChangedUsers.in(application).analystOfNoChild();
        everyWay(elsewhere, Role.ANALYST, HttpUser.signedIn(application, elsewhere, ChangedUsers.PASSWORD));
    }

    /** Where the house differs from the table, in words. */
    List<String> differences() {
        return List.copyOf(differences);
    }

    /** How many ways times callers were tried. */
    int cells() {
        return cells;
    }

    private void everyWay(String user, @Nullable Role role, HttpUser caller) {
        Authorisation.of(Kind.SCREEN)
                .filter(way -> !way.name().isEmpty() && !way.isOpen())
                .forEach(way -> cell(user, way, role, entered(caller, way)));
        Authorisation.of(Kind.ENDPOINT).forEach(way -> cell(user, way, role, answered(caller, way)));
        Authorisation.of(Kind.FILE)
                .filter(way -> !aboutOne.contains(way.name()))
                .forEach(way -> cell(user, way, role, taken(caller, way)));
        // What is about one record leaves by the screen that opened it: no address gives it to anybody.
        Authorisation.of(Kind.FILE)
                .filter(way -> aboutOne.contains(way.name()))
                .forEach(way -> cell(user, new Rule(Kind.FILE, way.name(), Set.of()), role, taken(caller, way)));
        Authorisation.of(Kind.OPEN)
                .filter(way -> !way.name().endsWith("**"))
                .forEach(way -> cell(user, way, role, answered(caller, way)));
        if (role != null) {
            Viewer viewer = Viewer.of(user, role).forPurpose(Purpose.SAFEGUARDING_REVIEW);
            Authorisation.of(Kind.SHEET).forEach(way -> cell(user, way, role, printed(viewer, way)));
            Authorisation.of(Kind.FILE)
                    .filter(way -> aboutOne.contains(way.name()))
                    .forEach(way -> cell(user, way, role, handedOver(viewer, way)));
        }
    }

    private void cell(String user, Rule way, @Nullable Role role, boolean letIn) {
        cells++;
        boolean should = way.isOpen() || (role != null && way.roles().contains(role));
        if (letIn != should) {
            differences.add(user + (letIn ? " is let into " : " is kept out of ") + way.kind() + " " + way.name());
        }
    }

    private static boolean entered(HttpUser caller, Rule way) {
        Visit visit = Visit.of(caller, way.name().replace(":child", new UUID(0, 0).toString()), "");
        if (!visit.isIn() && visit.status() == 200 && !visit.isNothing()) {
            throw new AssertionError("Neither in nor out of " + way.name() + ": " + visit.page());
        }
        return visit.isIn();
    }

    private boolean printed(Viewer viewer, Rule way) {
        try {
            return desk.print(
                                    viewer,
                                    way.name(),
                                    ONE_MONTH,
                                    Map.of("ward", List.of(ward), SheetCatalogue.RECIPIENT, List.of("a meeting")),
                                    Locale.UK)
                            .length
                    > 0;
        } catch (PrintDenied refused) {
            return false;
        }
    }

    private boolean handedOver(Viewer viewer, Rule way) {
        try {
            return files.handOver(
                                    viewer,
                                    way.name(),
                                    Format.CSV,
                                    ONE_MONTH,
                                    Map.of("ward", List.of(ward)),
                                    new Recipient("a meeting"))
                            .bytes()
                            .length
                    > 0;
        } catch (ExportDenied refused) {
            return false;
        }
    }

    private static boolean taken(HttpUser caller, Rule way) {
        return answered(caller, new Rule(Kind.ENDPOINT, "/export/" + way.name() + ".csv", way.roles()));
    }

    private static boolean answered(HttpUser caller, Rule way) {
        HttpResponse<String> answer =
                caller.get(QUESTIONS.getOrDefault(way.name(), way.name().substring(1)));
        if (!Set.of(200, 302, 401, 403).contains(answer.statusCode())) {
            throw new AssertionError(way.name() + " answered " + answer.statusCode());
        }
        return answer.statusCode() == 200;
    }
}

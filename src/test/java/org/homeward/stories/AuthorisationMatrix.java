package org.homeward.stories;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import org.homeward.export.ExportFixtures;
import org.homeward.export.Exports;
import org.homeward.export.Format;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.print.catalogue.SheetCatalogue.PrintDenied;
import org.homeward.reference.GeographyQueries;
import org.homeward.support.TestApplication;
import org.jspecify.annotations.Nullable;

/** Tries every rule of the authorisation table as every kind of user, and records where the application differs from the table. */
final class AuthorisationMatrix {

    private static final String IMPORT = "/api/v1/imports/{id}";
    /** Whoever may ask is told that there is none: no import of this id, no archive of a base map. */
    private static final Set<String> ABSENT = Set.of(IMPORT, "/map/basemap.pmtiles");

    /** The map, a program and the sheet ask for the same verdicts, so that these are found once for a user. */
    private static final String VERDICTS = "question=new&from=2026-01&to=2026-03";

    private static final Map<String, String> REQUESTS = Map.of(
            "/map/places/cells",
            "map/places/cells?zoom=13&bbox=0,52,3,55",
            "/map/places/hot-spots",
            "map/places/hot-spots?bbox=0,52,3,55&" + VERDICTS,
            "/api/v1/places/hot-spots",
            "api/v1/places/hot-spots?" + VERDICTS,
            "/map/places/areas",
            "map/places/areas?shaded=true",
            "/map/basemap/{layer}",
            "map/basemap/water",
            "/map/areas/{kind}",
            "map/areas/ward",
            IMPORT,
            "api/v1/imports/" + new UUID(0, 0));

    private static final DisclosureFilter A_QUARTER =
            DisclosureFilter.of(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));

    private final SheetCatalogue catalogue;
    private final Exports exports;
    private final String ward;
    private final List<String> differences = new ArrayList<>();
    private int cells;

    /** Tries every user; the role is {@code null} for nobody signed in and for a disabled user. */
    AuthorisationMatrix(TestApplication application) {
        catalogue = application.bean(SheetCatalogue.class);
        exports = application.bean(Exports.class);
        ward = application
                .bean(GeographyQueries.class)
                .areas(Viewer.of("analyst", Role.ANALYST), AreaKind.WARD)
                .getFirst()
                .code();
        Map<String, @Nullable Role> callers = new LinkedHashMap<>();
        Stream.of(Role.values()).forEach(role -> callers.put(HttpUser.nameOf(role), role));
        callers.forEach((user, role) -> tryAll(user, role, HttpUser.signedIn(application, user)));
        tryAll("nobody", null, HttpUser.anonymous(application));
        String disabled = ChangedUsers.in(application).disabled();
        HttpUser refused = HttpUser.anonymous(application);
        refused.signIn(disabled, ChangedUsers.PASSWORD);
        tryAll(disabled, null, refused);
        String elsewhere = ChangedUsers.in(application).analystOfNoChild();
        tryAll(elsewhere, Role.ANALYST, HttpUser.signedIn(application, elsewhere, ChangedUsers.PASSWORD));
    }

    /** Where the application differs from the table. */
    List<String> differences() {
        return List.copyOf(differences);
    }

    /** How many pairs of rule and user were tried. */
    int cells() {
        return cells;
    }

    private void tryAll(String user, @Nullable Role role, HttpUser caller) {
        Authorisation.of(Kind.SCREEN)
                .filter(rule -> !rule.name().isEmpty() && !rule.isOpen())
                .forEach(rule -> cell(user, rule, role, opened(caller, rule)));
        Authorisation.of(Kind.ENDPOINT).forEach(rule -> cell(user, rule, role, answered(caller, rule)));
        Authorisation.of(Kind.OPEN)
                .filter(rule -> !rule.name().endsWith("**"))
                .forEach(rule -> cell(user, rule, role, answered(caller, rule)));
        if (role != null) {
            Viewer viewer = Viewer.of(user, role).forPurpose(Purpose.SAFEGUARDING_REVIEW);
            Authorisation.of(Kind.SHEET).forEach(rule -> cell(user, rule, role, printed(viewer, rule)));
            Authorisation.of(Kind.FILE).forEach(rule -> cell(user, rule, role, downloaded(viewer, rule)));
        }
    }

    private void cell(String user, Rule rule, @Nullable Role role, boolean admitted) {
        cells++;
        boolean expected = rule.isOpen() || (role != null && rule.roles().contains(role));
        if (admitted != expected) {
            differences.add(user + (admitted ? " is admitted to " : " is refused ") + rule.kind() + " " + rule.name());
        }
    }

    private static boolean opened(HttpUser caller, Rule rule) {
        Visit visit = Visit.of(caller, rule.name().replace(":child", new UUID(0, 0).toString()), "");
        if (!visit.showsScreen() && visit.status() == 200 && !visit.showsNotFound()) {
            throw new AssertionError("Neither a screen nor the not-found page: " + rule.name() + ": " + visit.page());
        }
        return visit.showsScreen();
    }

    private boolean printed(Viewer viewer, Rule rule) {
        try {
            return catalogue.print(
                                    viewer,
                                    rule.name(),
                                    A_QUARTER,
                                    Map.of("ward", List.of(ward)),
                                    new Recipient("a meeting"),
                                    Locale.UK)
                            .length
                    > 0;
        } catch (PrintDenied refused) {
            return false;
        }
    }

    private boolean downloaded(Viewer viewer, Rule rule) {
        try {
            return exports.export(
                                    viewer,
                                    rule.name(),
                                    Format.CSV,
                                    ExportFixtures.asking(A_QUARTER, Map.of("ward", List.of(ward))),
                                    new Recipient("a meeting"))
                            .bytes()
                            .length
                    > 0;
        } catch (ExportDenied refused) {
            return false;
        }
    }

    private static boolean answered(HttpUser caller, Rule rule) {
        HttpResponse<String> answer =
                caller.program(REQUESTS.getOrDefault(rule.name(), rule.name().substring(1)));
        if (ABSENT.contains(rule.name()) && answer.statusCode() == 404) {
            return true;
        }
        if (!Set.of(200, 302, 401, 403).contains(answer.statusCode())) {
            throw new AssertionError(rule.name() + " answered " + answer.statusCode());
        }
        return answer.statusCode() == 200;
    }
}

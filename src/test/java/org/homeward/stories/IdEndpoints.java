package org.homeward.stories;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.homeward.access.Purpose;
import org.homeward.access.Recipient;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.access.session.SessionEndReason;
import org.homeward.access.session.UserSessions;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.PersonId;
import org.homeward.export.ExportFixtures;
import org.homeward.export.Exports;
import org.homeward.export.Format;
import org.homeward.interviews.AccountQueries;
import org.homeward.people.PersonQueries;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.support.SampleCounty;
import org.homeward.support.TestApplication;
import org.homeward.users.SampleUsers;

/**
 * The response of every endpoint that takes an id: screens and files over HTTP, and the queries behind the screens for a user
 * who stated a purpose, which is possible on a screen only. What differs between any two responses is replaced: the id itself,
 * the time, and the tokens that are generated for each page.
 */
final class IdEndpoints {

    /** Governance may see the access history of any child, but of no other id. */
    static final String ACCESS_HISTORY = "the access history";

    private static final String ANY_UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final DisclosureFilter YEARS = DisclosureFilter.of(Period.wholeMonthsBefore(SampleCounty.AS_OF, 36));

    private static final String IN_ADDRESS = "(?<=interviews/|child/|person=|person%3D)";

    /** A shorter id may occur in a page as something else. */
    private static final int LONG = 10;

    /** The server holds the screens of a session in memory until it ends. */
    private static final int SCREENS_A_SESSION = 60;

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private final TestApplication application;
    private final String user;
    private final Map<String, UnaryOperator<String>> endpoints = new LinkedHashMap<>();
    private final Viewer viewer;
    private HttpUser caller;
    private HttpUser governance;
    private int requested;

    /** @param user an analyst */
    IdEndpoints(TestApplication application, String user) {
        this.application = application;
        this.user = user;
        this.viewer = viewer(application, user).forPurpose(Purpose.SAFEGUARDING_REVIEW);
        this.caller = signedIn();
        this.governance = HttpUser.signedIn(application, "governance");
        endpoints.put("the account", id -> screen("interviews/" + id, ""));
        endpoints.put("the panel of a person", id -> screen("people", "person=" + id));
        endpoints.put(ACCESS_HISTORY, id -> screen("governance/child/" + id, ""));
        endpoints.put("the file", this::file);
        endpoints.put("the sheet", this::sheet);
        endpoints.put("the account, purpose stated", this::account);
        endpoints.put("the person, purpose stated", this::person);
    }

    List<String> endpoints() {
        return List.copyOf(endpoints.keySet());
    }

    /** One response for each endpoint. */
    List<String> of(String id) {
        if (++requested % (SCREENS_A_SESSION / 2) == 0) {
            caller = signedIn();
            governance = HttpUser.signedIn(application, "governance");
        }
        return endpoints.values().stream()
                .map(endpoint -> normalised(endpoint.apply(id), id))
                .toList();
    }

    /** Only the latest sessions of a user continue, and on the clock of a test all begin at the same time: earlier ones are ended first. */
    private HttpUser signedIn() {
        application
                .bean(UserSessions.class)
                .endWhere(session -> session.principal().getUsername().equals(user), SessionEndReason.EVERYWHERE);
        return HttpUser.signedIn(
                application, user, user.equals("analyst") ? SampleUsers.PASSWORD : ChangedUsers.PASSWORD);
    }

    private static Viewer viewer(TestApplication application, String user) {
        return user.equals("analyst")
                ? Viewer.of(user, Role.ANALYST)
                : ChangedUsers.in(application).viewerOfNoChild();
    }

    private String screen(String route, String query) {
        Visit visit = Visit.of(route.startsWith("governance") ? governance : caller, route, query);
        return visit.status() + " " + inOrder(visit.page());
    }

    /** The changes of a screen with the names in order, because the server sends them in any order. */
    private static String inOrder(String page) {
        if (page.indexOf('{') < 0) {
            return page;
        }
        try {
            return JSON.writeValueAsString(JSON.readValue(page.substring(page.indexOf('{')), Map.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(page.substring(0, Math.min(200, page.length())), unreadable);
        }
    }

    private String file(String id) {
        byte[] zip = application
                .bean(Exports.class)
                .export(
                        viewer,
                        "statements",
                        Format.CSV,
                        ExportFixtures.asking(YEARS, Map.of("person", List.of(id))),
                        new Recipient("nobody in particular"))
                .bytes();
        // Unpacked, because the copy, which is another each time, is compressed with the rest.
        StringBuilder files = new StringBuilder();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.append(entry.getName()).append(new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files.toString();
    }

    private String sheet(String id) {
        byte[] pdf = application
                .bean(SheetCatalogue.class)
                .print(
                        viewer,
                        "chronology",
                        YEARS,
                        Map.of("person", List.of(id)),
                        new Recipient("nobody in particular"),
                        Locale.UK);
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String account(String id) {
        return uuid(id)
                ? application
                                .bean(AccountQueries.class)
                                .open(viewer, new ChildId(UUID.fromString(id)))
                                .isPresent() + ""
                : "false";
    }

    private String person(String id) {
        return uuid(id)
                ? application
                                .bean(PersonQueries.class)
                                .open(viewer, YEARS, new PersonId(UUID.fromString(id)))
                                .isPresent()
                        + ""
                : "false";
    }

    private static boolean uuid(String id) {
        return id.matches(ANY_UUID);
    }

    private static String normalised(String answer, String id) {
        return answer.replaceAll("\\b[0-9a-f]{64}\\b", "BUNDLE")
                .replaceAll(IN_ADDRESS + Pattern.quote(id), "ID")
                .replaceAll(id.length() < LONG ? "^$" : Pattern.quote(id), "ID")
                .replaceAll(ANY_UUID, "UUID")
                .replaceAll("\\d{1,2}:\\d{2}(:\\d{2})?", "TIME")
                .replaceAll("\\bD-\\d+", "COPY")
                .replaceAll("VAADIN/dynamic/resource/\\d+", "WINDOW")
                .replaceAll("\"v-uiId\":\\d+", "WINDOW")
                .replaceAll("nonce[-=\"']+[A-Za-z0-9+/=_-]+", "NONCE");
    }
}

package org.homeward.stories;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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
import org.homeward.export.Exports;
import org.homeward.export.Format;
import org.homeward.interviews.AccountQueries;
import org.homeward.people.PersonQueries;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.support.SampleCounty;
import org.homeward.support.TestApplication;
import org.homeward.users.SampleUsers;

/**
 * What every way that takes an id answers to one: screens and files over HTTP, and, since a purpose can be stated on a screen
 * only, what lies behind it for a reader who stated one. What differs between any two answers is taken out: the id itself, the
 * time, and the words that are drawn for each page.
 */
final class IdEndpoints {

    /** Governance may learn of any child of the house who looked at them; of nobody else is there anything to tell. */
    static final String WHO_LOOKED = "who looked";

    private static final String ANY_UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final DisclosureFilter YEARS = DisclosureFilter.of(Period.wholeMonthsBefore(SampleCounty.AS_OF, 36));

    private static final String IN_ADDRESS = "(?<=interviews/|child/|person=|person%3D)";

    /** Shorter ones stand in any page for something else. */
    private static final int LONG = 10;

    /** The screens of one session are kept by the house until it ends. */
    private static final int SCREENS_A_SESSION = 60;

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private final TestApplication application;
    private final String user;
    private final Map<String, UnaryOperator<String>> ways = new LinkedHashMap<>();
    private final Viewer reader;
    private HttpUser caller;
    private HttpUser governance;
    private int asked;

    /** @param user an analyst */
    IdEndpoints(TestApplication application, String user) {
        this.application = application;
        this.user = user;
        this.reader = viewer(application, user).forPurpose(Purpose.SAFEGUARDING_REVIEW);
        this.caller = signedIn();
        this.governance = HttpUser.signedIn(application, "governance");
        ways.put("the account", id -> screen("interviews/" + id, ""));
        ways.put("the panel of a person", id -> screen("people", "person=" + id));
        ways.put(WHO_LOOKED, id -> screen("governance/child/" + id, ""));
        ways.put("the file, by an address", id -> answer(caller.get("export/statements.csv?person=" + id)));
        ways.put("the file", this::file);
        ways.put("the sheet", this::sheet);
        ways.put("the account, purpose stated", this::account);
        ways.put("the person, purpose stated", this::person);
    }

    List<String> ways() {
        return List.copyOf(ways.keySet());
    }

    /** One answer for each way. */
    List<String> of(String id) {
        if (++asked % (SCREENS_A_SESSION / 2) == 0) {
            caller = signedIn();
            governance = HttpUser.signedIn(application, "governance");
        }
        return ways.values().stream().map(way -> usual(way.apply(id), id)).toList();
    }

    /** Of the stays of one user only the latest few go on, and on the clock of a test all begin at once. */
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

    /** What a screen is told to draw, its names in order: the house sends them in any. */
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

    private static String answer(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.body();
    }

    private String file(String id) {
        return new String(
                application
                        .bean(Exports.class)
                        .handOver(
                                reader,
                                "statements",
                                Format.CSV,
                                YEARS,
                                Map.of("person", List.of(id)),
                                new Recipient("nobody in particular"))
                        .bytes(),
                StandardCharsets.UTF_8);
    }

    private String sheet(String id) {
        byte[] pdf = application
                .bean(SheetCatalogue.class)
                .print(
                        reader,
                        "chronology",
                        YEARS,
                        Map.of("person", List.of(id), SheetCatalogue.RECIPIENT, List.of("nobody in particular")),
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
                                .open(reader, new ChildId(UUID.fromString(id)))
                                .isPresent() + ""
                : "false";
    }

    private String person(String id) {
        return uuid(id)
                ? application
                                .bean(PersonQueries.class)
                                .open(reader, YEARS, new PersonId(UUID.fromString(id)))
                                .isPresent()
                        + ""
                : "false";
    }

    private static boolean uuid(String id) {
        return id.matches(ANY_UUID);
    }

    private static String usual(String answer, String id) {
        return answer.replaceAll("\\b[0-9a-f]{64}\\b", "BUNDLE")
                .replaceAll(IN_ADDRESS + Pattern.quote(id), "ID")
                .replaceAll(id.length() < LONG ? "^$" : Pattern.quote(id), "ID")
                .replaceAll(ANY_UUID, "UUID")
                .replaceAll("\\d{1,2}:\\d{2}(:\\d{2})?", "TIME")
                .replaceAll("\"v-uiId\":\\d+", "WINDOW")
                .replaceAll("nonce[-=\"']+[A-Za-z0-9+/=_-]+", "NONCE");
    }
}

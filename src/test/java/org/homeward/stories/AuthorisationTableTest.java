package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.Authorisation;
import org.homeward.access.Authorisation.Kind;
import org.homeward.access.Authorisation.Rule;
import org.homeward.access.Role;
import org.homeward.export.Exports;
import org.homeward.export.RoomExport;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.print.catalogue.SheetProvider;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The authorisation table lists every screen, endpoint, sheet and file; the test finds them in the running application. */
@CountyTest
class AuthorisationTableTest {

    /** Served by a library. It also has an address for YAML, which is in no rule, and so denied. */
    private static final String DESCRIPTION = "/api/v1/openapi";

    private final TestApplication application;

    AuthorisationTableTest(TestApplication application) {
        this.application = application;
    }

    @Test
    void every_screen_is_in_the_table_with_the_roles_of_its_annotation() {
        Map<String, Set<Role>> declared = table(Kind.SCREEN);
        Map<String, Set<Role>> built = new TreeMap<>(Rooms.all().stream()
                .collect(Collectors.toMap(
                        Rooms.Room::path,
                        room -> room.roles().isEmpty() ? Set.of(Role.values()) : Set.copyOf(room.roles()))));

        assertThat(built).isEqualTo(declared);
    }

    @Test
    void every_endpoint_is_in_the_table() {
        Stream<String> mapped =
                application.bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                        .filter(entry ->
                                TestApplication.isProductClass(entry.getValue().getBeanType())
                                        || entry.getKey().getPatternValues().contains(DESCRIPTION))
                        .flatMap(entry -> entry.getKey().getPatternValues().stream());

        assertThat(mapped.distinct()
                        .filter(path -> Authorisation.find(Kind.OPEN, path).isEmpty()))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(table(Kind.ENDPOINT).keySet());
    }

    @Test
    void every_sheet_of_the_catalogue_is_in_the_table() {
        assertThat(application.bean(SheetCatalogue.class).sheets().stream().map(SheetProvider::name))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(table(Kind.SHEET).keySet());
    }

    @Test
    void every_file_for_download_is_in_the_table() {
        assertThat(application.bean(Exports.class).offered().stream().map(RoomExport::name))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(table(Kind.FILE).keySet());
    }

    /** The address of a download answers after its dialog only, and once. */
    @Test
    void no_screen_offers_a_file_before_its_recipient_and_purpose_are_named() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        for (String room : List.of("places", "people", "factors", "trends", "coverage", "interviews")) {
            assertThat(Visit.of(analyst, room, "").downloads())
                    .as(room)
                    .isNotEmpty()
                    .allSatisfy(address ->
                            assertThat(analyst.get(address).statusCode()).isEqualTo(403));
        }
    }

    private static Map<String, Set<Role>> table(Kind kind) {
        return new TreeMap<>(Authorisation.of(kind).collect(Collectors.toMap(Rule::name, Rule::roles)));
    }
}

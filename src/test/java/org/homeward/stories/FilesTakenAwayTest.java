package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.Authorisation;
import org.homeward.access.Authorisation.Kind;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.county.County;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.export.ExportDesk;
import org.homeward.export.Format;
import org.homeward.support.CountyTest;
import org.homeward.support.House;
import org.homeward.support.SampleCounty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables that leave the house as files. */
@CountyTest
class FilesTakenAwayTest {

    private final House house;

    FilesTakenAwayTest(House house) {
        this.house = house;
    }

    @Test
    void a_file_says_how_it_is_marked_what_is_in_it_and_who_took_it() {
        HttpResponse<String> coverage =
                Caller.signedIn(house, "board").get("export/coverage.csv?from=2025-07&to=2026-05");

        assertThat(coverage.statusCode()).isEqualTo(200);
        assertThat(coverage.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(coverage.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"homeward-coverage-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(coverage.body())
                .contains("\"Marking\",\"OFFICIAL")
                .contains("\"Room\",\"Coverage · was anyone asked\"")
                .contains("\"Period\",\"1 Jul 2025 – 31 May 2026\"")
                .containsPattern("\"Data\",\"version \\d+, to ")
                .contains("\"Taken by\",\"board, ")
                .contains("\"How this is counted\",\"Episodes that ended in the period.")
                .contains("\"District\",\"Came back\"")
                .doesNotContainPattern("\\bC-\\d+");
    }

    @Test
    void a_file_is_one_entry_and_a_refused_one_another() {
        long before = Long.parseLong(entered("true", "max(number)").getFirst());
        Caller police = Caller.signedIn(house, "police");
        assertThat(police.get("export/people.xlsx?from=2025-08&to=2026-02").statusCode())
                .isEqualTo(200);
        assertThat(police.get("export/audit.csv").statusCode()).isEqualTo(403);
        assertThat(police.get("export/nothing.csv").statusCode()).isEqualTo(403);

        assertThat(entered(
                        "number > " + before + " and user_name = 'police' and kind = 'EXPORT'",
                        "what || ' ' || filter"))
                .containsExactly("people.xlsx 2025-08-01..2026-02-28");
        assertThat(entered("number > " + before + " and user_name = 'police' and kind = 'REFUSED'", "what"))
                .isNotEmpty();
    }

    @Test
    void nothing_leaves_while_it_cannot_be_entered() {
        Caller analyst = Caller.signedIn(house, "analyst");
        house.database().run("revoke insert on homeward.audit from homeward_app");
        try {
            HttpResponse<String> answer = analyst.get("export/trends.csv?from=2024-02&to=2024-05");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("Month by month");
        } finally {
            house.database().run("grant insert on homeward.audit to homeward_app");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_child_kept_confidential_is_in_no_file(Role role) {
        KeptStatement kept = KeptStatement.of(house.database());
        Viewer viewer = Viewer.of(role.name().toLowerCase(Locale.ROOT), role).forPurpose(Purpose.SAFEGUARDING_REVIEW);
        DisclosureFilter years = DisclosureFilter.of(Period.wholeMonthsBefore(SampleCounty.AS_OF, 36));
        List<String> files = new ArrayList<>();
        Authorisation.of(Kind.FILE)
                .filter(way -> way.roles().contains(role))
                .forEach(way -> (way.name().equals("statements") ? kept.wards() : List.of(""))
                        .forEach(ward -> files.add(new String(
                                house.bean(ExportDesk.class)
                                        .take(viewer, way.name(), Format.CSV, years, Map.of("ward", List.of(ward)))
                                        .bytes(),
                                java.nio.charset.StandardCharsets.UTF_8))));

        assertThat(files)
                .allSatisfy(text -> assertThat(text).doesNotContain(County.CONFIDENTIAL_WORDS, kept.reference()));
        if (Authorisation.allows(Kind.FILE, "statements", role)) {
            assertThat(files)
                    .anySatisfy(text -> assertThat(text)
                            .contains(
                                    kept.allowedPlacedReference(role.audience()),
                                    "What the child agreed to",
                                    "May reach"));
        }
    }

    private List<String> entered(String where, String what) {
        return house.database().listedOfAll("select " + what + " from homeward.audit where " + where);
    }
}

package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.Authorisation;
import org.homeward.access.Authorisation.Kind;
import org.homeward.access.Purpose;
import org.homeward.access.Recipient;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.export.ExportDenied;
import org.homeward.export.ExportFixtures;
import org.homeward.export.Exports;
import org.homeward.export.Format;
import org.homeward.sample.generator.County;
import org.homeward.support.CountyTest;
import org.homeward.support.SampleCounty;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables that are downloaded as files. */
@CountyTest
class ExportsTest {

    private static final Recipient MEETING = new Recipient("=Strategy meeting, 3 December");

    private final TestApplication application;

    ExportsTest(TestApplication application) {
        this.application = application;
    }

    @Test
    void a_file_states_its_marking_its_content_and_who_downloaded_it() {
        HttpResponse<byte[]> coverage =
                HttpUser.signedIn(application, "board").download("export/coverage.csv?from=2025-07&to=2026-05");

        assertThat(coverage.statusCode()).isEqualTo(200);
        assertThat(coverage.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(coverage.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"homeward-coverage-\\d{4}-\\d\\d-\\d\\d\\.csv\\.zip\"");
        Map<String, String> files = ExportFixtures.files(coverage.body());
        assertThat(files)
                .containsOnlyKeys(
                        "OFFICIAL by-district.csv",
                        "OFFICIAL by-living-arrangement.csv",
                        "OFFICIAL about-these-tables.csv");
        assertThat(files.get("OFFICIAL by-district.csv")).startsWith("\"District\",\"District code\",\"Returned\"");
        assertThat(files.get("OFFICIAL about-these-tables.csv"))
                .startsWith("\"Name\",\"Value\"")
                .contains("\"Marking\",\"OFFICIAL")
                .contains("\"Room\",\"Coverage · Return interview performance\"")
                .contains("\"Period\",\"1 Jul 2025 – 31 May 2026\"")
                .containsPattern("\"Data\",\"version \\d+, to ")
                .contains("\"Downloaded by\",\"board, ")
                .contains("\"How this is counted\",\"Episodes that ended in the period.")
                .doesNotContainPattern("\\bC-\\d+");
    }

    @Test
    void a_download_has_one_audit_entry_and_a_refused_one_another() {
        long before = Long.parseLong(auditEntries("true", "max(number)").getFirst());
        HttpUser police = HttpUser.signedIn(application, "police");
        assertThat(police.get("export/people.xlsx?from=2025-08&to=2026-02").statusCode())
                .isEqualTo(200);
        assertThat(police.get("export/audit.csv").statusCode()).isEqualTo(403);
        assertThat(police.get("export/nothing.csv").statusCode()).isEqualTo(403);

        assertThat(auditEntries(
                        "number > " + before + " and user_name = 'police' and kind = 'EXPORT'",
                        "what || ' ' || filter"))
                .containsExactly("people.xlsx 2025-08-01..2026-02-28");
        assertThat(auditEntries("number > " + before + " and user_name = 'police' and kind = 'REFUSED'", "what"))
                .isNotEmpty();
    }

    @Test
    void nothing_is_downloaded_while_the_audit_cannot_be_written() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        application.database().run("revoke insert on homeward.audit from homeward_app");
        try {
            HttpResponse<String> answer = analyst.get("export/trends.csv?from=2024-02&to=2024-05");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("By month");
        } finally {
            application.database().run("grant insert on homeward.audit to homeward_app");
        }
    }

    @Test
    void a_file_about_one_record_names_recipient_and_purpose_in_the_file_and_in_the_audit() {
        String ward = ConfidentialStatement.of(application.database()).wards().getFirst();
        long before = Long.parseLong(auditEntries("true", "max(number)").getFirst());
        Viewer police = Viewer.of("police", Role.POLICE);
        DisclosureFilter years = DisclosureFilter.of(Period.wholeMonthsBefore(SampleCounty.AS_OF, 36));

        assertThat(about(ward, police.forPurpose(Purpose.INVESTIGATION), years))
                .contains("\"Recipient\",\"'=Strategy meeting, 3 December\"", "\"Purpose\",\"Investigation\"");
        assertThat(auditEntries(
                        "number > " + before + " and kind = 'EXPORT'",
                        "user_name || ' ' || what || ' ' || subject || ' ' || purpose || ' for ' || recipient"))
                .containsExactly("police statements.csv " + ward + " INVESTIGATION for =Strategy meeting, 3 December");
    }

    @Test
    void a_file_about_one_record_requires_a_purpose_and_a_recipient() {
        Exports exports = application.bean(Exports.class);
        Viewer police = Viewer.of("police", Role.POLICE);
        DisclosureFilter month = DisclosureFilter.of(Period.wholeMonthsBefore(SampleCounty.AS_OF, 1));
        Map<String, List<String>> ward = Map.of("ward", List.of("E05999002"));

        assertThatThrownBy(() -> exports.handOver(police, "statements", Format.CSV, month, ward, MEETING))
                .isInstanceOf(ExportDenied.class);
        assertThatThrownBy(() ->
                        exports.export(police.forPurpose(Purpose.INVESTIGATION), "statements", Format.CSV, month, ward))
                .isInstanceOf(ExportDenied.class);
        assertThatThrownBy(() -> exports.handOver(
                        police.forPurpose(Purpose.INVESTIGATION), "places", Format.CSV, month, ward, MEETING))
                .isInstanceOf(ExportDenied.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_confidential_statement_is_in_no_file(Role role) {
        ConfidentialStatement confidential = ConfidentialStatement.of(application.database());
        Viewer viewer = Viewer.of(role.name().toLowerCase(Locale.ROOT), role).forPurpose(Purpose.SAFEGUARDING_REVIEW);
        DisclosureFilter years = DisclosureFilter.of(Period.wholeMonthsBefore(SampleCounty.AS_OF, 36));
        Exports exports = application.bean(Exports.class);
        List<String> files = new ArrayList<>();
        Authorisation.of(Kind.FILE)
                .filter(rule -> rule.roles().contains(role))
                .forEach(rule -> files.addAll(
                        rule.name().equals("statements")
                                ? confidential.wards().stream()
                                        .map(ward -> about(ward, viewer, years))
                                        .toList()
                                : List.of(text(exports.export(viewer, rule.name(), Format.CSV, years, Map.of())))));

        assertThat(files)
                .allSatisfy(
                        text -> assertThat(text).doesNotContain(County.CONFIDENTIAL_WORDS, confidential.reference()));
        if (Authorisation.allows(Kind.FILE, "statements", role)) {
            assertThat(files)
                    .anySatisfy(text -> assertThat(text)
                            .contains(
                                    confidential.allowedPlacedReference(role.audience()),
                                    "Child’s agreement to share",
                                    "May be shared with"));
        }
    }

    private String about(String ward, Viewer viewer, DisclosureFilter years) {
        return text(application
                .bean(Exports.class)
                .handOver(viewer, "statements", Format.CSV, years, Map.of("ward", List.of(ward)), MEETING));
    }

    private static String text(Exports.File file) {
        return ExportFixtures.text(file.bytes());
    }

    private List<String> auditEntries(String where, String what) {
        return application.database().listAsSuperuser("select " + what + " from homeward.audit where " + where);
    }
}

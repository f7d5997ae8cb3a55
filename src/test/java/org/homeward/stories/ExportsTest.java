package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.homeward.access.Authorisation;
import org.homeward.access.Authorisation.Kind;
import org.homeward.access.Purpose;
import org.homeward.access.PurposeRequired;
import org.homeward.access.Recipient;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.export.ExportDenied;
import org.homeward.export.ExportFixtures;
import org.homeward.export.Exports;
import org.homeward.export.Format;
import org.homeward.export.RoomExport;
import org.homeward.request.FilterUrl;
import org.homeward.sample.generator.County;
import org.homeward.support.CountyTest;
import org.homeward.support.SampleCounty;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void a_file_states_its_marking_its_content_and_who_downloaded_it_for_whom_and_why() {
        Exports.File coverage = application
                .bean(Exports.class)
                .export(
                        Viewer.of("board", Role.BOARD).forPurpose(Purpose.MEETING_PREPARATION),
                        "coverage",
                        Format.CSV,
                        FilterUrl.parameters("from=2025-04&to=2026-03"),
                        MEETING);

        assertThat(coverage.name()).matches("homeward-coverage-\\d{4}-\\d\\d-\\d\\d\\.csv\\.zip");
        Map<String, String> files = ExportFixtures.files(coverage.bytes());
        assertThat(files)
                .containsOnlyKeys(
                        "OFFICIAL by-district.csv",
                        "OFFICIAL by-living-arrangement.csv",
                        "OFFICIAL from-return-to-telling-the-child.csv",
                        "OFFICIAL about-these-tables.csv");
        assertThat(files.get("OFFICIAL by-district.csv")).startsWith("\"District\",\"District code\",\"Returned\"");
        assertThat(files.get("OFFICIAL about-these-tables.csv"))
                .startsWith("\"Name\",\"Value\"")
                .contains("\"Marking\",\"OFFICIAL")
                .contains("\"Room\",\"Coverage · Return interview performance\"")
                .contains("\"Period\",\"1 Apr 2025 – 31 Mar 2026\"", "\"Release of\",\"1 Jun 2026\"")
                .containsPattern("\"Data\",\"version \\d+, to ")
                .contains("\"Downloaded by\",\"board, ")
                .contains("\"Recipient\",\"'=Strategy meeting, 3 December\"", "\"Purpose\",\"Preparing a meeting\"")
                .contains("\"How this is counted\",\"Episodes that ended in the period.")
                .doesNotContainPattern("\\bC-\\d+");
    }

    /** Of every file, in every format: its copy and its recipient are in it, and in its one audit entry with the purpose. */
    @Test
    void every_file_names_its_copy_and_its_recipient_as_its_audit_entry_does(@TempDir Path folder) throws IOException {
        Exports exports = application.bean(Exports.class);
        Map<String, List<String>> month = FilterUrl.parameters("from=2025-08&to=2025-08");
        for (RoomExport offered : exports.offered()) {
            Role role = Authorisation.find(Kind.FILE, offered.name()).orElseThrow().roles().stream()
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            Viewer viewer = Viewer.of("walker", role);
            for (Format format : Format.values()) {
                String what = offered.name() + "." + format.ending();
                assertThatThrownBy(() -> exports.export(viewer, offered.name(), format, month, MEETING))
                        .as(what)
                        .isInstanceOf(PurposeRequired.class);
                Exports.File file =
                        exports.export(viewer.forPurpose(Purpose.DATA_QUALITY), offered.name(), format, month, MEETING);

                String copy = auditEntries(
                                "user_name = 'walker' and kind = 'EXPORT' and what = '" + what
                                        + "' and purpose = 'DATA_QUALITY' and recipient = '" + MEETING.words() + "'",
                                "copy")
                        .getFirst();
                assertThat(content(format, Files.write(folder.resolve(what), file.bytes())))
                        .as(what)
                        .contains(copy, "Strategy meeting, 3 December");
            }
        }
    }

    @Test
    void a_download_has_one_audit_entry_and_a_refused_one_another() {
        long before = Long.parseLong(auditEntries("true", "max(number)").getFirst());
        Exports exports = application.bean(Exports.class);
        Viewer police = Viewer.of("police", Role.POLICE).forPurpose(Purpose.INVESTIGATION);
        Map<String, List<String>> months = FilterUrl.parameters("from=2025-08&to=2026-02");

        exports.export(police, "people", Format.XLSX, months, MEETING);
        for (String refused : List.of("audit", "nothing")) {
            assertThatThrownBy(() -> exports.export(police, refused, Format.CSV, months, MEETING))
                    .isInstanceOf(ExportDenied.class);
        }

        assertThat(auditEntries(
                        "number > " + before + " and user_name = 'police' and kind = 'EXPORT'",
                        "what || ' ' || filter"))
                .containsExactly("people.xlsx 2025-08-01..2026-02-28");
        assertThat(auditEntries("number > " + before + " and user_name = 'police' and kind = 'REFUSED'", "what"))
                .containsExactly("audit", "no such file");
    }

    @Test
    void nothing_is_downloaded_while_the_audit_cannot_be_written() {
        Viewer analyst = Viewer.of("analyst", Role.ANALYST).forPurpose(Purpose.DATA_QUALITY);
        application.database().run("revoke insert on homeward.audit from homeward_app");
        try {
            assertThatThrownBy(() -> application
                            .bean(Exports.class)
                            .export(
                                    analyst,
                                    "trends",
                                    Format.CSV,
                                    FilterUrl.parameters("from=2024-02&to=2024-05"),
                                    MEETING))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            application.database().run("grant insert on homeward.audit to homeward_app");
        }
    }

    @Test
    void no_address_answers_with_a_file() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        for (String name : List.of("coverage", "interviews", "people")) {
            HttpResponse<String> answer = analyst.get("export/" + name + ".csv?from=2025-07&to=2026-05");
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .as(name)
                    .isEmpty();
            assertThat(answer.body()).as(name).doesNotContain("about-these-tables", "D-");
        }
    }

    @Test
    void a_file_about_one_place_says_which_in_the_audit() {
        String ward = ConfidentialStatement.of(application.database()).wards().getFirst();
        long before = Long.parseLong(auditEntries("true", "max(number)").getFirst());
        Viewer police = Viewer.of("police", Role.POLICE);
        DisclosureFilter years = DisclosureFilter.of(Period.wholeMonthsBefore(SampleCounty.AS_OF, 36));

        assertThat(about(ward, police.forPurpose(Purpose.INVESTIGATION), years)).contains("Purpose");
        assertThat(auditEntries(
                        "number > " + before + " and kind = 'EXPORT'",
                        "user_name || ' ' || what || ' ' || subject || ' ' || purpose || ' for ' || recipient"))
                .containsExactly("police statements.csv " + ward + " INVESTIGATION for =Strategy meeting, 3 December");
    }

    @ParameterizedTest
    @EnumSource
    void a_confidential_statement_is_in_no_file(Role role) {
        ConfidentialStatement confidential = ConfidentialStatement.of(application.database());
        Viewer viewer = Viewer.of(role.name().toLowerCase(Locale.ROOT), role).forPurpose(Purpose.SAFEGUARDING_REVIEW);
        DisclosureFilter years = DisclosureFilter.of(
                role.isUnderDisclosureControl()
                        ? new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31))
                        : Period.wholeMonthsBefore(SampleCounty.AS_OF, 36));
        Exports exports = application.bean(Exports.class);
        List<String> files = new ArrayList<>();
        Authorisation.of(Kind.FILE)
                .filter(rule -> rule.roles().contains(role))
                .forEach(rule -> files.addAll(
                        rule.name().equals("statements")
                                ? confidential.wards().stream()
                                        .map(ward -> about(ward, viewer, years))
                                        .toList()
                                : List.of(text(exports.export(
                                        viewer,
                                        rule.name(),
                                        Format.CSV,
                                        ExportFixtures.asking(years, Map.of()),
                                        MEETING)))));

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
                .export(
                        viewer,
                        "statements",
                        Format.CSV,
                        ExportFixtures.asking(years, Map.of("ward", List.of(ward))),
                        MEETING));
    }

    /** The text of a file, without its compression. */
    private static String content(Format format, Path file) throws IOException {
        if (format == Format.JSON) {
            return Files.readString(file);
        }
        StringBuilder content = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                content.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return content.toString();
    }

    private static String text(Exports.File file) {
        return ExportFixtures.text(file.bytes());
    }

    private List<String> auditEntries(String where, String what) {
        return application.database().listAsSuperuser("select " + what + " from homeward.audit where " + where);
    }
}

package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.homeward.access.Purpose;
import org.homeward.access.Recipient;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.export.Exports;
import org.homeward.export.Format;
import org.homeward.intake.Intake;
import org.homeward.intake.ValidSet;
import org.homeward.intake.job.ImportJob;
import org.homeward.intake.job.ImportJobs;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.store.ImportResult;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.db.encrypted.Tables;
import org.homeward.support.CountyTest;
import org.homeward.support.DecryptedText;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;

/** What was rejected is downloaded with its reasons, corrected, and sent again as it is. */
@CountyTest
class RejectedRowsTest {

    private static final Viewer ANALYST = Viewer.of("analyst", Role.ANALYST).forPurpose(Purpose.DATA_QUALITY);

    private final TestApplication application;

    RejectedRowsTest(TestApplication application) {
        this.application = application;
    }

    @Test
    void rejected_rows_come_back_with_their_reason_and_are_stored_once_they_are_corrected() throws Exception {
        FileSet set = new ValidSet("to-correct")
                .line("children.csv", 3, "K2,=Ben,Example,31/11/2012,male,W1,")
                .files();
        UUID id = checked(set);

        byte[] zip = application
                .bean(Exports.class)
                .export(
                        ANALYST.forPurpose(Purpose.usual().iterator().next()),
                        "rejected-rows",
                        Format.CSV,
                        Map.of("set", List.of(id.toString())),
                        new Recipient("Lantern"))
                .bytes();
        Map<String, String> files = unzipped(zip);
        assertThat(files.keySet()).contains("OFFICIAL-SENSITIVE children.csv", "OFFICIAL-SENSITIVE manifest.csv");
        String children = files.get("OFFICIAL-SENSITIVE children.csv");
        assertThat(children)
                .contains("homeward_reason", "'=Ben", "31/11/2012", "There is no 31 November.", "Correct the date.")
                .as("only what was rejected")
                .doesNotContain("Ada");
        assertThat(application
                        .database()
                        .listAsSuperuser("select recipient from homeward.audit where kind = 'EXPORT'"
                                + " and what = 'rejected-rows.csv' and subject = '" + id + "'"))
                .containsExactly("Lantern");

        ImportResult again = application
                .bean(Intake.class)
                .load(
                        Viewer.of("analyst", Role.ANALYST),
                        FileSet.ofUpload(
                                List.of(Map.entry("rejected.zip", zipped(files, "31/11/2012", "30/11/2012")))));
        assertThat(again.rejected().stream().filter(row -> row.file().equals("children.csv")))
                .isEmpty();
        assertThat(DecryptedText.of(application.bean(AuditedDatabase.class), Tables.CHILD_IDENTITY.GIVEN_NAME))
                .as("as it was sent")
                .contains("=Ben");
    }

    @Test
    void nobody_else_downloads_them() throws Exception {
        UUID id = checked(new ValidSet("not-yours")
                .line("children.csv", 3, "K2,Ben,Example,31/11/2012,male,W1,")
                .files());

        byte[] zip = application
                .bean(Exports.class)
                .export(
                        Viewer.of("interviewer", Role.INTERVIEWER)
                                .forPurpose(Purpose.usual().iterator().next()),
                        "rejected-rows",
                        Format.CSV,
                        Map.of("set", List.of(id.toString())),
                        new Recipient("Lantern"))
                .bytes();
        assertThat(unzipped(zip).keySet()).noneMatch(name -> name.endsWith("children.csv"));
    }

    private UUID checked(FileSet set) throws IOException, InterruptedException {
        ImportJobs jobs = application.bean(ImportJobs.class);
        ImportJobs.Arriving arriving = jobs.begin(ANALYST);
        for (String name : set.names()) {
            arriving.add(name, new ByteArrayInputStream(set.bytes(name)));
        }
        jobs.check(ANALYST, arriving.id());
        for (int tried = 0; tried < 300; tried++) {
            if (jobs.find(ANALYST, arriving.id()).orElseThrow().state() == ImportJob.State.CHECKED) {
                return arriving.id();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("It was not checked.");
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> files = new java.util.LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static byte[] zipped(Map<String, String> files, String wrong, String right) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().replace(wrong, right).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}

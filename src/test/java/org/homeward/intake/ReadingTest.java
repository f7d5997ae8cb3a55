package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.homeward.disclosure.TimePrecision;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.TimeInterval;
import org.homeward.intake.read.TimeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {

    @Test
    void a_zip_reads_as_the_folder_that_was_zipped(@TempDir Path folder) throws IOException {
        Path zip = zip(folder, "set/children.csv", "child_key\n".getBytes());
        assertThat(FileSet.read(zip).names()).containsExactly("children.csv");
        Files.write(folder.resolve("children.csv"), "child_key\n".getBytes());
        Files.delete(zip);
        assertThat(FileSet.read(folder).sha256("children.csv")).hasSize(64);
    }

    @Test
    void a_zip_whose_names_lead_outside_is_refused(@TempDir Path folder) throws IOException {
        Path zip = zip(folder, "../children.csv", "child_key\n".getBytes());
        assertThatThrownBy(() -> FileSet.read(zip))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("leads outside");
    }

    @Test
    void a_small_zip_that_unpacks_to_much_is_refused(@TempDir Path folder) throws IOException {
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("children.csv"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 257; i++) {
                out.write(zeros);
            }
        }
        assertThat(Files.size(zip)).isLessThan(1_000_000);
        assertThatThrownBy(() -> FileSet.read(zip))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("larger than 256 MB");
    }

    @Test
    void what_is_not_a_zip_is_refused(@TempDir Path folder) throws IOException {
        Path notZip = Files.write(folder.resolve("set.zip"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> FileSet.read(notZip))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("not a zip");
    }

    @Test
    void a_time_is_as_wide_as_it_is_vague() throws Exception {
        assertThat(width("02/03/2025 22:40")).isEqualTo(Duration.ZERO);
        assertThat(width("02/03/2025 22")).isEqualTo(Duration.ofHours(1));
        assertThat(width("02/03/2025")).isEqualTo(Duration.ofDays(1));
        assertThat(width("03/2025")).isEqualTo(Duration.ofHours(31 * 24 - 1));
        assertThat(TimeReader.read("2025-03-02 22:40").precision()).isEqualTo(TimePrecision.MINUTE);
    }

    @Test
    void the_doubled_hour_of_october_spans_both_and_days_are_as_long_as_they_are() throws Exception {
        assertThat(width("26/10/2025 01:30")).isEqualTo(Duration.ofHours(1));
        assertThat(width("26/10/2025 01")).isEqualTo(Duration.ofHours(2));
        assertThat(width("26/10/2025")).isEqualTo(Duration.ofHours(25));
        assertThat(width("30/03/2025")).isEqualTo(Duration.ofHours(23));
    }

    private static Duration width(String text) throws TimeReader.NoSuchTime {
        TimeInterval interval = TimeReader.read(text);
        return Duration.between(interval.earliest(), interval.latest());
    }

    private static Path zip(Path folder, String name, byte[] bytes) throws IOException {
        Path zip = folder.resolve("set.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(name));
            out.write(bytes);
        }
        return zip;
    }
}

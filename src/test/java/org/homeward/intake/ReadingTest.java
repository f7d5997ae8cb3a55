package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.homeward.disclosure.TimePrecision;
import org.homeward.intake.check.ParsedSet;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.TimeInterval;
import org.homeward.intake.read.TimeReader;
import org.homeward.intake.read.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {

    @Test
    void a_zip_reads_like_the_folder_that_was_zipped(@TempDir Path folder) throws IOException {
        Path zip = zip(folder, "set/children.csv", "child_key\n".getBytes());
        assertThat(FileSet.read(zip).names()).containsExactly("children.csv");
        Files.write(folder.resolve("children.csv"), "child_key\n".getBytes());
        Files.delete(zip);
        assertThat(FileSet.read(folder).sha256("children.csv")).hasSize(64);
    }

    @Test
    void a_zip_with_a_path_outside_is_rejected(@TempDir Path folder) throws IOException {
        Path zip = zip(folder, "../children.csv", "child_key\n".getBytes());
        assertThatThrownBy(() -> FileSet.read(zip))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("path outside the zip");
    }

    @Test
    void a_small_zip_that_unpacks_to_too_much_is_rejected(@TempDir Path folder) throws IOException {
        Path zip = bomb(folder, "children.csv");
        assertThat(Files.size(zip)).isLessThan(1_000_000);
        assertThatThrownBy(() -> FileSet.read(zip))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("larger than " + FileSet.MOST_BYTES / 1024 / 1024 + " MB");
        byte[] passedOver = Files.readAllBytes(bomb(folder, "photo.bin"));
        assertThat(FileSet.ofZip(passedOver).names())
                .as("what is no table is not unpacked")
                .isEmpty();
    }

    private static Path bomb(Path folder, String name) throws IOException {
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(name));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 257; i++) {
                out.write(zeros);
            }
        }
        return zip;
    }

    /** The reader ends rows there too. */
    @Test
    void rows_that_end_with_a_carriage_return_need_memory_too() {
        for (String end : List.of("\n", "\r", "\r\n")) {
            FileSet set = FileSet.empty()
                    .with(
                            "factors.csv",
                            ("statement_key,code,side" + end + ("S1,family_conflict,push" + end).repeat(20_000))
                                    .getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> set.requireMemory(100L << 20)).hasMessageContaining("about 20,001 rows");
        }
    }

    /** Their bytes are packed, and say nothing of their rows. */
    @Test
    void rows_of_workbooks_need_memory_too() {
        String row = "<row><c t=\"str\"><v>K1</v></c></row>";
        FileSet xlsx = FileSet.empty()
                .with("set.xlsx", Workbooks.xlsx("children", row.repeat(20_000)).bytes());
        assertThatThrownBy(() -> xlsx.requireMemory(100L << 20)).hasMessageContaining("about 20,000 rows");
        FileSet ods = FileSet.empty()
                .with(
                        "set.ods",
                        Workbooks.ods("children", Workbooks.odsRow("K1").repeat(20_000))
                                .bytes());
        assertThatThrownBy(() -> ods.requireMemory(100L << 20)).hasMessageContaining("about 20,000 rows");
        assertThatCode(() -> ods.requireMemory(1L << 30)).doesNotThrowAnyException();
    }

    /** A set of 250 MB was accepted, and took fifty times as much. */
    @Test
    void a_set_that_needs_more_memory_than_there_is_is_refused_before_it_is_read() {
        FileSet set = FileSet.empty()
                .with("factors.csv", "statement_key,code,side\n" + "S1,family_conflict,push\n".repeat(100_000));

        assertThatThrownBy(() -> set.requireMemory(1L << 30))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("about 100,002 rows and needs 800 MB of memory")
                .hasMessageContaining("may take 614 MB here")
                .hasMessageContaining("Send it in parts, or start Homeward with more memory: -Xmx1333m");
        assertThatCode(() -> set.requireMemory(1333L << 20)).doesNotThrowAnyException();
        assertThat(FileSet.MOST_BYTES * 8)
                .as("long cells alone")
                .isLessThanOrEqualTo(Math.max(Runtime.getRuntime().maxMemory() / 5 * 3, 8L << 20));
    }

    @Test
    void a_set_is_measured_before_its_manifest_is_read() {
        long lines = Runtime.getRuntime().maxMemory() / 8192;

        assertThatThrownBy(() ->
                        ParsedSet.of(FileSet.empty().with("manifest.csv", "\n".repeat(Math.toIntExact(lines)))))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("needs");
    }

    @Test
    void a_file_that_is_not_a_zip_is_rejected(@TempDir Path folder) throws IOException {
        Path notZip = Files.write(folder.resolve("set.zip"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> FileSet.read(notZip))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("set.zip is not a readable zip");
    }

    @Test
    void a_vague_time_has_a_wide_interval() throws Exception {
        assertThat(width("02/03/2025 22:40")).isEqualTo(Duration.ZERO);
        assertThat(width("02/03/2025 22")).isEqualTo(Duration.ofHours(1));
        assertThat(width("02/03/2025")).isEqualTo(Duration.ofDays(1));
        assertThat(width("03/2025")).isEqualTo(Duration.ofHours(31 * 24 - 1));
        assertThat(TimeReader.read("2025-03-02 22:40").precision()).isEqualTo(TimePrecision.MINUTE);
    }

    @Test
    void the_repeated_hour_of_october_covers_both_and_days_have_their_true_length() throws Exception {
        assertThat(width("26/10/2025 01:30")).isEqualTo(Duration.ofHours(1));
        assertThat(width("26/10/2025 01")).isEqualTo(Duration.ofHours(2));
        assertThat(width("26/10/2025")).isEqualTo(Duration.ofHours(25));
        assertThat(width("30/03/2025")).isEqualTo(Duration.ofHours(23));
    }

    private static Duration width(String text) throws TimeReader.InvalidTime {
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

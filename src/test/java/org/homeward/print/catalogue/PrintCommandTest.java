package org.homeward.print.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sheet with a filter that nobody asked for would be believed, so a mistyped filter prints nothing. */
@CountyTest
class PrintCommandTest {

    private final TestApplication application;

    PrintCommandTest(TestApplication application) {
        this.application = application;
    }

    @ParameterizedTest
    @CsvSource({
        "aera=E07999001, no parameter 'aera'",
        "area=E07999999, in this link could not be used",
        "area=Harbour town, in this link could not be used",
        "factor=push.bulying, in this link could not be used",
        "risk=hihg, in this link could not be used",
        "from=31/02/2026, in this link could not be used",
        "care=care&ward=E05999002, no parameter 'ward'"
    })
    void a_mistyped_filter_is_an_error_that_says_what_is_understood(
            String filter, String reason, @TempDir Path folder) {
        Path file = folder.resolve("sheet.pdf");

        Printed printed = print("coverage", filter, file);

        assertThat(printed.exit()).isEqualTo(64);
        assertThat(printed.text())
                .contains(reason)
                .contains("Nothing was printed", "coverage understands age, area, care");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_filter_that_is_understood_is_printed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sheet.pdf");

        assertThat(print("coverage", "care=care&area=E07999001", file).exit()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .as("for its owner alone")
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @CsvSource({"--purpose, meeting-preparation", "--recipient, Board meeting", "--purpose, break-glass"})
    void a_sheet_without_recipient_or_purpose_is_not_printed(String option, String value, @TempDir Path folder) {
        Path file = folder.resolve("sheet.pdf");

        Printed printed = run(List.of("coverage", "--as", "analyst", option, value, "--out", file.toString()));

        assertThat(printed.exit()).isEqualTo(64);
        assertThat(printed.text()).contains("--purpose (one of ", "--recipient");
        assertThat(file).doesNotExist();
    }

    private Printed print(String sheet, String filter, Path file) {
        return run(List.of(
                sheet,
                "--filter",
                filter,
                "--as",
                "analyst",
                "--purpose",
                "data-quality",
                "--recipient",
                "Analysts",
                "--out",
                file.toString()));
    }

    private Printed run(List<String> arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int exit = application.command("print").run(arguments, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return new Printed(exit, bytes.toString(StandardCharsets.UTF_8));
    }

    private record Printed(int exit, String text) {}
}

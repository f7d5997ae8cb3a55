package org.homeward.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Prints every report folder and compares it with its expected picture; a new folder is found by itself. */
class EverySheetTest {

    private static final Path DRAWN = Path.of("target", "sheets");

    static List<SampleSheet> samples() throws IOException {
        return SampleSheet.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void looksAsExpected(SampleSheet sample) throws IOException {
        PrintedPages pages = new PrintedPages(new SheetPrinter().print(sample.sheet(), Translations.english()));
        BufferedImage drawn = pages.picture();
        save(sample, pages, drawn);
        if (Boolean.getBoolean("homeward.redraw")) {
            ImageIO.write(drawn, "png", sample.expected().toFile());
            return;
        }
        assertThat(sample.expected())
                .as("the expected picture; ./homeward redraw draws it")
                .exists();
        PictureDifference difference =
                PictureDifference.between(ImageIO.read(sample.expected().toFile()), drawn);
        assertThat(difference.isTolerated())
                .as("%s looks different in %d pixels; see target/sheets", sample, difference.pixels())
                .isTrue();
    }

    @Test
    void everySheetHasAReadmeASampleAndAnExpectedPicture() throws IOException {
        try (Stream<Path> folders = Files.list(SampleSheet.REPORTS)) {
            assertThat(folders.filter(folder -> Files.exists(folder.resolve("report.jrxml"))))
                    .isNotEmpty()
                    .allSatisfy(folder -> {
                        assertThat(folder.resolve("README.md")).exists();
                        assertThat(folder.resolve("sample.json")).exists();
                        assertThat(folder.resolve("expected.png")).exists();
                    });
        }
    }

    private static void save(SampleSheet sample, PrintedPages pages, BufferedImage drawn) throws IOException {
        Files.createDirectories(DRAWN);
        String name = sample.toString().replace('/', '-').replace(".json", "");
        Files.write(DRAWN.resolve(name + ".pdf"), pages.pdf());
        ImageIO.write(drawn, "png", DRAWN.resolve(name + ".png").toFile());
    }
}

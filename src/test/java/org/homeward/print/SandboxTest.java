package org.homeward.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import javax.imageio.ImageIO;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.homeward.print.SheetPrinter.SheetNotPrinted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A template is code: one that uses more than plain values is refused when it is filled. */
class SandboxTest {

    private static final String REFUSED = "not visible to reports";

    @TempDir
    private Path folder;

    @Test
    void aTemplateThatStartsAProgramIsRefused() {
        Path made = folder.resolve("made");

        String start = "String.valueOf(Runtime.getRuntime().exec(new String[]{\"touch\", \"" + made + "\"}))";

        assertThatThrownBy(() -> fill(text(start))).hasStackTraceContaining(REFUSED);
        assertThat(Files.exists(made)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new String(java.nio.file.Files.readAllBytes(java.nio.file.Path.of(\"/etc/hostname\")))",
                "System.getenv().toString()",
                "Class.forName(\"java.lang.Runtime\").getName()",
                "Thread.currentThread().getContextClassLoader().toString()"
            })
    void aTemplateThatReadsTheMachineIsRefused(String expression) {
        assertThatThrownBy(() -> fill(text(expression))).hasStackTraceContaining(REFUSED);
    }

    @Test
    void aTemplateThatFetchesAPictureIsRefused() throws IOException {
        Path picture = folder.resolve("picture.png");
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());

        for (String address : List.of(picture.toString(), picture.toUri().toString(), "http://127.0.0.1:1/a.png")) {
            assertThatThrownBy(() -> fill(image(address)))
                    .as(address)
                    .hasStackTraceContaining("Byte data not found at");
        }
    }

    @Test
    void aPlainTemplateIsFilled() throws JRException {
        assertThat(fill(text("\"plain\""))).isEqualTo(1);
    }

    @Test
    void aSheetThatWasNotCompiledWithTheApplicationIsNotPrinted() {
        Printing printing = SampleSheet.of("coverage").sheet().printing();
        Sheet unknown = Sheet.of("no-such-sheet", new Sheet.Heading("", "", ""), printing);

        assertThatThrownBy(() -> new SheetPrinter().print(unknown, Translations.english()))
                .isInstanceOf(SheetNotPrinted.class)
                .hasMessage("The sheet no-such-sheet could not be printed.");
        assertThatThrownBy(() -> Sheet.of("../etc", new Sheet.Heading("", "", ""), printing))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSheetThatLacksWhatItsTemplateAsksForIsNotPrinted() {
        Printing printing = SampleSheet.of("coverage").sheet().printing();
        Sheet bare = Sheet.of("coverage", new Sheet.Heading("", "", ""), printing);

        assertThatThrownBy(() -> new SheetPrinter().print(bare, Translations.english()))
                .isInstanceOf(SheetNotPrinted.class)
                .hasRootCauseMessage("The sheet has no value for the parameter figures.");
    }

    private static String image(String address) {
        return "<element kind=\"image\" x=\"0\" y=\"0\" width=\"9\" height=\"9\" onErrorType=\"Error\">"
                + "<expression><![CDATA[\"" + address + "\"]]></expression></element>";
    }

    private static String text(String expression) {
        return "<element kind=\"textField\" x=\"0\" y=\"0\" width=\"200\" height=\"20\"><expression><![CDATA["
                + expression
                + "]]></expression></element>";
    }

    private static int fill(String element) throws JRException {
        String template = "<jasperReport name=\"t\" language=\"java\" columnWidth=\"555\"><detail><band height=\"50\">"
                + element
                + "</band></detail></jasperReport>";
        var design = JRXmlLoader.load(new ByteArrayInputStream(template.getBytes(StandardCharsets.UTF_8)));
        var report = JasperCompileManager.compileReport(design);
        return JasperFillManager.fillReport(report, new HashMap<>(), new JREmptyDataSource())
                .getPages()
                .size();
    }
}

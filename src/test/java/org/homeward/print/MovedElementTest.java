package org.homeward.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRImage;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison of pictures notices what a person would. */
class MovedElementTest {

    /** Two millimetres, in points. */
    private static final int MOVED = 6;

    private final SampleSheet sample = SampleSheet.of("coverage");

    @Test
    void anUnchangedSheetIsDrawnTheSameTwice() throws JRException, IOException {
        assertThat(PictureDifference.between(drawn(unchanged()), drawn(unchanged()))
                        .isTolerated())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$P{title}", "$P{filters}", "$P{map}", "$P{counted}", "$R{coverage.paper.by-care}"})
    void anElementMovedByTwoMillimetresIsNoticed(String expression) throws JRException, IOException {
        JasperDesign design = unchanged();
        JRDesignElement element = find(design, expression);
        element.setX(element.getX() >= MOVED ? element.getX() - MOVED : element.getX() + MOVED);
        if (element.getX() + element.getWidth() > design.getColumnWidth()) {
            element.setWidth(design.getColumnWidth() - element.getX());
        }

        assertThat(PictureDifference.between(drawn(unchanged()), drawn(design)).isTolerated())
                .isFalse();
    }

    private JasperDesign unchanged() throws JRException {
        return CompileSheets.design(sample.template());
    }

    private BufferedImage drawn(JasperDesign design) throws JRException, IOException {
        SheetPrinter printer = new SheetPrinter();
        var pages = printer.fill(JasperCompileManager.compileReport(design), sample.sheet(), Translations.english());
        return new PrintedPages(SheetPrinter.export(pages, "moved", "D-1")).picture();
    }

    private static JRDesignElement find(JasperDesign design, String expression) {
        Stream<JRBand> bands = Stream.concat(
                Stream.of(design.getPageHeader(), design.getPageFooter()),
                Arrays.stream(design.getDetailSection().getBands()));
        List<JRChild> children =
                bands.flatMap(band -> band.getChildren().stream()).toList();
        return children.stream()
                .filter(child -> expression.equals(expression(child)))
                .map(JRDesignElement.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String expression(JRChild child) {
        return switch (child) {
            case JRTextField text -> text.getExpression().getText();
            case JRImage image -> image.getExpression().getText();
            default -> "";
        };
    }
}

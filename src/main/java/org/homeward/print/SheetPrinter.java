package org.homeward.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintLine;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.type.BandTypeEnum;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporterTagHelper;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.homeward.access.Copy;
import org.springframework.stereotype.Component;

/**
 * Fills the compiled template of a sheet and exports a tagged PDF. A template has access only to the sheet's content: no
 * connection, no file, no address, no script. Pages stay in memory, so that no temporary file contains an account.
 */
@Component
public class SheetPrinter {

    private static final int FEWEST_ROWS = 4;

    private final Templates templates = new Templates();
    private final PlainText plain = new PlainText();

    /** @throws SheetNotPrinted if the template is missing, or requires a value that the sheet does not have */
    public byte[] print(Sheet sheet, Translations translations) {
        try {
            return export(
                    fill(templates.compiled(sheet.folder()), sheet, translations),
                    "Homeward: " + sheet.heading().question(),
                    sheet.printing().requester().copy().reference());
        } catch (JRException | JRRuntimeException | IOException failed) {
            throw new SheetNotPrinted(sheet.folder(), failed);
        }
    }

    /**
     * Fills the pages. Where the last page would have few rows, or the notes alone, rows of the page before join them.
     */
    JasperPrint fill(JasperReport template, Sheet sheet, Translations translations) throws JRException {
        JasperPrint pages = fill(template, sheet, translations, 0);
        List<Long> rows = pages.getPages().stream().map(SheetPrinter::rows).toList();
        if (rows.size() < 2) {
            return pages;
        }
        long wanted = Math.min(FEWEST_ROWS, (rows.get(rows.size() - 2) + rows.getLast()) / 2);
        if (rows.getLast() >= wanted) {
            return pages;
        }
        long all = rows.stream().mapToLong(Long::longValue).sum();
        JasperPrint balanced = fill(template, sheet, translations, (int) (all - wanted + 1));
        return balanced.getPages().size() == rows.size() ? balanced : pages;
    }

    /** Each row of a sheet ends with a rule. */
    private static long rows(JRPrintPage page) {
        return page.getElements().stream()
                .filter(element -> element instanceof JRPrintLine
                        && element.getOrigin() != null
                        && element.getOrigin().getBandType() == BandTypeEnum.DETAIL)
                .count();
    }

    private JasperPrint fill(JasperReport template, Sheet sheet, Translations translations, int breakBefore)
            throws JRException {
        Map<String, Object> values = new HashMap<>(head(sheet, translations));
        sheet.parts().forEach((name, part) -> {
            switch (part) {
                case Sheet.Text(String text) -> values.put(name, plain.of(text));
                case Sheet.Rows(Map<String, String> heads, List<Sheet.Row> rows) -> {
                    values.put(name, read(rows, translations));
                    heads.forEach((column, head) -> values.put(name + "." + column, plain.of(head)));
                }
                case Sheet.Drawing(Picture picture, String description) -> {
                    values.put(name, new DrawnPicture(picture));
                    values.put(name + "-in-words", plain.of(description));
                }
            }
        });
        values.put(PageLayout.BREAK_BEFORE, breakBefore);
        requireAll(template, values);
        values.put(JRParameter.REPORT_LOCALE, translations.locale());
        values.put(JRParameter.REPORT_RESOURCE_BUNDLE, translations.bundle());
        return sheet.parts().get("rows") instanceof Sheet.Rows(Map<String, String> heads, List<Sheet.Row> rows)
                ? JasperFillManager.fillReport(template, values, read(rows, translations))
                : JasperFillManager.fillReport(template, values, new JREmptyDataSource());
    }

    private RowDataSource read(List<Sheet.Row> rows, Translations translations) {
        return new RowDataSource(rows, translations, plain);
    }

    private Map<String, Object> head(Sheet sheet, Translations translations) {
        Printing printing = sheet.printing();
        return Map.of(
                "mark", new DrawnPicture(new Logo()),
                "marking", plain.of(printing.marking()),
                "question", plain.of(sheet.heading().question()),
                "title", plain.of(sheet.heading().title()),
                "sentence", plain.of(sheet.heading().sentence()),
                "period", translations.period(printing.period()),
                "data-date", dataDate(printing.data(), translations),
                "data-version",
                        translations.translate(
                                "paper.data-version", printing.data().version()),
                "filters", plain.of(translations.translate("paper.filters", printing.filters())),
                "printed", plain.of(printed(printing.requester(), translations)));
    }

    private static String dataDate(Printing.DataState data, Translations translations) {
        LocalDate release = data.release();
        if (release == null) {
            return translations.translate("paper.data-to", translations.moment(data.on()));
        }
        return translations.translate(
                data.restated() == null ? "paper.release" : "paper.release-restated", translations.date(release));
    }

    private static String printed(Printing.Requester requester, Translations translations) {
        String at = translations.moment(requester.at());
        Copy copy = requester.copy();
        return translations.translate(
                "paper.printed",
                requester.name(),
                at,
                copy.recipient().words(),
                translations.translate("words.Purpose." + copy.purpose()),
                copy.reference());
    }

    private static void requireAll(JasperReport template, Map<String, Object> values) throws JRException {
        Stream<JRDataset> tables = template.getDatasets() == null ? Stream.of() : Arrays.stream(template.getDatasets());
        List<JRParameter> parameters = Stream.concat(Stream.of(template.getMainDataset()), tables)
                .flatMap(dataset -> Arrays.stream(dataset.getParameters()))
                .toList();
        for (JRParameter required : parameters) {
            if (!required.isSystemDefined() && !values.containsKey(required.getName())) {
                throw new JRException("The sheet has no value for the parameter " + required.getName() + ".");
            }
        }
    }

    /** The title in the file's properties is the kind of sheet only: the title on the page may name a person or a place. */
    static byte[] export(JasperPrint pages, String kind, String copy) throws JRException, IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
        settings.setTagged(true);
        settings.setTagLanguage("en-GB");
        settings.setCompressed(true);
        Glyphs glyphs = new Glyphs();
        SheetExporter exporter = new SheetExporter(glyphs);
        exporter.setExporterInput(new SimpleExporterInput(pages));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
        exporter.setConfiguration(settings);
        exporter.exportReport();
        return FinishedPdf.of(pdf.toByteArray(), new FinishedPdf.Contents(kind, copy, headings(pages), glyphs));
    }

    private static List<FinishedPdf.Bookmark> headings(JasperPrint pages) {
        List<FinishedPdf.Bookmark> headings = new ArrayList<>();
        for (int page = 0; page < pages.getPages().size(); page++) {
            for (JRPrintElement element : pages.getPages().get(page).getElements()) {
                if (element instanceof JRPrintText text
                        && text.hasProperties()
                        && text.getPropertiesMap().containsProperty(JRPdfExporterTagHelper.PROPERTY_TAG_H2)
                        && headings.stream().noneMatch(known -> known.heading().equals(text.getFullText()))) {
                    headings.add(new FinishedPdf.Bookmark(text.getFullText(), page, text.getY()));
                }
            }
        }
        return headings;
    }

    /** A sheet could not be printed. The message names the sheet and nothing of its content. */
    public static class SheetNotPrinted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SheetNotPrinted(String folder, Exception cause) {
            super("The sheet " + folder + " could not be printed.", cause);
        }
    }
}

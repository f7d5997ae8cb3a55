package org.homeward.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/**
 * Compiles every {@code report.jrxml} under the reports folder, with the common page header and footer. The build runs it, so
 * that the running application compiles nothing and a broken sheet breaks the build.
 */
public final class CompileSheets {

    private final Path reports;
    private final Path compiled;

    private CompileSheets(Path reports, Path compiled) {
        this.reports = reports;
        this.compiled = compiled;
    }

    /** @param folders the reports folder, and the folder to compile to */
    public static void main(String[] folders) throws IOException, JRException {
        new CompileSheets(Path.of(folders[0]), Path.of(folders[1])).compileAll();
    }

    private void compileAll() throws IOException, JRException {
        try (Stream<Path> folders = Files.list(reports)) {
            List<Path> sheets = folders.map(folder -> folder.resolve("report.jrxml"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
            for (Path sheet : sheets) {
                compile(sheet);
            }
        }
    }

    private void compile(Path sheet) throws IOException, JRException {
        Path result = compiled.resolve(reports.relativize(sheet).resolveSibling("report.jasper"));
        if (isCurrent(result, sheet)) {
            return;
        }
        Files.createDirectories(result.getParent());
        try {
            JasperCompileManager.compileReportToFile(design(sheet), result.toString());
        } catch (JRException invalid) {
            throw new JRException("The sheet " + sheet + " does not compile. " + invalid.getMessage(), invalid);
        }
    }

    /** The design of a sheet with the common header and footer. */
    static JasperDesign design(Path sheet) throws JRException {
        JasperDesign design = JRXmlLoader.load(sheet.toFile());
        Path common = sheet.resolveSibling("..").normalize().resolve("house.jrxml");
        PageLayout.put(JRXmlLoader.load(common.toFile()), design);
        return design;
    }

    private boolean isCurrent(Path result, Path sheet) throws IOException {
        if (!Files.exists(result)) {
            return false;
        }
        var compiledAt = Files.getLastModifiedTime(result);
        Path compiler = compiled.resolveSibling("org/homeward/print/PageLayout.class");
        for (Path source : List.of(sheet, reports.resolve("house.jrxml"), compiler)) {
            if (Files.exists(source) && Files.getLastModifiedTime(source).compareTo(compiledAt) >= 0) {
                return false;
            }
        }
        return true;
    }
}

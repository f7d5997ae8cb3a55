package org.homeward.stories;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.homeward.access.Purpose;
import org.homeward.access.Recipient;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.export.ExportFixtures;
import org.homeward.export.Exports;
import org.homeward.export.Format;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.stories.HostileCells.Cell;
import org.homeward.stories.HostileSet.Placed;
import org.homeward.support.SampleCounty;
import org.homeward.support.TestApplication;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How sheets and downloaded files show hostile text. */
final class HostileFiles {

    private static final Viewer POLICE = Viewer.of("police", Role.POLICE).forPurpose(Purpose.SAFEGUARDING_REVIEW);
    private static final DisclosureFilter YEAR = DisclosureFilter.of(Period.yearTo(SampleCounty.AS_OF));
    private static final Pattern MARK = Pattern.compile("hw(\\d{5})z");
    private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    /** So many characters around a text are of the same row of a sheet. */
    private static final int NEAR = 1_000;

    private final TestApplication application;
    private final Map<Cell, Placed> accepted;
    private final List<String> failures = new ArrayList<>();
    private final Set<String> onSheets = new TreeSet<>();
    private final Set<String> inFiles = new TreeSet<>();

    HostileFiles(TestApplication application, Map<Cell, Placed> accepted) {
        this.application = application;
        this.accepted = accepted;
    }

    List<String> failures() {
        return failures;
    }

    Set<String> fieldsOnSheets() {
        return onSheets;
    }

    Set<String> fieldsInFiles() {
        return inFiles;
    }

    void read(List<String> persons) {
        List<Map<String, List<String>>> subjects = new ArrayList<>();
        subjects.add(about("ward", HostileReferenceSet.QUAY));
        persons.forEach(id -> subjects.add(about("person", id)));
        for (Map<String, List<String>> subject : subjects) {
            sheet("chronology", subject);
            for (Format format : Format.values()) {
                file("statements", format, subject);
            }
        }
        Stream.of("places-by-area", "hot-spot-profile", "coverage", "factors").forEach(name -> sheet(name, Map.of()));
        for (String name : List.of("places", "people", "factors", "trends", "coverage", "interviews")) {
            for (Format format : Format.values()) {
                file(name, format, Map.of());
            }
        }
    }

    private void file(String name, Format format, Map<String, List<String>> subject) {
        Exports.File file = application
                .bean(Exports.class)
                .export(POLICE, name, format, ExportFixtures.asking(YEAR, subject), new Recipient("a meeting"));
        if (!file.name().matches("homeward-[a-z]+-\\d{4}-\\d\\d-\\d\\d\\.(csv\\.zip|xlsx|json)")) {
            failures.add("a file is called " + file.name());
        }
        switch (format) {
            case CSV -> ExportFixtures.files(file.bytes()).values().forEach(text -> csv(name, text));
            case XLSX -> xlsx(name, file.bytes());
            case JSON -> json(name, JsonMapper.shared().readTree(file.bytes()));
        }
    }

    private void csv(String name, String text) {
        CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .forEach(record -> record.getFields().forEach(field -> {
                    if (!field.isEmpty()
                            && FORMULA.indexOf(
                                            field.strip().isEmpty()
                                                    ? ' '
                                                    : field.strip().charAt(0))
                                    >= 0) {
                        failures.add(name + ".csv holds a formula: " + start(field));
                    }
                    compare(name + ".csv", field);
                }));
    }

    private void json(String name, JsonNode node) {
        if (node.isString()) {
            compare(name + ".json", node.asString());
        }
        node.forEach(inside -> json(name, inside));
    }

    private void xlsx(String name, byte[] bytes) {
        List<String> shared = new ArrayList<>();
        try (ZipFile zip = new ZipFile(stored(bytes))) {
            for (var entry : zip.stream().toList()) {
                if (entry.getName().endsWith("sharedStrings.xml")) {
                    elements(zip.getInputStream(entry).readAllBytes(), "si")
                            .forEach(text -> shared.add(text.getTextContent()));
                } else if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    byte[] sheet = zip.getInputStream(entry).readAllBytes();
                    if (!elements(sheet, "f").isEmpty()) {
                        failures.add(name + ".xlsx holds a formula");
                    }
                    elements(sheet, "c").stream()
                            .filter(cell -> !Set.of("s", "n", "").contains(cell.getAttribute("t")))
                            .forEach(cell ->
                                    failures.add(name + ".xlsx holds a cell of type " + cell.getAttribute("t")));
                } else if (!entry.getName().endsWith(".xml") && !entry.getName().endsWith(".rels")) {
                    failures.add(name + ".xlsx holds " + entry.getName());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        shared.forEach(text -> compare(name + ".xlsx", text));
        shared.stream()
                .filter(text -> text.length() > 32_767)
                .forEach(text -> failures.add(name + ".xlsx holds a cell that is too long"));
    }

    private static File stored(byte[] bytes) throws IOException {
        File file = File.createTempFile("hostile", ".xlsx");
        file.deleteOnExit();
        Files.write(file.toPath(), bytes);
        return file;
    }

    /** A text that continues in further cells is compared by its end. */
    private void compare(String where, String text) {
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            Cell cell = cell(mark.group(1));
            String visible = cell.visible();
            boolean same = visible.length() > 32_000
                    ? visible.endsWith(text.substring(0, mark.end())) || text.contains(visible)
                    : text.contains(visible);
            if (!same) {
                failures.add(cell + " is shown in " + where + " as " + start(text));
            }
            inFiles.add(cell.format().file() + " " + cell.column() + " " + where.substring(where.indexOf('.') + 1));
        }
    }

    private static Map<String, List<String>> about(String kind, String id) {
        return Map.of(kind, List.of(id));
    }

    private void sheet(String name, Map<String, List<String>> subject) {
        byte[] pdf = application
                .bean(SheetCatalogue.class)
                .print(POLICE, name, YEAR, subject, new Recipient("a meeting"), Locale.UK);
        try (var document = Loader.loadPDF(pdf)) {
            if (document.getDocumentCatalog().getOpenAction() != null
                    || (document.getDocumentCatalog().getNames() != null
                            && document.getDocumentCatalog().getNames().getJavaScript() != null)) {
                failures.add(name + " runs an action when it is opened");
            }
            for (var page : document.getPages()) {
                if (!page.getAnnotations().isEmpty()) {
                    failures.add(name + " holds a link");
                }
            }
            String text = letters(new PDFTextStripper().getText(document));
            Matcher mark = MARK.matcher(text);
            while (mark.find()) {
                Cell cell = cell(mark.group(1));
                if (!isPrinted(cell, text, mark.end())) {
                    failures.add(cell + " is printed as " + text.substring(Math.max(0, mark.start() - 80), mark.end()));
                }
                onSheets.add(cell.format().file() + " " + cell.column());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A reader of PDF puts what is read from right to left into an order of its own: there each word is looked for by itself. */
    private static boolean isPrinted(Cell cell, String text, int end) {
        String printed = letters(cell.visible());
        if (printed.length() >= 1_000) {
            return true;
        }
        if (Bidi.requiresBidi(cell.visible().toCharArray(), 0, cell.visible().length())) {
            String near = text.substring(Math.max(0, end - NEAR), Math.min(text.length(), end + NEAR));
            return Stream.of(cell.visible().split("[^!-~]+")).allMatch(near::contains);
        }
        return text.contains(printed);
    }

    /** ASCII characters only: the fonts of a sheet lack others, and a sheet wraps lines. */
    private static String letters(String text) {
        return text.replaceAll("[^!-~]", "").replaceAll("\\[U\\+[0-9A-F]{4,5}\\]", "");
    }

    private Cell cell(String number) {
        return accepted.keySet().stream()
                .filter(cell -> cell.number() == Integer.parseInt(number))
                .findAny()
                .orElseThrow();
    }

    private static String start(String text) {
        return text.substring(0, Math.min(80, text.length()));
    }

    private static List<Element> elements(byte[] xml, String name) {
        try {
            var nodes = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getElementsByTagNameNS("*", name);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                elements.add((Element) nodes.item(i));
            }
            return elements;
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

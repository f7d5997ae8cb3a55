package org.homeward.adversarial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.homeward.access.Purpose;
import org.homeward.access.Recipient;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Facet;
import org.homeward.export.ExportFixtures;
import org.homeward.export.Exports;
import org.homeward.export.Format;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterRequests;
import org.homeward.request.FilterUrl;
import org.homeward.stories.HttpUser;
import org.homeward.support.TestApplication;

/**
 * A board member, signed in to the running application, who reads every figure of a map, a sheet, a screen or a file: the texts by
 * column and group, such as "Returned Oxholme".
 */
final class BoardOutputs {

    private static final Viewer BOARD = Viewer.of("board", Role.BOARD).forPurpose(Purpose.MEETING_PREPARATION);
    private static final Recipient MEETING = new Recipient("Board meeting");
    private static final String FIGURE =
            "(?:about )?\\d[\\d,]*|fewer than 5, hidden|hidden to protect another figure|hidden";
    private static final Pattern FIGURES = Pattern.compile(FIGURE);
    private static final String SHARE = "\\d+[-\u2013]?\\d*%|too few to say|under a third";
    private static final List<String> PRINTED =
            List.of("Returned", "Offered", "Accepted", "Interviewed", "Within 72 hours");
    private static final List<String> SERIES =
            List.of("Interviews", "Episodes", "Children", "Push factor", "Pull factor", "Forced or lured");

    private final TestApplication application;
    private final HttpUser caller;
    private final ObjectMapper json = new ObjectMapper();

    BoardOutputs(TestApplication application) {
        this.application = application;
        this.caller = HttpUser.signedIn(application, "board");
    }

    /** The children of each area on the map of places. */
    Map<String, String> map(String filter) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (JsonNode feature : tree(caller.get("map/places/areas?shaded=true&" + filter)
                        .body())
                .path("features")) {
            JsonNode area = feature.path("properties");
            if (area.has("value")) {
                shown.put(
                        "Children " + area.path("name").asText(),
                        area.path("value").asText());
            }
        }
        return shown;
    }

    /** The children of each area, as a program reads them. */
    Map<String, String> program(String filter) {
        Map<String, String> read = new LinkedHashMap<>();
        for (JsonNode row :
                tree(caller.program("api/v1/places/areas?" + filter).body()).path("rows")) {
            JsonNode area = row.has("ward") ? row.path("ward") : row.path("district");
            read.put(
                    "Children " + area.path("name").asText(),
                    row.path("children").isNull()
                            ? "hidden"
                            : row.path("children").asText());
        }
        return read;
    }

    /** The sheet of coverage, as the print button makes it; its table by district. */
    Map<String, String> coverageSheet(String filter) {
        var parameters = FilterUrl.parameters(filter);
        FilterRequest request =
                application.bean(FilterRequests.class).read(BOARD, parameters, Facet.Grain.PLACE.facets());
        String text = text(application
                .bean(SheetCatalogue.class)
                .print(BOARD, "coverage", request.filter(), parameters, MEETING, Locale.UK));
        Map<String, String> shown = new LinkedHashMap<>();
        int from = text.indexOf("By district");
        if (from < 0) {
            return shown;
        }
        // The total is the last row; what follows it may be on the next page.
        String table = text.substring(from)
                .replaceAll("\\s+", " ")
                .replaceAll(SHARE, "")
                .replace("\u2013", "-")
                .replaceFirst("(All districts (?:(?:" + FIGURE + "|-) *)+).*", "$1");
        Matcher row = Pattern.compile("([A-Z][A-Za-z ]*?) ((?:(?:" + FIGURE + "|-) *)+)")
                .matcher(table.replaceFirst(".*Within 72 hours ", ""));
        while (row.find()) {
            Matcher figures = FIGURES.matcher(row.group(2));
            String figure = "";
            for (String column : PRINTED) {
                // Where the last two are hidden for the same reason, the sheet prints it once across both columns.
                figure = figures.find() ? figures.group() : figure;
                shown.put(column + " " + row.group(1), figure);
            }
        }
        return shown;
    }

    /** The trends room through its route: the first response of the page, then the response to the navigation. */
    Map<String, String> trendsScreen(String filter) {
        JsonNode first = tree(caller.get("?v-r=init&location=trends&query=").body());
        JsonNode uidl = first.path("appConfig").path("uidl");
        String navigation = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"trends","query":"%s",\
                "appShellTitle":"","historyState":null,"trigger":""}}],"syncId":%d,"clientId":0}""".formatted(
                        uidl.path("Vaadin-Security-Key").asText(),
                        filter,
                        uidl.path("syncId").asInt());
        String answer = caller.post(
                        "?v-r=uidl&v-uiId="
                                + first.path("appConfig").path("v-uiId").asInt(),
                        navigation)
                .body();
        Map<String, String> shown = new LinkedHashMap<>();
        ScreenRows.of(tree(answer.substring(answer.indexOf('{'))).path("changes")).stream()
                .filter(BoardOutputs::isMonthRow)
                .forEach(cells -> {
                    for (int column = 0; column < SERIES.size(); column++) {
                        shown.put(SERIES.get(column) + " " + cells.getFirst(), cells.get(column + 1));
                    }
                });
        return shown;
    }

    /** Neither the header row nor a row of another table. */
    private static boolean isMonthRow(List<String> cells) {
        return cells.size() == SERIES.size() + 1 && !cells.get(1).equals("Interviews");
    }

    /** A table of a room's file: each figure by its column and the first cell of its row. */
    Map<String, String> file(String room, String table, String filter) {
        Map<String, String> files = ExportFixtures.files(application
                .bean(Exports.class)
                .export(BOARD, room, Format.CSV, FilterUrl.parameters(filter), MEETING)
                .bytes());
        String text = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(table + ".csv"))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no " + table + " among " + files.keySet()))
                .getValue();
        Map<String, String> shown = new LinkedHashMap<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            List<List<String>> lines = csv.stream().map(CsvRecord::getFields).toList();
            List<String> heads = lines.getFirst();
            for (List<String> line : lines.subList(1, lines.size())) {
                for (int i = 1; i < line.size(); i++) {
                    shown.put(heads.get(i) + " " + line.getFirst(), line.get(i));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return shown;
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(text.substring(0, Math.min(200, text.length())), unreadable);
        }
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.homeward.adversarial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

/** A board member, signed in to the running application, who collects every figure of a map, a sheet, a screen and a file. */
final class BoardOutputs {

    enum Output {
        MAP,
        SHEET,
        SCREEN,
        COVERAGE_FILE,
        FACTORS_FILE,
        PLACES_FILE,
        TRENDS_FILE;

        /** Whether its groups are months, beside the whole: a month has the same figure in every period that includes it. */
        boolean isByMonth() {
            return this == SCREEN || this == TRENDS_FILE;
        }
    }

    private static final Viewer BOARD = Viewer.of("board", Role.BOARD).forPurpose(Purpose.MEETING_PREPARATION);
    private static final Recipient MEETING = new Recipient("Board meeting");
    static final String FIGURE = "\\d[\\d,]*|fewer than 5, hidden|hidden to protect another figure|hidden";
    private static final String SHARE = "\\d+(?:-\\d+)?%|too few to say";
    private static final Pattern FIGURES = Pattern.compile(FIGURE);
    private static final List<String> PRINTED = List.of("returned", "offered", "accepted", "done", "in 72 h");
    static final String WHOLE = "Whole period";
    private static final List<String> SERIES =
            List.of("interviews", "episodes", "children", "pushed", "pulled", "forced");

    private final TestApplication application;
    private final HttpUser caller;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, ShownCells> read = new HashMap<>();

    BoardOutputs(TestApplication application) {
        this.application = application;
        this.caller = HttpUser.signedIn(application, "board");
    }

    /** Each address is requested once. */
    ShownCells read(Output output, String filter) {
        return read.computeIfAbsent(output + "?" + filter, key -> switch (output) {
            case MAP -> map(filter);
            case SHEET -> sheet(filter);
            case SCREEN -> screen(filter);
            case COVERAGE_FILE -> file("coverage", filter);
            case FACTORS_FILE -> file("factors", filter);
            case PLACES_FILE -> file("places", filter);
            case TRENDS_FILE -> file("trends", filter);
        });
    }

    private ShownCells map(String filter) {
        ShownCells shown = ShownCells.of(Map.of(), List.of());
        for (JsonNode feature : tree(caller.get("map/places/areas?shaded=true&" + filter)
                        .body())
                .path("features")) {
            JsonNode area = feature.path("properties");
            shown.put("children", area.path("name").asText(), area.path("value").asText("0"));
        }
        return shown;
    }

    /** The sheet of coverage, as the print button makes it; its table by district. */
    private ShownCells sheet(String filter) {
        var parameters = FilterUrl.parameters(filter);
        FilterRequest request =
                application.bean(FilterRequests.class).read(BOARD, parameters, Facet.Grain.PLACE.facets());
        String text = text(application
                .bean(SheetCatalogue.class)
                .print(BOARD, "coverage", request.filter(), parameters, MEETING, Locale.UK));
        ShownCells shown = ShownCells.of(
                PRINTED.stream().collect(Collectors.toMap(column -> column, column -> "All districts")),
                List.of(PRINTED));
        int from = text.indexOf("By district");
        // The last is the heading of the map; the first that of a column.
        int to = text.lastIndexOf("Share offered");
        if (from < 0 || to < from) {
            return shown;
        }
        String table = text.substring(from, to).replaceAll("\\s+", " ").replace("\u2013", "-");
        Matcher row = Pattern.compile("([A-Z][A-Za-z ]*?) ((?:(?:" + SHARE + "|" + FIGURE + "|-) ?)+)")
                .matcher(table.replaceFirst(".*Within 72 hours ", ""));
        while (row.find()) {
            Matcher figures = FIGURES.matcher(row.group(2).replaceAll(SHARE, ""));
            String figure = "";
            for (String column : PRINTED) {
                // Where the last two are hidden for the same reason, the sheet prints it once across both columns.
                figure = figures.find() ? figures.group() : figure;
                shown.put(column, row.group(1), figure);
            }
        }
        return shown;
    }

    /** The trends room through its route: the first response of the page, then the response to the navigation. */
    private ShownCells screen(String filter) {
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
        ShownCells shown = ShownCells.of(Map.of("interviews", WHOLE, "episodes", WHOLE), List.of());
        List<List<String>> rows =
                ScreenRows.of(tree(answer.substring(answer.indexOf('{'))).path("changes"));
        rows.stream().filter(BoardOutputs::isMonthRow).forEach(cells -> {
            for (int column = 0; column < SERIES.size(); column++) {
                shown.put(SERIES.get(column), cells.getFirst(), cells.get(column + 1));
            }
        });
        return shown;
    }

    /** Neither the header row nor a row of another table. */
    private static boolean isMonthRow(List<String> cells) {
        return cells.size() == SERIES.size() + 1 && !cells.get(1).equals("Interviews");
    }

    private ShownCells file(String room, String filter) {
        return BoardFile.of(ExportFixtures.files(application
                .bean(Exports.class)
                .export(BOARD, room, Format.CSV, FilterUrl.parameters(filter), MEETING)
                .bytes()));
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

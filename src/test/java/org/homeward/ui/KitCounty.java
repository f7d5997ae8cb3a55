package org.homeward.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** A few invented shapes and counts for the kit's map, off the coast where nobody lives. */
final class KitCounty {

    private static final double LATITUDE = 53.6;
    private static final double LONGITUDE = 1.6;

    private KitCounty() {}

    static RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/kit-county/base", request -> json(base()))
                .GET("/kit-county/areas", request -> json(areas()))
                .GET("/kit-county/cells", request -> json(cells()))
                .build();
    }

    private static ServerResponse json(String body) {
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private static String base() {
        List<String> features = new ArrayList<>();
        features.add(box("land", -.2, -.12, .12, .12));
        features.add(box("built", -.08, -.05, .06, .05));
        features.add(box("park", -.03, .01, -.005, .03));
        features.add(box("water", -.2, -.022, .12, -.014));
        for (int i = -10; i <= 10; i++) {
            features.add(line("minor-road", i * .006, -.05, i * .006 + .008, .05));
            features.add(line("minor-road", -.08, i * .005, .06, i * .005 + .004));
        }
        features.add(line("main-road", -.2, -.03, .12, .04));
        features.add(line("main-road", -.02, -.12, .03, .12));
        features.add(line("rail", -.2, .06, .12, -.06));
        features.add(point("town", "Eldermouth", 0, .006));
        features.add(point("place", "Harbour station", .03, -.02));
        features.add(point("water-name", "Elder Bay", .16, 0));
        return collection(features);
    }

    private static String areas() {
        return collection(List.of(
                area("Thornway", -.08, 0, -.02, .05, true),
                area("Castle", -.02, 0, .06, .05, false),
                area("Harbour", -.02, -.05, .06, 0, false),
                area("Cliff End", -.08, -.05, -.02, 0, false)));
    }

    /** Cells around the middle of the kit's town: grid 638 500 E, 413 000 N or so. */
    private static String cells() {
        int[][] known = {
            {0, 0, 14, 2},
            {1, 0, 6, 0},
            {0, 1, 5, 0},
            {1, 1, 8, 1},
            {-1, 1, 5, 0},
            {2, -2, 9, 2},
            {-3, 1, 5, 3},
            {3, 1, 7, 0},
            {-2, 3, 11, 0},
            {1, -1, 0, 0},
            {2, 2, 0, 0},
            {-2, -1, 0, 0},
            {-4, 2, 0, 0}
        };
        StringBuilder q = new StringBuilder();
        StringBuilder r = new StringBuilder();
        StringBuilder n = new StringBuilder();
        StringBuilder s = new StringBuilder();
        for (int[] cell : known) {
            String comma = q.isEmpty() ? "" : ",";
            q.append(comma).append(799 + cell[0]);
            r.append(comma).append(957 + cell[1]);
            n.append(comma).append(cell[2] == 0 ? "null" : Integer.toString(cell[2]));
            s.append(comma).append(cell[3]);
        }
        return """
                {"size":500,"crs":"EPSG:27700 axial","q":[%s],"r":[%s],"n":[%s],"m":[%s],"s":[%s],
                "shown":221,"vague":51,"unmapped":14}""".formatted(q, r, n, n, s);
    }

    private static String collection(List<String> features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String properties, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
                .formatted(properties, type, coordinates);
    }

    private static String ring(double west, double south, double east, double north) {
        return "[[%s,%s,%s,%s,%s]]"
                .formatted(at(west, south), at(east, south), at(east, north), at(west, north), at(west, south));
    }

    private static String box(String layer, double west, double south, double east, double north) {
        return feature("\"layer\":\"" + layer + "\"", "Polygon", ring(west, south, east, north));
    }

    private static String area(String name, double west, double south, double east, double north, boolean hatched) {
        return feature(
                "\"code\":\"%s\",\"name\":\"%s\",\"hatched\":%s".formatted(name, name, hatched),
                "Polygon",
                ring(west, south, east, north));
    }

    private static String line(String layer, double x1, double y1, double x2, double y2) {
        return feature("\"layer\":\"" + layer + "\"", "LineString", "[%s,%s]".formatted(at(x1, y1), at(x2, y2)));
    }

    private static String point(String layer, String name, double x, double y) {
        return feature("\"layer\":\"%s\",\"name\":\"%s\"".formatted(layer, name), "Point", at(x, y));
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "[%.5f,%.5f]", LONGITUDE + x, LATITUDE + y);
    }
}

package org.homeward.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.intake.read.FileSet;
import org.jspecify.annotations.Nullable;

/**
 * One county of a fixture, as the reference set that a service would send. Its districts and wards are rectangles that reach
 * from its southern to its northern edge; coordinates are metres of the British National Grid.
 */
public final class Geography {

    private static final String GEOJSON_HEAD =
            "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":"
                    + "{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},\"features\":[";

    private final String county;
    private final int south_m;
    private final int north_m;
    private final Map<String, String> districts = new LinkedHashMap<>();
    private final List<String> areas = new ArrayList<>();
    private final List<String> namedPlaces = new ArrayList<>();
    private final List<String> providers = new ArrayList<>(List.of("code,name,agency"));

    private Geography(String code, String name, int west_m, int east_m, int south_m, int north_m) {
        this.county = code;
        this.south_m = south_m;
        this.north_m = north_m;
        areas.add(area(code, name, "COUNTY", null, west_m, east_m));
    }

    public static Geography county(String code, String name, int west_m, int east_m, int south_m, int north_m) {
        return new Geography(code, name, west_m, east_m, south_m, north_m);
    }

    /** Three districts side by side, each a kilometre square (Harbour, Wold, Fen), and two providers. */
    public static Geography threeDistricts() {
        return county("E99000001", "Eldermere", 0, 3000, 0, 1000)
                .district("E99000011", "Harbour", 0, 1000)
                .district("E99000012", "Wold", 1000, 2000)
                .district("E99000013", "Fen", 2000, 3000)
                .provider("lantern", "Lantern", "")
                .provider("tideway", "Tideway", "");
    }

    public Geography district(String code, String name, int west_m, int east_m) {
        districts.put(name, code);
        areas.add(area(code, name, "DISTRICT", county, west_m, east_m));
        return this;
    }

    public Geography ward(String code, String name, String district, int west_m, int east_m) {
        areas.add(area(code, name, "WARD", code(district), west_m, east_m));
        return this;
    }

    /** The area for everything outside the county; it has no boundary. */
    public Geography elsewhere(String code) {
        districts.put("Elsewhere", code);
        areas.add(feature(properties(code, "Elsewhere", "ELSEWHERE", null), "null"));
        return this;
    }

    /** A name on the public map. */
    public Geography namedPlace(String name, int easting, int northing) {
        namedPlaces.add(feature(
                "{\"name\":\"%s\",\"kind\":\"street\"}".formatted(name),
                "{\"type\":\"Point\",\"coordinates\":[%d,%d]}".formatted(easting, northing)));
        return this;
    }

    /** An organisation that interviews; its agency is empty where it belongs to none. */
    public Geography provider(String code, String name, String agency) {
        providers.add(String.join(",", code, name, agency));
        return this;
    }

    /** The code of the district with this name; any other text is taken for a code. */
    String code(String district) {
        return districts.getOrDefault(district, district);
    }

    FileSet reference() {
        FileSet set = FileSet.empty()
                .with("areas.geojson", GEOJSON_HEAD + String.join(",", areas) + "]}")
                .with(
                        "agencies.csv",
                        "code,name,kind",
                        "police,County Police,POLICE",
                        "cs,Children's Services,CHILDRENS_SERVICES")
                .with("providers.csv", providers.toArray(String[]::new));
        return namedPlaces.isEmpty()
                ? set
                : set.with("named_places.geojson", GEOJSON_HEAD + String.join(",", namedPlaces) + "]}");
    }

    private String area(String code, String name, String kind, @Nullable String parent, int west_m, int east_m) {
        return feature(
                properties(code, name, kind, parent),
                "{\"type\":\"Polygon\",\"coordinates\":[[[%1$d,%3$d],[%2$d,%3$d],[%2$d,%4$d],[%1$d,%4$d],[%1$d,%3$d]]]}"
                        .formatted(west_m, east_m, south_m, north_m));
    }

    private static String properties(String code, String name, String kind, @Nullable String parent) {
        return "{\"code\":\"%s\",\"name\":\"%s\",\"kind\":\"%s\",\"vintage\":\"2025-05-01\",\"parent\":\"%s\"}"
                .formatted(code, name, kind, parent == null ? "" : parent);
    }

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":%s,\"geometry\":%s}".formatted(properties, geometry);
    }
}

package org.homeward.support;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.homeward.access.Viewer;
import org.homeward.intake.read.FileSet;

/**
 * A county that a test can hold in its head: two districts side by side, Harbour and Moor, of two wards each, ten kilometres
 * by ten in all, in open sea. West to east: Quay, Station, Heath, Tarn.
 */
public final class SmallCounty {

    public static final String HARBOUR = "E07990001";
    public static final String MOOR = "E07990002";
    public static final String QUAY = "E05990001";
    public static final String STATION = "E05990002";
    public static final String HEATH = "E05990003";
    public static final String TARN = "E05990004";

    /** Fixed, so that no test depends on the day on which it runs. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

    public static final Viewer SENDER = Viewer.system("sample");

    private SmallCounty() {}

    public static FileSet reference() {
        String features = String.join(
                ",",
                area("E10990001", "Small County", "COUNTY", "", 500_000, 510_000),
                area(HARBOUR, "Harbour", "DISTRICT", "E10990001", 500_000, 505_000),
                area(MOOR, "Moor", "DISTRICT", "E10990001", 505_000, 510_000),
                area(QUAY, "Quay", "WARD", HARBOUR, 500_000, 502_500),
                area(STATION, "Station", "WARD", HARBOUR, 502_500, 505_000),
                area(HEATH, "Heath", "WARD", MOOR, 505_000, 507_500),
                area(TARN, "Tarn", "WARD", MOOR, 507_500, 510_000),
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"E12990001\",\"name\":\"Elsewhere\",\"kind\":\"ELSEWHERE\","
                        + "\"vintage\":\"2025-05-01\"},\"geometry\":null}");
        return FileSet.empty()
                .with(
                        "areas.geojson",
                        "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                                + "\"urn:ogc:def:crs:EPSG::27700\"}},\"features\":[" + features + "]}")
                .with(
                        "agencies.csv",
                        "code,name,kind",
                        "police,County Police,POLICE",
                        "cs,Children's Services,CHILDRENS_SERVICES")
                .with("providers.csv", "code,name,agency", "lantern,Lantern,cs", "beacon,Beacon,");
    }

    private static String area(String code, String name, String kind, String parent, int west, int east) {
        return """
                {"type":"Feature","properties":{"code":"%s","name":"%s","kind":"%s","vintage":"2025-05-01","parent":"%s"},
                "geometry":{"type":"Polygon","coordinates":[[[%d,800000],[%d,800000],[%d,810000],[%d,810000],[%d,800000]]]}}""".formatted(code, name, kind, parent, west, east, east, west, west);
    }
}

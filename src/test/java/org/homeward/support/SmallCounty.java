package org.homeward.support;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.homeward.access.Viewer;
import org.homeward.intake.read.FileSet;

/**
 * A county that is easy to remember: two districts side by side, Harbour and Moor, of two wards each, ten kilometres by ten
 * in all, in open sea. West to east: Quay, Station, Heath, Tarn.
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

    static final Geography GEOGRAPHY = Geography.county("E10990001", "Small County", 500_000, 510_000, 800_000, 810_000)
            .district(HARBOUR, "Harbour", 500_000, 505_000)
            .district(MOOR, "Moor", 505_000, 510_000)
            .ward(QUAY, "Quay", "Harbour", 500_000, 502_500)
            .ward(STATION, "Station", "Harbour", 502_500, 505_000)
            .ward(HEATH, "Heath", "Moor", 505_000, 507_500)
            .ward(TARN, "Tarn", "Moor", 507_500, 510_000)
            .elsewhere("E12990001")
            .provider("lantern", "Lantern", "cs")
            .provider("beacon", "Beacon", "");

    private SmallCounty() {}

    public static FileSet reference() {
        return GEOGRAPHY.reference();
    }
}

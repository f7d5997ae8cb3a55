package org.homeward.disclosure;

/**
 * A seven-parameter shift between the datums. It is one set of numbers for the whole country, so a point may be off by up to about 5 m
 * against OSTN15 (2 m to 3 m is usual). There and back agrees to under 1 cm.
 *
 * @see <a href="https://www.ordnancesurvey.co.uk/documents/resources/guide-coordinate-systems-great-britain.pdf">Ordnance
 *     Survey, A guide to coordinate systems in Great Britain, section 6.6</a>
 */
final class Helmert {

    private static final TransverseMercator AIRY = TransverseMercator.AIRY;
    private static final TransverseMercator WGS84 = TransverseMercator.GRS80;

    private static final double[] TO_OSGB36 = {
        -446.448, 125.157, -542.060, 20.4894e-6, seconds(-0.1502), seconds(-0.2470), seconds(-0.8421)
    };

    private Helmert() {}

    static Coordinate of(LongitudeLatitude point) {
        double[] there = cartesian(Math.toRadians(point.latitude()), Math.toRadians(point.longitude()), WGS84);
        double[] angles = geodetic(shifted(there, 1), AIRY);
        return AIRY.project(angles[0], angles[1]);
    }

    static LongitudeLatitude toLongitudeLatitude(Coordinate point) {
        double[] airy = AIRY.unproject(point);
        double[] angles = geodetic(shifted(cartesian(airy[0], airy[1], AIRY), -1), WGS84);
        return new LongitudeLatitude(Math.toDegrees(angles[1]), Math.toDegrees(angles[0]));
    }

    private static double[] cartesian(double latitude, double longitude, TransverseMercator on) {
        double e2 = on.e2();
        double nu = on.a() / Math.sqrt(1 - e2 * Math.pow(Math.sin(latitude), 2));
        return new double[] {
            nu * Math.cos(latitude) * Math.cos(longitude),
            nu * Math.cos(latitude) * Math.sin(longitude),
            (1 - e2) * nu * Math.sin(latitude)
        };
    }

    private static double[] geodetic(double[] at, TransverseMercator on) {
        double e2 = on.e2();
        double p = Math.hypot(at[0], at[1]);
        double latitude = Math.atan2(at[2], p * (1 - e2));
        for (int i = 0; i < 8; i++) {
            double nu = on.a() / Math.sqrt(1 - e2 * Math.pow(Math.sin(latitude), 2));
            latitude = Math.atan2(at[2] + e2 * nu * Math.sin(latitude), p);
        }
        return new double[] {latitude, Math.atan2(at[1], at[0])};
    }

    /** @param direction 1 from WGS 84 to OSGB36, -1 back */
    private static double[] shifted(double[] at, int direction) {
        double s = 1 + direction * TO_OSGB36[3];
        double rx = direction * TO_OSGB36[4];
        double ry = direction * TO_OSGB36[5];
        double rz = direction * TO_OSGB36[6];
        return new double[] {
            direction * TO_OSGB36[0] + s * at[0] - rz * at[1] + ry * at[2],
            direction * TO_OSGB36[1] + rz * at[0] + s * at[1] - rx * at[2],
            direction * TO_OSGB36[2] - ry * at[0] + rx * at[1] + s * at[2]
        };
    }

    private static double seconds(double arc) {
        return Math.toRadians(arc / 3600);
    }
}

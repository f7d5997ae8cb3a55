package org.homeward.disclosure;

/**
 * Converts between the British National Grid (EPSG:27700) and WGS 84 (EPSG:4326): a seven-parameter Helmert shift between the
 * datums, then the transverse Mercator series on the Airy 1830 ellipsoid. The shift is one set of numbers for the whole
 * country, so a point may be off by up to about 5 m against OSTN15 (2 m to 3 m is usual). A conversion there and back agrees
 * to under a millimetre of arithmetic plus the linearised shift, under 1 cm. No recorded place is more precise than that.
 *
 * @see <a href="https://www.ordnancesurvey.co.uk/documents/resources/guide-coordinate-systems-great-britain.pdf">Ordnance
 *     Survey, A guide to coordinate systems in Great Britain, annexes B and C and section 6.6</a>
 */
public final class NationalGrid {

    private static final double AIRY_A = 6_377_563.396;
    private static final double AIRY_B = 6_356_256.909;
    private static final double WGS84_A = 6_378_137.0;
    private static final double WGS84_B = 6_356_752.314_245;

    private static final double SCALE = 0.999_601_271_7;
    private static final double LATITUDE_0 = Math.toRadians(49);
    private static final double LONGITUDE_0 = Math.toRadians(-2);
    private static final double EASTING_0_M = 400_000;
    private static final double NORTHING_0_M = -100_000;

    private static final double[] TO_OSGB36 = {
        -446.448, 125.157, -542.060, 20.4894e-6, seconds(-0.1502), seconds(-0.2470), seconds(-0.8421)
    };

    private NationalGrid() {}

    public static Coordinate of(LongitudeLatitude point) {
        double[] there =
                cartesian(Math.toRadians(point.latitude()), Math.toRadians(point.longitude()), WGS84_A, WGS84_B);
        double[] angles = geodetic(shifted(there, 1), AIRY_A, AIRY_B);
        return projected(angles[0], angles[1]);
    }

    public static LongitudeLatitude toLongitudeLatitude(Coordinate point) {
        double[] airy = unprojected(point);
        double[] there = shifted(cartesian(airy[0], airy[1], AIRY_A, AIRY_B), -1);
        double[] angles = geodetic(there, WGS84_A, WGS84_B);
        return new LongitudeLatitude(Math.toDegrees(angles[1]), Math.toDegrees(angles[0]));
    }

    private static Coordinate projected(double latitude, double longitude) {
        double sin = Math.sin(latitude);
        double cos = Math.cos(latitude);
        double tan2 = Math.pow(Math.tan(latitude), 2);
        double nu = nu(sin);
        double eta2 = nu / rho(sin) - 1;
        double d = longitude - LONGITUDE_0;
        double first = meridian(latitude) + NORTHING_0_M;
        double second = nu / 2 * sin * cos;
        double third = nu / 24 * sin * Math.pow(cos, 3) * (5 - tan2 + 9 * eta2);
        double thirdA = nu / 720 * sin * Math.pow(cos, 5) * (61 - 58 * tan2 + tan2 * tan2);
        double fourth = nu * cos;
        double fifth = nu / 6 * Math.pow(cos, 3) * (nu / rho(sin) - tan2);
        double sixth = nu / 120 * Math.pow(cos, 5) * (5 - 18 * tan2 + tan2 * tan2 + 14 * eta2 - 58 * tan2 * eta2);
        return new Coordinate(
                EASTING_0_M + fourth * d + fifth * Math.pow(d, 3) + sixth * Math.pow(d, 5),
                first + second * d * d + third * Math.pow(d, 4) + thirdA * Math.pow(d, 6));
    }

    private static double[] unprojected(Coordinate point) {
        double latitude = LATITUDE_0;
        double north = point.northing_m() - NORTHING_0_M;
        for (int i = 0; i < 12; i++) {
            latitude += (north - meridian(latitude)) / (AIRY_A * SCALE);
        }
        double sin = Math.sin(latitude);
        double cos = Math.cos(latitude);
        double tan = Math.tan(latitude);
        double tan2 = tan * tan;
        double tan4 = tan2 * tan2;
        double nu = nu(sin);
        double rho = rho(sin);
        double eta2 = nu / rho - 1;
        double e = point.easting_m() - EASTING_0_M;
        double seventh = tan / (2 * rho * nu);
        double eighth = tan / (24 * rho * Math.pow(nu, 3)) * (5 + 3 * tan2 + eta2 - 9 * tan2 * eta2);
        double ninth = tan / (720 * rho * Math.pow(nu, 5)) * (61 + 90 * tan2 + 45 * tan4);
        double tenth = 1 / (cos * nu);
        double eleventh = 1 / (cos * 6 * Math.pow(nu, 3)) * (nu / rho + 2 * tan2);
        double twelfth = 1 / (cos * 120 * Math.pow(nu, 5)) * (5 + 28 * tan2 + 24 * tan4);
        double twelfthA = 1 / (cos * 5040 * Math.pow(nu, 7)) * (61 + 662 * tan2 + 1320 * tan4 + 720 * tan4 * tan2);
        return new double[] {
            latitude - seventh * e * e + eighth * Math.pow(e, 4) - ninth * Math.pow(e, 6),
            LONGITUDE_0 + tenth * e - eleventh * Math.pow(e, 3) + twelfth * Math.pow(e, 5) - twelfthA * Math.pow(e, 7)
        };
    }

    private static double nu(double sin) {
        return AIRY_A * SCALE / Math.sqrt(1 - e2(AIRY_A, AIRY_B) * sin * sin);
    }

    private static double rho(double sin) {
        double e2 = e2(AIRY_A, AIRY_B);
        return AIRY_A * SCALE * (1 - e2) * Math.pow(1 - e2 * sin * sin, -1.5);
    }

    /** The length of the meridian from the true origin to this latitude. */
    private static double meridian(double latitude) {
        double n = (AIRY_A - AIRY_B) / (AIRY_A + AIRY_B);
        double n2 = n * n;
        double n3 = n2 * n;
        double minus = latitude - LATITUDE_0;
        double plus = latitude + LATITUDE_0;
        return AIRY_B
                * SCALE
                * ((1 + n + 1.25 * n2 + 1.25 * n3) * minus
                        - (3 * n + 3 * n2 + 2.625 * n3) * Math.sin(minus) * Math.cos(plus)
                        + (1.875 * n2 + 1.875 * n3) * Math.sin(2 * minus) * Math.cos(2 * plus)
                        - 35.0 / 24 * n3 * Math.sin(3 * minus) * Math.cos(3 * plus));
    }

    private static double[] cartesian(double latitude, double longitude, double a, double b) {
        double e2 = e2(a, b);
        double nu = a / Math.sqrt(1 - e2 * Math.pow(Math.sin(latitude), 2));
        return new double[] {
            nu * Math.cos(latitude) * Math.cos(longitude),
            nu * Math.cos(latitude) * Math.sin(longitude),
            (1 - e2) * nu * Math.sin(latitude)
        };
    }

    private static double[] geodetic(double[] at, double a, double b) {
        double e2 = e2(a, b);
        double p = Math.hypot(at[0], at[1]);
        double latitude = Math.atan2(at[2], p * (1 - e2));
        for (int i = 0; i < 8; i++) {
            double nu = a / Math.sqrt(1 - e2 * Math.pow(Math.sin(latitude), 2));
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

    private static double e2(double a, double b) {
        return (a * a - b * b) / (a * a);
    }

    private static double seconds(double arc) {
        return Math.toRadians(arc / 3600);
    }
}

package org.homeward.disclosure;

/**
 * The projection of the National Grid on one ellipsoid: the Airy ellipsoid for the grid itself, GRS80 for what OSTN15 shifts.
 *
 * @param a the longer half axis in metres
 * @param b the shorter one
 * @see <a href="https://www.ordnancesurvey.co.uk/documents/resources/guide-coordinate-systems-great-britain.pdf">Ordnance
 *     Survey, A guide to coordinate systems in Great Britain, annexes B and C</a>
 */
record TransverseMercator(double a, double b) {

    static final TransverseMercator AIRY = new TransverseMercator(6_377_563.396, 6_356_256.909);
    static final TransverseMercator GRS80 = new TransverseMercator(6_378_137.0, 6_356_752.314_140);

    private static final double SCALE = 0.999_601_271_7;
    private static final double LATITUDE_0 = Math.toRadians(49);
    private static final double LONGITUDE_0 = Math.toRadians(-2);
    private static final double EASTING_0_M = 400_000;
    private static final double NORTHING_0_M = -100_000;

    /** @param latitude on this ellipsoid, in radians */
    Coordinate project(double latitude, double longitude) {
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

    /** Latitude and longitude on this ellipsoid, in radians. */
    double[] unproject(Coordinate point) {
        double latitude = LATITUDE_0;
        double north = point.northing_m() - NORTHING_0_M;
        for (int i = 0; i < 12; i++) {
            latitude += (north - meridian(latitude)) / (a * SCALE);
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

    private double nu(double sin) {
        return a * SCALE / Math.sqrt(1 - e2() * sin * sin);
    }

    private double rho(double sin) {
        double e2 = e2();
        return a * SCALE * (1 - e2) * Math.pow(1 - e2 * sin * sin, -1.5);
    }

    /** The length of the meridian from the true origin to this latitude. */
    private double meridian(double latitude) {
        double n = (a - b) / (a + b);
        double n2 = n * n;
        double n3 = n2 * n;
        double minus = latitude - LATITUDE_0;
        double plus = latitude + LATITUDE_0;
        return b
                * SCALE
                * ((1 + n + 1.25 * n2 + 1.25 * n3) * minus
                        - (3 * n + 3 * n2 + 2.625 * n3) * Math.sin(minus) * Math.cos(plus)
                        + (1.875 * n2 + 1.875 * n3) * Math.sin(2 * minus) * Math.cos(2 * plus)
                        - 35.0 / 24 * n3 * Math.sin(3 * minus) * Math.cos(3 * plus));
    }

    /** The square of the eccentricity. */
    double e2() {
        return (a * a - b * b) / (a * a);
    }
}

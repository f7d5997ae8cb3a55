/*
 * From the national grid (EPSG:27700, metres) to latitude and longitude (WGS 84, degrees).
 * Inverse transverse Mercator on the Airy 1830 ellipsoid, then the seven-parameter (Helmert) shift from OSGB36 to
 * WGS 84, as in "A guide to coordinate systems in Great Britain", annexes B and C; good to about 5 m.
 */
const AIRY_A = 6377563.396;
const AIRY_B = 6356256.909;
const WGS_A = 6378137;
const WGS_B = 6356752.314245;
const F0 = 0.9996012717;
const RAD = Math.PI / 180;
const LAT0 = 49 * RAD;
const LON0 = -2 * RAD;
const E0 = 400000;
const N0 = -100000;

function meridionalArc(lat: number): number {
  const n = (AIRY_A - AIRY_B) / (AIRY_A + AIRY_B);
  const [d, s] = [lat - LAT0, lat + LAT0];
  return (
    AIRY_B * F0 *
    ((1 + n + 1.25 * n * n + 1.25 * n ** 3) * d -
      (3 * n + 3 * n * n + 2.625 * n ** 3) * Math.sin(d) * Math.cos(s) +
      (1.875 * n * n + 1.875 * n ** 3) * Math.sin(2 * d) * Math.cos(2 * s) -
      (35 / 24) * n ** 3 * Math.sin(3 * d) * Math.cos(3 * s))
  );
}

function toOsgb36(easting: number, northing: number): [number, number] {
  let lat = LAT0 + (northing - N0) / (AIRY_A * F0);
  for (let i = 0; i < 12; i++) {
    const rest = northing - N0 - meridionalArc(lat);
    lat += rest / (AIRY_A * F0);
    if (Math.abs(rest) < 1e-5) break;
  }
  const e2 = 1 - (AIRY_B * AIRY_B) / (AIRY_A * AIRY_A);
  const w = 1 - e2 * Math.sin(lat) ** 2;
  const nu = (AIRY_A * F0) / Math.sqrt(w);
  const rho = (AIRY_A * F0 * (1 - e2)) / w ** 1.5;
  const eta2 = nu / rho - 1;
  const t = Math.tan(lat);
  const t2 = t * t;
  const sec = 1 / Math.cos(lat);
  const d = (easting - E0) / nu;
  const outLat =
    lat - (t * nu * d * d) / (2 * rho) +
    ((t * nu) / (24 * rho)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2) * d ** 4 -
    ((t * nu) / (720 * rho)) * (61 + 90 * t2 + 45 * t2 * t2) * d ** 6;
  const outLon =
    LON0 + sec * d - (sec / 6) * (nu / rho + 2 * t2) * d ** 3 +
    (sec / 120) * (5 + 28 * t2 + 24 * t2 * t2) * d ** 5 -
    (sec / 5040) * (61 + 662 * t2 + 1320 * t2 * t2 + 720 * t2 ** 3) * d ** 7;
  return [outLat, outLon];
}

function shift(lat: number, lon: number): [number, number] {
  const e2 = 1 - (AIRY_B * AIRY_B) / (AIRY_A * AIRY_A);
  const nu = AIRY_A / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
  const x = nu * Math.cos(lat) * Math.cos(lon);
  const y = nu * Math.cos(lat) * Math.sin(lon);
  const z = nu * (1 - e2) * Math.sin(lat);
  const scale = 1 - 20.4894e-6;
  const [rx, ry, rz] = [0.1502, 0.247, 0.8421].map((seconds) => (seconds / 3600) * RAD) as [number, number, number];
  const x2 = 446.448 + x * scale - y * rz + z * ry;
  const y2 = -125.157 + x * rz + y * scale - z * rx;
  const z2 = 542.06 - x * ry + y * rx + z * scale;
  const f2 = 1 - (WGS_B * WGS_B) / (WGS_A * WGS_A);
  const p = Math.hypot(x2, y2);
  let phi = Math.atan2(z2, p * (1 - f2));
  for (let i = 0; i < 6; i++) {
    const v = WGS_A / Math.sqrt(1 - f2 * Math.sin(phi) ** 2);
    phi = Math.atan2(z2 + f2 * v * Math.sin(phi), p);
  }
  return [phi, Math.atan2(y2, x2)];
}

/** Latitude and longitude in degrees of a point of the national grid. */
export function toLatLon(easting: number, northing: number): [number, number] {
  const [lat, lon] = shift(...toOsgb36(easting, northing));
  return [lat / RAD, lon / RAD];
}

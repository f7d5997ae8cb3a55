/* Where a label fits inside its area. */
import L from 'leaflet';
import type { Feature, Position } from 'geojson';

const STEPS = 24;
const GAP = 1;

/** The position nearest to the middle at which all of the label lies within the area; null where there is none. */
export function roomFor(label: HTMLElement, feature: Feature, middle: L.LatLng, map: L.Map): L.LatLng | null {
  const rings = outlines(feature).map((ring) => ring.map(([lon, lat]) => map.latLngToLayerPoint([lat!, lon!])));
  const points = rings.flat();
  if (!points.length) return null;
  const half = measure(label, map).divideBy(2).add([GAP, GAP]);
  const start = map.latLngToLayerPoint(middle);
  const bounds = L.bounds(points);
  const size = bounds.getSize();
  const candidates = [start];
  for (let i = 0; i <= STEPS; i++) {
    for (let j = 0; j <= STEPS; j++) candidates.push(bounds.min!.add([(size.x * i) / STEPS, (size.y * j) / STEPS]));
  }
  const found = candidates
    .filter((at) => edge(at, half).every((point) => inside(point, rings)))
    .reduce<L.Point | null>((best, at) => (best && best.distanceTo(start) <= at.distanceTo(start) ? best : at), null);
  return found && map.layerPointToLatLng(found);
}

function outlines(feature: Feature): Position[][] {
  const shape = feature.geometry;
  if (shape.type === 'Polygon') return shape.coordinates;
  return shape.type === 'MultiPolygon' ? shape.coordinates.flat() : [];
}

function measure(label: HTMLElement, map: L.Map): L.Point {
  map.getPane('names')!.append(label);
  const { width, height } = label.getBoundingClientRect();
  label.remove();
  return L.point(width, height);
}

function edge(at: L.Point, half: L.Point): L.Point[] {
  const steps = [-1, -0.5, 0, 0.5, 1];
  return steps.flatMap((x) => steps.filter((y) => Math.abs(x) === 1 || Math.abs(y) === 1).map((y) => at.add([half.x * x, half.y * y])));
}

/* Even-odd rule over all rings, so that holes count. */
function inside(point: L.Point, rings: L.Point[][]): boolean {
  let odd = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [a, b] = [ring[i]!, ring[j]!];
      if (a.y > point.y !== b.y > point.y && point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x) odd = !odd;
    }
  }
  return odd;
}

/* Lines between two ends, bent to one side so that there and back lie apart, as wide as their class; each end is named once. */
import L from 'leaflet';
import { asText } from './areas.js';
import { textLabel } from './basemap.js';
import type { Palette } from './palette.js';

interface End { latitude: number; longitude: number; name: string; note: string }
export interface MapLine { from: End; to: End; width: number; tooltip: string }

const STEPS = 20;
/* How far a line is bent, as a share of its length. */
const BEND = 0.16;
const WIDTHS = [0, 1.5, 3, 4.5, 6.5, 9];
const HEAD = 9;

export class Lines {
  private readonly shapes = L.layerGroup();
  private readonly names = L.layerGroup();
  private readonly renderer = L.svg({ pane: 'points', padding: 0.4 });

  constructor(private readonly map: L.Map) {
    this.shapes.addTo(map);
    this.names.addTo(map);
  }

  paint(lines: MapLine[], colour: Palette): void {
    this.shapes.clearLayers();
    this.names.clearLayers();
    const ends = new Map<string, End>();
    for (const line of lines) {
      ends.set(line.from.name, line.from).set(line.to.name, line.to);
      this.draw(line, colour);
    }
    for (const { latitude, longitude, name, note } of ends.values()) {
      const at: L.LatLngTuple = [latitude, longitude];
      this.shapes.addLayer(L.circleMarker(at, { pane: 'points', renderer: this.renderer, radius: 5, color: colour('land'), weight: 1.5, fillColor: colour('ink'), fillOpacity: 1, interactive: false }));
      const icon = textLabel(name, 'label spot', note);
      (icon.options.html as HTMLElement).style.setProperty('--hw-beside', '10px');
      this.names.addLayer(L.marker(at, { icon, pane: 'names', interactive: false, keyboard: false }));
    }
  }

  private draw(line: MapLine, colour: Palette): void {
    const from = this.map.latLngToLayerPoint([line.from.latitude, line.from.longitude]);
    const to = this.map.latLngToLayerPoint([line.to.latitude, line.to.longitude]);
    const along = to.subtract(from);
    const bend = from.add(to).divideBy(2).add(L.point(-along.y, along.x).multiplyBy(BEND));
    const points = Array.from({ length: STEPS + 1 }, (_, step) => curve(from, bend, to, step / STEPS));
    const weight = WIDTHS[line.width] ?? WIDTHS[1]!;
    const path = points.map((point) => this.map.layerPointToLatLng(point));
    const style = { pane: 'points', renderer: this.renderer, lineCap: 'butt' as const, fill: false };
    // A light edge keeps crossing lines apart.
    this.shapes.addLayer(L.polyline(path, { ...style, color: colour('land'), weight: weight + 2, opacity: 0.9, interactive: false }));
    const drawn = L.polyline(path, { ...style, color: colour('children-4'), weight });
    if (line.tooltip) drawn.bindTooltip(asText(line.tooltip), { sticky: true });
    this.shapes.addLayer(drawn);
    this.shapes.addLayer(L.polygon(this.head(points, HEAD + weight), { pane: 'points', renderer: this.renderer, color: colour('land'), weight: 1, fillColor: colour('ink'), fillOpacity: 1, interactive: false }));
  }

  /* An arrow head in the middle of the line, where no end covers it. */
  private head(points: L.Point[], size: number): L.LatLng[] {
    const middle = points[STEPS / 2]!;
    const step = points[STEPS / 2 + 1]!.subtract(points[STEPS / 2 - 1]!);
    const length = Math.hypot(step.x, step.y) || 1;
    const ahead = step.multiplyBy(size / 2 / length);
    const side = L.point(-ahead.y, ahead.x).multiplyBy(0.8);
    return [middle.add(ahead), middle.subtract(ahead).add(side), middle.subtract(ahead).subtract(side)].map((point) => this.map.layerPointToLatLng(point));
  }
}

function curve(from: L.Point, bend: L.Point, to: L.Point, t: number): L.Point {
  const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
  return L.point(a * from.x + b * bend.x + c * to.x, a * from.y + b * bend.y + c * to.y);
}

/* The base map: GeoJSON painted on canvas in a fixed order, names as text nodes above the data. */
import L from 'leaflet';
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Palette } from './palette.js';
import { Tiles } from './tiles.js';

const ORDER = ['land', 'built', 'park', 'wood', 'water', 'rail', 'minor-road', 'main-casing', 'main-road'];
const NAMED: Record<string, { className: string; from: number }> = {
  town: { className: 'label town', from: 9 },
  place: { className: 'label', from: 13 },
  'water-name': { className: 'label water', from: 10 },
};

export function textLabel(text: string, className: string, below = ''): L.DivIcon {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  if (below) {
    const second = document.createElement('span');
    second.textContent = below;
    span.append(second);
  }
  return L.divIcon({ html: span, className: '', iconSize: [0, 0] });
}

function style(layer: string, zoom: number, colour: Palette): L.PathOptions {
  const wide = zoom >= 14 ? 1.6 : zoom >= 12 ? 1 : 0.6;
  const line = (name: string, weight: number, dashArray?: string): L.PathOptions => ({ color: colour(name), weight, fill: false, dashArray, lineCap: 'round' });
  const area = (name: string, edge: string): L.PathOptions => ({ fill: true, fillColor: colour(name), fillOpacity: 1, color: colour(edge), weight: 0.8 });
  switch (layer) {
    case 'water': return area('water', 'water-edge');
    case 'rail': return line('rail', 1.4 * wide, '6 4');
    case 'minor-road': return line('minor-road', 1.8 * wide);
    case 'main-casing': return line('casing', 5.4 * wide);
    case 'main-road': return line('main-road', 3.8 * wide);
    default: return area(layer, layer);
  }
}

type Frames = { _redraw(): void; _ctx?: unknown };

/* A frame that was asked for may come after the canvas has gone; there is nothing to draw then. */
const GroundCanvas = L.Canvas.extend({
  _redraw(this: Frames): void {
    if (this._ctx) (L.Canvas.prototype as unknown as Frames)._redraw.call(this);
  },
}) as unknown as new (options: L.RendererOptions & { pane: string }) => L.Canvas;

export class Basemap {
  private readonly renderer: L.Canvas;
  private readonly lines = L.layerGroup();
  private readonly names = L.layerGroup();
  private readonly tiles: Tiles;
  private data: Feature[] = [];
  private archive = '';
  private painted: Palette | null = null;

  constructor(private readonly map: L.Map) {
    this.renderer = new GroundCanvas({ pane: 'ground', padding: 0.4 });
    this.tiles = new Tiles(map);
    this.lines.addTo(map);
    this.names.addTo(map);
  }

  /* A collection may name an archive of tiles, which is then drawn beneath its features. */
  show(data: FeatureCollection & { tiles?: string }): void {
    this.archive = data.tiles ?? '';
    this.painted = null;
    const casings = data.features
      .filter((feature) => feature.properties?.['layer'] === 'main-road')
      .map((feature) => ({ ...feature, properties: { ...feature.properties, layer: 'main-casing' } }));
    this.data = [...data.features, ...casings];
  }

  paint(colour: Palette): void {
    const zoom = this.map.getZoom();
    if (this.painted !== colour) this.tiles.show(this.archive, colour).catch((failure: unknown) => console.error(failure));
    this.painted = colour;
    this.lines.clearLayers();
    this.names.clearLayers();
    for (const layer of ORDER) {
      if (layer === 'minor-road' && zoom < 12) continue;
      const features = this.data.filter((feature) => feature.properties?.['layer'] === layer);
      if (!features.length) continue;
      const options = { pane: 'ground', renderer: this.renderer, interactive: false, style: () => style(layer, zoom, colour) };
      this.lines.addLayer(L.geoJSON(features, options as L.GeoJSONOptions));
    }
    for (const feature of this.data) this.name(feature, zoom);
  }

  private name(feature: Feature, zoom: number): void {
    const rule = NAMED[String(feature.properties?.['layer'])];
    if (!rule || zoom < rule.from || feature.geometry.type !== 'Point') return;
    const [lon, lat] = (feature.geometry as Point).coordinates as [number, number];
    const icon = textLabel(String(feature.properties?.['name'] ?? ''), rule.className);
    this.names.addLayer(L.marker([lat, lon], { icon, pane: 'names', interactive: false, keyboard: false }));
  }
}

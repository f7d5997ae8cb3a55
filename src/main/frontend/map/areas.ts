/* Areas: dashed outlines, hatched where interview coverage is low, shaded by level, named in small capitals. */
import L from 'leaflet';
import type { Feature, FeatureCollection } from 'geojson';
import { textLabel } from './basemap.js';
import { roomFor } from './label-room.js';
import type { Palette } from './palette.js';

export interface AreaSource { url: string; ramp: 'CHILDREN' | 'COVERAGE'; named: boolean }

const SVG = 'http://www.w3.org/2000/svg';
let nextPattern = 0;

export class Areas {
  private readonly renderer: L.SVG;
  private readonly shapes = L.layerGroup();
  private readonly names = L.layerGroup();
  private readonly pattern = `hw-hatch-${nextPattern++}`;
  private data: FeatureCollection | null = null;
  private source: AreaSource | null = null;

  constructor(private readonly map: L.Map, private readonly clicked: (code: string) => void) {
    this.renderer = L.svg({ pane: 'areas', padding: 0.4 });
    this.renderer.addTo(map);
    this.shapes.addTo(map);
    this.names.addTo(map);
  }

  show(source: AreaSource | null, data: FeatureCollection | null): void {
    this.source = source;
    this.data = data;
  }

  paint(colour: Palette): void {
    this.shapes.clearLayers();
    this.names.clearLayers();
    if (!this.data || !this.source) return;
    this.defineHatch(colour);
    const { ramp, named } = this.source;
    const name = ramp.toLowerCase();
    for (const feature of this.data.features) {
      const level = Number(feature.properties?.['level'] ?? 0);
      const base: L.PathOptions = { color: level ? colour('land') : colour('ward'), weight: level ? 1.5 : 1, dashArray: level ? undefined : '5 3' };
      if (level) this.add(feature, { ...base, fillColor: colour(`${name}-${level}`), fillOpacity: 0.95 });
      if (feature.properties?.['hatched']) this.add(feature, { ...base, fillColor: `url(#${this.pattern})`, fillOpacity: 0.62 });
      else if (!level) this.add(feature, { ...base, fillOpacity: 0 });
      if (named) this.name(feature, level);
    }
  }

  private add(feature: Feature, style: L.PathOptions): void {
    const text = [feature.properties?.['name'], feature.properties?.['value']].filter(Boolean).join('\n');
    const layer = L.geoJSON(feature, { pane: 'areas', renderer: this.renderer, style: () => style } as L.GeoJSONOptions);
    layer.on('click', () => this.clicked(String(feature.properties?.['code'] ?? '')));
    if (feature.properties?.['value']) layer.bindTooltip(asText(text), { sticky: true });
    this.shapes.addLayer(layer);
  }

  private name(feature: Feature, level: number): void {
    const value = feature.properties?.['value'];
    if (!value && this.map.getZoom() < 13) return;
    const at = feature.properties?.['label'] as [number, number] | undefined;
    const middle = at ? L.latLng(at[1], at[0]) : L.geoJSON(feature).getBounds().getCenter();
    const className = value ? `label value${this.contrastClass(level)}` : 'label ward';
    const text = String(feature.properties?.['name'] ?? '');
    // A name stays within its own borders: in one line, in several, smaller, or the value alone; the table has them all. A value in
    // words is broken in two before it is left out.
    const lines = text.replaceAll(' ', '\n');
    const values = value ? [String(value), String(value).replace(/^(.*? .*?) (?=.* )|^(.*?) /, (part) => `${part.trimEnd()}\n`)] : [''];
    const forms = value ? [[text, ''], [lines, ''], [text, ' small'], [lines, ' small'], ['', '']] : [[text, '']];
    for (const [name, size, below] of values.flatMap((words) => forms.map((form) => [...form, words]))) {
      const icon = textLabel(name!, className + size!, below);
      const where = roomFor(icon.options.html as HTMLElement, feature, middle, this.map);
      if (!where) continue;
      this.names.addLayer(L.marker(where, { icon, pane: 'names', interactive: false, keyboard: false }));
      return;
    }
  }

  /** The class that makes a label legible on its fill, in either theme. */
  private contrastClass(level: number): string {
    if (this.source?.ramp === 'COVERAGE') return level > 3 ? ' on-deep' : '';
    return level > 0 ? ` on-children-${level}` : '';
  }

  private defineHatch(colour: Palette): void {
    const svg = this.renderer.getPane()?.querySelector('svg');
    if (!svg) return;
    svg.querySelector('defs')?.remove();
    const defs = document.createElementNS(SVG, 'defs');
    const pattern = document.createElementNS(SVG, 'pattern');
    const line = document.createElementNS(SVG, 'path');
    const attributes = { id: this.pattern, width: '7', height: '7', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
    Object.entries(attributes).forEach(([key, value]) => pattern.setAttribute(key, value));
    line.setAttribute('d', 'M0 0V7');
    line.setAttribute('stroke', colour('hatch'));
    line.setAttribute('stroke-width', '1.5');
    pattern.append(line);
    defs.append(pattern);
    svg.prepend(defs);
  }
}

/** Text as a text node, for tooltips and popups. */
export function asText(text: string): HTMLElement {
  const span = document.createElement('span');
  span.textContent = text;
  return span;
}

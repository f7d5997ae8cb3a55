/*
 * A base map of the operator's own: one PMTiles archive in the schema of Protomaps, asked for in parts, painted in the colours of the page.
 * No tile, font or sprite comes from elsewhere. No names but those of towns: a label could be somebody's home.
 */
import L from 'leaflet';
import { PMTiles } from 'pmtiles';
import { CenteredTextSymbolizer, LineSymbolizer, PolygonSymbolizer, leafletLayer, type LabelRule, type PaintRule } from 'protomaps-leaflet';
import type { Palette } from './palette.js';

const WOODED = ['wood', 'forest', 'nature_reserve'];
const GREEN = ['park', 'grass', 'meadow', 'golf_course', 'recreation_ground', 'allotments', 'cemetery', 'pitch'];
const BUILT = ['residential', 'industrial', 'commercial', 'retail', 'urban_area', 'school', 'university', 'hospital'];
const MAIN = ['highway', 'major_road', 'medium_road'];

const kind = (among: string[]) => (_zoom: number, feature?: { props: Record<string, unknown> }) => among.includes(String(feature?.props['kind']));

function paint(colour: Palette): PaintRule[] {
  const area = (dataLayer: string, name: string, among?: string[]): PaintRule =>
    ({ dataLayer, symbolizer: new PolygonSymbolizer({ fill: colour(name) }), ...(among && { filter: kind(among) }) });
  const line = (name: string, width: number, among: string[]): PaintRule =>
    ({ dataLayer: 'roads', symbolizer: new LineSymbolizer({ color: colour(name), width }), filter: kind(among) });
  return [
    area('earth', 'land'),
    area('landcover', 'wood', WOODED),
    area('landuse', 'built', BUILT),
    area('landuse', 'park', GREEN),
    area('landuse', 'wood', WOODED),
    area('water', 'water'),
    line('rail', 1.4, ['rail']),
    line('minor-road', 1.2, ['minor_road']),
    line('casing', 4, MAIN),
    line('main-road', 2.8, MAIN),
  ];
}

function labels(colour: Palette): LabelRule[] {
  const town = new CenteredTextSymbolizer({ labelProps: ['name'], font: '600 12px sans-serif', fill: colour('ink'), stroke: colour('land'), width: 2 });
  return [{ dataLayer: 'places', symbolizer: town, filter: kind(['locality']) }];
}

export class Tiles {
  private layer: L.Layer | null = null;
  private wanted: Palette | null = null;

  constructor(private readonly map: L.Map) {}

  /* Colours belong to the layer, so another theme is another layer. Beyond the zoom of the archive its last tiles are drawn larger. */
  async show(address: string, colour: Palette): Promise<void> {
    this.wanted = colour;
    const archive = address ? new PMTiles(new URL(address, document.baseURI).href) : null;
    const maxDataZoom = archive ? (await archive.getHeader()).maxZoom : 0;
    // Another theme, or another map, was asked for meanwhile.
    if (this.wanted !== colour) return;
    this.layer?.remove();
    this.layer = archive
      ? (leafletLayer({ url: archive, maxDataZoom, pane: 'ground', attribution: '', paintRules: paint(colour), labelRules: labels(colour) }) as unknown as L.Layer).addTo(this.map)
      : null;
  }
}

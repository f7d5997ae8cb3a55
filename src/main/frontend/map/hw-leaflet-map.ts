import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { FeatureCollection } from 'geojson';
import { declutter } from './declutter.js';
import { Areas, asText, type AreaSource } from './areas.js';
import { Basemap } from './basemap.js';
import { Cells, type CellId, type CellReply, type CellSource } from './cells.js';
import { centreLatLon } from './lattice.js';
import { readPalette, watchTheme, type Palette } from './palette.js';
import { scaleControl } from './scale.js';

interface View { latitude: number; longitude: number; zoom: number; minZoom: number; maxZoom: number }
interface Words { label: string; zoomIn: string; zoomOut: string; source: string; failed: string }
interface MapPoint { id: string; latitude: number; longitude: number; tooltip: string; popup: string }
interface Settings { view?: View; words?: Words; basemap?: string; areas?: AreaSource | null; cells?: CellSource | null; points?: MapPoint[]; selected?: CellId | null }

const PANES = { ground: 200, areas: 350, cells: 420, points: 450, names: 500 };
const NARROW = 1000;
const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/* All properties set in one turn are applied together; calls made before the map stands wait for it. */
class LeafletMapElement extends HTMLElement {
  private readonly wanted: Settings = {};
  private readonly fetched = new Map<string, string>();
  private readonly frame = document.createElement('div');
  private readonly trouble = document.createElement('div');
  private waiting: (() => void)[] = [];
  private scheduled = false;
  private map: L.Map | null = null;
  private base!: Basemap;
  private regions!: Areas;
  private hexagons!: Cells;
  private dots!: L.LayerGroup;
  private colour!: Palette;
  private asking: AbortController | null = null;
  private resize: ResizeObserver | null = null;
  private unwatch: (() => void) | null = null;

  set view(value: View) { this.want('view', value); }
  set words(value: Words) { this.want('words', value); }
  set basemap(value: string) { this.want('basemap', value); }
  set areas(value: AreaSource | null) { this.want('areas', value); }
  set cells(value: CellSource | null) { this.want('cells', value); }
  set points(value: MapPoint[]) { this.want('points', value); }
  set selected(value: CellId | null) { this.want('selected', value); }

  connectedCallback(): void {
    this.frame.className = 'frame';
    this.trouble.className = 'trouble';
    this.trouble.hidden = true;
    this.trouble.setAttribute('role', 'status');
    this.prepend(this.frame, this.trouble);
    this.schedule();
  }

  disconnectedCallback(): void {
    this.asking?.abort();
    this.resize?.disconnect();
    this.unwatch?.();
    this.map?.remove();
    this.map = null;
    this.fetched.clear();
    this.frame.replaceChildren();
  }

  flyTo(latitude: number, longitude: number, zoom: number): void {
    this.whenStanding((map) => {
      // A panel that opened in the same turn has made the map narrower; its middle is the new one.
      map.invalidateSize({ pan: false });
      map.setView([latitude, longitude], zoom, { animate: !still(), duration: 0.2 } as L.ZoomPanOptions);
    });
  }

  flyToCell(q: number, r: number, size: number, zoom: number): void {
    this.flyTo(...centreLatLon(q, r, size), zoom);
  }

  refresh(): void {
    this.whenStanding(() => this.askCells());
  }

  private want<K extends keyof Settings>(key: K, value: Settings[K]): void {
    this.wanted[key] = value;
    this.schedule();
  }

  private whenStanding(action: (map: L.Map) => void): void {
    if (this.map) action(this.map);
    else this.waiting.push(() => this.map && action(this.map));
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      if (this.isConnected && this.wanted.view && this.wanted.words) this.sync();
    });
  }

  private sync(): void {
    const first = !this.map;
    if (first) this.build(this.wanted.view!, this.wanted.words!);
    this.once('basemap', this.wanted.basemap ?? '', async (url) => {
      if (url) this.base.show(await this.read<FeatureCollection>(url));
      this.base.paint(this.colour);
      this.makeRoom();
    });
    this.once('areas', this.wanted.areas ? JSON.stringify(this.wanted.areas) : '', async () => {
      const source = this.wanted.areas ?? null;
      this.regions.show(source, source ? await this.read<FeatureCollection>(source.url) : null);
      this.regions.paint(this.colour);
      this.makeRoom();
    });
    this.once('cells', this.wanted.cells ? JSON.stringify(this.wanted.cells) : '', () => this.askCells());
    this.once('points', JSON.stringify(this.wanted.points ?? []), async () => this.paintPoints());
    this.paintCells();
    this.waiting.splice(0).forEach((call) => call());
  }

  /* Runs a step only when what it depends on has changed. */
  private once(step: string, state: string, run: (state: string) => Promise<void>): void {
    if (this.fetched.get(step) === state) return;
    this.fetched.set(step, state);
    run(state).catch((failure: unknown) => this.failed(failure));
  }

  private build(view: View, words: Words): void {
    const map = L.map(this.frame, {
      center: [view.latitude, view.longitude], zoom: view.zoom, minZoom: view.minZoom, maxZoom: view.maxZoom,
      attributionControl: false, zoomControl: false, keyboard: true, zoomAnimation: !still(), fadeAnimation: false, markerZoomAnimation: !still(),
    });
    this.map = map;
    this.frame.setAttribute('role', 'region');
    this.frame.setAttribute('aria-label', words.label);
    Object.entries(PANES).forEach(([name, z]) => map.createPane(name).style.setProperty('z-index', String(z)));
    L.control.zoom({ position: 'topright', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
    scaleControl(() => words.source).addTo(map);
    this.colour = readPalette(this);
    this.base = new Basemap(map);
    this.regions = new Areas(map, (code) => this.tell('area-click', { code }));
    this.hexagons = new Cells(map, (cell) => this.tell('cell-click', cell));
    this.dots = L.layerGroup().addTo(map);
    map.on('zoomend', () => this.repaint());
    map.on('moveend', () => this.moved());
    // Over a narrow map the legend starts folded to its head.
    const legend = this.querySelector('details');
    if (legend && this.clientWidth < NARROW) legend.open = false;
    this.resize = new ResizeObserver(() => map.invalidateSize({ pan: false }));
    this.resize.observe(this);
    this.unwatch = watchTheme(() => {
      this.colour = readPalette(this);
      this.repaint();
      this.paintPoints();
    });
  }

  private repaint(): void {
    this.base.paint(this.colour);
    this.regions.paint(this.colour);
    this.paintCells();
  }

  private paintCells(): void {
    this.hexagons.paint(this.colour, this.wanted.cells ?? null, this.wanted.selected ?? null);
    this.makeRoom();
  }

  private makeRoom(): void {
    requestAnimationFrame(() => declutter(this.frame));
  }

  private paintPoints(): void {
    this.dots.clearLayers();
    for (const point of this.wanted.points ?? []) {
      const dot = L.circleMarker([point.latitude, point.longitude], { pane: 'points', radius: 5, color: this.colour('ink'), weight: 1.2, fillColor: this.colour('children-4'), fillOpacity: 1 });
      if (point.tooltip) dot.bindTooltip(asText(point.tooltip), { direction: 'top' });
      if (point.popup) dot.bindPopup(asText(point.popup));
      dot.on('click', () => this.tell('point-click', { id: point.id }));
      this.dots.addLayer(dot);
    }
  }

  private box(): string {
    const bounds = this.map!.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map((degrees) => degrees.toFixed(5)).join(',');
  }

  private moved(): void {
    this.tell('view-move', { box: this.box(), zoom: this.map!.getZoom() });
    this.askCells().catch((failure: unknown) => this.failed(failure));
  }

  /* A newer question stops the older one, so that a late reply never overwrites a fresh one. */
  private async askCells(): Promise<void> {
    this.asking?.abort();
    const source = this.wanted.cells;
    if (!source || !this.map) {
      this.hexagons.show(null);
      this.paintCells();
      return;
    }
    const asking = new AbortController();
    this.asking = asking;
    const url = `${source.url}${source.url.includes('?') ? '&' : '?'}bbox=${this.box()}&zoom=${this.map.getZoom()}`;
    const reply = await this.read<CellReply>(url, asking.signal);
    if (asking.signal.aborted) return;
    this.trouble.hidden = true;
    this.hexagons.show(reply);
    this.paintCells();
    this.tell('cells-load', { shown: reply.shown, vague: reply.vague, unmapped: reply.unmapped });
  }

  private async read<T>(url: string, signal?: AbortSignal): Promise<T> {
    const reply = await fetch(url, { signal, credentials: 'same-origin', headers: { Accept: 'application/json' } });
    if (!reply.ok) throw new Error(`status ${reply.status}`);
    return (await reply.json()) as T;
  }

  private failed(failure: unknown): void {
    if (failure instanceof DOMException && failure.name === 'AbortError') return;
    this.trouble.textContent = this.wanted.words?.failed ?? '';
    this.trouble.hidden = false;
  }

  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define('hw-leaflet-map', LeafletMapElement);

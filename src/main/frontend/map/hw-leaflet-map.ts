import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { FeatureCollection } from 'geojson';
import { declutter } from './declutter.js';
import { Areas, asText, type AreaSource } from './areas.js';
import { Basemap } from './basemap.js';
import { Cells, type CellId, type CellReply, type CellSource } from './cells.js';
import { centreLatLon } from './hexagon-grid.js';
import { readPalette, watchTheme, type Palette } from './palette.js';
import { scaleControl } from './scale.js';

interface View { latitude: number; longitude: number; zoom: number; minZoom: number; maxZoom: number }
interface MapTexts { label: string; zoomIn: string; zoomOut: string; source: string; failed: string }
interface MapPoint { id: string; latitude: number; longitude: number; tooltip: string; popup: string }
interface Settings { view?: View; words?: MapTexts; basemap?: string; areas?: AreaSource | null; cells?: CellSource | null; points?: MapPoint[]; selected?: CellId | null }

const PANES = { ground: 200, areas: 350, cells: 420, points: 450, names: 500 };
const NARROW = 1000;
const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/* All properties set in one turn are applied together; calls made before the map exists wait for it. */
class LeafletMapElement extends HTMLElement {
  private readonly settings: Settings = {};
  private readonly fetched = new Map<string, string>();
  private readonly frame = document.createElement('div');
  private readonly errorMessage = document.createElement('div');
  private pendingCalls: (() => void)[] = [];
  private scheduled = false;
  private map: L.Map | null = null;
  private base!: Basemap;
  private regions!: Areas;
  private hexagons!: Cells;
  private dots!: L.LayerGroup;
  private colour!: Palette;
  private request: AbortController | null = null;
  private resize: ResizeObserver | null = null;
  private unwatch: (() => void) | null = null;

  set view(value: View) { this.change('view', value); }
  set words(value: MapTexts) { this.change('words', value); }
  set basemap(value: string) { this.change('basemap', value); }
  set areas(value: AreaSource | null) { this.change('areas', value); }
  set cells(value: CellSource | null) { this.change('cells', value); }
  set points(value: MapPoint[]) { this.change('points', value); }
  set selected(value: CellId | null) { this.change('selected', value); }

  connectedCallback(): void {
    this.frame.className = 'frame';
    this.errorMessage.className = 'trouble';
    this.errorMessage.hidden = true;
    this.errorMessage.setAttribute('role', 'status');
    this.prepend(this.frame, this.errorMessage);
    this.schedule();
  }

  disconnectedCallback(): void {
    this.request?.abort();
    this.resize?.disconnect();
    this.unwatch?.();
    this.map?.remove();
    this.map = null;
    this.fetched.clear();
    this.frame.replaceChildren();
  }

  flyTo(latitude: number, longitude: number, zoom: number): void {
    this.whenReady((map) => {
      // A panel that opened in the same turn has made the map narrower: measure it before centring.
      map.invalidateSize({ pan: false });
      map.setView([latitude, longitude], zoom, { animate: !reducedMotion(), duration: 0.2 } as L.ZoomPanOptions);
    });
  }

  flyToCell(q: number, r: number, size: number, zoom: number): void {
    this.flyTo(...centreLatLon(q, r, size), zoom);
  }

  refresh(): void {
    this.whenReady(() => this.loadCells());
  }

  private change<K extends keyof Settings>(key: K, value: Settings[K]): void {
    this.settings[key] = value;
    this.schedule();
  }

  private whenReady(action: (map: L.Map) => void): void {
    if (this.map) action(this.map);
    else this.pendingCalls.push(() => this.map && action(this.map));
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      if (this.isConnected && this.settings.view && this.settings.words) this.sync();
    });
  }

  private sync(): void {
    const first = !this.map;
    if (first) this.build(this.settings.view!, this.settings.words!);
    this.runIfChanged('basemap', this.settings.basemap ?? '', async (url) => {
      if (url) this.base.show(await this.read<FeatureCollection>(url));
      this.base.paint(this.colour);
      this.declutterLabels();
    });
    this.runIfChanged('areas', this.settings.areas ? JSON.stringify(this.settings.areas) : '', async () => {
      const source = this.settings.areas ?? null;
      this.regions.show(source, source ? await this.read<FeatureCollection>(source.url) : null);
      this.regions.paint(this.colour);
      this.declutterLabels();
    });
    this.runIfChanged('cells', this.settings.cells ? JSON.stringify(this.settings.cells) : '', () => this.loadCells());
    this.runIfChanged('points', JSON.stringify(this.settings.points ?? []), async () => this.paintPoints());
    this.paintCells();
    this.pendingCalls.splice(0).forEach((call) => call());
  }

  /* Runs a step only when what it depends on has changed. */
  private runIfChanged(step: string, state: string, run: (state: string) => Promise<void>): void {
    if (this.fetched.get(step) === state) return;
    this.fetched.set(step, state);
    run(state).catch((failure: unknown) => this.failed(failure));
  }

  private build(view: View, words: MapTexts): void {
    const map = L.map(this.frame, {
      center: [view.latitude, view.longitude], zoom: view.zoom, minZoom: view.minZoom, maxZoom: view.maxZoom,
      attributionControl: false, zoomControl: false, keyboard: true, zoomAnimation: !reducedMotion(), fadeAnimation: false, markerZoomAnimation: !reducedMotion(),
    });
    this.map = map;
    this.frame.setAttribute('role', 'region');
    this.frame.setAttribute('aria-label', words.label);
    Object.entries(PANES).forEach(([name, z]) => map.createPane(name).style.setProperty('z-index', String(z)));
    L.control.zoom({ position: 'topright', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
    scaleControl(() => words.source).addTo(map);
    this.colour = readPalette(this);
    this.base = new Basemap(map);
    this.regions = new Areas(map, (code) => this.emit('area-click', { code }));
    this.hexagons = new Cells(map, (cell) => this.emit('cell-click', cell));
    this.dots = L.layerGroup().addTo(map);
    map.on('zoomend', () => this.repaint());
    map.on('moveend', () => this.moved());
    // On a narrow map the legend starts collapsed.
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
    this.hexagons.paint(this.colour, this.settings.cells ?? null, this.settings.selected ?? null);
    this.declutterLabels();
  }

  private declutterLabels(): void {
    requestAnimationFrame(() => declutter(this.frame));
  }

  private paintPoints(): void {
    this.dots.clearLayers();
    for (const point of this.settings.points ?? []) {
      const dot = L.circleMarker([point.latitude, point.longitude], { pane: 'points', radius: 5, color: this.colour('ink'), weight: 1.2, fillColor: this.colour('children-4'), fillOpacity: 1 });
      if (point.tooltip) dot.bindTooltip(asText(point.tooltip), { direction: 'top' });
      if (point.popup) dot.bindPopup(asText(point.popup));
      dot.on('click', () => this.emit('point-click', { id: point.id }));
      this.dots.addLayer(dot);
    }
  }

  private box(): string {
    const bounds = this.map!.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map((degrees) => degrees.toFixed(5)).join(',');
  }

  private moved(): void {
    this.emit('view-move', { box: this.box(), zoom: this.map!.getZoom() });
    this.loadCells().catch((failure: unknown) => this.failed(failure));
  }

  /* A newer request aborts the older one, so that a late reply never overwrites a newer one. */
  private async loadCells(): Promise<void> {
    this.request?.abort();
    const source = this.settings.cells;
    if (!source || !this.map) {
      this.hexagons.show(null);
      this.paintCells();
      return;
    }
    const request = new AbortController();
    this.request = request;
    const url = `${source.url}${source.url.includes('?') ? '&' : '?'}bbox=${this.box()}&zoom=${this.map.getZoom()}`;
    const reply = await this.read<CellReply>(url, request.signal);
    if (request.signal.aborted) return;
    this.errorMessage.hidden = true;
    this.hexagons.show(reply);
    this.paintCells();
    this.emit('cells-load', { shown: reply.shown, vague: reply.vague, unmapped: reply.unmapped });
  }

  private async read<T>(url: string, signal?: AbortSignal): Promise<T> {
    const reply = await fetch(url, { signal, credentials: 'same-origin', headers: { Accept: 'application/json' } });
    if (!reply.ok) throw new Error(`status ${reply.status}`);
    return (await reply.json()) as T;
  }

  private failed(failure: unknown): void {
    if (failure instanceof DOMException && failure.name === 'AbortError') return;
    this.errorMessage.textContent = this.settings.words?.failed ?? '';
    this.errorMessage.hidden = false;
  }

  private emit(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define('hw-leaflet-map', LeafletMapElement);

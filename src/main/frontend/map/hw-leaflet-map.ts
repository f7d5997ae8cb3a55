import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { FeatureCollection } from 'geojson';
import { declutter } from './declutter.js';
import { clearBox, type Box } from './clear-box.js';
import { Areas, asText, type AreaSource } from './areas.js';
import { Basemap } from './basemap.js';
import { Cells, type CellReply, type CellSource, type SelectedCell } from './cells.js';
import { Drawing, outline, type DrawingTexts, type Kind } from './drawing.js';
import { centreLatLon } from './hexagon-grid.js';
import { Lines, type MapLine } from './lines.js';
import { join, lead } from './linked.js';
import { readPalette, watchTheme, type Palette } from './palette.js';
import { boxOf, read, Replies } from './replies.js';
import { scaleControl } from './scale.js';
import { Surface, type SurfaceReply, type SurfaceSource } from './surface.js';

interface Position { latitude: number; longitude: number; zoom: number }
interface View { at: Position | null; box: { west: number; south: number; east: number; north: number }; minZoom: number; maxZoom: number }
interface MapTexts { label: string; zoomIn: string; zoomOut: string; source: string; failed: string; drawing?: DrawingTexts | null }
interface MapPoint { id: string; latitude: number; longitude: number; tooltip: string; popup: string }
/* corners: latitude and longitude in turn; of a circle its centre. radius: metres; 0 for a ring. */
interface MapShape { corners: number[]; radius: number }
/* Counts shown for a while in place of those of the source. numbers: whether they are written in the cells, or only their class. */
export interface Frame { url: string; numbers: boolean; tooltip: string }
interface Settings { view?: View; words?: MapTexts; basemap?: string; areas?: AreaSource | null; cells?: CellSource | null; points?: MapPoint[]; lines?: MapLine[]; shapes?: MapShape[]; surface?: SurfaceSource | null; group?: string; selected?: SelectedCell | null; coveredBy?: string }

const PANES = { ground: 200, areas: 350, surface: 400, cells: 420, points: 450, names: 500 };
const NARROW = matchMedia('(max-width: 1180px)');
/* A tenth of a zoom lets the county fill its frame. */
const SNAP = 0.1;
const FIT: L.FitBoundsOptions = { padding: [12, 12], animate: false };
const FIT_ZOOM = 13;
const SMALLEST = 60;
/* A selected cell this near to an edge counts as hidden. */
const EDGE = 24;
const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/* All properties set in one turn are applied together; calls made before the map exists wait for it. */
export class LeafletMapElement extends HTMLElement {
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
  private between!: Lines;
  private outlines!: L.LayerGroup;
  private contours!: Surface;
  private drawing: Drawing | null = null;
  private frameShown: Frame | null = null;
  private colour!: Palette;
  private readonly replies = new Replies<CellReply>();
  /* True while the map is placed or measured by itself: such a move is nobody's wish. */
  private settling = false;
  /* True while another map of the group is moved. */
  private following = false;
  private leave: (() => void) | null = null;
  /* False until someone, or a selection, has moved the map: until then it shows its whole box. */
  private positioned = false;
  private resize: ResizeObserver | null = null;
  private unwatch: (() => void) | null = null;

  set view(value: View) { this.change('view', value); }
  set words(value: MapTexts) { this.change('words', value); }
  set basemap(value: string) { this.change('basemap', value); }
  set areas(value: AreaSource | null) { this.change('areas', value); }
  set cells(value: CellSource | null) { this.change('cells', value); }
  set points(value: MapPoint[]) { this.change('points', value); }
  set lines(value: MapLine[]) { this.change('lines', value); }
  set shapes(value: MapShape[]) { this.change('shapes', value); }
  set surface(value: SurfaceSource | null) { this.change('surface', value); }
  set group(value: string) { this.change('group', value); }
  set selected(value: SelectedCell | null) { this.change('selected', value); }
  set coveredBy(value: string) { this.change('coveredBy', value); }

  connectedCallback(): void {
    if (!this.map) {
      this.frame.className = 'frame';
      this.errorMessage.className = 'trouble';
      this.errorMessage.hidden = true;
      this.errorMessage.setAttribute('role', 'status');
      this.prepend(this.frame, this.errorMessage);
    }
    this.schedule();
  }

  /* An element that is only moved to another parent keeps its map: to build it twice is to leave it blank for longer. */
  disconnectedCallback(): void {
    setTimeout(() => this.isConnected || this.destroy());
  }

  private destroy(): void {
    this.resize?.disconnect();
    this.unwatch?.();
    this.leave?.();
    this.leave = null;
    this.drawing = null;
    this.map?.remove();
    this.map = null;
    this.replies.clear();
    this.fetched.clear();
    this.frame.replaceChildren();
  }

  /* Brings a position to the middle of what no panel, legend or edge of the window covers. */
  flyTo(latitude: number, longitude: number, zoom: number, animate = !reducedMotion()): void {
    this.whenReady((map) => {
      // A panel that opened in the same turn is measured before the map moves.
      this.settle(() => map.invalidateSize({ animate: false }));
      this.scrollIntoView({ block: 'start' });
      this.positioned = true;
      const whole = this.getBoundingClientRect();
      const clear = this.clear();
      const off = L.point((clear.left + clear.right - whole.left - whole.right) / 2, (clear.top + clear.bottom - whole.top - whole.bottom) / 2);
      const centre = map.unproject(map.project([latitude, longitude], zoom).subtract(off), zoom);
      map.setView(centre, zoom, { animate, duration: 0.2 } as L.ZoomPanOptions);
    });
  }

  /* Moves only where the cell lies under a panel or a legend, or out of view. That is nobody's wish, so the address stays. */
  reveal(q: number, r: number, size: number): void {
    this.whenReady((map) => {
      const at = centreLatLon(q, r, size);
      const { left, top } = this.getBoundingClientRect();
      const { x, y } = map.latLngToContainerPoint(at).add([left, top]);
      const clear = this.clear();
      const seen = x > clear.left + EDGE && x < clear.right - EDGE && y > clear.top + EDGE && y < clear.bottom - EDGE;
      if (!seen) this.settle(() => this.flyTo(...at, map.getZoom(), false));
    });
  }

  private clear(): Box {
    const covering = this.settings.coveredBy ? [...document.querySelectorAll(this.settings.coveredBy)] : [];
    const legend = this.querySelector('.hw-legend:not(.below)');
    return clearBox(this, legend ? [...covering, legend] : covering);
  }

  /* At the zoom of the map, or at this one if that is nearer. */
  flyToCell(q: number, r: number, size: number, zoom: number): void {
    this.whenReady((map) => this.flyTo(...centreLatLon(q, r, size), Math.max(map.getZoom(), zoom)));
  }

  /* Lets somebody draw one shape, which is reported as `shape-drawn`. @param radius of a circle that is only clicked, in metres */
  draw(kind: Kind, radius: number): void {
    this.whenReady(() => this.drawing?.start(kind, radius));
  }

  /* Shows other counts for a while; null shows those of the source again. Resolves when they are drawn. */
  showFrame(frame: Frame | null): Promise<void> {
    this.frameShown = frame;
    return this.map ? this.loadCells().catch((failure: unknown) => this.failed(failure)) : Promise.resolve();
  }

  /* Asks for counts that will be shown at this very place; a failure is told when they are to be shown. */
  async prefetch(url: string): Promise<void> {
    if (this.map) await this.replies.prefetch(this.map, url);
  }

  /* Another map of the group has moved. */
  follow(centre: L.LatLng, zoom: number, settled: boolean): void {
    this.whenReady((map) => {
      this.following = true;
      this.positioned = true;
      map.setView(centre, zoom, { animate: false });
      this.following = false;
      if (settled) this.moved();
    });
  }

  refresh(): void {
    this.whenReady(() => {
      this.replies.clear();
      return this.loadCells();
    });
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
    this.runIfChanged('surface', this.settings.surface ? JSON.stringify(this.settings.surface) : '', async () => {
      const source = this.settings.surface ?? null;
      this.contours.show(source ? await this.read<SurfaceReply>(source.url) : null, source?.levels ?? []);
      this.contours.paint(this.colour);
    });
    this.runIfChanged('shapes', JSON.stringify(this.settings.shapes ?? []), async () => this.paintShapes());
    this.runIfChanged('group', this.settings.group ?? '', async (group) => {
      this.leave?.();
      this.leave = group ? join(group, this) : null;
    });
    this.runIfChanged('points', JSON.stringify(this.settings.points ?? []), async () => this.paintPoints());
    this.runIfChanged('lines', JSON.stringify(this.settings.lines ?? []), async () => this.paintLines());
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
      minZoom: view.minZoom, maxZoom: view.maxZoom, zoomSnap: SNAP,
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
    this.between = new Lines(map);
    this.outlines = L.layerGroup().addTo(map);
    this.contours = new Surface(map);
    if (words.drawing) this.drawing = new Drawing(map, words.drawing, () => this.colour, (shape) => this.emit('shape-drawn', shape));
    this.positioned = view.at !== null;
    if (view.at) map.setView([view.at.latitude, view.at.longitude], view.at.zoom, { animate: false });
    else this.fit();
    map.on('zoomend', () => this.repaint());
    map.on('viewreset', () => this.paintCells());
    map.on('move', () => this.leads(false));
    map.on('moveend', () => this.following || this.moved());
    map.on('moveend', () => this.leads(true));
    this.settle(() => this.moved());
    // On a narrow screen the legend starts folded.
    const legend = this.querySelector('details');
    if (legend && !legend.classList.contains('below') && NARROW.matches) legend.open = false;
    this.resize = new ResizeObserver(() => this.settle(() => this.fitted()));
    this.resize.observe(this);
    this.unwatch = watchTheme(() => {
      this.colour = readPalette(this);
      this.repaint();
      this.paintPoints();
      this.paintShapes();
      this.contours.paint(this.colour);
    });
  }

  private leads(settled: boolean): void {
    if (this.settings.group && !this.following && !this.settling) lead(this.settings.group, this, this.map!, settled);
  }

  private settle(measure: () => void): void {
    const before = this.settling;
    this.settling = true;
    measure();
    this.settling = before;
  }

  /* What was in the middle stays in the middle: the drawer, a panel or a rotated phone changes the size of the map. */
  private fitted(): void {
    this.map!.invalidateSize({ animate: false });
    if (!this.positioned) this.fit();
  }

  private fit(): void {
    const { box: { west, south, east, north }, minZoom } = this.settings.view!;
    const box = L.latLngBounds([south, west], [north, east]);
    const { x, y } = this.map!.getSize();
    // A map that is hidden behind its list has no size yet.
    if (Math.min(x, y) < SMALLEST) this.map!.setView(box.getCenter(), minZoom, { animate: false });
    else this.map!.fitBounds(box, { ...FIT, maxZoom: FIT_ZOOM });
  }

  private repaint(): void {
    this.base.paint(this.colour);
    this.regions.paint(this.colour);
    this.paintLines();
    this.paintCells();
  }

  private paintCells(): void {
    this.hexagons.paint(this.colour, this.source(), this.settings.selected ?? null);
    this.declutterLabels();
  }

  private paintLines(): void {
    this.between.paint(this.settings.lines ?? [], this.colour);
  }

  private paintShapes(): void {
    this.outlines.clearLayers();
    for (const { corners, radius } of this.settings.shapes ?? []) {
      const at = corners.flatMap((latitude, i) => (i % 2 ? [] : [[latitude, corners[i + 1]!] as L.LatLngTuple]));
      // Below the cells, so that it covers no number.
      const style = { ...outline(this.colour), pane: 'surface' };
      this.outlines.addLayer(radius ? L.circle(at[0]!, { ...style, radius }) : L.polygon(at, style));
    }
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

  private moved(): void {
    const map = this.map!;
    if (!map.getSize().x || !map.getSize().y) return;
    if (!this.settling) this.positioned = true;
    const { lat, lng } = map.getCenter();
    this.emit('view-move', { box: boxOf(map.getBounds()), latitude: lat, longitude: lng, zoom: map.getZoom(), wished: !this.settling });
    this.loadCells().catch((failure: unknown) => this.failed(failure));
  }

  private async loadCells(): Promise<void> {
    const source = this.source();
    if (!source || !this.map) {
      this.replies.stop();
      this.hexagons.show(null);
      this.paintCells();
      return;
    }
    const reply = await this.stillHere(this.replies.load(this.map, source.url));
    if (reply) this.showCells(reply);
  }

  private source(): CellSource | null {
    const source = this.settings.cells ?? null;
    return source && this.frameShown ? { ...source, ...this.frameShown } : source;
  }

  private showCells(reply: CellReply): void {
    this.errorMessage.hidden = true;
    this.hexagons.show(reply);
    this.paintCells();
    this.emit('cells-load', { shown: reply.shown, vague: reply.vague, unmapped: reply.unmapped });
  }

  private read<T>(url: string): Promise<T> {
    return this.stillHere(read<T>(url));
  }

  /* The page may be left while a reply is under way. */
  private async stillHere<T>(reply: Promise<T>): Promise<T> {
    const map = this.map;
    const body = await reply;
    if (this.map !== map) throw new DOMException('The map is gone', 'AbortError');
    return body;
  }

  private failed(failure: unknown): void {
    if (failure instanceof DOMException && failure.name === 'AbortError') return;
    this.replies.loadAgain();
    this.errorMessage.textContent = this.settings.words?.failed ?? '';
    this.errorMessage.hidden = false;
  }

  private emit(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define('hw-leaflet-map', LeafletMapElement);

/* Lets somebody draw one circle or one ring, by pointer, by finger or by keyboard. */
import L from 'leaflet';
import type { Palette } from './palette.js';

export type Kind = 'circle' | 'ring';
/* corners: latitude and longitude of each in turn; of a circle its centre. radius: metres; 0 for a ring. */
export interface DrawnShape { kind: Kind; corners: number[]; radius: number }
export interface DrawingTexts { circle: string; ring: string; circleKeys: string; ringKeys: string; cancel: string }

const MOST_CORNERS = 24;
/* A pointer that moved less than this was a click. */
const CLICK = 6;
const NEAR = 14;

export class Drawing {
  private readonly sheet = document.createElement('div');
  private readonly hint = document.createElement('div');
  private readonly cross = document.createElement('div');
  private kind: Kind | null = null;
  private radius = 0;
  private corners: L.LatLng[] = [];
  private pressed: L.Point | null = null;
  private shape: L.Path | null = null;
  private before: Element | null = null;

  constructor(private readonly map: L.Map, private readonly texts: DrawingTexts, private readonly colour: () => Palette, private readonly drawn: (shape: DrawnShape) => void) {
    this.sheet.className = 'drawing-sheet';
    this.hint.className = 'drawing-hint';
    this.hint.setAttribute('role', 'status');
    this.cross.className = 'drawing-cross';
    this.sheet.append(this.cross, this.hint);
    L.DomEvent.disableClickPropagation(this.hint);
    this.sheet.addEventListener('pointerdown', (event) => this.down(event));
    this.sheet.addEventListener('pointermove', (event) => this.move(event));
    this.sheet.addEventListener('pointerup', (event) => this.up(event));
    this.sheet.addEventListener('dblclick', (event) => event.stopPropagation());
    this.sheet.addEventListener('click', (event) => event.stopPropagation());
    map.getContainer().addEventListener('keydown', (event) => this.key(event), true);
  }

  start(kind: Kind, radius: number): void {
    this.stop();
    this.before = document.activeElement;
    this.kind = kind;
    this.radius = radius;
    const cancel = document.createElement('button');
    cancel.type = 'button';
    cancel.textContent = this.texts.cancel;
    cancel.addEventListener('click', () => this.stop());
    cancel.addEventListener('pointerdown', (event) => event.stopPropagation());
    const keys = document.createElement('span');
    keys.className = 'keys';
    keys.textContent = ` ${this.texts[`${kind}Keys`]}`;
    this.hint.replaceChildren(this.texts[kind], keys, ' ', cancel);
    this.map.getContainer().append(this.sheet);
    this.map.dragging.disable();
    this.map.doubleClickZoom.disable();
    this.map.getContainer().focus();
  }

  stop(): void {
    if (!this.kind) return;
    this.kind = null;
    this.sheet.remove();
    this.shape?.remove();
    this.shape = null;
    this.corners = [];
    this.pressed = null;
    this.map.dragging.enable();
    this.map.doubleClickZoom.enable();
    if (this.before instanceof HTMLElement) this.before.focus();
  }

  private point(event: MouseEvent): L.Point {
    return this.map.mouseEventToContainerPoint(event);
  }

  private down(event: PointerEvent): void {
    if (event.button) return;
    event.preventDefault();
    event.stopPropagation();
    this.sheet.setPointerCapture(event.pointerId);
    this.pressed = this.point(event);
    if (this.kind === 'circle') this.corners = [this.map.containerPointToLatLng(this.pressed)];
  }

  private move(event: PointerEvent): void {
    if (!this.pressed) return;
    const at = this.map.containerPointToLatLng(this.point(event));
    if (this.kind === 'circle') this.preview(this.corners, this.reach(at));
    else if (this.point(event).distanceTo(this.last()) > 3) this.preview((this.corners = [...this.corners, at]));
  }

  private up(event: PointerEvent): void {
    if (!this.pressed) return;
    event.stopPropagation();
    const here = this.point(event);
    const moved = here.distanceTo(this.pressed) > CLICK || this.corners.length > MOST_CORNERS;
    const dragged = this.kind === 'ring' && this.pressed.distanceTo(this.last()) > CLICK && moved;
    const start = this.pressed;
    this.pressed = null;
    if (this.kind === 'circle') this.finish(moved ? this.reach(this.map.containerPointToLatLng(here)) : this.radius);
    else if (dragged) this.finish();
    else this.corner(this.map.containerPointToLatLng(start));
  }

  /* The last corner on screen; far away where there is none. */
  private last(): L.Point {
    const last = this.corners.at(-1);
    return last ? this.map.latLngToContainerPoint(last) : L.point(-1e6, -1e6);
  }

  private reach(at: L.LatLng): number {
    const metres = this.map.distance(this.corners[0]!, at);
    return this.map.latLngToContainerPoint(this.corners[0]!).distanceTo(this.map.latLngToContainerPoint(at)) > CLICK ? metres : this.radius;
  }

  /* One more corner; near the first, or on the last, it closes the ring. */
  private corner(at: L.LatLng): void {
    const here = this.map.latLngToContainerPoint(at);
    const near = (other: L.LatLng | undefined) => other && here.distanceTo(this.map.latLngToContainerPoint(other)) < NEAR;
    if (this.corners.length > 2 && (near(this.corners[0]) || near(this.corners.at(-1)))) this.finish();
    else if (!near(this.corners.at(-1))) this.preview((this.corners = [...this.corners, at]));
  }

  private key(event: KeyboardEvent): void {
    if (!this.kind) return;
    if (event.key === 'Escape') this.stop();
    else if (event.key === 'Enter' && event.target === this.map.getContainer()) {
      const middle = this.map.getCenter();
      if (this.kind === 'ring') this.corner(middle);
      else {
        this.corners = [middle];
        this.finish(this.radius);
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private preview(corners: L.LatLng[], radius = 0): void {
    this.shape?.remove();
    const style = outline(this.colour());
    this.shape = (this.kind === 'circle' ? L.circle(corners[0]!, { ...style, radius }) : L.polygon(corners, style)).addTo(this.map);
  }

  private finish(radius = 0): void {
    const kind = this.kind!;
    const corners = kind === 'ring' ? this.fewer(this.corners) : this.corners;
    this.stop();
    if (kind === 'circle' || corners.length > 2) this.drawn({ kind, corners: corners.flatMap(({ lat, lng }) => [lat, lng]), radius: Math.round(radius) });
  }

  /* A line drawn by hand has hundreds of points; what is kept follows it as closely as its number of corners allows. */
  private fewer(corners: L.LatLng[]): L.LatLng[] {
    let points = corners.map((corner) => this.map.latLngToContainerPoint(corner));
    for (let tolerance = 2; points.length > MOST_CORNERS; tolerance *= 1.5) points = L.LineUtil.simplify(points, tolerance);
    return points.map((point) => this.map.containerPointToLatLng(point));
  }
}

export function outline(colour: Palette): L.PathOptions & { pane: string } {
  return { pane: 'points', color: colour('selected'), weight: 2.5, dashArray: '7 5', fillColor: colour('selected'), fillOpacity: 0.07, interactive: false };
}

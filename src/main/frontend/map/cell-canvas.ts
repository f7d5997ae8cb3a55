/*
 * Thousands of plain cells on a canvas. What costs time is done once: positions for a reply, a picture of each class and number for a zoom;
 * moving the map copies these pictures. A pointer finds its cell; by keyboard they are reached once the map is near enough for fewer.
 */
import L from 'leaflet';
import { canvasIn, place } from './canvas-pane.js';
import type { CellReply, CellSource, SelectedCell } from './cells.js';
import { centreLatLon, corners } from './hexagon-grid.js';
import type { Palette } from './palette.js';

/* The share of the view that is drawn beyond each of its edges. */
const PADDING = 0.3;
const SHARE = 0.93;
const NUMBER_FROM = 18;
const DOT = 3.4;
const ONE_CHILD = 3;
const APART = 16;

type Paint = (pen: CanvasRenderingContext2D, middle: L.Point) => void;

export class CellCanvas {
  private readonly canvas: HTMLCanvasElement;
  private reply: CellReply | null = null;
  /* Of each cell that is drawn here: its index in the reply, and its position at zoom 0. */
  private cells: { i: number; x: number; y: number }[] = [];
  private corner: L.Point[] = [];
  private nearby: Map<string, number[]> | null = null;
  private readonly pictures = new Map<string, HTMLCanvasElement>();
  private colour: Palette | null = null;
  private source: CellSource | null = null;

  constructor(private readonly map: L.Map, private readonly clicked: (cell: SelectedCell) => void, private readonly hover: (at: L.LatLng | null, i: number) => void) {
    this.canvas = canvasIn(map, 'cells');
    map.on('zoomend', () => this.pictures.clear());
    map.on('moveend resize', () => this.draw());
    map.on('click', ({ latlng }) => {
      const i = this.find(latlng);
      if (i >= 0) this.clicked({ q: this.reply!.q[i]!, r: this.reply!.r[i]!, size: this.reply!.size });
    });
    map.on('mousemove', ({ latlng }) => {
      if (!this.cells.length) return;
      const i = this.find(latlng);
      this.hover(i < 0 ? null : L.latLng(centreLatLon(this.reply!.q[i]!, this.reply!.r[i]!, this.reply!.size)), i);
    });
    map.on('mouseout', () => this.cells.length && this.hover(null, -1));
  }

  /* drawn: whether a cell of the reply is drawn here. */
  paint(reply: CellReply | null, drawn: (i: number) => boolean, source: CellSource | null, colour: Palette): void {
    if (reply !== this.reply) this.locate(reply, drawn);
    this.reply = reply;
    this.source = source;
    this.colour = colour;
    this.pictures.clear();
    this.draw();
  }

  private locate(reply: CellReply | null, drawn: (i: number) => boolean): void {
    this.nearby = null;
    this.cells = [];
    if (!reply) return;
    const anchors = new Map<string, L.Point>();
    const anchor = (q: number, r: number): L.Point => {
      const key = `${q},${r}`;
      const known = anchors.get(key) ?? this.map.project(centreLatLon(q, r, reply.size), 0);
      anchors.set(key, known);
      return known;
    };
    for (let i = 0; i < reply.q.length; i++) {
      if (!drawn(i)) continue;
      const { x, y } = between(reply.q[i]!, reply.r[i]!, anchor);
      this.cells.push({ i, x, y });
    }
    // Within one view all hexagons have one shape, to less than a pixel.
    const middle = this.cells[this.cells.length >> 1];
    if (!middle) return;
    this.corner = corners(reply.q[middle.i]!, reply.r[middle.i]!, reply.size, 1).map((at) => this.map.project(at, 0).subtract([middle.x, middle.y]));
  }

  private draw(): void {
    this.canvas.hidden = !this.cells.length;
    if (!this.cells.length || !this.source || !this.colour) return;
    const { pen, corner, full, sharp } = place(this.canvas, this.map, PADDING);
    this.copy(pen, this.map.getPixelOrigin().add(corner), full, sharp);
  }

  /* corner: of the canvas, in pixels of the world at this zoom. Copies lie on whole pixels, so that they stay sharp. */
  private copy(pen: CanvasRenderingContext2D, corner: L.Point, full: L.Point, sharp: number): void {
    const scale = this.map.getZoomScale(this.map.getZoom(), 0);
    const shape = this.corner.map((at) => at.multiplyBy(scale * SHARE));
    const radius = Math.hypot(shape[0]!.x, shape[0]!.y);
    const numbers = radius * Math.sqrt(3) >= NUMBER_FROM && this.source!.numbers !== false;
    for (const { i, x, y } of this.cells) {
      const [left, top] = [x * scale - corner.x, y * scale - corner.y];
      if (left < -radius || top < -radius || left > full.x + radius || top > full.y + radius) continue;
      const put = (picture: HTMLCanvasElement) => pen.drawImage(picture, Math.round(left * sharp - picture.width / 2), Math.round(top * sharp - picture.height / 2));
      const n = this.reply!.n[i];
      if (n == null) {
        put(this.picture('dot', 12, sharp, (small, middle) => this.dot(small, middle, Math.min(DOT, radius / 2))));
        continue;
      }
      const step = this.source!.breaks.filter((least) => n >= least).length;
      put(this.picture(`class ${step}`, 2 * radius + 4, sharp, (small, middle) => this.hexagon(small, middle, shape, step)));
      if (this.reply!.s?.[i] === ONE_CHILD) put(this.picture('one child', 2 * radius + 4, sharp, (small, middle) => this.dashed(small, middle, shape)));
      if (numbers) put(this.picture(`number ${n}`, 10 + 9 * String(n).length, sharp, (small, middle) => this.number(small, middle, n, step)));
    }
  }

  private picture(name: string, width: number, sharp: number, paint: Paint): HTMLCanvasElement {
    let picture = this.pictures.get(name);
    if (picture) return picture;
    picture = document.createElement('canvas');
    picture.width = picture.height = Math.ceil(width * sharp);
    const pen = picture.getContext('2d')!;
    pen.scale(sharp, sharp);
    paint(pen, L.point(picture.width, picture.height).divideBy(2 * sharp));
    this.pictures.set(name, picture);
    return picture;
  }

  private dot(pen: CanvasRenderingContext2D, { x, y }: L.Point, radius: number): void {
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fillStyle = this.colour!('land');
    pen.strokeStyle = this.colour!('dot');
    pen.lineWidth = 1.3;
    pen.fill();
    pen.stroke();
  }

  private hexagon(pen: CanvasRenderingContext2D, middle: L.Point, shape: L.Point[], step: number): void {
    const fill = step ? `children-${step}` : 'plain';
    outline(pen, middle, shape);
    pen.globalAlpha = Number(this.colour!('cell-opacity')) || 1;
    pen.fillStyle = this.colour!(fill);
    pen.fill();
    pen.globalAlpha = step ? 0.25 : 0.6;
    pen.strokeStyle = this.colour!(`on-${fill}`);
    pen.stroke();
  }

  private dashed(pen: CanvasRenderingContext2D, middle: L.Point, shape: L.Point[]): void {
    outline(pen, middle, shape);
    pen.strokeStyle = this.colour!('ink');
    pen.lineWidth = 1.6;
    pen.setLineDash([4, 3]);
    pen.stroke();
  }

  private number(pen: CanvasRenderingContext2D, { x, y }: L.Point, n: number, step: number): void {
    pen.font = `600 14px ${getComputedStyle(this.map.getContainer()).fontFamily}`;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillStyle = this.colour!(`on-${step ? `children-${step}` : 'plain'}`);
    pen.fillText(String(n), x, y + 1);
  }

  /* The cell at a position, or -1: of those around it the nearest whose centre is no farther than a corner. */
  private find(at: L.LatLng): number {
    if (!this.cells.length) return -1;
    const reach = Math.hypot(this.corner[0]!.x, this.corner[0]!.y);
    const { x, y } = this.map.project(at, 0);
    const key = (left: number, top: number) => `${left},${top}`;
    if (!this.nearby) {
      this.nearby = new Map();
      this.cells.forEach((cell, number) => {
        const box = key(Math.floor(cell.x / reach), Math.floor(cell.y / reach));
        const inBox = this.nearby!.get(box);
        if (inBox) inBox.push(number);
        else this.nearby!.set(box, [number]);
      });
    }
    let [best, least] = [-1, reach * 0.95];
    for (let left = -1; left <= 1; left++) {
      for (let top = -1; top <= 1; top++) {
        for (const number of this.nearby.get(key(Math.floor(x / reach) + left, Math.floor(y / reach) + top)) ?? []) {
          const cell = this.cells[number]!;
          const away = Math.hypot(cell.x - x, cell.y - y);
          if (away < least) [best, least] = [cell.i, away];
        }
      }
    }
    return best;
  }
}

/* From four centres around it: within 16 hexagons the curve of the grid on the map is less than a pixel, and to project each is slow. */
function between(q: number, r: number, anchor: (q: number, r: number) => L.Point): { x: number; y: number } {
  const [q0, r0] = [Math.floor(q / APART) * APART, Math.floor(r / APART) * APART];
  const [east, north] = [(q - q0) / APART, (r - r0) / APART];
  const [a, b, c, d] = [anchor(q0, r0), anchor(q0 + APART, r0), anchor(q0, r0 + APART), anchor(q0 + APART, r0 + APART)];
  const mixed = (axis: 'x' | 'y') => (a[axis] * (1 - east) + b[axis] * east) * (1 - north) + (c[axis] * (1 - east) + d[axis] * east) * north;
  return { x: mixed('x'), y: mixed('y') };
}

function outline(pen: CanvasRenderingContext2D, middle: L.Point, shape: L.Point[]): void {
  pen.beginPath();
  for (const { x, y } of shape) pen.lineTo(middle.x + x, middle.y + y);
  pen.closePath();
}

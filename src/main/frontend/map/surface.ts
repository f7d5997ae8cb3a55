/* A smoothed surface as contour bands at fixed levels, from values at the centres of hexagons: filled on canvas, each level with a line. */
import type L from 'leaflet';
import { canvasIn, place } from './canvas-pane.js';
import { centreLatLon } from './hexagon-grid.js';
import type { Palette } from './palette.js';

export interface SurfaceSource { url: string; levels: number[] }
/* Values in hundredths; a cell that is not in the reply has none. */
export interface SurfaceReply { size: number; q: number[]; r: number[]; v: number[] }

interface Corner { x: number; y: number; v: number }

const HUNDREDTH = 100;
/* The share of the view that is drawn beyond each of its edges, so that a drag shows no blank. */
const PADDING = 0.4;
const BESIDE: [number, number][] = [[0, 0], [-1, 0], [0, -1], [-1, 1]];

export class Surface {
  private readonly canvas: HTMLCanvasElement;
  private reply: SurfaceReply | null = null;
  private levels: number[] = [];
  private colour: Palette | null = null;
  private bands: { fill: Path2D; line: Path2D }[] | null = null;

  constructor(private readonly map: L.Map) {
    this.canvas = canvasIn(map, 'surface');
    map.on('viewreset zoomend', () => (this.bands = null));
    map.on('moveend zoomend viewreset resize', () => this.draw());
  }

  show(reply: SurfaceReply | null, levels: number[]): void {
    this.reply = reply;
    this.levels = levels;
    this.bands = null;
  }

  paint(colour: Palette): void {
    this.colour = colour;
    this.draw();
  }

  private draw(): void {
    this.canvas.hidden = !this.reply;
    if (!this.reply || !this.colour) return;
    this.bands ??= this.traced(this.reply);
    const { pen, corner, sharp } = place(this.canvas, this.map, PADDING);
    pen.setTransform(sharp, 0, 0, sharp, -corner.x * sharp, -corner.y * sharp);
    this.bands.forEach(({ fill }, i) => {
      pen.fillStyle = this.colour!(`children-${i + 1}`);
      pen.fill(fill);
    });
    pen.strokeStyle = this.colour('ink');
    pen.globalAlpha = 0.55;
    this.bands.forEach(({ line }, i) => {
      pen.lineWidth = i + 1 === this.bands!.length ? 1.6 : 0.8;
      pen.stroke(line);
    });
  }

  /* Between three neighbouring centres the surface is a plane, so that the edge of a band is a straight line there. */
  private traced(reply: SurfaceReply): { fill: Path2D; line: Path2D }[] {
    const values = new Map<string, number>();
    const from = new Set<string>();
    reply.q.forEach((q, i) => {
      values.set(`${q},${reply.r[i]}`, reply.v[i]! / HUNDREDTH);
      BESIDE.forEach(([dq, dr]) => from.add(`${q + dq},${reply.r[i]! + dr}`));
    });
    const corners = new Map<string, Corner>();
    const corner = (q: number, r: number): Corner => {
      const key = `${q},${r}`;
      let found = corners.get(key);
      if (!found) {
        const { x, y } = this.map.latLngToLayerPoint(centreLatLon(q, r, reply.size));
        found = { x, y, v: values.get(key) ?? 0 };
        corners.set(key, found);
      }
      return found;
    };
    const bands = this.levels.map(() => ({ fill: new Path2D(), line: new Path2D() }));
    for (const key of from) {
      const [q, r] = key.split(',').map(Number) as [number, number];
      for (const triangle of [[corner(q, r), corner(q + 1, r), corner(q, r + 1)], [corner(q, r), corner(q + 1, r - 1), corner(q + 1, r)]]) {
        bands.forEach((band, i) => cut(triangle as [Corner, Corner, Corner], this.levels[i]!, band));
      }
    }
    return bands;
  }
}

/* Adds the part of a triangle that lies at or above a level, and the line where it meets the level. */
function cut(triangle: [Corner, Corner, Corner], level: number, { fill, line }: { fill: Path2D; line: Path2D }): void {
  if (triangle.every(({ v }) => v < level)) return;
  const part: { x: number; y: number }[] = [];
  const edge: { x: number; y: number }[] = [];
  triangle.forEach((one, i) => {
    const next = triangle[(i + 1) % 3]!;
    if (one.v >= level) part.push(one);
    if (one.v >= level === next.v >= level) return;
    const share = (level - one.v) / (next.v - one.v);
    const at = { x: one.x + share * (next.x - one.x), y: one.y + share * (next.y - one.y) };
    part.push(at);
    edge.push(at);
  });
  part.forEach(({ x, y }, i) => (i ? fill.lineTo(x, y) : fill.moveTo(x, y)));
  fill.closePath();
  if (edge.length === 2) {
    line.moveTo(edge[0]!.x, edge[0]!.y);
    line.lineTo(edge[1]!.x, edge[1]!.y);
  }
}

/* Hexagon counts as SVG, and on a canvas where they are many: fill by class, the count as text, a hollow dot where it is too small to show. */
import L from 'leaflet';
import { asText } from './areas.js';
import { textLabel } from './basemap.js';
import { CellCanvas } from './cell-canvas.js';
import { draw, patterns, styled, type CellStyle } from './cell-style.js';
import { centreLatLon, corners } from './hexagon-grid.js';
import type { Palette } from './palette.js';
import { ring } from './ring.js';

export interface CellSource { url: string; breaks: number[]; tooltip: string; hiddenTooltip: string; styles?: CellStyle[]; parts?: CellStyle[]; numbers?: boolean }
export interface SelectedCell { q: number; r: number; size: number }
export interface CellReply {
  size: number; q: number[]; r: number[]; n: (number | null)[]; m: (number | null)[]; s?: number[];
  k?: (number | null)[]; label?: (string | null)[]; d?: (number[] | null)[];
  shown: number; vague: number; unmapped: number;
}

const SHARE = 0.93;
/* Cells with a style can be found on a map of the whole county, where their own size would be a few pixels. */
const LEAST = 13;
const LEAST_PLAIN = 6;
/* As SVG, more would make moving the map slow. */
const MANY = 1500;
let nextPatterns = 0;

export class Cells {
  private readonly renderer: L.SVG;
  private readonly tooltip = L.tooltip({ direction: 'top', offset: [0, -8] });
  private readonly names = L.layerGroup();
  private readonly prefix = `hw-cells-${nextPatterns++}`;
  private readonly canvas: CellCanvas;
  private reply: CellReply | null = null;
  private source: CellSource | null = null;
  private focused = '';

  constructor(private readonly map: L.Map, private readonly clicked: (cell: SelectedCell) => void) {
    this.renderer = L.svg({ pane: 'cells', padding: 0.4 });
    this.renderer.addTo(map);
    this.names.addTo(map);
    this.canvas = new CellCanvas(map, clicked, (at, i) => this.point(at, i));
  }

  show(reply: CellReply | null): void {
    this.reply = reply;
  }

  paint(colour: Palette, source: CellSource | null, selected: SelectedCell | null): void {
    const root = this.renderer.getPane()?.querySelector('svg > g');
    if (!root) return;
    const hadFocus = root.contains(document.activeElement);
    root.replaceChildren();
    this.tooltip.remove();
    this.names.clearLayers();
    const reply = source ? this.reply : null;
    this.source = source;
    const onCanvas = (reply?.q.length ?? 0) > MANY ? (i: number) => !this.style(reply!, i, source!) : () => false;
    this.canvas.paint(reply, onCanvas, source, colour);
    if (!source) return;
    if (source.styles?.length || source.parts?.length) root.append(patterns(this.prefix, colour));
    // The first in the reply is the loudest, and lies above its neighbours.
    for (let i = (reply?.q.length ?? 0) - 1; reply && i >= 0; i--) {
      if (!onCanvas(i)) root.append(this.cell(reply, i, colour, source));
    }
    for (let i = 0; reply && i < (reply.label?.length ?? 0); i++) this.name(reply, i, source);
    if (selected) root.append(...this.ring(selected, colour));
    const first = root.querySelector<SVGElement>(`[data-cell="${this.focused}"]`) ?? root.querySelector<SVGElement>('.cell');
    first?.setAttribute('tabindex', '0');
    if (hadFocus) first?.focus();
  }

  private cell(reply: CellReply, i: number, colour: Palette, source: CellSource): SVGElement {
    const [q, r, n] = [reply.q[i]!, reply.r[i]!, reply.n[i]];
    const at = this.map.latLngToLayerPoint(centreLatLon(q, r, reply.size));
    const style = this.style(reply, i, source);
    if (style) return this.styledCell(reply, i, style, colour, source);
    const label = this.words(reply, i, source);
    const group = draw('g', { class: 'cell', role: 'button', tabindex: -1, 'aria-label': label, 'data-cell': `${q},${r}` });
    if (n == null) {
      group.append(
        draw('circle', { class: 'focus', cx: at.x, cy: at.y, r: 12, fill: 'transparent', stroke: 'none' }),
        draw('circle', { cx: at.x, cy: at.y, r: 3.4, fill: colour('land'), stroke: colour('dot'), 'stroke-width': 1.3 }),
      );
    } else if (this.hasRings(source)) {
      group.append(...ring(at, n, this.width(reply, i), reply.d?.[i] ?? null, source.parts!, this.prefix, colour));
    } else {
      this.hexagon(group, reply, i, n, colour, source);
    }
    this.listen(group, { q, r, size: reply.size }, label, at);
    return group;
  }

  private words(reply: CellReply, i: number, source: CellSource): string {
    const n = reply.n[i];
    if (n == null) return source.hiddenTooltip;
    const number = source.numbers === false ? this.range(n, source.breaks) : String(n);
    const words = source.tooltip.replace('{n}', number).replace('{m}', String(reply.m[i] ?? '')).replace('{size}', String(reply.size));
    return this.hasRings(source) ? [words, ...this.parts(reply.d?.[i] ?? null, source.parts!)].join('\n') : words;
  }

  /* A ring tells numbers: where only classes are told there are hexagons. */
  private hasRings(source: CellSource): boolean {
    return !!source.parts?.length && source.numbers !== false;
  }

  private parts(numbers: number[] | null, parts: CellStyle[]): string[] {
    return numbers ? numbers.flatMap((number, part) => (number ? [`${parts[part]!.words}: ${number}`] : [])) : [parts[parts.length - 1]!.words];
  }

  /* A pointer is on a cell of the canvas, or on none. */
  private point(at: L.LatLng | null, i: number): void {
    this.map.getContainer().style.cursor = at ? 'pointer' : '';
    if (!at || !this.reply || !this.source) this.tooltip.remove();
    else this.tooltip.setLatLng(at).setContent(asText(this.words(this.reply, i, this.source))).addTo(this.map);
  }

  /* The class that a number is in, as a legend names it. */
  private range(n: number, breaks: number[]): string {
    const step = breaks.filter((least) => n >= least).length;
    const [least, next] = [breaks[step - 1], breaks[step]];
    if (least === undefined) return `0–${breaks[0]! - 1}`;
    return next === undefined ? `${least}+` : next - 1 > least ? `${least}–${next - 1}` : String(least);
  }

  private style(reply: CellReply, i: number, source: CellSource): CellStyle | null {
    const k = reply.k?.[i];
    return k == null ? null : (source.styles?.[k] ?? null);
  }

  /* From flat to flat in pixels, and not rounded to none at a low zoom. */
  private width(reply: CellReply, i: number): number {
    const [q, r] = [reply.q[i]!, reply.r[i]!];
    return Math.abs(this.map.project(corners(q, r, reply.size, 1)[0]!).x - this.map.project(centreLatLon(q, r, reply.size)).x) * 2;
  }

  /* How much larger than it is a cell is drawn. */
  private growth(reply: CellReply, i: number, style: CellStyle): number {
    const plain = style.fill === 'plain' && style.outline === 'THIN';
    return Math.max(1, (plain ? LEAST_PLAIN : LEAST) / this.width(reply, i));
  }

  private styledCell(reply: CellReply, i: number, style: CellStyle, colour: Palette, source: CellSource): SVGElement {
    const [q, r, n] = [reply.q[i]!, reply.r[i]!, reply.n[i]];
    const at = this.map.latLngToLayerPoint(centreLatLon(q, r, reply.size));
    const place = reply.label?.[i]?.split('\n')[0];
    const words = source.tooltip.replace('{style}', style.words).replace('{n}', n == null ? '0–4' : String(n)).replace('{size}', String(reply.size));
    const label = place ? `${place}\n${words}` : words;
    const growth = this.growth(reply, i, style);
    const group = draw('g', { class: 'cell', role: 'button', tabindex: -1, 'aria-label': label, 'data-cell': `${q},${r}` });
    group.append(...styled(style, (share) => this.points(q, r, reply.size, SHARE * share * growth), this.prefix, colour));
    if (n != null && this.width(reply, i) * growth >= 18) {
      const text = draw('text', { x: at.x, y: at.y + 1, fill: colour(`on-${style.fill}`) });
      text.textContent = String(n);
      group.append(text);
    }
    this.listen(group, { q, r, size: reply.size }, label, at);
    return group;
  }

  /* Beside its cell, on the side that has room. */
  private name(reply: CellReply, i: number, source: CellSource): void {
    const [name, what] = reply.label?.[i]?.split('\n') ?? [];
    const style = this.style(reply, i, source);
    if (!name || !style) return;
    const icon = textLabel(name, 'label spot', what);
    (icon.options.html as HTMLElement).style.setProperty('--hw-beside', `${((this.width(reply, i) * this.growth(reply, i, style)) / 2 + 5).toFixed(0)}px`);
    this.names.addLayer(L.marker(centreLatLon(reply.q[i]!, reply.r[i]!, reply.size), { icon, pane: 'names', interactive: false, keyboard: false }));
  }

  private hexagon(group: SVGElement, reply: CellReply, i: number, n: number, colour: Palette, source: CellSource): void {
    const [q, r] = [reply.q[i]!, reply.r[i]!];
    const step = source.breaks.filter((least) => n >= least).length;
    // A number below every class is one that is usually hidden.
    const fill = step ? `children-${step}` : 'plain';
    const full = this.points(q, r, reply.size, SHARE);
    const at = this.map.latLngToLayerPoint(centreLatLon(q, r, reply.size));
    const width = Math.abs(this.map.latLngToLayerPoint(corners(q, r, reply.size, 1)[0]!).x - at.x) * 2;
    group.append(draw('polygon', { class: 'focus', points: full, fill: colour(fill), 'fill-opacity': colour('cell-opacity'), stroke: colour(`on-${fill}`), 'stroke-opacity': step ? 0.25 : 0.6, 'stroke-width': 1 }));
    const outline = reply.s?.[i] ?? 0;
    if (outline === 1 || outline === 2) group.append(draw('polygon', { points: full, fill: 'none', stroke: colour('ink'), 'stroke-width': outline === 2 ? 3 : 2 }));
    if (outline === 2) group.append(draw('polygon', { points: this.points(q, r, reply.size, SHARE * 0.86), fill: 'none', stroke: colour('ink'), 'stroke-width': 1 }));
    if (outline === 3) group.append(draw('polygon', { points: full, fill: 'none', stroke: colour('ink'), 'stroke-width': 1.6, 'stroke-dasharray': '4 3' }));
    if (width >= 18 && source.numbers !== false) {
      const text = draw('text', { x: at.x, y: at.y + 1, fill: colour(`on-${fill}`) });
      text.textContent = String(n);
      group.append(text);
    }
  }

  /* Drawn last, so that no neighbour covers it, and at its own size, whatever the size of the others. */
  private ring(selected: SelectedCell, colour: Palette): SVGElement[] {
    const ring = { fill: 'none', 'stroke-linejoin': 'round', 'pointer-events': 'none', class: 'ring', points: this.points(selected.q, selected.r, selected.size, 1.1) };
    return [draw('polygon', { ...ring, stroke: colour('land'), 'stroke-width': 7 }), draw('polygon', { ...ring, stroke: colour('selected'), 'stroke-width': 4 })];
  }

  private points(q: number, r: number, size: number, share: number): string {
    return corners(q, r, size, share)
      .map((corner) => this.map.latLngToLayerPoint(corner))
      .map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`)
      .join(' ');
  }

  private listen(group: SVGElement, cell: SelectedCell, label: string, at: L.Point): void {
    const showTooltip = () => this.tooltip.setLatLng(this.map.layerPointToLatLng(at)).setContent(asText(label)).addTo(this.map);
    group.addEventListener('pointerenter', showTooltip);
    group.addEventListener('pointerleave', () => this.tooltip.remove());
    group.addEventListener('focus', () => {
      this.focused = `${cell.q},${cell.r}`;
      if (group.matches(':focus-visible')) showTooltip();
    });
    group.addEventListener('blur', () => this.tooltip.remove());
    group.addEventListener('click', (event) => {
      event.stopPropagation();
      this.clicked(cell);
    });
    group.addEventListener('keydown', (event) => this.key(event as KeyboardEvent, group, cell));
  }

  /* Enter opens; arrows go to the nearest cell on that side. */
  private key(event: KeyboardEvent, group: SVGElement, cell: SelectedCell): void {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.clicked(cell);
      return;
    }
    const side = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
    if (!side) return;
    event.preventDefault();
    event.stopPropagation();
    const next = nearest(group, side as [number, number]);
    if (!next) return;
    group.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  }
}

function nearest(from: SVGElement, [sx, sy]: [number, number]): SVGElement | null {
  const middle = (element: Element) => {
    const box = element.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  const [x, y] = middle(from);
  let best: SVGElement | null = null;
  let least = Infinity;
  for (const other of from.parentElement!.querySelectorAll<SVGElement>('.cell')) {
    const [ox, oy] = middle(other);
    const along = (ox - x) * sx + (oy - y) * sy;
    const across = Math.abs((ox - x) * sy) + Math.abs((oy - y) * sx);
    if (other === from || along < 4 || across > along * 1.8) continue;
    if (along + across < least) [least, best] = [along + across, other];
  }
  return best;
}

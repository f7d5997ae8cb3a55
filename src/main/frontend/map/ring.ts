/* A ring that is divided into parts, with a number in it: as wide as the number is large, and of one colour where its parts are hidden. */
import type L from 'leaflet';
import { draw, type CellStyle } from './cell-style.js';
import type { Palette } from './palette.js';

const [LEAST, MOST] = [34, 68];
const [LEAST_AT, MOST_AT] = [5, 100];
const HOLE = 0.64;
const GAP = 1.5;
/* The least width of a cell on the map in which a ring keeps to it. */
const NARROW = 26;

/** @param width of the cell in pixels @param numbers of each part; null where they are hidden, which the last style is for */
export function ring(at: L.Point, n: number, width: number, numbers: number[] | null, styles: CellStyle[], prefix: string, colour: Palette): SVGElement[] {
  const share = (Math.sqrt(Math.min(Math.max(n, LEAST_AT), MOST_AT)) - Math.sqrt(LEAST_AT)) / (Math.sqrt(MOST_AT) - Math.sqrt(LEAST_AT));
  const outer = Math.min(LEAST + share * (MOST - LEAST), Math.max(NARROW, width)) / 2;
  const inner = outer * HOLE;
  const parts: SVGElement[] = [draw('circle', { class: 'focus', cx: at.x, cy: at.y, r: outer + 1, fill: colour('plain'), stroke: colour('ink'), 'stroke-opacity': 0.35 })];
  const whole = numbers?.reduce((sum, number) => sum + number, 0) ?? 0;
  let from = 0;
  const slice = (to: number, style: CellStyle) => {
    const path = { d: sector(at, inner, outer, from, to), 'fill-rule': 'evenodd', stroke: colour('plain'), 'stroke-width': to - from < 1 ? GAP : 0 };
    parts.push(draw('path', { ...path, fill: colour(style.fill) }));
    if (style.pattern !== 'NONE') parts.push(draw('path', { ...path, fill: `url(#${prefix}-${style.pattern})`, 'pointer-events': 'none' }));
    from = to;
  };
  if (numbers) numbers.forEach((number, i) => number && slice(from + number / whole, styles[i]!));
  else slice(1, styles[styles.length - 1]!);
  const text = draw('text', { x: at.x, y: at.y + 1, fill: colour('ink') });
  text.textContent = String(n);
  return [...parts, text];
}

/* From and to as shares of the whole turn, from the top, clockwise; the whole of it is two circles. */
function sector({ x, y }: L.Point, inner: number, outer: number, from: number, to: number): string {
  const point = (radius: number, share: number) => `${(x + radius * Math.sin(2 * Math.PI * share)).toFixed(2)} ${(y - radius * Math.cos(2 * Math.PI * share)).toFixed(2)}`;
  if (to - from > 0.9999) return [outer, inner].map((radius) => `M${point(radius, 0)}A${radius} ${radius} 0 1 1 ${point(radius, 0.5)}A${radius} ${radius} 0 1 1 ${point(radius, 0)}Z`).join('');
  const large = to - from > 0.5 ? 1 : 0;
  return `M${point(outer, from)}A${outer} ${outer} 0 ${large} 1 ${point(outer, to)}L${point(inner, to)}A${inner} ${inner} 0 ${large} 0 ${point(inner, from)}Z`;
}

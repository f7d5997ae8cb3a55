/* How a cell with a style is drawn, on the map and in its legend alike: a fill, a pattern over it, and an outline. */
import type { Palette } from './palette.js';

export interface CellStyle {
  fill: string;
  pattern: 'NONE' | 'DIAGONAL' | 'HORIZONTAL' | 'DOTS' | 'CROSS';
  outline: 'THIN' | 'SINGLE' | 'DOUBLE' | 'DASHED' | 'DOTTED';
  words: string;
}

const SVG = 'http://www.w3.org/2000/svg';
const LINES: Record<string, string> = { DIAGONAL: 'M-1 6L6 -1M0 10L10 0', HORIZONTAL: 'M0 2.5H5', CROSS: 'M0 2.5H5M2.5 0V5' };
const SIDE = 5;

export function draw<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Record<string, string | number>): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, String(value)));
  return element;
}

/** The patterns that cells refer to by `#prefix-NAME`. */
export function patterns(prefix: string, colour: Palette): SVGDefsElement {
  const defs = draw('defs', {});
  for (const name of ['DIAGONAL', 'HORIZONTAL', 'DOTS', 'CROSS']) {
    const pattern = draw('pattern', { id: `${prefix}-${name}`, width: SIDE, height: SIDE, patternUnits: 'userSpaceOnUse' });
    pattern.append(
      name === 'DOTS'
        ? draw('circle', { cx: 2, cy: 2, r: 1, fill: colour('ink'), 'fill-opacity': 0.55 })
        : draw('path', { d: LINES[name]!, stroke: colour('ink'), 'stroke-opacity': 0.5, 'stroke-width': 1, fill: 'none' }),
    );
    defs.append(pattern);
  }
  return defs;
}

/** @param points of the outline at a share of its size */
export function styled(style: CellStyle, points: (share: number) => string, prefix: string, colour: Palette): SVGElement[] {
  const ink = colour('ink');
  const full = points(1);
  const line = (width: number, dash?: string) => draw('polygon', { points: full, fill: 'none', stroke: ink, 'stroke-width': width, 'stroke-linejoin': 'round', ...(dash ? { 'stroke-dasharray': dash, 'stroke-linecap': 'round' } : {}) });
  const parts: SVGElement[] = [draw('polygon', { class: 'focus', points: full, fill: colour(style.fill), 'fill-opacity': colour('cell-opacity'), stroke: ink, 'stroke-opacity': 0.35, 'stroke-width': 1 })];
  if (style.pattern !== 'NONE') parts.push(draw('polygon', { points: full, fill: `url(#${prefix}-${style.pattern})`, 'pointer-events': 'none' }));
  if (style.outline === 'SINGLE') parts.push(line(2));
  if (style.outline === 'DOUBLE') parts.push(line(3), draw('polygon', { points: points(0.8), fill: 'none', stroke: ink, 'stroke-width': 1 }));
  if (style.outline === 'DASHED') parts.push(line(1.8, '4 3'));
  if (style.outline === 'DOTTED') parts.push(line(1.8, '0.1 3.2'));
  return parts;
}

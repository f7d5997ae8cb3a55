/* One cell of a map's legend, drawn as the map draws it. */
import { draw, patterns, styled, type CellStyle } from './cell-style.js';
import { readPalette, watchTheme } from './palette.js';

const SIZE = 22;
let next = 0;

class CellSwatchElement extends HTMLElement {
  private shown: CellStyle | null = null;
  private readonly patternPrefix = `hw-swatch-${next++}`;
  private unwatch: (() => void) | null = null;

  set cellStyle(value: CellStyle) {
    this.shown = value;
    this.paint();
  }

  connectedCallback(): void {
    this.unwatch = watchTheme(() => this.paint());
    this.paint();
  }

  disconnectedCallback(): void {
    this.unwatch?.();
  }

  private paint(): void {
    if (!this.shown || !this.isConnected) return;
    this.replaceChildren();
    const colour = readPalette(this);
    const svg = draw('svg', { width: SIZE, height: SIZE, viewBox: `0 0 ${SIZE} ${SIZE}` });
    svg.append(patterns(this.patternPrefix, colour), ...styled(this.shown, hexagon, this.patternPrefix, colour));
    this.replaceChildren(svg);
  }
}

function hexagon(share: number): string {
  const radius = (SIZE / 2 - 2) * share;
  return Array.from({ length: 6 }, (_, i) => (Math.PI / 3) * i + Math.PI / 6)
    .map((angle) => `${(SIZE / 2 + radius * Math.cos(angle)).toFixed(1)},${(SIZE / 2 + radius * Math.sin(angle)).toFixed(1)}`)
    .join(' ');
}

customElements.define('hw-cell-swatch', CellSwatchElement);

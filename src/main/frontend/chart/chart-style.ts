/* The style of a chart: colours and font from the page, few lines. */
import type { Tone } from './picture.js';

export interface ChartStyle {
  tone: Record<Tone, string>; pullLine: string; header: string; body: string; secondary: string; line: string; sunk: string; surface: string; control: string; font: string; patterns: boolean;
}

export function readStyle(element: Element): ChartStyle {
  const probe = document.createElement('i');
  probe.hidden = true;
  element.append(probe);
  const read = (property: string) => {
    probe.style.color = `var(${property})`;
    return getComputedStyle(probe).color;
  };
  const tones: Tone[] = ['OURS', 'SECOND', 'THIRD', 'PUSH', 'PULL', 'FORCED', 'UNKNOWN'];
  const style: ChartStyle = {
    tone: Object.fromEntries(tones.map((tone) => [tone, read(`--hw-chart-${tone.toLowerCase()}`)])) as Record<Tone, string>,
    pullLine: read('--hw-chart-pull-line'),
    header: read('--lumo-header-text-color'), body: read('--lumo-body-text-color'), secondary: read('--lumo-secondary-text-color'),
    line: read('--hw-line'), sunk: read('--hw-sunk'), surface: read('--lumo-base-color'), control: read('--hw-control'),
    font: getComputedStyle(element).fontFamily,
    patterns: document.documentElement.getAttribute('theme')?.includes('high-contrast') === true || matchMedia('print').matches,
  };
  probe.remove();
  return style;
}

/* Rich text reads {name|text} as markup: braces in data are replaced. */
export function withoutMarkup(text: string): string {
  return text.replace(/[{}]/g, (brace) => (brace === '{' ? '❴' : '❵'));
}

export function axisLabel(style: ChartStyle, size = 12): object {
  return { color: style.secondary, fontSize: size, fontFamily: style.font, hideOverlap: true };
}

/* Push, pull and forced differ by pattern as well as by colour. */
export function decal(tone: Tone): object | undefined {
  const stripes = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: 'rgba(255,255,255,0.45)' };
  if (tone === 'PUSH') return stripes;
  if (tone === 'FORCED') return { symbol: 'circle', symbolSize: 0.7, dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0], color: 'rgba(255,255,255,0.6)' };
  if (tone === 'UNKNOWN') return { ...stripes, dashArrayY: [1.5, 3] };
  return undefined;
}

/* The map's colours, read from the page; `watchTheme` reports a change of theme. */
export type Palette = (name: string) => string;

export function readPalette(element: Element): Palette {
  // A probe resolves light-dark() and var(), which a custom property's own value does not.
  const probe = document.createElement('i');
  probe.hidden = true;
  element.append(probe);
  const known = new Map<string, string>();
  const read = (name: string) => {
    probe.style.color = `var(--hw-map-${name})`;
    return getComputedStyle(probe).color;
  };
  for (const name of NAMES) known.set(name, read(name));
  const opacity = getComputedStyle(element).getPropertyValue('--hw-map-cell-opacity').trim();
  probe.remove();
  return (name) => (name === 'cell-opacity' ? opacity : (known.get(name) ?? 'currentColor'));
}

export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style', 'class'] });
  const media = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) => matchMedia(query));
  media.forEach((query) => query.addEventListener('change', changed));
  return () => {
    observer.disconnect();
    media.forEach((query) => query.removeEventListener('change', changed));
  };
}

const STEPS = [1, 2, 3, 4, 5];
const NAMES = [
  'land', 'built', 'water', 'water-edge', 'park', 'wood', 'minor-road', 'main-road', 'casing', 'rail', 'ward', 'ink', 'selected', 'dot', 'hatch',
  ...['hot-1', 'hot-2', 'cold-1', 'cold-2', 'steady-1', 'steady-2', 'plain'].flatMap((name) => [name, `on-${name}`]),
  'push', 'pull', 'mix-hidden',
  ...['children', 'coverage'].flatMap((ramp) => STEPS.flatMap((step) => [`${ramp}-${step}`, `on-${ramp}-${step}`])),
];

/* The map and its player with numbers made up here: no server answers, and nothing of an application is used. */
import '../hw-leaflet-map.js';
import '../hw-time-player.js';
import type { LeafletMapElement } from '../hw-leaflet-map.js';

const SIZE = 500;
const MIDDLE = { q: 318, r: 1174 };
const VIEW = { at: { latitude: 54.47, longitude: -1.19, zoom: 12 }, box: { west: -1.4, south: 54.3, east: -1.0, north: 54.6 }, minZoom: 8, maxZoom: 17 };
const WORDS = {
  label: 'Map of an example', zoomIn: 'Zoom in', zoomOut: 'Zoom out', source: 'made up', failed: 'The counts could not be loaded.',
  drawing: { circle: 'Click the middle of the circle, or drag to its edge.', ring: 'Draw around the places.', circleKeys: 'Or move the map with the arrow keys and press Enter.', ringKeys: 'Or press Enter at each corner, twice at the last.', cancel: 'Cancel' },
};

/* What was asked, in order; a page of tests reads it. */
const asked: string[] = [];
Object.assign(window, { asked });

/* Cells in a spiral of rows, with the same number for the same cell and month every time. */
function counts(cells: number, month: number): object {
  const side = Math.ceil(Math.sqrt(cells));
  const [q, r, n, m]: number[][] = [[], [], [], []];
  for (let i = 0; i < cells; i++) {
    const [x, y] = [(i % side) - (side >> 1), Math.floor(i / side) - (side >> 1)];
    const number = (Math.abs(x * 7 + y * 13 + month * 5) % 17) + 1;
    q!.push(MIDDLE.q + x - (y >> 1));
    r!.push(MIDDLE.r + y);
    n!.push(number);
    m!.push(number + 2);
  }
  // Of a ring half and half; the parts of every third are hidden.
  const d = n!.map((number, i) => (number < 5 || i % 3 === 0 ? null : [number, number]));
  return { size: SIZE, q, r, n: n!.map((number) => (number < 5 ? null : number)), m, d, shown: cells, vague: 0, unmapped: 0 };
}

/* A hill in hundredths, highest in the middle. */
function hill(): object {
  const [q, r, v]: number[][] = [[], [], []];
  for (let x = -6; x <= 6; x++) {
    for (let y = -6; y <= 6; y++) {
      const away = Math.max(Math.abs(x), Math.abs(y), Math.abs(x + y));
      if (away > 6) continue;
      q!.push(MIDDLE.q + x);
      r!.push(MIDDLE.r + y);
      v!.push((6 - away) * 200);
    }
  }
  return { size: SIZE, q, r, v };
}

/* Made once: a real answer comes ready. */
const made = new Map<string, string>();
const once = (url: string, make: () => object) => made.get(url) ?? made.set(url, JSON.stringify(make())).get(url)!;

const answered = window.fetch.bind(window);
window.fetch = async (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  asked.push(url);
  // An archive of tiles is the one thing that is not made up here.
  if (url.endsWith('.pmtiles')) return answered(input, init);
  const { pathname, searchParams } = new URL(url, location.href);
  const [cells, month] = ['cells', 'month'].map((name) => Number(searchParams.get(name) ?? 0));
  if (pathname.endsWith('/tiles')) return new Response('{"type":"FeatureCollection","features":[],"tiles":"archive.pmtiles"}');
  const body = once(pathname + cells + month, () => (pathname.endsWith('/hill') ? hill() : counts(cells!, month!)));
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
};

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const source = (cells: number) => ({ url: `counts?cells=${cells}`, breaks: [5, 6, 8, 10, 13], tooltip: '{n} in this {size} m hexagon', hiddenTooltip: 'Fewer than 5' });
const maps = ['one', 'two'].map((id) => find<LeafletMapElement>(id));
for (const map of maps) Object.assign(map, { view: VIEW, words: WORDS, cells: source(120), group: 'both' });

const player = document.querySelector('hw-time-player')!;
Object.assign(player, {
  for: 'one',
  words: { label: 'Play', play: 'Play', pause: 'Pause', back: 'Back', forward: 'Forward', step: 'Step', speed: 'Speed', slow: 'Slow', normal: 'Normal', fast: 'Fast', still: 'Less motion is preferred.' },
  frames: [1, 2, 3, 4].map((month) => ({ label: `Month ${month}`, url: `counts?cells=120&month=${month}`, numbers: month < 4, tooltip: '{n} in this {size} m hexagon' })),
});

find('hexagons').onclick = () => maps.forEach((map) => Object.assign(map, { surface: null, cells: source(120) }));
find('many').onclick = () => maps.forEach((map) => Object.assign(map, { surface: null, cells: source(20000) }));
const part = (fill: string, pattern: string, words: string) => ({ fill, pattern, outline: 'THIN', words });
const parts = [part('push', 'DIAGONAL', 'Push'), part('pull', 'NONE', 'Pull'), part('mix-hidden', 'NONE', 'Mix hidden')];
find('rings').onclick = () => maps.forEach((map) => Object.assign(map, { surface: null, cells: { ...source(30), parts } }));
find('surface').onclick = () => maps.forEach((map) => Object.assign(map, { cells: null, surface: { url: 'hill', levels: [0.5, 1, 2, 4, 8] } }));
find('circle').onclick = () => maps[0]!.draw('circle', 1000);
find('ring').onclick = () => maps[0]!.draw('ring', 0);
find('unlink').onclick = () => maps.forEach((map) => Object.assign(map, { group: '' }));
maps[0]!.addEventListener('shape-drawn', (event) => (find('drawn').textContent = JSON.stringify((event as CustomEvent).detail)));

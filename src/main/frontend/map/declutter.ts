/* Hides names that overlap numbers on hexagons, rings, or names of a higher rank, or repeat one, and shows them again when there is space. */

const ORDER = ['spot', 'value', 'town', 'water', 'ward'];
const GAP = 2;

export function declutter(frame: HTMLElement): void {
  const placed: DOMRect[] = [...frame.querySelectorAll('.cell:has(path) .focus, .cell:not(:has(path)) text')].map((number) => number.getBoundingClientRect());
  const names = [...frame.querySelectorAll<HTMLElement>('.label')].sort((a, b) => rank(a) - rank(b));
  names.forEach((name) => name.classList.remove('crowded', 'before'));
  const boxes = names.map((name) => name.getBoundingClientRect());
  const whole = frame.getBoundingClientRect();
  const written = new Set<string>();
  names.forEach((name, i) => {
    const text = (name.textContent ?? '').toLowerCase();
    const isSpot = name.classList.contains('spot');
    const cut = () => isSpot && (boxes[i]!.right > whole.right || boxes[i]!.left < whole.left);
    const covered = () => cut() || placed.some((other) => overlap(boxes[i]!, other));
    // A name beside its cell goes to the other side before it is left out.
    if (isSpot && covered()) {
      name.classList.add('before');
      boxes[i] = name.getBoundingClientRect();
    }
    const crowded = written.has(text) || covered();
    name.classList.toggle('crowded', crowded);
    if (crowded) return;
    placed.push(boxes[i]!);
    written.add(text);
  });
}

function rank(name: HTMLElement): number {
  const found = ORDER.findIndex((kind) => name.classList.contains(kind));
  return found < 0 ? ORDER.length : found;
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom + GAP && b.top < a.bottom + GAP;
}

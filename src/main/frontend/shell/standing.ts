/*
 * Asks every few seconds whether the reader is still signed in, which keeps nobody in, and says at most once a minute that
 * somebody is there, which does. When the stay has ended, the screen is blank before the sign-in page comes.
 */
import { cover } from './house-keys';

const ASK_MS = 4_000;
const SAY_MS = 60_000;
const IDLE_MS = 15 * 60_000;

let lastSeen = Date.now();
let lastSaid = Date.now();
let leaving = false;

function leave(why: string): void {
  if (leaving) return;
  leaving = true;
  cover();
  location.replace(`sign-in${why ? `?ended=${encodeURIComponent(why)}` : ''}`);
}

async function ask(what: 'standing' | 'here'): Promise<void> {
  if (leaving || !document.querySelector('.hw-house')) return;
  try {
    const answer = await fetch(`door/${what}`, { cache: 'no-store', redirect: 'error' });
    const standing = (await answer.json()) as { inside: boolean; ended: string };
    if (!standing.inside) leave(standing.ended);
  } catch {
    /* The house cannot be reached; the next question tells. */
  }
}

function seen(event: Event): void {
  if (!event.isTrusted || leaving) return;
  lastSeen = Date.now();
  if (lastSeen - lastSaid < SAY_MS) return;
  lastSaid = lastSeen;
  void ask('here');
}

for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart']) {
  document.addEventListener(kind, seen, { passive: true, capture: true });
}
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void ask('standing');
});
setInterval(() => {
  if (Date.now() - lastSeen > IDLE_MS) cover();
  void ask('standing');
}, ASK_MS);

/*
 * Asks every few seconds whether the session is still open, which does not extend it. Reports activity at most once a
 * minute, which does. When the session has ended, the screen is blanked before the sign-in page loads.
 */
import { cover } from './keyboard';

const STATUS_MS = 4_000;
const ACTIVE_MS = 60_000;
const IDLE_MS = 15 * 60_000;

let lastActivity = Date.now();
let lastReported = Date.now();
let leaving = false;

function leave(reason: string): void {
  if (leaving) return;
  leaving = true;
  cover();
  location.replace(`sign-in${reason ? `?ended=${encodeURIComponent(reason)}` : ''}`);
}

async function request(kind: 'status' | 'active'): Promise<void> {
  if (leaving || !document.querySelector('.hw-house')) return;
  try {
    const reply = await fetch(`session/${kind}`, { cache: 'no-store', redirect: 'error' });
    const session = (await reply.json()) as { signedIn: boolean; ended: string };
    if (!session.signedIn) leave(session.ended);
  } catch {
    /* The server cannot be reached; the next request tries again. */
  }
}

function onActivity(event: Event): void {
  if (!event.isTrusted || leaving) return;
  lastActivity = Date.now();
  if (lastActivity - lastReported < ACTIVE_MS) return;
  lastReported = lastActivity;
  void request('active');
}

for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart']) {
  document.addEventListener(kind, onActivity, { passive: true, capture: true });
}
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void request('status');
});
setInterval(() => {
  if (Date.now() - lastActivity > IDLE_MS) cover();
  void request('status');
}, STATUS_MS);

/* What a map asks for. The latest replies for a part of the map are kept: panning or zooming back to one of them asks for nothing. */
import type L from 'leaflet';

/* Of one part of a map. key: the address and the zoom, which name the filter and the version of the data. */
interface Question { key: string; bounds: L.LatLngBounds; address: string }
interface Kept<T> { key: string; bounds: L.LatLngBounds; reply: T }

/* Enough for the steps of a player and the places that were looked at before. */
const MOST = 72;
/* The share of the view that is loaded beyond each of its edges, so that a panel that opens or a short drag asks for nothing new. */
const MARGIN = 0.25;

export class Replies<T> {
  private kept: Kept<T>[] = [];
  private shown: { key: string; bounds: L.LatLngBounds } | null = null;
  private request: AbortController | null = null;

  /* The reply for the view. A newer request aborts the older one, so that a late reply never overwrites a newer one. Null where it is shown already. */
  async load(map: L.Map, url: string): Promise<T | null> {
    const { key, bounds, address } = question(map, url);
    if (this.shown?.key === key && this.shown.bounds.contains(map.getBounds())) return null;
    this.request?.abort();
    const kept = this.find(key, map.getBounds());
    this.shown = kept ?? { key, bounds };
    if (kept) return kept.reply;
    const request = new AbortController();
    this.request = request;
    const reply = await read<T>(address, request.signal);
    if (request.signal.aborted) return null;
    this.keep(key, bounds, reply);
    return reply;
  }

  /* Asks for what will be shown at this very place; a failure is told when it is to be shown. */
  async prefetch(map: L.Map, url: string): Promise<void> {
    const { key, bounds, address } = question(map, url);
    if (this.find(key, map.getBounds())) return;
    const reply = await read<T>(address).catch(() => null);
    if (reply) this.keep(key, bounds, reply);
  }

  /* Nothing is shown, and nothing more is awaited. */
  stop(): void {
    this.request?.abort();
    this.shown = null;
  }

  /* What is shown failed, or may be out of date: the next load asks or looks again. */
  loadAgain(): void {
    this.shown = null;
  }

  clear(): void {
    this.stop();
    this.kept = [];
  }

  private find(key: string, view: L.LatLngBounds): Kept<T> | undefined {
    return this.kept.find((each) => each.key === key && each.bounds.contains(view));
  }

  private keep(key: string, bounds: L.LatLngBounds, reply: T): void {
    this.kept = [{ key, bounds, reply }, ...this.kept].slice(0, MOST);
  }
}

function question(map: L.Map, url: string): Question {
  const zoom = Math.floor(map.getZoom());
  const bounds = map.getBounds().pad(MARGIN);
  return { key: `${url} ${zoom}`, bounds, address: `${url}${url.includes('?') ? '&' : '?'}bbox=${boxOf(bounds)}&zoom=${zoom}` };
}

export function boxOf(bounds: L.LatLngBounds): string {
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map((degrees) => degrees.toFixed(5)).join(',');
}

export async function read<T>(url: string, signal?: AbortSignal): Promise<T> {
  const reply = await fetch(url, { signal, credentials: 'same-origin', headers: { Accept: 'application/json' } });
  if (!reply.ok) throw new Error(`status ${reply.status}`);
  return (await reply.json()) as T;
}

/* The latest replies that a map has shown. Panning or zooming back to one of them asks for nothing. */
import type L from 'leaflet';

interface Kept<T> { key: string; bounds: L.LatLngBounds; reply: T }

/* Enough for the steps of a player and the places that were looked at before. */
const MOST = 72;

export class Replies<T> {
  private kept: Kept<T>[] = [];

  /* key: the address and the zoom, which name the filter and the version of the data. */
  find(key: string, view: L.LatLngBounds): Kept<T> | undefined {
    return this.kept.find((each) => each.key === key && each.bounds.contains(view));
  }

  keep(key: string, bounds: L.LatLngBounds, reply: T): void {
    this.kept = [{ key, bounds, reply }, ...this.kept].slice(0, MOST);
  }

  clear(): void {
    this.kept = [];
  }
}

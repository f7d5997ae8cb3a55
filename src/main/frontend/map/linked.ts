/* Maps that are moved together: what one shows, the others of its group show, too. */
import type L from 'leaflet';

interface Follower { follow(centre: L.LatLng, zoom: number, settled: boolean): void }

const groups = new Map<string, Set<Follower>>();

export function join(group: string, follower: Follower): () => void {
  const members = groups.get(group) ?? new Set();
  groups.set(group, members.add(follower));
  return () => {
    members.delete(follower);
    if (!members.size) groups.delete(group);
  };
}

/* settled: whether the movement has ended; until then nobody loads anything. */
export function lead(group: string, leader: Follower, map: L.Map, settled: boolean): void {
  for (const each of groups.get(group) ?? []) if (each !== leader) each.follow(map.getCenter(), map.getZoom(), settled);
}

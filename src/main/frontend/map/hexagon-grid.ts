/* Pointy-top axial hexagons in metres of the national grid, origin (0, 0), size = flat to flat. */
import { toLatLon } from './national-grid.js';

export function centre(q: number, r: number, size: number): [number, number] {
  return [size * (q + r / 2), size * (Math.sqrt(3) / 2) * r];
}

export function centreLatLon(q: number, r: number, size: number): [number, number] {
  return toLatLon(...centre(q, r, size));
}

/** The six corners as latitude and longitude, drawn at a share of full size so that streets show between. */
export function corners(q: number, r: number, size: number, share: number): [number, number][] {
  const [x, y] = centre(q, r, size);
  const radius = (size / Math.sqrt(3)) * share;
  return Array.from({ length: 6 }, (_, i) => {
    const angle = (Math.PI / 3) * i + Math.PI / 6;
    return toLatLon(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  });
}

/* A canvas in a pane of a map, a little larger than what is in view, so that a drag shows no blank. */
import L from 'leaflet';

/* pen: in pixels of the canvas; corner: of the canvas, in pixels of the map's layers; full: its size; sharp: pixels of the screen for each. */
export interface Placed { pen: CanvasRenderingContext2D; corner: L.Point; full: L.Point; sharp: number }

export function canvasIn(map: L.Map, className: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = className;
  canvas.hidden = true;
  canvas.setAttribute('aria-hidden', 'true');
  map.getPane('surface')!.append(canvas);
  // While the zoom changes, what was drawn for the old one would lie in the wrong place.
  map.on('zoomstart', () => (canvas.hidden = true));
  return canvas;
}

/* Lays the canvas over the view and clears it. margin: the share of the view that is drawn beyond each of its edges. */
export function place(canvas: HTMLCanvasElement, map: L.Map, margin: number): Placed {
  const size = map.getSize();
  const beyond = size.multiplyBy(margin).round();
  const corner = map.containerPointToLayerPoint(beyond.multiplyBy(-1)).round();
  const full = size.add(beyond.multiplyBy(2));
  const sharp = window.devicePixelRatio || 1;
  canvas.width = full.x * sharp;
  canvas.height = full.y * sharp;
  canvas.style.inlineSize = `${full.x}px`;
  canvas.style.blockSize = `${full.y}px`;
  L.DomUtil.setPosition(canvas, corner);
  return { pen: canvas.getContext('2d')!, corner, full, sharp };
}

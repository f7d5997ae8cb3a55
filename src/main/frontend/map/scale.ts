/* Scale bar with a note of the map's source, in place of the attribution. */
import L from 'leaflet';

const ROOMY = 500;

export function scaleControl(note: () => string): L.Control {
  const control = new L.Control({ position: 'bottomleft' });
  control.onAdd = (map) => {
    const box = document.createElement('div');
    const bar = document.createElement('i');
    const label = document.createElement('span');
    box.className = 'scale';
    box.append(bar, label);
    const update = () => {
      const y = map.getSize().y / 2;
      const metres = map.distance(map.containerPointToLatLng([0, y]), map.containerPointToLatLng([100, y]));
      if (!metres) return;
      const power = 10 ** Math.floor(Math.log10(metres));
      const round = [5, 2, 1].map((step) => step * power).find((step) => step <= metres) ?? power;
      bar.style.inlineSize = `${(100 * round) / metres}px`;
      const length = round >= 1000 ? `${round / 1000} km` : `${round} m`;
      // A small map has no room to say where it comes from without covering itself.
      label.textContent = map.getSize().x < ROOMY ? length : `${length} · ${note()}`;
    };
    map.on('zoomend moveend resize', update);
    map.whenReady(update);
    return box;
  };
  return control;
}

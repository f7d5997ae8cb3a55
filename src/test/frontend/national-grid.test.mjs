// Run with Node 24: node --test src/test/frontend/*.mjs
// The first point is the worked example of the Ordnance Survey's guide (Caister water tower); its WGS 84 position is
// the published Helmert result. The others hold the lattice to its definition.
import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import test from 'node:test';

// The sources name each other as the bundler sees them, with .js.
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.startsWith('./') && context.parentURL?.endsWith('.ts') ? specifier.replace(/\.js$/, '.ts') : specifier, context),
});
const { toLatLon } = await import('../../main/frontend/map/national-grid.ts');
const { centre, corners } = await import('../../main/frontend/map/lattice.ts');

test('the water tower at Caister stands where the guide says', () => {
  const [lat, lon] = toLatLon(651409.903, 313177.27);
  assert.ok(Math.abs(lat - 52.65798) < 5e-6, String(lat));
  assert.ok(Math.abs(lon - 1.71605) < 5e-6, String(lon));
});

test('neighbouring cells are one size apart in all three directions', () => {
  const [x, y] = centre(799, 957, 500);
  for (const [q, r] of [[800, 957], [799, 958], [798, 958]]) {
    const [x2, y2] = centre(q, r, 500);
    assert.ok(Math.abs(Math.hypot(x2 - x, y2 - y) - 500) < 1e-6);
  }
});

test('a cell has a corner due north of its centre', () => {
  const [x, y] = centre(10, 20, 500);
  const north = toLatLon(x, y + 500 / Math.sqrt(3));
  assert.ok(corners(10, 20, 500, 1).some(([lat, lon]) => Math.abs(lat - north[0]) < 1e-9 && Math.abs(lon - north[1]) < 1e-9));
});

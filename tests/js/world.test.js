// Where things are on the map, and where it is cut.
import assert from "node:assert/strict";
import { test } from "node:test";
import { canonical, westEdge, wrapped } from "../../maps/page/static/longitudes.js";
import { fittedView, scaleOf, worldPoint, worldX, worldY, zoomOf } from "../../maps/page/static/world.js";

const MARGIN = { left: 50, right: 50, top: 50, bottom: 50 };

test("the map is cut at 180 degrees unless places stand there", () => {
  assert.equal(westEdge([]), -180);
  assert.equal(westEdge([12]), -180);
  assert.equal(westEdge([-79, -74, 0, 5, 24]), -180);
});

test("places on both sides of the antimeridian stand together", () => {
  const west = westEdge([178.4, -171.7, 174.8]);
  const positions = [178.4, -171.7, 174.8].map((longitude) => wrapped(longitude, west));
  assert.ok(Math.max(...positions) - Math.min(...positions) < 15);
});

test("no place stands at the edge of the map", () => {
  const longitudes = [-79, 0, 178.4];
  const west = westEdge(longitudes);
  for (const longitude of longitudes) {
    const x = wrapped(longitude, west) - west;
    assert.ok(x > 14.9 && x < 345.1, `${longitude} is ${x} degrees from the edge`);
  }
});

test("a map of places in New Zealand and all over the world is cut in the Pacific, beside them", () => {
  assert.equal(westEdge([-123, -79, 0, 72, 151, 174]), -171);
  assert.equal(westEdge([-171, -79, 0, 72, 151]), 174);
});

test("a longitude keeps its meridian through every turn", () => {
  for (const longitude of [-180, -179.9, 0, 179.9, 180]) {
    for (const west of [-180, -130.5, 0, 60]) {
      const turned = wrapped(longitude, west);
      assert.ok(turned >= west && turned < west + 360);
      assert.ok(Math.abs(((canonical(turned) - longitude) % 360) + 360) % 360 < 1e-9);
    }
  }
});

test("latitudes are Web Mercator's, and the poles are put on the edge", () => {
  assert.ok(Math.abs(worldY(0) - 0.5) < 1e-12);
  assert.ok(Math.abs(worldY(90)) < 1e-9);
  assert.ok(Math.abs(worldY(-90) - 1) < 1e-9);
  // EPSG:3857 northing of 60 degrees is 8399737.89 m of a world of 40075016.69 m.
  assert.ok(Math.abs(0.5 - worldY(60) - 8399737.89 / 40075016.69) < 1e-9);
});

test("a fitted view shows all its points with room around them", () => {
  const map = { width: 800, height: 500, margin: MARGIN, leastZoom: 0, mostZoom: 10 };
  const points = [[43.7, -79.4], [37.98, 23.7]].map(([latitude, longitude]) => worldPoint({ latitude, longitude }, -180));
  const view = fittedView(points, map);
  for (const { x, y } of points) {
    assert.ok(x * view.scale - view.left >= 49.9 && x * view.scale - view.left <= 750.1);
    assert.ok(y * view.scale - view.top >= 49.9 && y * view.scale - view.top <= 450.1);
  }
});

test("one point is shown no closer than asked", () => {
  const view = fittedView([{ x: worldX(2), y: worldY(48) }], { width: 800, height: 500, margin: MARGIN, leastZoom: 0, mostZoom: 6 });
  assert.equal(zoomOf(view.scale), 6);
  assert.equal(scaleOf(6), 16384);
});

// Which markers stand alone and which are gathered.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LEAST_DISTANCE, gather, membersOf } from "../../maps/page/static/cluster.js";

/** @param {[number, number][]} positions in pixels of a world 1000 pixels wide */
function points(positions) {
  return {
    x: Float64Array.from(positions, ([x]) => x / 1000),
    y: Float64Array.from(positions, ([, y]) => y / 1000),
    radius: new Float32Array(positions.length).fill(LEAST_DISTANCE / 2),
  };
}

/** @param {number} count @returns {[number, number][]} */
function scattered(count) {
  let seed = 7;
  const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  return Array.from({ length: count }, () => [next() * 1000, next() * 600]);
}

test("points far apart stand alone", () => {
  const groups = gather(points([[100, 100], [130, 100], [100, 130]]), [0, 1, 2], 1000);
  assert.deepEqual(groups.map(membersOf), [[0], [1], [2]]);
});

test("points that would cover each other become one group at their mean", () => {
  const groups = gather(points([[100, 100], [110, 100], [500, 500]]), [0, 1, 2], 1000);
  assert.deepEqual(groups.map(membersOf), [[0, 1], [2]]);
  assert.ok(Math.abs(groups[0].x - 0.105) < 1e-9);
});

test("a closer look parts them", () => {
  assert.equal(gather(points([[100, 100], [110, 100]]), [0, 1], 4000).length, 2);
});

for (const count of [50, 2000, 20000]) {
  test(`of ${count} points each is in exactly one group, and no two centres are too close`, () => {
    const all = points(scattered(count));
    const groups = gather(all, Array.from({ length: count }, (_, index) => index), 1000);
    const members = groups.flatMap(membersOf).sort((a, b) => a - b);
    assert.deepEqual(members, Array.from({ length: count }, (_, index) => index));
    for (const [at, a] of groups.entries()) {
      for (const b of groups.slice(at + 1)) {
        assert.ok(Math.hypot(a.x - b.x, a.y - b.y) * 1000 >= LEAST_DISTANCE - 1e-9);
      }
    }
  });
}

test("the same points give the same groups", () => {
  const all = points(scattered(500));
  const chosen = Array.from({ length: 500 }, (_, index) => index);
  assert.deepEqual(gather(all, chosen, 900), gather(all, chosen, 900));
});

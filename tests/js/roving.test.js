// Which marker an arrow key goes to.
import assert from "node:assert/strict";
import { test } from "node:test";
import { nearestInDirection } from "../../maps/page/static/roving.js";
import { location } from "./sample.js";

/** @returns {import("../../maps/page/static/marks.js").Mark} */
const mark = (/** @type {number} */ x, /** @type {number} */ y) => ({ x, y, radius: 12, size: 1, first: location({}), locations: () => [], holds: () => false });

const start = mark(100, 100);
const [right, farRight, below, slanting] = [mark(140, 105), mark(300, 100), mark(95, 180), mark(120, 170)];
const marks = [start, farRight, right, below, slanting];

test("an arrow goes to the nearest marker in its direction", () => {
  assert.equal(nearestInDirection(start, marks, "ArrowRight"), right);
  assert.equal(nearestInDirection(start, marks, "ArrowDown"), below);
});

test("where nothing lies in that direction it goes nowhere", () => {
  assert.equal(nearestInDirection(start, [start, right], "ArrowUp"), null);
});

test("and comes back by the opposite arrow", () => {
  assert.equal(nearestInDirection(right, marks, "ArrowLeft"), start);
});

// Which names are written, and where.
import assert from "node:assert/strict";
import { test } from "node:test";
import { placeLabels } from "../../maps/page/static/labels.js";

const MAP = { width: 400, height: 300 };
const measure = (/** @type {string} */ text) => text.length * 7;

/** @returns {import("../../maps/page/static/labels.js").Wish} */
function wish(/** @type {string} */ text, /** @type {number} */ x, /** @type {number} */ y, clear = 12) {
  return { text, style: "place", x, y, clear };
}

test("a name stands to the right of its marker", () => {
  const [label] = placeLabels([wish("Paris", 100, 100)], [], MAP, measure);
  assert.ok(label.box.left > 112 && label.box.top < 100 && label.box.bottom > 100);
});

test("at the right edge it stands to the left", () => {
  const [label] = placeLabels([wish("Paris", 385, 100)], [], MAP, measure);
  assert.ok(label.box.right < 385 - 12);
});

test("the first name has the place that two want", () => {
  const country = { ...wish("Belgium", 200, 150, 0), style: /** @type {const} */ ("country") };
  const labels = placeLabels([wish("Brussels", 180, 150), country], [], MAP, measure);
  assert.deepEqual(labels.map(({ text }) => text), ["Brussels"]);
});

test("no name covers a marker", () => {
  const taken = [{ left: 0, right: 400, top: 0, bottom: 300 }];
  assert.deepEqual(placeLabels([wish("Paris", 100, 100)], taken, MAP, measure), []);
});

test("the dot of a city stands on no name, and no name on it", () => {
  const dotted = { ...wish("Zibo", 130, 100, 3), style: /** @type {const} */ ("city"), dotted: true };
  assert.deepEqual(placeLabels([wish("Jinan", 100, 100), dotted], [], MAP, measure).map(({ text }) => text), ["Jinan"]);
  const labels = placeLabels([{ ...dotted, x: 100 }, wish("Jinan", 80, 100, 3)], [], MAP, measure);
  assert.ok(labels.every(({ text, box }) => text !== "Jinan" || box.right < 97 || box.left > 103));
});

test("what is out of view has no name", () => {
  assert.deepEqual(placeLabels([wish("Paris", -5, 100)], [], MAP, measure), []);
});

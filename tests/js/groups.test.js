import assert from "node:assert/strict";
import { test } from "node:test";
import { bins } from "../../maps/page/static/bins.js";
import { groupsOf, neighbours, sortedLocations } from "../../maps/page/static/groups.js";
import { location } from "./sample.js";

const places = [
  location({ index: 0, id: "a", name: "Änd", country: "CA", count: 1 }),
  location({ index: 1, id: "b", name: "Zett", country: "CA", count: 9 }),
  location({ index: 2, id: "c", name: "Sea", country: null, count: 99 }),
  location({ index: 3, id: "d", name: "Bonn", country: "DE", count: null }),
];

test("countries come by what is reported, those without a country last", () => {
  assert.deepEqual(groupsOf(places, "count").map(({ code, reported }) => [code, reported]), [["CA", 10], ["DE", 1], ["", 99]]);
  assert.deepEqual(sortedLocations(groupsOf(places, "count")[0], "count").map(({ id }) => id), ["b", "a"]);
  assert.deepEqual(sortedLocations(groupsOf(places, "name")[0], "name").map(({ id }) => id), ["a", "b"]);
});

test("next and previous walk across countries in the order of the list", () => {
  const groups = groupsOf(places, "count");
  assert.deepEqual(neighbours(groups, "count", places[0]), { position: 2, previous: "b", next: "d" });
  assert.deepEqual(neighbours(groups, "count", places[1]), { position: 1, previous: null, next: "a" });
  assert.deepEqual(neighbours(groups, "count", places[2]), { position: 4, previous: "d", next: null });
  assert.equal(neighbours(groups, "count", location({ id: "x" })), null);
});

test("days become days, weeks, months, years or decades, whichever fit", () => {
  assert.deepEqual(bins(["2026-01-03", "2026-01-01", "2026-01-03"], 10).map(({ count }) => count), [1, 0, 2]);
  assert.deepEqual(bins(["2026-01-01", "2026-01-30"], 10).map(({ first, last }) => [first, last])[4], ["2026-01-29", "2026-02-04"]);
  assert.deepEqual(bins(["2025-11-05", "2026-02-01"], 6).map(({ label }) => label), ["2025-11", "2025-12", "2026-01", "2026-02"]);
  assert.deepEqual(bins(["2024-03-05", "2025-09-20"], 12).map(({ first, last }) => [first, last])[6], ["2025-07-01", "2025-09-30"]);
  assert.equal(bins(["1990-01-01", "2026-02-01"], 40).length, 37);
  assert.deepEqual(bins(["1815-06-18", "2026-02-01"], 30)[0].label, "1810–1819");
  assert.deepEqual(bins(["soon"], 10), []);
});

test("every day is in exactly one bar", () => {
  const days = ["2024-02-29", "2025-03-01", "2025-12-31", "2026-01-01", "2026-06-15"];
  for (const most of [3, 12, 30, 200, 2000]) {
    assert.equal(bins(days, most).reduce((sum, { count }) => sum + count, 0), days.length);
  }
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { placeOf } from "../../maps/page/static/candidates.js";
import { readCoordinates } from "../../maps/page/static/coordinates.js";
import { correctionsCsv } from "../../maps/page/static/corrections.js";
import { createStore } from "../../maps/page/static/store.js";
import { location, sampleData } from "./sample.js";

test("coordinates are read as people write them", () => {
  assert.deepEqual(readCoordinates("43.65, -79.38"), { latitude: 43.65, longitude: -79.38 });
  assert.deepEqual(readCoordinates(" 43.65° N  79.38° W "), { latitude: 43.65, longitude: -79.38 });
  assert.deepEqual(readCoordinates("−33.9;18.4"), { latitude: -33.9, longitude: 18.4 });
  for (const wrong of ["", "43", "95, 10", "10, 181", "43,65, 79,38", "x, y", "1e3, 2"]) {
    assert.equal(readCoordinates(wrong), null, wrong);
  }
});

test("a name that also means something else in its report is corrected by its position", () => {
  const csv = correctionsCsv(sampleData(), { "paris-fr-3": "not-a-place", "toronto-ca-1": "not-a-place" });
  const start = sampleData().reports[0].text.indexOf("Paris");
  assert.deepEqual(csv.split("\n").slice(1, 3), [
    `a.txt,Paris,${start},not_a_place,,,,,,,,,`,
    "a.txt,Toronto,,not_a_place,,,,,,,,,",
  ]);
});

test("positions are counted in characters, as Python does", () => {
  const csv = correctionsCsv(sampleData(), { "unplaced:0": placeOf(location({ name: "Paris", geocoder: "hand" })) });
  const units = sampleData().reports[0].text.lastIndexOf("Paris");
  assert.match(csv.split("\n")[1], new RegExp(`^a\\.txt,Paris,${units - 1},place,Paris,CA,Ontario,city,43\\.7,-79\\.4,1,,$`));
});

test("choices move, remove and add locations for every view", () => {
  const store = createStore(sampleData());
  const texas = placeOf(location({ name: "Paris", country: "US" }));
  const france = placeOf(location({ name: "Paris", country: "FR" }));
  store.set({ choices: { "toronto-ca-1": "not-a-place", "paris-fr-3": texas, "unplaced:0": france } });
  assert.deepEqual(
    store.located().map(({ id, country, status }) => [id, country, status]),
    [
      ["montreal-ca-2", "CA", "placed"],
      ["paris-fr-3", "US", "corrected"],
      ["unplaced:0", "FR", "corrected"],
    ],
  );
  assert.equal(store.unplaced().length, 0);
  store.set({ query: "seven" });
  assert.deepEqual(store.shown().map(({ id }) => id), ["paris-fr-3", "unplaced:0"]);
  store.set({ choices: {}, query: "" });
  assert.equal(store.located().length, 3);
});

test("coordinates are read in degrees, minutes and seconds", () => {
  const toronto = { latitude: 43.65, longitude: -79.383333 };
  assert.deepEqual(readCoordinates("43°39′N 79°23′W"), toronto);
  assert.deepEqual(readCoordinates("43°39'0.0\"N, 79°23'00\"W"), toronto);
  assert.equal(readCoordinates("91°0′N 10°0′E"), null);
});

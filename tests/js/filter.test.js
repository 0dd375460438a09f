import assert from "node:assert/strict";
import { test } from "node:test";
import { shownLocations, shownUnplaced } from "../../maps/page/static/filter.js";
import { fold } from "../../maps/page/static/fold.js";
import { createStore } from "../../maps/page/static/store.js";
import { sampleData } from "./sample.js";

/** @param {Partial<import("../../maps/page/static/store.js").State>} state */
function shown(state) {
  const data = sampleData();
  const store = createStore(data, state);
  return shownLocations(data, data.locations, store.state()).map(({ name }) => name);
}

test("folding takes away case, accents and kinds of quotes", () => {
  assert.equal(fold("Île-de-France"), "ile-de-france");
  assert.equal(fold("STRASSE Straße"), "strasse strasse");
  assert.equal(fold("N’Djamena – Łódź"), "n'djamena - lodz");
  assert.equal(fold("ОДЕСА"), "одеса");
});

test("no filter leaves everything, the very same array", () => {
  const data = sampleData();
  assert.equal(shownLocations(data, data.locations, createStore(data).state()), data.locations);
});

test("every word must be in name, unit, country or quote", () => {
  assert.deepEqual(shown({ query: "montreal" }), ["Toronto", "Montréal"]);
  assert.deepEqual(shown({ query: "quebec" }), ["Montréal"]);
  assert.deepEqual(shown({ query: "FRANCE seven" }), ["Paris"]);
  assert.deepEqual(shown({ query: "seven ontario" }), []);
  assert.deepEqual(shown({ query: "   " }).length, 3);
});

test("a place is found by its other names", () => {
  assert.deepEqual(shown({ query: "Монреаль" }), ["Montréal"]);
  assert.deepEqual(shown({ query: "parijs" }), ["Paris"]);
});

test("a word that no place has leaves none, and parts of two places do not make one", () => {
  assert.deepEqual(shown({ query: "atlantis" }), []);
  assert.deepEqual(shown({ query: "монреальparijs" }), []);
});

test("country, status and dates filter together", () => {
  assert.deepEqual(shown({ country: "CA" }), ["Toronto", "Montréal"]);
  assert.deepEqual(shown({ country: "CA", query: "quebec" }), ["Montréal"]);
  assert.deepEqual(shown({ status: "ambiguous" }), ["Paris"]);
  assert.deepEqual(shown({ status: "counted" }), ["Toronto", "Montréal"]);
  assert.deepEqual(shown({ dates: ["2026-01-12", "2026-01-12"] }).length, 3);
  assert.deepEqual(shown({ dates: ["2026-01-13", "2026-12-31"] }), []);
});

test("what is not placed is searched too, and hidden by filters of places", () => {
  const data = sampleData();
  /** @param {Partial<import("../../maps/page/static/store.js").State>} state */
  const left = (state) => shownUnplaced(data, data.unplaced, createStore(data, state).state()).length;
  assert.equal(left({}), 1);
  assert.equal(left({ query: "paris seven" }), 1);
  assert.equal(left({ query: "toronto" }), 0);
  assert.equal(left({ country: "FR" }), 0);
  assert.equal(left({ status: "unplaced" }), 1);
});

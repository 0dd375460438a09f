import assert from "node:assert/strict";
import { test } from "node:test";
import { readAddress, writeAddress } from "../../maps/page/static/address.js";
import { createStore } from "../../maps/page/static/store.js";
import { sampleData } from "./sample.js";

/** @param {Partial<import("../../maps/page/static/store.js").State>} state */
function written(state) {
  return writeAddress(createStore(sampleData(), { language: "en", ...state }).state(), "en");
}

test("what is as usual is not written", () => {
  assert.equal(written({}), "");
  assert.equal(written({ query: "  " }), "");
});

test("what is written is read back", () => {
  /** @type {Partial<import("../../maps/page/static/store.js").State>} */
  const state = {
    place: "saint-jean & fils-ca-1",
    country: "",
    query: "été & \"x\" #1 +2 %",
    status: "counted",
    dates: ["2026-01-01", "2026-02-28"],
    view: "table",
    sort: "name",
    language: "ar",
  };
  assert.deepEqual(readAddress(written(state)), { ...state });
});

test("what is unknown or wrong is passed over", () => {
  const read = readAddress("#view=hologram&status=lost&from=2026&to=x&sort=up&color=red");
  assert.equal(read.view, "map");
  assert.equal(read.status, null);
  assert.equal(read.dates, null);
  assert.equal(read.sort, "count");
});

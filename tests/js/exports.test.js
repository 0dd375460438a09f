import assert from "node:assert/strict";
import { test } from "node:test";
import { csvText, guarded } from "../../maps/page/static/csv.js";
import { exportRows } from "../../maps/page/static/export_rows.js";
import { boundingBox, geoJsonText } from "../../maps/page/static/geojson.js";
import { kmlText } from "../../maps/page/static/kml.js";
import { fileName } from "../../maps/page/static/save.js";
import { location, sampleData } from "./sample.js";

test("cells are quoted where needed and numbers written as Python does", () => {
  const rows = [{ place: 'a "b", c', latitude: 43, longitude: -0.00001, reported_count: 3, report_ids: ["x|y", "z\\"] }];
  assert.equal(
    csvText(["place", "latitude", "longitude", "reported_count", "report_ids", "gone"], rows),
    'place,latitude,longitude,reported_count,report_ids,gone\n"a ""b"", c",43.0,-1e-05,3,x\\|y|z\\\\,\n',
  );
});

test("no text is taken for a formula, and a number below zero stays a number", () => {
  for (const text of ["=1+1", "+1", "-1", "@x", "\tx", "\rx"]) assert.equal(guarded(text), `'${text}`);
  assert.equal(guarded("'=1"), "''=1");
  assert.equal(guarded("'s-Hertogenbosch"), "'s-Hertogenbosch");
  assert.match(csvText(["longitude"], [{ longitude: -79.4 }]), /^longitude\n-79\.4\n$/);
});

test("rows have the country in English and the first sentence", () => {
  const data = sampleData();
  const [toronto] = exportRows(data, data.locations);
  assert.equal(toronto.country, "Canada");
  assert.equal(toronto.first_quote, "Three in Toronto, one in Montréal.");
  assert.deepEqual(toronto.source_urls, []);
});

test("a row quotes the sentence that gives its number", () => {
  const data = sampleData();
  const later = { ...data.mentions[0], index: 4, number: 3, quote: "Toronto has three." };
  data.mentions.push(later);
  assert.equal(exportRows(data, data.locations)[0].first_quote, "Toronto has three.");
});

test("a box across the 180th meridian has its west east of its east", () => {
  const rows = [178, -179].map((longitude) => ({ latitude: -18, longitude }));
  assert.deepEqual(boundingBox(rows), { bbox: [178, -18, -179, -18] });
  assert.deepEqual(boundingBox([]), {});
  assert.deepEqual(boundingBox([{ latitude: 1, longitude: 2 }]), { bbox: [2, 1, 2, 1] });
});

test("GeoJSON has longitude first and null for what is not placed", () => {
  const data = sampleData();
  const collection = JSON.parse(geoJsonText(exportRows(data, data.locations), [{ text: "Paris", reason: "unclear", quote: "q" }]));
  assert.deepEqual(collection.features[0].geometry.coordinates, [-79.4, 43.7]);
  assert.equal(collection.features[3].geometry, null);
  assert.equal("crs" in collection, false);
});

test("KML holds hostile text as text", () => {
  const data = sampleData();
  const text = kmlText("a < b & c", exportRows(data, [location({ name: '<b>"x"</b>\u0000\ud800 ]]>' })]));
  assert.match(text, /<name>a &lt; b &amp; c<\/name>/);
  assert.match(text, /<name>&lt;b&gt;&quot;x&quot;&lt;\/b&gt;\ufffd\ufffd \]\]&gt;<\/name>/);
  assert.match(text, /<coordinates>-79.4,43.7<\/coordinates>/);
});

test("files are named by letters and digits of any script", () => {
  assert.equal(fileName("Überfälle: what / 2026?", ".csv"), "uberfalle-what-2026.csv");
  assert.equal(fileName("报道 地点", ".kml"), "报道-地点.kml");
  assert.equal(fileName("../..", ".csv"), "map.csv");
  assert.ok(fileName("x".repeat(300), ".csv").length < 80);
});

// The base map as tools/make_basemap.py packed it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { unpackBorders } from "../../maps/page/static/borders.js";
import { worldX, worldY } from "../../maps/page/static/world.js";

const file = new URL("../../maps/page/basemap.json.gz", import.meta.url);
const { countries, lakes } = unpackBorders(JSON.parse(gunzipSync(readFileSync(file)).toString("utf-8")));

/** @param {string} code */
const named = (code) => countries.filter((country) => country.code === code);

/**
 * @param {import("../../maps/page/static/borders.js").Ring[]} rings
 * @param {number} latitude
 * @param {number} longitude
 */
function holds(rings, latitude, longitude) {
  const y = worldY(latitude);
  let inside = false;
  for (const { points, left } of rings) {
    // The world goes round: a ring may lie a turn to the west or east.
    const x = worldX(longitude) + Math.ceil(left - worldX(longitude));
    for (let i = 0; i < points.length; i += 2) {
      const j = (i + points.length - 2) % points.length;
      const [ax, ay, bx, by] = [points[i], points[i + 1], points[j], points[j + 1]];
      if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
    }
  }
  return inside;
}

test("capitals lie in their countries", () => {
  for (const [code, latitude, longitude] of /** @type {[string, number, number][]} */ ([
    ["FR", 48.85, 2.35], ["US", 38.9, -77.04], ["RU", 55.75, 37.62], ["BR", -15.78, -47.93], ["XK", 42.66, 21.17],
    ["NO", 59.95, 10.75], ["SJ", 78.8, 16.5], ["GF", 4, -53], ["ZA", -25.75, 28.19], ["LS", -29.4, 27.8],
  ])) assert.ok(holds(named(code)[0].rings, latitude, longitude), code);
});

test("a country around another does not hold it", () => {
  assert.ok(!holds(named("ZA")[0].rings, -29.6, 28.2));
});

test("no line jumps over the map", () => {
  for (const { code, rings } of countries) {
    for (const { points } of rings) {
      for (let i = 2; i < points.length; i += 2) {
        const closing = code === "AQ" && points[i + 1] > 1;
        assert.ok(closing || Math.abs(points[i] - points[i - 2]) < 0.1, code);
      }
    }
  }
});

test("every country has a code of its own and a place for its name inside it", () => {
  const codes = countries.map(({ code }) => code).filter((code) => code !== "");
  assert.equal(new Set(codes).size, codes.length);
  for (const code of ["US", "FR", "VN", "CL", "NO", "IT", "FJ"]) {
    const [{ label, rings }] = named(code);
    const latitude = (Math.atan(Math.sinh(Math.PI * (1 - 2 * label.y))) * 180) / Math.PI;
    assert.ok(holds(rings, latitude, (label.x - 0.5) * 360), code);
  }
});

test("the Great Lakes are there", () => {
  assert.ok(holds([...lakes], 43.7, -77.8), "Ontario");
  assert.ok(holds([...lakes], 47.7, -87.5), "Superior");
});

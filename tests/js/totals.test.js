import assert from "node:assert/strict";
import { test } from "node:test";
import { groupsOf } from "../../maps/page/static/groups.js";
import { atLeast, countOneThing } from "../../maps/page/static/totals.js";
import { location } from "./sample.js";

const iraq = location({ name: "Iraq", country: "IQ", admin1: null, kind: "country", count: 6, unit: null });
const mosul = location({ name: "Mosul", country: "IQ", admin1: "Nineveh", count: 2, unit: null });
const basra = location({ name: "Basra", country: "IQ", admin1: "Basra", count: 1, unit: null });
const kirkuk = location({ name: "Kirkuk", country: "IQ", admin1: "Kirkuk", count: null, unit: null });

test("a country and places in it are not added: the larger number stands", () => {
  assert.equal(atLeast([mosul, iraq, basra, kirkuk], 1), 6);
  assert.equal(atLeast([mosul, { ...iraq, count: 3 }, basra, kirkuk], 1), 4);
  assert.equal(groupsOf([mosul, iraq, basra, kirkuk], "count")[0].reported, 6);
});

test("what lies in a province in a country counts once", () => {
  const nineveh = location({ ...mosul, name: "Nineveh", kind: "admin1", count: 5 });
  const district = location({ ...mosul, name: "Sinjar District", admin2: "Sinjar", kind: "admin2", count: 3 });
  const sinjar = location({ ...mosul, name: "Sinjar", admin2: "Sinjar", count: 4 });
  assert.equal(atLeast([iraq, nineveh, district, sinjar, basra], 1), 6);
  assert.equal(atLeast([nineveh, district, sinjar, mosul, basra], 1), 7);
  assert.equal(atLeast([district, sinjar], 1), 4);
});

test("numbers of different things are not of one thing", () => {
  const dead = location({ unit: "people", reports: "a" });
  assert.equal(countOneThing([dead, location({ unit: "hectares", reports: "a" })]), false);
  assert.equal(countOneThing([dead, location({ unit: null, reports: "a" })]), true);
  assert.equal(countOneThing([dead, location({ unit: null, reports: "b" })]), false);
  assert.equal(countOneThing([dead, location({ count: null, unit: null, reports: "b" })]), true);
  assert.equal(countOneThing([location({ count: null })]), false);
});

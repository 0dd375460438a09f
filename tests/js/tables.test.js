// Rows that look into columns.
import assert from "node:assert/strict";
import { test } from "node:test";
import { addColumns, copied, rowsOf } from "../../maps/page/static/tables.js";

const table = () => ({ length: 3, name: ["Oslo", "Rome", "Lima"], country: { pool: ["NO", null], at: [0, 1, 1] } });

test("a row has its index and the value of each column, pooled or not", () => {
  const rows = rowsOf(table());
  assert.deepEqual(rows.map(({ index, name, country }) => [index, name, country]), [[0, "Oslo", "NO"], [1, "Rome", null], [2, "Lima", null]]);
});

test("a column of one value need not say it row by row", () => {
  const rows = rowsOf({ length: 2, name: ["Oslo", "Rome"], kind: { pool: ["city"] } });
  assert.deepEqual(rows.map(({ kind }) => kind), ["city", "city"]);
});

test("columns that come later are those of the same rows", () => {
  const rows = rowsOf({ length: 2, name: ["Oslo", "Rome"] });
  addColumns(rows, { length: 2, country: { pool: ["NO", "IT"], at: [0, 1] } });
  assert.deepEqual(rows.map(({ name, country }) => `${name} ${country}`), ["Oslo NO", "Rome IT"]);
  addColumns(rowsOf({ length: 0 }), { length: 0, country: [] });
});

test("a column can be computed from those in the file, and stand in their stead", () => {
  const rows = rowsOf(table(), ({ name }) => ({ name: (row) => name(row).toUpperCase(), size: (row) => name(row).length }));
  assert.deepEqual(rows.map(({ name, size }) => [name, size]), [["OSLO", 4], ["ROME", 4], ["LIMA", 4]]);
});

test("a copy has all fields of a row as its own, and of a plain object too", () => {
  const [row] = rowsOf(table());
  assert.deepEqual(copied(row), { index: 0, name: "Oslo", country: "NO" });
  assert.deepEqual({ ...copied(row), name: "Bergen" }, { index: 0, name: "Bergen", country: "NO" });
  assert.deepEqual(copied({ name: "Oslo" }), { name: "Oslo" });
});

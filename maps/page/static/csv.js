// CSV as `reportmap export` writes it (geo/tables/cells.py says how a cell becomes text).

import { DECIMAL_COLUMNS } from "./export_rows.js";

/** @typedef {import("./export_rows.js").Cell} Cell */
/** @typedef {import("./export_rows.js").ExportRow} ExportRow */

/**
 * @param {readonly string[]} columns
 * @param {readonly ExportRow[]} rows
 * @returns {string}
 */
export function csvText(columns, rows) {
  const lines = [columns, ...rows.map((row) => columns.map((column) => cellText(column, row[column])))];
  return lines.map((cells) => `${cells.map(quoted).join(",")}\n`).join("");
}

/**
 * Keep a spreadsheet from taking a text for a formula.
 * @param {string} text
 * @returns {string}
 */
export function guarded(text) {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/**
 * @param {string} column
 * @param {Cell | undefined} cell
 * @returns {string}
 */
function cellText(column, cell) {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return DECIMAL_COLUMNS.has(column) ? decimal(cell) : String(cell);
  return guarded(typeof cell === "string" ? cell : cell.map(escapedItem).join("|"));
}

/**
 * Write a number as Python's repr does: always with a point, and from 0.0001 down with an exponent.
 * @param {number} number
 * @returns {string}
 */
function decimal(number) {
  if (Number.isInteger(number)) return `${Object.is(number, -0) ? "-0" : number}.0`;
  if (Math.abs(number) >= 1e-4) return String(number);
  return number.toExponential().replace(/e-(\d)$/, "e-0$1");
}

/**
 * @param {string} item
 * @returns {string}
 */
function escapedItem(item) {
  return item.replace(/\\(?=[\\|]|$)|\|/g, "\\$&");
}

/**
 * @param {string} text
 * @returns {string}
 */
function quoted(text) {
  return /[,"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

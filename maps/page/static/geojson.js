// GeoJSON (RFC 7946): longitude first, a null geometry for what is not placed.

/** @typedef {import("./export_rows.js").ExportRow} ExportRow */
/** @typedef {{text: string, reason: string, quote: string}} UnplacedRow */

/**
 * @param {readonly ExportRow[]} rows
 * @param {readonly UnplacedRow[]} unplaced
 * @returns {string}
 */
export function geoJsonText(rows, unplaced) {
  const features = [
    ...rows.map((row) => ({
      type: "Feature",
      id: row.id,
      geometry: { type: "Point", coordinates: [row.longitude, row.latitude] },
      properties: row,
    })),
    ...unplaced.map((row) => ({ type: "Feature", geometry: null, properties: { ...row, status: "unplaced" } })),
  ];
  return `${JSON.stringify({ type: "FeatureCollection", ...boundingBox(rows), features })}\n`;
}

/**
 * West, south, east, north; west is greater than east where the box lies across the 180th meridian, which it
 * does where that makes it narrower.
 * @param {readonly ExportRow[]} rows
 * @returns {{bbox?: number[]}}
 */
export function boundingBox(rows) {
  if (rows.length === 0) return {};
  const latitudes = rows.map((row) => Number(row.latitude));
  const longitudes = rows.map((row) => Number(row.longitude)).sort((a, b) => a - b);
  let [west, east, widest] = [longitudes[0], longitudes[longitudes.length - 1], 0];
  widest = west + 360 - east;
  for (let i = 1; i < longitudes.length; i += 1) {
    const gap = longitudes[i] - longitudes[i - 1];
    if (gap > widest) [west, east, widest] = [longitudes[i], longitudes[i - 1], gap];
  }
  return { bbox: [west, extreme(latitudes, Math.min), east, extreme(latitudes, Math.max)] };
}

/**
 * @param {number[]} numbers
 * @param {(a: number, b: number) => number} choose
 * @returns {number}
 */
function extreme(numbers, choose) {
  return numbers.reduce((a, b) => choose(a, b));
}

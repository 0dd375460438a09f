// KML 2.2: a folder for each country, texts as text, the columns of the table as extended data.

/** @typedef {import("./export_rows.js").ExportRow} ExportRow */

/**
 * @param {string} title
 * @param {readonly ExportRow[]} rows
 * @returns {string}
 */
export function kmlText(title, rows) {
  /** @type {Map<string, ExportRow[]>} */
  const countries = new Map();
  for (const row of rows) {
    const country = String(row.country ?? "");
    const group = countries.get(country);
    if (group === undefined) countries.set(country, [row]);
    else group.push(row);
  }
  const folders = [...countries].map(
    ([country, group]) => `<Folder>\n${tag("name", country)}\n${group.map(placemark).join("\n")}\n</Folder>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    `<Document>\n${tag("name", title)}`,
    ...folders,
    "</Document>\n</kml>\n",
  ].join("\n");
}

/**
 * @param {ExportRow} row
 * @returns {string}
 */
function placemark(row) {
  const data = Object.entries(row)
    .filter(([, cell]) => cell !== null && !(Array.isArray(cell) && cell.length === 0))
    .map(([name, cell]) => `<Data name="${name}">${tag("value", Array.isArray(cell) ? cell.join("|") : cell)}</Data>`);
  return [
    "<Placemark>",
    tag("name", row.place),
    tag("description", escaped(String(row.first_quote ?? ""))), // what shows a description takes it for HTML
    `<ExtendedData>${data.join("")}</ExtendedData>`,
    `<Point>${tag("coordinates", `${row.longitude},${row.latitude}`)}</Point>`,
    "</Placemark>",
  ].join("\n");
}

/**
 * @param {string} name
 * @param {unknown} text
 * @returns {string}
 */
function tag(name, text) {
  return `<${name}>${escaped(String(text ?? ""))}</${name}>`;
}

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// What XML 1.0 cannot hold: control characters but tab and line ends, lone surrogates, two noncharacters.
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;

/**
 * @param {string} text
 * @returns {string}
 */
function escaped(text) {
  return text
    .replace(FORBIDDEN, "\ufffd")
    .replace(/[&<>"]/g, (character) => ENTITIES[/** @type {keyof typeof ENTITIES} */ (character)]);
}

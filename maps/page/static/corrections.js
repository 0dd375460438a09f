// What the reader corrected in the page, as the CSV that `reportmap cache merge` takes: geo/cache/corrections.py
// says what its columns hold.

import { csvText } from "./csv.js";
import { mentionsOf } from "./evidence_data.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Mention} Mention */
/** @typedef {import("./data.js").Place} Place */
/** @typedef {import("./store.js").State} State */
/** @typedef {import("./export_rows.js").ExportRow} ExportRow */

const COLUMNS = [
  "report_id",
  "text",
  "start",
  "action",
  "name",
  "country_code",
  "admin1",
  "kind",
  "latitude",
  "longitude",
  "geonames_id",
  "note",
  "by",
];

const UNPLACED = "unplaced:";

/** The geocoder of a place that somebody put down by its coordinates, as the cache names it. */
export const BY_HAND = "hand";

/**
 * @param {import("./data.js").Unplaced} item
 * @returns {string} its key in `State.choices`
 */
export function unplacedKey(item) {
  return `${UNPLACED}${item.index}`;
}

/**
 * @param {string} key of `State.choices`
 * @returns {number | null} the index of the not-placed item it stands for; null for a location's id
 */
export function unplacedIndex(key) {
  return key.startsWith(UNPLACED) ? Number(key.slice(UNPLACED.length)) : null;
}

/**
 * @param {Data} data
 * @param {State["choices"]} choices
 * @returns {string} CSV
 */
export function correctionsCsv(data, choices) {
  const rows = Object.entries(choices).flatMap(([key, choice]) =>
    scopes(data, mentionsBehind(data, key)).map((scope) => ({ ...scope, ...answer(choice) })),
  );
  return csvText(COLUMNS, rows);
}

/**
 * @param {Data} data
 * @param {string} key
 * @returns {Mention[]}
 */
function mentionsBehind(data, key) {
  const index = unplacedIndex(key);
  if (index !== null) return [data.mentions[data.unplaced[index].mention]];
  const location = data.locations.find(({ id }) => id === key);
  return location === undefined ? [] : mentionsOf(data, location);
}

/**
 * A row for each name in each report; where the same name means something else elsewhere in that report, a
 * row for each mention, by its position.
 * @param {Data} data
 * @param {Mention[]} mentions
 * @returns {ExportRow[]}
 */
function scopes(data, mentions) {
  /** @type {Map<string, ExportRow>} */
  const rows = new Map();
  for (const mention of mentions) {
    const shared = data.mentions.some(
      (other) =>
        other.report === mention.report && other.text === mention.text && !mentions.includes(other),
    );
    const report = mention.report === null ? undefined : data.reports[mention.report];
    const start = shared && report !== undefined ? characters(report.text, mention.start) : null;
    const row = { report_id: report?.id ?? null, text: mention.text, start };
    rows.set(JSON.stringify(row), row);
  }
  return [...rows.values()];
}

/**
 * @param {Place | "not-a-place"} choice
 * @returns {ExportRow}
 */
function answer(choice) {
  if (choice === "not-a-place") return { action: "not_a_place" };
  return {
    action: choice.geocoder === BY_HAND ? "place" : "choose",
    name: choice.name,
    country_code: choice.country,
    admin1: choice.admin1,
    kind: choice.kind,
    latitude: choice.latitude,
    longitude: choice.longitude,
    geonames_id: choice.geonamesId,
  };
}

/**
 * Count characters as Python does: one for those that JavaScript counts twice.
 * @param {string} text
 * @param {number} units
 * @returns {number}
 */
function characters(text, units) {
  return [...text.slice(0, units)].length;
}

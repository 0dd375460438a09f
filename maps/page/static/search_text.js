// The text that is searched: all that is said about each location, folded, in one long string.

import { mentionsOf } from "./evidence_data.js";
import { fold } from "./fold.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Location} Location */

/** Between locations; no word that is searched for holds it. */
const END = "\n";

/**
 * @typedef {object} SearchText
 * @property {string[]} parts folded so far, one a location
 * @property {string | null} text all of them, each followed by `END`, when all are folded
 * @property {Uint32Array} ends where in it each location's part ends
 */

/** @type {WeakMap<Data, SearchText>} */
const texts = new WeakMap();

/**
 * Fold the words of all locations before anybody searches, a few at a time, so that the first search is quick.
 * @param {Data} data
 */
export function prepareSearch(data) {
  const search = searchText(data);
  /** @param {IdleDeadline} deadline */
  const some = (deadline) => {
    while (search.text === null && deadline.timeRemaining() > 1) addParts(data, search, 50);
    if (search.text === null) requestIdleCallback(some);
  };
  if ("requestIdleCallback" in globalThis) requestIdleCallback(some);
}

/**
 * Find a folded word: one pass over one string, which is many times faster than asking each location.
 * @param {Data} data
 * @param {string} word
 * @returns {Uint8Array} 1 for each location that has it
 */
export function locationsWith(data, word) {
  const search = searchText(data);
  if (search.text === null) addParts(data, search, data.locations.length);
  const { text, ends } = /** @type {SearchText & {text: string}} */ (search);
  const found = new Uint8Array(ends.length);
  let row = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, ends[row])) {
    while (ends[row] <= at) row += 1;
    found[row] = 1;
  }
  return found;
}

/**
 * @param {Data} data
 * @param {Location} location
 * @returns {string} all that is searched about a location, folded
 */
export function foldedText(data, location) {
  const said = mentionsOf(data, location).flatMap((mention) => [mention.text, mention.quote]);
  const words = [location.name, location.admin1 ?? "", location.quote ?? "", data.alternates[location.index] ?? "", ...new Set(said)];
  return fold(words.join(" "));
}

/**
 * @param {Data} data
 * @returns {SearchText}
 */
function searchText(data) {
  let search = texts.get(data);
  if (search === undefined) {
    search = { parts: [], text: null, ends: new Uint32Array(data.locations.length) };
    texts.set(data, search);
  }
  return search;
}

/**
 * @param {Data} data
 * @param {SearchText} search
 * @param {number} count
 */
function addParts(data, search, count) {
  const { parts, ends } = search;
  const last = Math.min(data.locations.length, parts.length + count);
  while (parts.length < last) {
    const row = parts.length;
    const part = foldedText(data, data.locations[row]).replaceAll(END, " ");
    parts.push(part);
    ends[row] = (row === 0 ? 0 : ends[row - 1]) + part.length + END.length;
  }
  if (parts.length < data.locations.length) return;
  search.text = parts.map((part) => part + END).join("");
  search.parts = [];
}

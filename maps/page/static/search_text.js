// The text that is searched: all that is said about each location, folded, in one long string.

import { mentionsOf } from "./evidence_data.js";
import { fold } from "./fold.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Location} Location */

/** Between locations; no word that is searched for holds it. */
const END = "\n";

/**
 * @typedef {object} SearchText
 * @property {string[]} parts folded so far, of some locations each
 * @property {number} folded how many locations are in them
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
  const words = [location.name, location.called ?? "", location.admin1 ?? "", location.quote ?? "", data.alternates[location.index] ?? "", ...new Set(said)];
  return fold(words.join(" "));
}

/**
 * @param {Data} data
 * @returns {SearchText}
 */
function searchText(data) {
  let search = texts.get(data);
  if (search === undefined) {
    search = { parts: [], folded: 0, text: null, ends: new Uint32Array(data.locations.length) };
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
  const { ends, folded } = search;
  const last = Math.min(data.locations.length, folded + count);
  let part = "";
  for (let row = folded; row < last; row += 1) {
    const text = foldedText(data, data.locations[row]).replaceAll(END, " ") + END;
    part += text;
    ends[row] = (row === 0 ? 0 : ends[row - 1]) + text.length;
  }
  search.parts.push(part);
  search.folded = last;
  if (last < data.locations.length) return;
  search.text = search.parts.join("");
  search.parts = [];
}

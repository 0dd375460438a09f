// What the locations are with the corrections made in the page.

import { unplacedIndex, unplacedKey } from "./corrections.js";
import { copied } from "./tables.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Location} Location */
/** @typedef {import("./data.js").Place} Place */
/** @typedef {Readonly<Record<string, Place | "not-a-place">>} Choices */

/** The reason that the next build will give for what is corrected here (geo/placing.py). */
const PINNED = "pinned by hand";

/**
 * Put the places chosen in the page in the stead of those built in, and what was not placed among them.
 * @param {Data} data
 * @param {Choices} choices
 * @returns {readonly Location[]}
 */
export function withChoices(data, choices) {
  if (Object.keys(choices).length === 0) return data.locations;
  const corrected = data.locations.flatMap((location) => {
    const choice = choices[location.id];
    if (choice === undefined) return [location];
    return choice === "not-a-place" ? [] : [correctedLocation(location, choice)];
  });
  return [...corrected, ...placedAfterAll(data, choices)];
}

/**
 * @param {Data} data
 * @param {Choices} choices
 * @returns {readonly import("./data.js").Unplaced[]} what neither the build nor a choice has placed
 */
export function stillUnplaced(data, choices) {
  return data.unplaced.filter((item) => choices[unplacedKey(item)] === undefined);
}

/**
 * @param {Location} location
 * @param {Place} place
 * @returns {Location}
 */
function correctedLocation(location, place) {
  return { ...copied(location), ...place, status: "corrected", confidence: 1, reason: PINNED };
}

/**
 * @param {Data} data
 * @param {Choices} choices
 * @returns {Location[]}
 */
function placedAfterAll(data, choices) {
  return Object.entries(choices).flatMap(([key, choice]) => {
    const index = unplacedIndex(key);
    if (index === null || choice === "not-a-place") return [];
    const mention = data.mentions[data.unplaced[index].mention];
    const report = mention.report === null ? undefined : data.reports[mention.report];
    /** @type {Location} */
    const location = {
      ...choice,
      // Below zero: not among `data.locations`. evidence_data.js finds its mention by it.
      index: -1 - index,
      id: key,
      count: mention.number,
      unit: mention.unit,
      mentions: 1,
      status: "corrected",
      confidence: 1,
      reason: PINNED,
      quote: null,
      reports: report?.id ?? "",
      urls: report?.url ?? "",
    };
    return [location];
  });
}

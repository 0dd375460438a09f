// The corrections made in the page, kept in this tab over a reload, as long as the page is the same.

import { unplacedIndex } from "./corrections.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./choices.js").Choices} Choices */

/**
 * @param {Data} data
 * @returns {Choices} those kept for this page that it still has something to apply to
 */
export function keptChoices(data) {
  try {
    /** @type {Choices} */
    const kept = JSON.parse(sessionStorage.getItem(keyOf(data)) ?? "{}");
    const ids = new Set(data.locations.map(({ id }) => id));
    return Object.fromEntries(Object.entries(kept).filter(([key]) => ids.has(key) || unplacedIndex(key) !== null));
  } catch {
    return {}; // A frame without storage of its own.
  }
}

/**
 * @param {Data} data
 * @param {Choices} choices
 */
export function keepChoices(data, choices) {
  try {
    if (Object.keys(choices).length === 0) sessionStorage.removeItem(keyOf(data));
    else sessionStorage.setItem(keyOf(data), JSON.stringify(choices));
  } catch {
    // Nothing is kept; leaving the page warns of it.
  }
}

/**
 * @param {Data} data
 * @returns {string} the same for the same file of the same reports with the same names left to place
 */
function keyOf({ about, reports, locations, unplaced }) {
  const made = [location.pathname, about.title, reports.map(({ id, sha256 }) => [id, sha256]), locations.length, unplaced.map(({ mention }) => mention)];
  return `reportmap ${JSON.stringify(made)}`;
}

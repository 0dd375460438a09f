// Which locations the filters leave: one answer for map, list, table, text, counts and downloads.

import { fold } from "./fold.js";
import { foldedText, locationsWith } from "./search_text.js";
import { countryName } from "./words.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Location} Location */
/** @typedef {import("./store.js").State} State */

/**
 * @param {Data} data
 * @param {readonly Location[]} locations
 * @param {State} state
 * @returns {readonly Location[]}
 */
export function shownLocations(data, locations, state) {
  const tests = [byQuery(data, state), byCountry(state), byStatus(state), byDates(data, state)];
  const active = tests.filter((test) => test !== null);
  if (active.length === 0) return locations;
  if (active.length === 1) return locations.filter((location) => active[0](location));
  return locations.filter((location) => active.every((test) => test(location)));
}

/**
 * The not-placed mentions that pass the search; other filters concern places.
 * @param {Data} data
 * @param {readonly import("./data.js").Unplaced[]} items
 * @param {State} state
 * @returns {readonly import("./data.js").Unplaced[]}
 */
export function shownUnplaced(data, items, state) {
  if (state.country !== null || (state.status !== null && state.status !== "unplaced")) return [];
  const words = wordsOf(state.query);
  const inDates = withinDates(data, state);
  return items.filter((item) => {
    const mention = data.mentions[item.mention];
    const report = mention.report === null ? undefined : data.reports[mention.report];
    const text = fold(`${mention.text}\n${mention.quote}`);
    return words.every((word) => text.includes(word)) && (inDates === null || inDates(report?.published ?? null));
  });
}

/** @typedef {((location: Location) => boolean) | null} Test */

/**
 * @param {Data} data
 * @param {State} state
 * @returns {Test}
 */
function byQuery(data, state) {
  const words = wordsOf(state.query);
  if (words.length === 0) return null;
  const tests = words.map((word) => holding(data, word));
  if (tests.length === 1) return tests[0];
  return (location) => tests.every((test) => test(location));
}

/**
 * @param {Data} data
 * @param {string} word folded
 * @returns {(location: Location) => boolean} whether it is said about a location, or in the name of its country
 */
function holding(data, word) {
  const found = locationsWith(data, word);
  /** @type {Map<string | null, boolean>} */
  const inCountry = new Map();
  return (location) => {
    const { country } = location;
    let fits = inCountry.get(country);
    if (fits === undefined) {
      fits = country !== null && fold(countryName(country)).includes(word);
      inCountry.set(country, fits);
    }
    if (fits || found[location.index] === 1) return true;
    // Corrected or placed in the page: what it is called now is not in what was folded.
    return data.locations[location.index] !== location && foldedText(data, location).includes(word);
  };
}

/**
 * @param {State} state
 * @returns {Test}
 */
function byCountry({ country }) {
  return country === null ? null : (location) => (location.country ?? "") === country;
}

/**
 * @param {State} state
 * @returns {Test}
 */
function byStatus({ status }) {
  if (status === null) return null;
  if (status === "counted") return (location) => location.count !== null;
  return (location) => location.status === status;
}

/**
 * @param {Data} data
 * @param {State} state
 * @returns {Test}
 */
function byDates(data, state) {
  const inDates = withinDates(data, state);
  if (inDates === null) return null;
  const published = new Map(data.reports.map((report) => [report.id, report.published]));
  return (location) => location.reports.split("\n").some((id) => inDates(published.get(id) ?? null));
}

/**
 * @param {Data} data
 * @param {State} state
 * @returns {((day: string | null) => boolean) | null}
 */
function withinDates(data, { dates }) {
  if (dates === null) return null;
  const [first, last] = dates;
  return (day) => day !== null && day.slice(0, 10) >= first && day.slice(0, 10) <= last;
}

/**
 * @param {string} query
 * @returns {string[]}
 */
function wordsOf(query) {
  return fold(query).split(" ").filter((word) => word !== "");
}

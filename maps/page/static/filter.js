// Which locations the filters leave: one answer for map, list, table, text, counts and downloads.

import { mentionsOf } from "./evidence_data.js";
import { fold } from "./fold.js";
import { countryName, spokenLanguage } from "./words.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Location} Location */
/** @typedef {import("./store.js").State} State */

/** @type {WeakMap<Data, string[]>} */
const searched = new WeakMap();
/** @type {{language: string, names: Map<string | null, string>}} */
let countries = { language: "", names: new Map() };

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

/**
 * Fold the words of all locations before anybody searches, a few at a time, so that the first search is quick.
 * @param {Data} data
 */
export function prepareSearch(data) {
  const folds = searchTexts(data);
  /** @param {IdleDeadline} deadline */
  const some = (deadline) => {
    while (folds.length < data.locations.length && deadline.timeRemaining() > 1) addFolds(data, folds, 100);
    if (folds.length < data.locations.length) requestIdleCallback(some);
  };
  if ("requestIdleCallback" in globalThis) requestIdleCallback(some);
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
  const folds = searchTexts(data);
  addFolds(data, folds, data.locations.length);
  return (location) => {
    const country = foldedCountry(location.country);
    const original = data.locations[location.index];
    const text = original === undefined ? searchText(data, location) : folds[location.index];
    const changed = original === undefined || location.name === original.name ? "" : fold(location.name);
    return words.every((word) => text.includes(word) || country.includes(word) || changed.includes(word));
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

/**
 * @param {Data} data
 * @returns {string[]} what is searched for each location, as far as it is folded yet
 */
function searchTexts(data) {
  let folds = searched.get(data);
  if (folds === undefined) {
    folds = [];
    searched.set(data, folds);
  }
  return folds;
}

/**
 * @param {Data} data
 * @param {string[]} folds
 * @param {number} count
 */
function addFolds(data, folds, count) {
  const end = Math.min(data.locations.length, folds.length + count);
  while (folds.length < end) {
    folds.push(searchText(data, data.locations[folds.length]));
  }
}

/**
 * @param {Data} data
 * @param {Location} location
 * @returns {string}
 */
function searchText(data, location) {
  const said = mentionsOf(data, location).flatMap((mention) => [mention.text, mention.quote]);
  return fold([location.name, location.admin1 ?? "", location.quote ?? "", ...new Set(said)].join("\n"));
}

/**
 * @param {string | null} code
 * @returns {string}
 */
function foldedCountry(code) {
  if (countries.language !== spokenLanguage()) countries = { language: spokenLanguage(), names: new Map() };
  let name = countries.names.get(code);
  if (name === undefined) {
    name = code === null ? "" : fold(countryName(code));
    countries.names.set(code, name);
  }
  return name;
}

// Locations by country, in the order in which the list shows them and "next" walks through them.

import { atLeast, countOneThing } from "./totals.js";
import { compareNames, countryName, placeName, spokenLanguage } from "./words.js";

/** @typedef {import("./data.js").Location} Location */

/**
 * @typedef {object} Group
 * @property {string} code ISO 3166-1 alpha-2, empty for none
 * @property {string} name
 * @property {Location[]} locations not yet sorted; see `sortedLocations`
 * @property {number} reported at least so many: places without a number count as one; where the numbers are of
 *   different things, the greatest of them
 */

/** @type {{locations: readonly Location[], key: string, groups: Group[]} | null} */
let last = null;
/** @type {WeakMap<Location[], {sort: string, sorted: Location[]}>} */
const sortedGroups = new WeakMap();

/**
 * @param {readonly Location[]} locations
 * @param {"count" | "name"} sort
 * @returns {Group[]}
 */
export function groupsOf(locations, sort) {
  const key = `${sort} ${spokenLanguage()}`;
  if (last === null || last.locations !== locations || last.key !== key) {
    last = { locations, key, groups: ordered(gathered(locations), sort) };
  }
  return last.groups;
}

/**
 * @param {Group} group
 * @param {"count" | "name"} sort
 * @returns {Location[]}
 */
export function sortedLocations(group, sort) {
  const known = sortedGroups.get(group.locations);
  if (known !== undefined && known.sort === sort) return known.sorted;
  const sorted = [...group.locations].sort(sort === "name" ? byName : byCount);
  sortedGroups.set(group.locations, { sort, sorted });
  return sorted;
}

/**
 * Where a location stands in the list: its position from 1, and the ids of its neighbours.
 * @param {Group[]} groups
 * @param {"count" | "name"} sort
 * @param {Location} location
 * @returns {{position: number, previous: string | null, next: string | null} | null} null if it is not shown
 */
export function neighbours(groups, sort, location) {
  const at = groups.findIndex((group) => group.code === (location.country ?? ""));
  if (at < 0) return null;
  const siblings = sortedLocations(groups[at], sort);
  const index = siblings.findIndex(({ id }) => id === location.id);
  if (index < 0) return null;
  const before = groups.slice(0, at).reduce((sum, group) => sum + group.locations.length, 0);
  const previous = siblings[index - 1] ?? (at > 0 ? sortedLocations(groups[at - 1], sort).at(-1) : undefined);
  const next = siblings[index + 1] ?? (at + 1 < groups.length ? sortedLocations(groups[at + 1], sort)[0] : undefined);
  return { position: before + index + 1, previous: previous?.id ?? null, next: next?.id ?? null };
}

/**
 * @param {readonly Location[]} locations
 * @returns {Group[]}
 */
function gathered(locations) {
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (const location of locations) {
    const code = location.country ?? "";
    let group = groups.get(code);
    if (group === undefined) {
      group = { code, name: countryName(code), locations: [], reported: 0 };
      groups.set(code, group);
    }
    group.locations.push(location);
  }
  for (const group of groups.values()) group.reported = reportedIn(group.locations);
  return [...groups.values()];
}

/** @param {Location[]} locations */
function reportedIn(locations) {
  if (countOneThing(locations) || locations.every(({ count }) => count === null)) return atLeast(locations, 1);
  return locations.reduce((most, { count }) => Math.max(most, count ?? 1), 0);
}

/**
 * @param {Group[]} groups
 * @param {"count" | "name"} sort
 * @returns {Group[]}
 */
function ordered(groups, sort) {
  return groups.sort((a, b) => {
    if ((a.code === "") !== (b.code === "")) return a.code === "" ? 1 : -1;
    return (sort === "count" ? b.reported - a.reported : 0) || compareNames(a.name, b.name);
  });
}

/**
 * @param {Location} a
 * @param {Location} b
 */
function byName(a, b) {
  return compareNames(placeName(a), placeName(b)) || a.index - b.index;
}

/**
 * @param {Location} a
 * @param {Location} b
 */
function byCount(a, b) {
  return (b.count ?? 1) - (a.count ?? 1) || b.mentions - a.mentions || byName(a, b);
}

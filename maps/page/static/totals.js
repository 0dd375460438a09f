// What is reported in several places together: the counterpart of maps/page/reading/totals.py and
// geo/counts/nested.py.

/** @typedef {import("./data.js").Location} Location */

/** The areas that hold places, the narrowest first. */
const WIDE = ["admin2", "admin1", "country"];

/**
 * Numbers of different things cannot be added. One that leaves out what it counts may be of the thing that others name
 * in the same report, not of what another report counts.
 * @param {readonly Location[]} locations
 * @returns {boolean} whether there are numbers, and of one thing
 */
export function countOneThing(locations) {
  const counted = locations.filter(({ count }) => count !== null);
  const units = new Set(counted.map(({ unit }) => unit));
  const isBare = units.delete(null);
  return counted.length > 0 && units.size <= 1 && (!isBare || areOfOneReport(counted));
}

/** @param {readonly Location[]} locations */
function areOfOneReport([first, ...others]) {
  const shared = new Set(first.reports.split("\n"));
  for (const { reports } of others) {
    const own = new Set(reports.split("\n"));
    for (const id of shared) if (!own.has(id)) shared.delete(id);
  }
  return shared.size > 0;
}

/**
 * The least that there is where numbers are of one thing. The number of an area and those of places in it are not
 * added: the larger stands.
 * @param {readonly Location[]} locations
 * @param {number} unnumbered what a place without a number stands for, see maps/page/reading/subject.py
 */
export function atLeast(locations, unnumbered) {
  /** @type {Map<string, Location>} */
  const areas = new Map();
  for (const location of locations) if (width(location) >= 0) areas.set(key(location, width(location)), location);
  /** @type {Map<Location, number>} */
  const inside = new Map();
  let total = 0;
  for (const location of areas.size === 0 ? locations : [...locations].sort((a, b) => width(a) - width(b))) {
    const number = Math.max(location.count ?? unnumbered, inside.get(location) ?? 0);
    const around = areaAround(location, areas);
    if (around === undefined) total += number;
    else inside.set(around, (inside.get(around) ?? 0) + number);
  }
  return total;
}

/** @param {Location} location */
function width({ kind }) {
  return WIDE.indexOf(kind);
}

/**
 * @param {Location} location
 * @param {Map<string, Location>} areas
 * @returns {Location | undefined} the narrowest of the areas that it lies in
 */
function areaAround(location, areas) {
  if (areas.size === 0 || location.country === null) return undefined;
  const named = [location.admin2, location.admin1, location.country];
  for (let level = width(location) + 1; level < WIDE.length; level += 1) {
    const around = named[level] === null ? undefined : areas.get(key(location, level));
    if (around !== undefined) return around;
  }
  return undefined;
}

/**
 * @param {Location} location
 * @param {number} level index into `WIDE`
 */
function key({ country, admin1, admin2 }, level) {
  return JSON.stringify([country, admin1, admin2].slice(0, WIDE.length - level));
}

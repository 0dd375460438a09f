// The markers that stand on the map in one view, gathered where they would cover each other.

import { LEAST_DISTANCE, alone, gather, membersOf } from "./cluster.js";
import { worldPoint } from "./world.js";

/** @typedef {import("./data.js").Location} Location */
/** @typedef {import("./world.js").View} View */

/**
 * @typedef {object} Pins locations as points to draw
 * @property {readonly Location[]} locations
 * @property {Float64Array} x world units
 * @property {Float64Array} y
 * @property {Float32Array} radius pixels
 * @property {ReadonlySet<string>} reported codes of the countries that hold them, as the gazetteer has it
 */

/**
 * @typedef {object} Mark one marker on the map
 * @property {number} x pixels from the view's left edge
 * @property {number} y
 * @property {number} radius
 * @property {number} size how many locations it stands for
 * @property {Location} first
 * @property {() => readonly Location[]} locations all of them, which may be very many
 * @property {(id: string) => boolean} holds whether the location of this id is among them
 */

const LEAST_RADIUS = LEAST_DISTANCE / 2;
const MOST_RADIUS = 26;

/** Pixels, in a wide font, of half a digit and half a separator of thousands, and of the rim beside a number. */
const HALF_DIGIT = { short: 4.6, long: 3.9 };
const HALF_SEPARATOR = 2.1;
const RIM = 5;

/** The number at which a marker is largest, unless a report gives a larger one. */
const LARGE_COUNT = 12;

/** With more locations than this, only those in and around the view are looked at. */
const MANY = 3000;

/**
 * @param {readonly Location[]} locations
 * @param {number} west
 * @param {Pins} [all] all locations as built, whose points are known
 * @returns {Pins}
 */
export function pinsOf(locations, west, all) {
  const x = new Float64Array(locations.length);
  const y = new Float64Array(locations.length);
  const radius = new Float32Array(locations.length);
  const reported = new Set();
  const largest = locations.reduce((most, { count }) => Math.max(most, count ?? 0), LARGE_COUNT);
  locations.forEach((location, at) => {
    const point = knownPoint(all, location) ?? worldPoint(location, west);
    x[at] = point.x;
    y[at] = point.y;
    radius[at] = pinRadius(location.count, largest);
    reported.add(location.country ?? "");
  });
  return { locations, x, y, radius, reported };
}

/**
 * @param {Pins | undefined} all
 * @param {Location} location
 * @returns {import("./world.js").Point | null} null for one that was corrected or placed in the page
 */
function knownPoint(all, location) {
  const { index } = location;
  return all?.locations[index] === location ? { x: all.x[index], y: all.y[index] } : null;
}

/**
 * The area of a marker grows with its number, from the least size to the largest, and holds the number whole: 1,200
 * beside 1,500,000 would have the least size, and be wider than it.
 * @param {number | null} count
 * @param {number} largest
 * @returns {number} pixels
 */
export function pinRadius(count, largest) {
  const share = count === null || count < 1 ? 0 : (count - 1) / (largest - 1);
  const radius = Math.sqrt(LEAST_RADIUS ** 2 + (MOST_RADIUS ** 2 - LEAST_RADIUS ** 2) * share);
  return count === null ? radius : Math.max(radius, numberRadius(count));
}

/**
 * @param {number} count
 * @returns {number} pixels that it needs on each side of the marker's middle
 */
function numberRadius(count) {
  const digits = String(count).length;
  const separators = Math.floor((digits - 1) / 3);
  return digits * (separators === 0 ? HALF_DIGIT.short : HALF_DIGIT.long) + separators * HALF_SEPARATOR + RIM;
}

/**
 * @param {View} view
 * @param {Pins} pins
 * @param {string | null} selected id of the location that is never gathered with others
 * @returns {Mark[]}
 */
export function marksIn(view, pins, selected) {
  const { locations } = pins;
  const apart = selected === null ? -1 : locations.findIndex(({ id }) => id === selected);
  const groups = gather(pins, aroundView(view, pins, apart), view.scale);
  if (apart >= 0) groups.push(alone(pins, apart));
  return groups.map((group) => ({
    x: group.x * view.scale - view.left,
    y: group.y * view.scale - view.top,
    radius: group.radius,
    size: group.size,
    first: locations[group.first],
    locations: () => membersOf(group).map((at) => locations[at]),
    holds: (id) => group.parts.some((part) => Array.prototype.some.call(part, (at) => locations[at].id === id)),
  }));
}

/**
 * Choose the locations to draw: all where they are few, else those in the view and half a view around it.
 * @param {View} view
 * @param {Pins} pins
 * @param {number} apart index of one to leave out
 * @returns {Int32Array} ascending
 */
function aroundView({ scale, left, top, width, height }, { x, y }, apart) {
  const few = x.length <= MANY;
  const box = {
    left: (left - width / 2) / scale,
    right: (left + 1.5 * width) / scale,
    top: (top - height / 2) / scale,
    bottom: (top + 1.5 * height) / scale,
  };
  const chosen = new Int32Array(x.length);
  let count = 0;
  for (let at = 0; at < x.length; at += 1) {
    const near = few || (x[at] >= box.left && x[at] <= box.right && y[at] >= box.top && y[at] <= box.bottom);
    if (near && at !== apart) chosen[count++] = at;
  }
  return chosen.subarray(0, count);
}

/**
 * @param {Mark} mark
 * @param {View} view
 * @param {number} margin pixels
 */
export function inView({ x, y }, view, margin) {
  return x >= -margin && y >= -margin && x <= view.width + margin && y <= view.height + margin;
}

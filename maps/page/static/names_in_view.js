// The names that stand on the map in one view: of places, of the countries that are reported, of the rest of the map.

import { widestRun } from "./country_names.js";
import { placeLabels } from "./labels.js";
import { wrapped } from "./longitudes.js";
import { inView } from "./marks.js";
import { placeName } from "./words.js";
import { worldX, worldY, zoomOf } from "./world.js";

/** @typedef {import("./data.js").Location} Location */
/** @typedef {import("./labels.js").Wish} Wish */
/** @typedef {import("./marks.js").Mark} Mark */
/** @typedef {import("./world.js").View} View */
/** @typedef {[name: string, latitude: number, longitude: number, importance: number]} City */

/**
 * @typedef {object} Background the names that the base map offers
 * @property {import("./borders.js").Borders} borders
 * @property {readonly City[]} cities most important first
 */

/** Pixels of the ring around a marker that is selected, ambiguous or corrected. */
const RING = 5;

/** Pixels within which a city of the base map is the place of a marker, whatever either is called. */
const SAME_SPOT = 4;

/**
 * Write the names: places first, then the countries that are reported, then the rest of the map.
 * @param {View} view
 * @param {readonly Mark[]} marks
 * @param {Background} background
 * @param {object} words
 * @param {string | null} words.selected
 * @param {ReadonlySet<string>} words.reported
 * @param {(code: string) => string} words.countryName
 * @param {import("./labels.js").Measure} words.measure
 * @param {readonly import("./labels.js").Box[]} [kept] boxes to keep free beside the markers
 * @returns {import("./labels.js").Label[]}
 */
export function labelsIn(view, marks, background, { selected, reported, countryName, measure }, kept = []) {
  const visible = marks.filter((mark) => inView(mark, view, 30));
  const taken = visible.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const singles = visible.filter(({ size, first }) => size === 1 && first.name !== undefined);
  const places = singles
    .sort((a, b) => rank(b, selected) - rank(a, selected))
    .map(({ x, y, radius, first }) => wish(placeName(first), "place", x, y, radius + ringOf(first, selected)));
  const written = new Set(singles.flatMap(({ first }) => [first.name, placeName(first)]));
  /** @param {Wish} city */
  const isWritten = ({ text, x, y }) =>
    written.has(text) || singles.some((mark) => Math.hypot(mark.x - x, mark.y - y) < SAME_SPOT);
  const wishes = [
    ...places,
    ...countryWishes(view, background, reported, countryName, measure).filter(({ text }) => !written.has(text)),
    ...cityWishes(view, background).filter((city) => !isWritten(city)),
  ];
  return placeLabels(wishes, [...taken, ...kept], view, measure);
}

/**
 * @param {Location} location
 * @param {string | null} selected
 * @returns {number} pixels that the ring around its marker takes; map.css draws it
 */
function ringOf({ id, status }, selected) {
  return id === selected || status !== "placed" ? RING : 0;
}

/**
 * @param {Mark} mark
 * @param {string | null} selected
 */
function rank({ first: { id, count, mentions } }, selected) {
  return id === selected ? Infinity : (count ?? 0) * 1000 + mentions;
}

/**
 * @param {View} view
 * @param {Background} background
 * @param {ReadonlySet<string>} reported
 * @param {(code: string) => string} countryName
 * @param {import("./labels.js").Measure} measure
 * @returns {Wish[]}
 */
function countryWishes(view, { borders: { countries } }, reported, countryName, measure) {
  const wishes = [];
  for (const { code, name, rings, label } of countries) {
    const spot = nameSpot(rings, label, view);
    if (spot === null) continue;
    const { x, y, width } = spot;
    const text = code === "" ? (name ?? "") : countryName(code);
    const isReported = reported.has(code);
    // A reported country may be a little narrower than its name; others would only crowd the map.
    if (measure(text, "country") > width * (isReported ? 1.6 : 1.05)) continue;
    wishes.push({ ...wish(text, "country", x, y, 0), width, isReported });
  }
  return wishes.sort((a, b) => Number(b.isReported) - Number(a.isReported) || b.width - a.width);
}

/**
 * Where a country's name fits best: at its middle, or, where only a part of it fills the view, in that part.
 * @param {readonly import("./borders.js").Ring[]} rings
 * @param {import("./borders.js").Country["label"]} label
 * @param {View} view
 * @returns {{x: number, y: number, width: number} | null} null where it is out of view
 */
function nameSpot(rings, label, view) {
  const x = turned(label.x, view) * view.scale - view.left;
  const y = label.y * view.scale - view.top;
  const width = label.width * view.scale;
  if (x >= 0 && y >= 0 && x <= view.width && y <= view.height) return { x, y, width };
  return width > view.width / 2 ? widestRun(rings, view) : null;
}

/**
 * @param {View} view
 * @param {Background} background
 * @returns {Wish[]}
 */
function cityWishes(view, { cities }) {
  const least = 9000 / 2.5 ** (zoomOf(view.scale) - 3);
  const wishes = [];
  for (const [name, latitude, longitude, importance] of cities) {
    if (importance < least) continue;
    const x = turned(worldX(longitude), view) * view.scale - view.left;
    const y = worldY(latitude) * view.scale - view.top;
    wishes.push({ ...wish(name, "city", x, y, 3), dotted: true });
  }
  return wishes;
}

/**
 * Give the turn of the world at which something stands nearest to the view.
 * @param {number} x world units
 * @param {View} view
 */
function turned(x, view) {
  const west = ((view.left + view.width / 2) / view.scale - 1) * 360;
  return worldX(wrapped((x - 0.5) * 360, west));
}

/**
 * @param {string} text
 * @param {Wish["style"]} style
 * @param {number} x
 * @param {number} y
 * @param {number} clear
 * @returns {Wish}
 */
function wish(text, style, x, y, clear) {
  return { text, style, x, y, clear };
}

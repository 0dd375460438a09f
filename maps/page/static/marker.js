// One marker as an element: its shape says what it stands for, its number how many.

import { el } from "./dom.js";
import { countryName, placeName, say, sayNumber } from "./words.js";

/** @typedef {import("./data.js").Location} Location */
/** @typedef {import("./marks.js").Mark} Mark */

/** Kinds of place whose marker stands in the middle of an area rather than on a spot. */
const AREAS = new Set(["country", "admin1", "admin2", "region", "continent", "water", "mountain", "island"]);

/**
 * @param {Location} location
 * @returns {boolean}
 */
export function isArea({ kind }) {
  return AREAS.has(kind);
}

/**
 * @param {Mark} mark
 * @returns {string} the same for markers that look the same and stand at the same point of the Earth
 */
export function markKey({ size, first, radius }) {
  const { index, status, count, latitude, longitude } = first;
  if (size > 1) return `${size} ${index} ${radius}`;
  return `${index} ${status} ${count} ${latitude} ${longitude} ${radius}`;
}

/**
 * @param {Mark} mark
 * @returns {string}
 */
export function markClass({ size, first }) {
  if (size > 1) return "pin pin-group";
  const shape = isArea(first) ? "pin-area" : "pin-spot";
  return `pin ${shape} pin-${first.status}${first.count === null ? " pin-uncounted" : ""}`;
}

/**
 * @param {Mark} mark
 * @returns {string} what a screen reader says
 */
export function markName({ size, first }) {
  if (size > 1) return say("map.cluster", { n: size });
  const numbers =
    first.count === null ? say("count.mentions", { n: first.mentions }) : say("count.reported", { n: first.count });
  const status = first.status === "placed" ? "" : `, ${say(`status.${first.status}`)}`;
  // Of very many places the names come after the markers.
  const names = first.name === undefined ? [] : [placeName(first)];
  return `${[...new Set([...names, countryName(first.country)])].join(", ")}: ${numbers}${status}`;
}

/**
 * @param {Mark} mark
 * @returns {string} the number in it; "" where the report gives none
 */
export function markNumber({ size, first }) {
  if (size > 1) return sayNumber(size);
  return first.count === null ? "" : sayNumber(first.count);
}

/**
 * @param {string} number
 * @returns {boolean} whether it only fits into a marker in small type
 */
export function isLong(number) {
  return number.length > 3;
}

/**
 * Say a marker's name and number, again where the language or what is known of its place has changed.
 * @param {HTMLElement} element
 * @param {Mark} mark
 */
export function sayMark(element, mark) {
  element.setAttribute("aria-label", markName(mark));
  const face = /** @type {HTMLElement} */ (element.firstElementChild);
  face.textContent = markNumber(mark);
  face.classList.toggle("pin-long", isLong(face.textContent));
}

/**
 * Make a Leaflet marker for a mark; listeners are the caller's.
 * @param {Mark} mark
 * @param {import("leaflet").LatLngExpression} position
 * @returns {import("leaflet").Marker}
 */
export function makeMarker(mark, position) {
  const size = 2 * mark.radius;
  const icon = L.divIcon({
    className: markClass(mark),
    html: el("span", { class: "pin-face", "aria-hidden": "true" }),
    iconSize: [size, size],
  });
  const marker = L.marker(position, { icon, keyboard: false, riseOnHover: true });
  marker.once("add", () => {
    const element = /** @type {HTMLElement} */ (marker.getElement());
    element.setAttribute("role", "button");
    sayMark(element, mark);
    element.tabIndex = -1;
  });
  return marker;
}

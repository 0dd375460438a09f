// One marker as an element: its shape says what it stands for, its number how many.

import { el } from "./dom.js";
import { countryName, say, sayNumber } from "./words.js";

/** @typedef {import("./data.js").Location} Location */
/** @typedef {import("./scene.js").Mark} Mark */

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
export function markKey({ locations, radius }) {
  const [{ id, status, count, latitude, longitude }] = locations;
  if (locations.length > 1) return `${locations.length} ${id} ${radius}`;
  return `${id} ${status} ${count} ${latitude} ${longitude} ${radius}`;
}

/**
 * @param {Mark} mark
 * @returns {string}
 */
export function markClass({ locations }) {
  if (locations.length > 1) return "pin pin-group";
  const [location] = locations;
  const shape = isArea(location) ? "pin-area" : "pin-spot";
  return `pin ${shape} pin-${location.status}${location.count === null ? " pin-uncounted" : ""}`;
}

/**
 * @param {Mark} mark
 * @returns {string} what a screen reader says
 */
export function markName({ locations }) {
  if (locations.length > 1) return say("map.cluster", { n: locations.length });
  const [location] = locations;
  const numbers =
    location.count === null
      ? say("count.mentions", { n: location.mentions })
      : say("count.reported", { n: location.count });
  const status = location.status === "placed" ? "" : `, ${say(`status.${location.status}`)}`;
  return `${location.name}, ${countryName(location.country)}: ${numbers}${status}`;
}

/**
 * @param {Mark} mark
 * @returns {string} the number in it; "" where the report gives none
 */
export function markNumber({ locations }) {
  if (locations.length > 1) return sayNumber(locations.length);
  return locations[0].count === null ? "" : sayNumber(locations[0].count);
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
    html: el("span", { class: "pin-face", "aria-hidden": "true" }, markNumber(mark)),
    iconSize: [size, size],
  });
  const marker = L.marker(position, { icon, keyboard: false, riseOnHover: true });
  marker.once("add", () => {
    const element = /** @type {HTMLElement} */ (marker.getElement());
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", markName(mark));
    element.tabIndex = -1;
  });
  return marker;
}

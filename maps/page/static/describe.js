// Short descriptions of places that several views share.

import { el } from "./dom.js";
import { countryName, listNames, placeName, say, unitName } from "./words.js";

/** @typedef {import("./data.js").Place} Place */
/** @typedef {import("./data.js").Location} Location */

/**
 * @param {Place} place
 * @returns {string} unit and country: "Ontario, Canada"
 */
export function surroundings(place) {
  const country = place.country === null ? null : countryName(place.country);
  const around = [place.admin2, place.admin1 === place.name ? null : unitName(place), country].filter(
    /** @returns {name is string} */
    (name) => name !== null && name !== place.name && name !== placeName(place),
  );
  return listNames([...new Set(around)]);
}

/**
 * @param {Place} place
 * @returns {string} "Toronto, Ontario, Canada"
 */
export function fullName(place) {
  return listNames([placeName(place), surroundings(place)].filter((text) => text !== ""));
}

/**
 * @param {Location} location
 * @returns {string} how many are reported, else how often it is mentioned
 */
export function amount(location) {
  return location.count === null
    ? say("count.mentions", { n: location.mentions })
    : say("count.reported", { n: location.count });
}

/**
 * A chip that says a status which is not the usual one.
 * @param {string} status
 * @returns {HTMLElement | null}
 */
export function statusChip(status) {
  return status === "placed" ? null : el("span", { class: `status ${status}` }, say(`status.${status}`));
}

/**
 * @param {number} confidence 0 to 1
 * @returns {string} in words
 */
export function sureness(confidence) {
  if (confidence >= 0.9) return say("sure.high");
  if (confidence >= 0.7) return say("sure.good");
  return say(confidence >= 0.5 ? "sure.fair" : "sure.low");
}

/**
 * @param {number} latitude
 * @param {number} longitude
 * @returns {string} as people copy it: latitude first, decimal points
 */
export function coordinates(latitude, longitude) {
  return `${latitude}, ${longitude}`;
}

/**
 * The way between two places along a great circle.
 * @param {Place} a
 * @param {Place} b
 * @returns {number} kilometres
 */
export function kilometres(a, b) {
  const radians = Math.PI / 180;
  const [latitude1, latitude2] = [a.latitude * radians, b.latitude * radians];
  const half =
    Math.sin((latitude2 - latitude1) / 2) ** 2 +
    Math.cos(latitude1) * Math.cos(latitude2) * Math.sin(((b.longitude - a.longitude) * radians) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)));
}

/**
 * @param {Place} a
 * @param {Place} b
 * @returns {boolean}
 */
export function samePlace(a, b) {
  if (a.geonamesId !== null || b.geonamesId !== null) return a.geonamesId === b.geonamesId;
  return a.latitude === b.latitude && a.longitude === b.longitude;
}

// How one place was placed and how sure that is.

import { coordinates, sureness } from "./describe.js";
import { el } from "./dom.js";
import { sayReason } from "./reasons.js";
import { say, sayNumber, sayPercent } from "./words.js";

/** Kinds whose marker stands for an area. */
const AREAS = new Set(["country", "admin1", "admin2", "region", "continent", "water", "mountain", "island"]);

/**
 * @param {import("./data.js").Location} location
 * @returns {HTMLElement}
 */
export function placingSection(location) {
  const source = location.geonamesId === null ? location.geocoder : `GeoNames ${location.geonamesId}`;
  const link = location.geonamesId === null ? null : `https://www.geonames.org/${location.geonamesId}`;
  return el(
    "section",
    { class: "placing" },
    el("h3", {}, say("evidence.how")),
    el("p", {}, location.status === "corrected" ? say("status.corrected") : sure(location.confidence)),
    el(
      "dl",
      {},
      ...fact("place.reason", sayReason(location.reason)),
      ...fact("place.kind", say(`kind.${location.kind}`)),
      ...fact("place.coordinates", el("span", { dir: "ltr" }, coordinates(location.latitude, location.longitude))),
      ...(location.population ? fact("place.population", sayNumber(location.population)) : []),
      ...fact("place.source", link === null ? source : el("a", { href: link, target: "_blank", rel: "noreferrer noopener" }, source)),
    ),
    el("p", { class: "facts" }, say(AREAS.has(location.kind) ? "place.area" : "place.point")),
  );
}

/** @param {number} confidence */
function sure(confidence) {
  return say("evidence.sure", { word: sureness(confidence), percent: sayPercent(confidence) });
}

/**
 * @param {string} key
 * @param {import("./dom.js").Child} value
 */
function fact(key, value) {
  return [el("dt", {}, say(key)), el("dd", { dir: "auto" }, value)];
}

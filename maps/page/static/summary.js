// The map in words, for those who do not see it: the description that was given, else one made from the places.

import { amount } from "./describe.js";
import { find } from "./dom.js";
import { FILTERS } from "./store.js";
import { placeName, say } from "./words.js";

/** @typedef {import("./data.js").Location} Location */

const MOST_NAMED = 3;

/** Milliseconds after the last letter of a search: nobody reads it while typing. */
const PAUSE = 400;

/** @param {import("./main.js").App} app */
export function mountSummary({ store }) {
  if (store.data.about.description) return;
  const summary = find("[data-part=summary]");
  const draw = () => (summary.textContent = inWords(store.shown()));
  draw();
  let waiting = 0;
  store.subscribe([...FILTERS, "language"], () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(draw, PAUSE);
  });
}

/**
 * @param {readonly Location[]} locations
 * @returns {string}
 */
export function inWords(locations) {
  const places = say("head.places", { n: locations.length });
  const codes = new Set(locations.map(({ country }) => country).filter((code) => code !== null));
  const countries = say("head.countries", { n: codes.size });
  const top = mostReported(locations)
    .map((location) => `${placeName(location)} (${amount(location)})`)
    .join(", ");
  return top === "" ? say("page.summary_plain", { places, countries }) : say("page.summary", { places, countries, top });
}

/**
 * The few with the greatest numbers; sorting all of a hundred thousand would be felt.
 * @param {readonly Location[]} locations
 * @returns {Location[]}
 */
function mostReported(locations) {
  /** @type {Location[]} */
  let top = [];
  for (const location of locations) {
    const last = top.length < MOST_NAMED ? 0 : Number(top[top.length - 1].count);
    if (location.count === null || location.count <= last) continue;
    top = [...top, location].sort((a, b) => Number(b.count) - Number(a.count)).slice(0, MOST_NAMED);
  }
  return top;
}

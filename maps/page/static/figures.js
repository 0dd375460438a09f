// The figures of the head: each number filters.

import { el, fill, find } from "./dom.js";
import { keepingFocus } from "./focus.js";
import { atLeast, countOneThing } from "./totals.js";
import { countryName, parts, say, sayNumber } from "./words.js";

/** @typedef {import("./data.js").Location} Location */
/** @typedef {import("./store.js").State} State */

const FEW_CLAIMS = 4;

/** What shows everything again. */
export const NO_FILTERS = Object.freeze({ query: "", country: null, status: null, role: null, dates: null });

/** @param {import("./main.js").App} app */
export function mountFigures({ store }) {
  /** @type {Claim[]} */
  const claims = store.data.about.claims;
  let most = FEW_CLAIMS;
  const more = () => {
    most = claims.length;
    keepingFocus(find("[data-part=figures]"), draw);
  };
  const draw = () => {
    const locations = store.located();
    const state = store.state();
    /** @param {string} status */
    const filter = (status) => ({
      pressed: state.status === status,
      onclick: () => store.set({ ...NO_FILTERS, status: state.status === status ? null : status, place: null }),
    });
    const everything = {
      pressed: null,
      onclick: () => store.set({ ...NO_FILTERS, place: null, folded: false }),
    };
    const folded = { pressed: null, onclick: () => store.set({ ...NO_FILTERS, place: null, folded: true }) };
    /** @param {Claim} claim */
    const claimFilter = ({ country, of_countries }) => {
      if (country === null) return of_countries ? folded : filter("counted");
      const pressed = state.country === country;
      return { pressed, onclick: () => store.set({ ...NO_FILTERS, country: pressed ? null : country, place: null }) };
    };
    const counts = statusCounts(locations);
    const reported = leastReported(store);
    const unplaced = store.unplaced().length;
    const known = store.data.about.knows_unplaced;
    fill(
      find("[data-part=figures]"),
      el(
        "ul",
        { class: "figures", "aria-label": say("head.at_a_glance") },
        figure("head.places", locations.length, everything),
        figure("head.countries", countries(locations), folded),
        reported !== null && figure("head.at_least", reported, filter("counted")),
        counts.ambiguous > 0 && figure("head.ambiguous", counts.ambiguous, filter("ambiguous")),
        counts.corrected > 0 && figure("head.corrected", counts.corrected, filter("corrected")),
        known && figure("head.unplaced", unplaced, filter("unplaced")),
      ),
      el(
        "ul",
        { class: "claims" },
        known && el("li", { class: "balance" }, balance(locations, unplaced)),
        ...claims.map((claim, at) => claimFigure(claim, claimFilter(claim), at >= most)),
        claims.length > most && el("li", { class: "more" }, el("button", { type: "button", class: "plain", onclick: more }, say("list.more", { n: claims.length - most }))),
      ),
    );
  };
  draw();
  const redraw = () => keepingFocus(find("[data-part=figures]"), draw);
  store.subscribe(["choices", "language", "status", "country", "named"], redraw);
}

/**
 * @param {import("./store.js").Store} store
 * @returns {number | null} null where numbers are missing or of different things
 */
function leastReported(store) {
  const { at_least, unnumbered } = store.data.about;
  // What lies in what is told by names; until they are read, nothing is corrected either.
  if (!store.state().named) return at_least;
  return countOneThing(store.located()) ? atLeast(store.located(), unnumbered) : null;
}

/** @typedef {{pressed: boolean | null, onclick: () => void}} Filter */
/**
 * @typedef {object} Claim
 * @property {number} placed
 * @property {number} claimed
 * @property {string | null} unit
 * @property {string | null} scope null for the world
 * @property {string | null} country code of a scope that is a country
 * @property {boolean} of_countries
 * @property {string} quote
 */

/**
 * @param {string} key
 * @param {number} n
 * @param {Filter} filter
 */
function figure(key, n, { pressed, onclick }) {
  return el("li", {}, el("button", { type: "button", "aria-pressed": text(pressed), onclick }, ...emphasised(key, { n })));
}

/**
 * @param {Claim} claim
 * @param {Filter} filter
 * @param {boolean} spare whether it is shown on paper only
 */
function claimFigure({ placed, claimed, unit, scope, country, of_countries, quote }, { pressed, onclick }, spare) {
  const key = of_countries ? "head.claim_countries" : unit === null ? "head.claim" : "head.claim_unit";
  const content = emphasised(key, { placed, claimed, unit }, "placed");
  const title = say("head.claim_quote", { quote });
  return el(
    "li",
    { class: spare ? "claim spare" : "claim" },
    el(
      "button",
      { type: "button", "aria-pressed": text(pressed), onclick, title },
      ...content,
      scope !== null && `, ${country === null ? scope : countryName(country)}`,
    ),
  );
}

/**
 * @param {string} key
 * @param {import("./words.js").Values} values
 * @param {string} [emphasis] name of the value that is set large
 */
function emphasised(key, values, emphasis = "n") {
  const pieces = parts(key, values).map(({ name, text: said }) => (name === emphasis ? el("b", {}, said) : said));
  return pieces;
}

/**
 * @param {readonly Location[]} locations
 * @param {number} unplaced
 */
function balance(locations, unplaced) {
  const placed = locations.reduce((sum, location) => sum + location.mentions, 0);
  const values = { reported: sayNumber(placed + unplaced), placed: sayNumber(placed), unplaced: sayNumber(unplaced) };
  return say("head.balance", values);
}

/**
 * @param {readonly Location[]} locations
 */
function statusCounts(locations) {
  const counts = { placed: 0, ambiguous: 0, corrected: 0 };
  for (const { status } of locations) counts[status] += 1;
  return counts;
}

/** @param {readonly Location[]} locations */
function countries(locations) {
  return new Set(locations.map(({ country }) => country).filter((code) => code !== null)).size;
}

/** @param {boolean | null} pressed */
function text(pressed) {
  return pressed === null ? null : String(pressed);
}

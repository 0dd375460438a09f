// Which other place a name could be: choosing one, placing by hand, or saying that it is no place.

import { BY_HAND, unplacedIndex } from "./corrections.js";
import { fullName, kilometres, surroundings } from "./describe.js";
import { el } from "./dom.js";
import { readCoordinates } from "./coordinates.js";
import { placeName, say, sayPercent, sayNumber } from "./words.js";

/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./data.js").Place} Place */

const EXAMPLE = "43.65, -79.38";

/**
 * Put a choice into the page; undefined takes it back.
 * @param {Store} store
 * @param {string} key of `State.choices`
 * @param {Place | "not-a-place" | undefined} choice
 */
export function choose(store, key, choice) {
  const { choices: before, status, place } = store.state();
  const { [key]: _, ...others } = before;
  const choices = choice === undefined ? others : { ...others, [key]: choice };
  // What was not placed comes and goes by the choice: its evidence shows that it is there now.
  const isPlaced = choice !== undefined && choice !== "not-a-place";
  const afterAll = unplacedIndex(key) === null ? {} : { place: isPlaced ? key : null, status: isPlaced && status === "unplaced" ? null : status };
  store.set({ choices, picking: null, place, ...afterAll });
}

/**
 * Put a place down by its coordinates.
 * @param {Store} store
 * @param {string} key of `State.choices`
 * @param {string} name
 * @param {string} kind
 * @param {{latitude: number, longitude: number}} position
 */
export function placeByHand(store, key, name, kind, { latitude, longitude }) {
  const original = store.location(key);
  choose(store, key, {
    name: original?.name ?? name,
    called: original?.called ?? null,
    country: original?.country ?? null,
    admin1: original?.admin1 ?? null,
    admin2: null,
    latitude,
    longitude,
    kind: kind === "unknown" ? "city" : kind,
    feature: null,
    population: null,
    geonamesId: null,
    geocoder: BY_HAND,
  });
}

/** @typedef {Place & {score: number | null, index: number | null}} Choosable a candidate; null: what was built in */

/**
 * @param {Store} store
 * @param {string} key of `State.choices`
 * @param {Choosable[]} candidates
 * @param {Place | null} current the place on the map now
 * @returns {HTMLElement | null}
 */
export function candidateList(store, key, candidates, current) {
  if (candidates.length === 0) return null;
  return el("ul", { class: "candidates" }, ...candidates.map((candidate) => item(store, key, candidate, current)));
}

/**
 * @param {Store} store
 * @param {string} key
 * @param {Choosable} candidate
 * @param {Place | null} current
 */
function item(store, key, candidate, current) {
  const facts = [
    candidate.kind !== (current?.kind ?? "city") && say(`kind.${candidate.kind}`),
    candidate.population !== null && candidate.population > 0 && `${say("place.population")} ${sayNumber(candidate.population)}`,
    current !== null && say("choose.away", { km: sayNumber(Math.round(kilometres(candidate, current))) }),
    candidate.score !== null && candidate.score >= 0.005 && sayPercent(candidate.score),
  ].filter((fact) => fact !== false);
  const label = say("choose.label", { place: fullName(candidate) });
  // What was built in needs no correction.
  const choice = candidate.index === null ? undefined : placeOf(candidate);
  return el(
    "li",
    { "data-candidate": candidate.index },
    el(
      "div",
      {},
      el("strong", { dir: "auto" }, placeName(candidate)),
      " ",
      el("span", { class: "around" }, surroundings(candidate)),
      el("p", { class: "facts" }, facts.join(" · ")),
    ),
    el("button", { type: "button", "aria-label": label, onclick: () => choose(store, key, choice) }, say("choose.this")),
  );
}

/**
 * The controls that place a name by hand: coordinates, or a click on the map.
 * @param {Store} store
 * @param {string} key of `State.choices`
 * @param {string} name
 * @param {string} kind
 * @returns {HTMLElement}
 */
export function handPlacing(store, key, name, kind) {
  const input = el("input", { type: "text", inputmode: "text", autocomplete: "off", placeholder: EXAMPLE, dir: "ltr" });
  const problem = el("p", { class: "problem", role: "alert" });
  const put = (/** @type {Event} */ event) => {
    event.preventDefault();
    const position = readCoordinates(input.value);
    problem.textContent = position === null ? say("choose.bad", { example: EXAMPLE }) : "";
    input.toggleAttribute("aria-invalid", position === null);
    if (position === null) input.focus();
    else placeByHand(store, key, name, kind, position);
  };
  return el(
    "form",
    { class: "hand", onsubmit: put },
    el("label", {}, say("choose.coordinates"), input),
    el("button", { type: "submit" }, say("choose.put")),
    el(
      "button",
      { type: "button", onclick: () => store.set({ picking: { key, name, kind }, view: "map" }) },
      say("choose.on_map"),
    ),
    problem,
  );
}

/**
 * @param {Place} described a candidate or location
 * @returns {Place} only what makes it a place
 */
export function placeOf(described) {
  const { name, called = null, country, admin1, admin2, latitude, longitude, kind, feature, population, geonamesId, geocoder } = described;
  return { name, called, country, admin1, admin2, latitude, longitude, kind, feature, population, geonamesId, geocoder };
}

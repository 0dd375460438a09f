// What else a place could be, and the ways to correct it.

import { candidateList, choose, handPlacing } from "./candidates.js";
import { samePlace } from "./describe.js";
import { el } from "./dom.js";
import { alternativesOf } from "./evidence_data.js";
import { copied } from "./tables.js";
import { placeName, say } from "./words.js";

/** @typedef {import("./data.js").Location} Location */
/** @typedef {import("./main.js").App} App */

/**
 * @param {App} app
 * @param {Location} location
 */
export function alternativesSection({ store }, location) {
  const builtIn = store.data.locations[location.index];
  const original = builtIn === undefined ? [] : [{ ...copied(builtIn), score: null, index: null }];
  const candidates = [...original, ...alternativesOf(store.data, location)].filter(
    (candidate) => !samePlace(candidate, location),
  );
  if (candidates.length === 0) return null;
  return el(
    "section",
    { class: "other" },
    el("h3", {}, el("span", { class: "pin pin-candidate", "aria-hidden": "true" }, el("span", { class: "pin-face" }, "?")), " ", say("choose.heading")),
    candidateList(store, location.id, candidates, location),
  );
}

/**
 * Ways to correct the place.
 * @param {App} app
 * @param {Location} location
 */
export function mendingSection({ store }, location) {
  const chosen = store.state().choices[location.id] !== undefined;
  return el(
    "details",
    { class: "mend" },
    el("summary", {}, say("choose.wrong")),
    handPlacing(store, location.id, placeName(location), location.kind),
    el(
      "p",
      { class: "buttons" },
      el(
        "button",
        {
          type: "button",
          onclick: () => {
            choose(store, location.id, "not-a-place");
            store.set({ place: null });
          },
        },
        say("choose.not_a_place"),
      ),
      chosen && el("button", { type: "button", onclick: () => choose(store, location.id, undefined) }, say("choose.undo")),
    ),
  );
}

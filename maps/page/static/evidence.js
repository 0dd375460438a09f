// The evidence for one place: its sentences, how it was placed and how sure, what else it could be.

import { amount, statusChip, surroundings } from "./describe.js";
import { el, fill, find } from "./dom.js";
import { groupsOf, neighbours } from "./groups.js";
import { alternativesSection, mendingSection } from "./mending.js";
import { placingSection } from "./placing.js";
import { sentencesSection } from "./sentences.js";
import { FILTERS } from "./store.js";
import { placeName, say } from "./words.js";

/** @typedef {import("./data.js").Location} Location */
/** @typedef {import("./main.js").App} App */

/** @param {App} app */
export function mountEvidence(app) {
  const { store } = app;
  const panel = find("[data-part=evidence]");
  const list = find("[data-part=list]");
  /** @type {Element | null} what had the focus before the evidence opened */
  let opener = null;

  const draw = () => {
    const location = store.location(store.state().place);
    panel.hidden = location === undefined;
    list.hidden = location !== undefined;
    fill(panel, ...(location === undefined ? [] : content(app, location)));
  };
  store.subscribe(["place"], (state, before) => {
    if (before.place === null) opener = document.activeElement;
    const inside = panel.contains(document.activeElement);
    const step = inside ? document.activeElement?.getAttribute("data-step") : null;
    draw();
    panel.parentElement?.scrollTo({ top: 0 });
    if (state.place === null) return inside && returnFocus(opener, before.place, list);
    const location = store.location(state.place);
    app.announce(location === undefined ? "" : placeName(location));
    focusStep(panel, step) || focusHeading(panel);
  });
  store.subscribe(["choices", "language", "sort", ...FILTERS], () => {
    const inside = panel.contains(document.activeElement);
    draw();
    if (inside) focusHeading(panel);
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") store.set({ place: null });
  });
  draw();
}

/** @param {HTMLElement} panel */
function focusHeading(panel) {
  /** @type {HTMLElement | null} */ (panel.querySelector("h2"))?.focus();
}

/**
 * Stay on "next" while the reader walks on by it.
 * @param {HTMLElement} panel
 * @param {string | null | undefined} step
 * @returns {boolean} whether there is such a step to go on by
 */
function focusStep(panel, step) {
  const button = step && panel.querySelector(`[data-step=${step}]:enabled`);
  if (!(button instanceof HTMLElement)) return false;
  button.focus();
  return true;
}

/**
 * @param {Element | null} opener
 * @param {string | null} id
 * @param {HTMLElement} list
 */
function returnFocus(opener, id, list) {
  const row = list.querySelector(`[data-place="${CSS.escape(id ?? "")}"] button`);
  const target = opener?.isConnected && opener !== document.body ? opener : row;
  if (target instanceof HTMLElement) target.focus();
}

/**
 * @param {App} app
 * @param {Location} location
 */
function content(app, location) {
  return [
    walk(app, location),
    el(
      "header",
      { class: "what" },
      el("h2", { id: "evidence-name", tabindex: -1, dir: "auto" }, placeName(location)),
      el("p", { class: "around" }, surroundings(location)),
      el("p", { class: "chips" }, el("span", { class: "chip" }, amount(location)), " ", statusChip(location.status)),
    ),
    sentencesSection(app, location),
    alternativesSection(app, location),
    placingSection(location),
    mendingSection(app, location),
  ];
}

/**
 * Back to the list, and on to the neighbours.
 * @param {App} app
 * @param {Location} location
 */
function walk({ store }, location) {
  const { sort } = store.state();
  const near = neighbours(groupsOf(store.shown(), sort), sort, location);
  /**
   * @param {string | null | undefined} id
   * @param {"previous" | "next"} name
   * @param {string} arrow
   */
  const step = (id, name, arrow) =>
    el(
      "button",
      {
        type: "button",
        class: "step",
        "data-step": name,
        "aria-label": say(`evidence.${name}`),
        disabled: !id,
        onclick: () => store.set({ place: id ?? null }),
      },
      el("span", { class: "arrow", "aria-hidden": "true" }, arrow),
    );
  return el(
    "nav",
    { class: "walk", "aria-label": say("list.heading") },
    el("button", { type: "button", class: "back", onclick: () => store.set({ place: null }) }, say("evidence.back")),
    el(
      "span",
      { class: "steps" },
      step(near?.previous, "previous", "‹"),
      near !== null && el("span", { class: "amount" }, say("evidence.position", { i: near.position, n: store.shown().length })),
      step(near?.next, "next", "›"),
    ),
  );
}

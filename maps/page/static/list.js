// The list of places by country: the page's primary interface. A closed group is filled when it is first opened.

import { amount, statusChip } from "./describe.js";
import { el, fill, find } from "./dom.js";
import { groupsOf, sortedLocations } from "./groups.js";
import { isArea } from "./marker.js";
import { snippet } from "./quote.js";
import { FILTERS } from "./store.js";
import { atLeast, countOneThing } from "./totals.js";
import { unplacedSection } from "./unplaced.js";
import { placeName, say, sayNumber, unitName } from "./words.js";

/** @typedef {import("./data.js").Location} Location */
/** @typedef {import("./groups.js").Group} Group */
/** @typedef {import("./store.js").Store} Store */

/** With more places than this the groups start closed and rows go without their sentence. */
const FEW_PLACES = 60;
const ROWS_AT_ONCE = 200;

/** @param {import("./main.js").App} app */
export function mountList({ store }) {
  const container = find("[data-part=list]");
  /** @type {Map<string, boolean>} */
  const opened = new Map();
  const draw = () => {
    const { status, sort } = store.state();
    const shown = status === "unplaced" ? [] : store.shown();
    const groups = groupsOf(shown, sort);
    const unplaced = unplacedSection(store);
    fill(
      container,
      status !== "unplaced" && el("h2", { class: "unseen" }, say("list.heading")),
      groups.length === 0 && (unplaced === null || store.unplaced().length === 0 || store.located().length === 0) && status !== "unplaced" && nothing(store),
      ...groups.map((group) => groupElement(store, group, opened, shown.length)),
      unplaced,
    );
    mark();
  };
  const mark = () => {
    const { place, hovered } = store.state();
    for (const row of container.querySelectorAll(".row")) {
      const id = row.getAttribute("data-place");
      row.classList.toggle("hovered", id === hovered);
      if (id === place) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
  };
  draw();
  store.subscribe(["folded"], () => opened.clear());
  store.subscribe([...FILTERS, "sort", "language", "folded"], draw);
  store.subscribe(["place", "hovered"], mark);
}

/** @param {Store} store */
function nothing(store) {
  return el("p", { class: "nothing" }, say(store.located().length === 0 ? "list.none" : "list.empty"));
}

/**
 * @param {Store} store
 * @param {Group} group
 * @param {Map<string, boolean>} opened which groups the reader opened or closed
 * @param {number} total
 */
function groupElement(store, group, opened, total) {
  const open = opened.get(group.code) ?? (!store.state().folded && total <= FEW_PLACES);
  const rows = el("ul", { class: "rows" });
  const details = el(
    "details",
    {
      class: "group",
      open,
      ontoggle: () => {
        opened.set(group.code, details.open);
        if (details.open && rows.childElementCount === 0) addRows(store, group, rows, total);
      },
    },
    el(
      "summary",
      {},
      el(
        "div",
        {},
        el("h3", {}, group.name),
        " ",
        el("span", { class: "amount" }, [say("head.places", { n: group.locations.length }), ...reportedIn(group, total, store.data.about.unnumbered)].join(" · ")),
      ),
    ),
    rows,
  );
  if (open) addRows(store, group, rows, total);
  return details;
}

/**
 * What is reported in a country, where its rows do not show it at once: the sum of numbers of one thing, else the
 * greatest of them, as numbers of different things cannot be summed.
 * @param {Group} group
 * @param {number} total
 * @param {number} unnumbered what a place without a number stands for
 * @returns {string[]}
 */
function reportedIn({ locations, reported }, total, unnumbered) {
  const hasNumbers = locations.some(({ count }) => count !== null);
  if (!hasNumbers || (locations.length < 2 && total <= FEW_PLACES)) return [];
  if (!countOneThing(locations)) return [say("count.up_to", { n: reported })];
  const isWhole = locations.every(({ count }) => count !== null);
  return [say(isWhole ? "count.reported" : "head.at_least", { n: atLeast(locations, unnumbered) })];
}

/**
 * @param {Store} store
 * @param {Group} group
 * @param {HTMLElement} rows
 * @param {number} total
 */
function addRows(store, group, rows, total) {
  rows.querySelector(".more")?.remove();
  const locations = sortedLocations(group, store.state().sort);
  const from = rows.childElementCount;
  const some = locations.slice(from, from + ROWS_AT_ONCE);
  rows.append(...some.map((location) => row(store, location, total <= FEW_PLACES)));
  const left = locations.length - from - some.length;
  if (left <= 0) return;
  const more = () => {
    addRows(store, group, rows, total);
    /** @type {HTMLElement | null | undefined} */ (rows.children[from + ROWS_AT_ONCE]?.querySelector("button"))?.focus();
  };
  const label = say("list.more", { n: Math.min(left, ROWS_AT_ONCE) });
  rows.append(el("li", { class: "more" }, el("button", { type: "button", onclick: more }, label)));
}

/**
 * @param {Store} store
 * @param {Location} location
 * @param {boolean} quoted whether the row shows its first sentence
 */
function row(store, location, quoted) {
  return el(
    "li",
    {
      class: "row",
      "data-place": location.id,
      onmouseenter: () => store.set({ hovered: location.id }),
      onmouseleave: () => store.set({ hovered: null }),
    },
    el("span", { class: `number${isArea(location) ? " area" : ""}`, "aria-hidden": "true" }, location.count !== null && sayNumber(location.count)),
    el(
      "div",
      { class: "what" },
      el(
        "button",
        {
          type: "button",
          class: "name",
          onclick: () => store.set({ place: location.id }),
          onfocus: () => store.set({ hovered: location.id }),
        },
        el("span", { dir: "auto" }, placeName(location)),
        el("span", { class: "unseen" }, `, ${amount(location)}`),
      ),
      " ",
      location.admin1 !== null &&
        location.admin1 !== location.name &&
        el("span", { class: "around", dir: "auto" }, unitName(location)),
      " ",
      statusChip(location.status),
      quoted && snippet(store, location),
    ),
  );
}

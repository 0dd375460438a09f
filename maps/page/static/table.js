// The shown places as a table that sorts by any column.

import { statusChip } from "./describe.js";
import { el, fill, find } from "./dom.js";
import { snippet } from "./quote.js";
import { FILTERS } from "./store.js";
import { compareNames, countryName, placeName, say, sayNumber, sayPercent, unitName } from "./words.js";

/** @typedef {import("./data.js").Location} Location */
/** @typedef {import("./store.js").Store} Store */

const ROWS_AT_ONCE = 200;

/** @type {Record<string, (location: Location) => string | number>} */
const COLUMNS = {
  place: placeName,
  admin1: (location) => unitName(location) ?? "",
  country: ({ country }) => (country === null ? "" : countryName(country)),
  reported: ({ count }) => count ?? 0,
  mentions: ({ mentions }) => mentions,
  status: ({ status }) => say(`status.${status}`),
  confidence: ({ confidence }) => confidence,
};

/** @param {import("./main.js").App} app */
export function mountTable({ store }) {
  const panel = find("[data-view=table]");
  const order = { column: "reported", ascending: false };
  let rows = ROWS_AT_ONCE;
  const draw = () => {
    if (store.state().view !== "table") return;
    /** @param {string} column */
    const sortBy = (column) => {
      order.ascending = order.column === column ? !order.ascending : typeof valueIn(store, column) === "string";
      order.column = column;
      draw();
      /** @type {HTMLElement | null} */ (panel.querySelector(`[data-column=${column}]`))?.focus();
    };
    const more = () => {
      rows += ROWS_AT_ONCE;
      draw();
    };
    const locations = store.state().status === "unplaced" ? [] : sorted(store.shown(), order);
    fill(panel, table(store, locations.slice(0, rows), order, sortBy), moreButton(locations.length - rows, more));
  };
  store.subscribe([...FILTERS], () => (rows = ROWS_AT_ONCE));
  store.subscribe([...FILTERS, "view", "language", "place"], draw);
  draw();
}

/**
 * @param {Store} store
 * @param {string} column
 */
function valueIn(store, column) {
  const [first] = store.data.locations;
  return first === undefined ? "" : COLUMNS[column](first);
}

/**
 * @param {readonly Location[]} locations
 * @param {{column: string, ascending: boolean}} order
 * @returns {Location[]}
 */
function sorted(locations, { column, ascending }) {
  const value = COLUMNS[column];
  const keyed = locations.map((location) => ({ location, key: value(location) }));
  const sign = ascending ? 1 : -1;
  keyed.sort((a, b) => sign * compared(a.key, b.key) || a.location.index - b.location.index);
  return keyed.map(({ location }) => location);
}

/**
 * @param {string | number} a
 * @param {string | number} b
 */
function compared(a, b) {
  return typeof a === "number" && typeof b === "number" ? a - b : compareNames(String(a), String(b));
}

/**
 * @param {Store} store
 * @param {Location[]} locations
 * @param {{column: string, ascending: boolean}} order
 * @param {(column: string) => void} sortBy
 */
function table(store, locations, order, sortBy) {
  return el(
    "table",
    {},
    el("caption", { class: "unseen" }, say("table.caption")),
    el("thead", {}, el("tr", {}, ...headings(order, sortBy))),
    el("tbody", {}, ...locations.map((location) => row(store, location))),
  );
}

/**
 * The columns that sort, and, in sight where the table is cut, the sentence that gives the number.
 * @param {{column: string, ascending: boolean}} order
 * @param {(column: string) => void} sortBy
 */
function headings(order, sortBy) {
  const columns = Object.keys(COLUMNS);
  const all = columns.map((column) => heading(column, order, sortBy));
  all.splice(columns.indexOf("reported") + 1, 0, el("th", { scope: "col", class: "quoted" }, say("table.quote")));
  return all;
}

/**
 * @param {string} column
 * @param {{column: string, ascending: boolean}} order
 * @param {(column: string) => void} sortBy
 */
function heading(column, order, sortBy) {
  const sortedBy = order.column === column;
  return el(
    "th",
    { scope: "col", "aria-sort": sortedBy ? (order.ascending ? "ascending" : "descending") : null },
    el(
      "button",
      { type: "button", "data-column": column, onclick: () => sortBy(column) },
      say(`table.${column}`),
      el("span", { class: "arrow", "aria-hidden": "true" }, sortedBy ? (order.ascending ? " ↑" : " ↓") : ""),
    ),
  );
}

/**
 * @param {Store} store
 * @param {Location} location
 */
function row(store, location) {
  const selected = store.state().place === location.id;
  return el(
    "tr",
    { class: selected && "selected" },
    el(
      "th",
      { scope: "row", dir: "auto" },
      el("button", { type: "button", class: "plain", onclick: () => store.set({ place: location.id }) }, placeName(location)),
    ),
    el("td", { class: "admin1", dir: "auto" }, unitName(location)),
    el("td", {}, location.country !== null && countryName(location.country)),
    el("td", { class: "reported" }, location.count !== null && sayNumber(location.count)),
    el("td", { class: "quoted" }, snippet(store, location)),
    el("td", { class: "mentions" }, sayNumber(location.mentions)),
    el("td", {}, statusChip(location.status) ?? say(`status.${location.status}`)),
    el("td", { class: "confidence" }, sayPercent(location.confidence)),
  );
}

/**
 * @param {number} left
 * @param {() => void} onclick
 */
function moreButton(left, onclick) {
  if (left <= 0) return null;
  return el("p", { class: "more" }, el("button", { type: "button", onclick }, say("list.more", { n: Math.min(left, ROWS_AT_ONCE) })));
}

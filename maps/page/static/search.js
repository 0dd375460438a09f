// Search, the filters in force, the order of the list, and the count of what is shown.

import { el, fill, find } from "./dom.js";
import { NO_FILTERS } from "./figures.js";
import { keepingFocus } from "./focus.js";
import { prepareSearch } from "./search_text.js";
import { FILTERS } from "./store.js";
import { countryName, say, sayDate, sayNumber } from "./words.js";

/** @typedef {import("./store.js").State} State */

const PAUSE_BEFORE_ANNOUNCING = 600;

/** @param {import("./main.js").App} app */
export function mountSearch(app) {
  const { store } = app;
  const input = el("input", {
    type: "search",
    id: "search",
    autocomplete: "off",
    spellcheck: "false",
    oninput: () => store.set({ query: input.value, place: null }),
  });
  const label = el("label", { for: "search", class: "unseen" });
  const sort = el("select", { onchange: () => store.set({ sort: sort.value === "name" ? "name" : "count" }) });
  const chips = el("ul", { class: "chips" });
  const count = el("p", { class: "count" });
  const controls = el("div", { class: "order" }, count, sort);
  fill(find("[data-part=search]"), label, input, controls, chips);

  const drawWords = () => {
    label.textContent = say("search.label");
    input.placeholder = say("search.placeholder");
    sort.setAttribute("aria-label", say("list.sort"));
    fill(sort, option("count", "list.by_count"), option("name", "list.by_name"));
    sort.value = store.state().sort;
  };
  let announcement = 0;
  const drawCount = () => {
    const { status, query } = store.state();
    if (input.value !== query) input.value = query;
    count.textContent = countInWords(store);
    fill(chips, ...filters(store));
    chips.hidden = chips.childElementCount === 0;
    sort.hidden = status === "unplaced";
  };
  const announce = () => {
    window.clearTimeout(announcement);
    announcement = window.setTimeout(() => app.announce(count.textContent ?? ""), PAUSE_BEFORE_ANNOUNCING);
  };
  drawWords();
  drawCount();
  prepareSearch(store.data);
  store.subscribe(["language"], drawWords);
  store.subscribe(["sort"], () => (sort.value = store.state().sort));
  store.subscribe([...FILTERS, "language"], () => keepingFocus(find("[data-part=search]"), drawCount));
  store.subscribe([...FILTERS], announce);
}

/**
 * @param {import("./store.js").Store} store
 * @returns {string} how many places, or, where only they are listed, how many not placed mentions are shown
 */
function countInWords(store) {
  if (store.state().status === "unplaced") return say("head.unplaced", { n: store.shownUnplaced().length });
  return say("filter.shown", { n: store.located().length, shown: sayNumber(store.shown().length) });
}

/**
 * @param {string} value
 * @param {string} key
 */
function option(value, key) {
  return el("option", { value }, say(key));
}

/**
 * A chip for each filter in force, which takes it away, and one that takes all away.
 * @param {import("./store.js").Store} store
 */
function filters(store) {
  const { country, status, dates } = store.state();
  /** @type {[string, Partial<State>][]} */
  const active = [];
  if (country !== null) active.push([say("filter.country", { country: countryName(country) }), { country: null }]);
  if (status !== null) active.push([say(`filter.${status}`), { status: null }]);
  if (dates !== null) {
    const [from, to] = dates.map(sayDate);
    active.push([say("filter.dates", { from, to }), { dates: null }]);
  }
  const chips = active.map(([text, without]) => chip(text, say("filter.remove", { filter: text }), () => store.set(without)));
  if (active.length === 0 && store.state().query === "") return [];
  return [...chips, el("li", {}, el("button", { type: "button", class: "plain", onclick: () => store.set({ ...NO_FILTERS, place: null }) }, say("filter.clear")))];
}

/**
 * @param {string} text
 * @param {string} label
 * @param {() => void} onclick
 */
function chip(text, label, onclick) {
  const cross = el("span", { "aria-hidden": "true" }, " ×");
  return el("li", {}, el("button", { type: "button", class: "chip", "aria-label": label, onclick }, text, cross));
}

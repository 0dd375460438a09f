// What is not placed: each mention with its reason and candidates, and ways to place it after all.

import { candidateList, handPlacing } from "./candidates.js";
import { unplacedKey } from "./corrections.js";
import { el } from "./dom.js";
import { candidatesOf } from "./evidence_data.js";
import { showInText } from "./in_text.js";
import { quoteElement } from "./quote.js";
import { sayReason } from "./reasons.js";
import { say } from "./words.js";

/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./data.js").Unplaced} Unplaced */

const ITEMS_AT_ONCE = 200;

/**
 * @param {Store} store
 * @returns {HTMLElement | null} null where other filters hide it
 */
export function unplacedSection(store) {
  const { status, country } = store.state();
  if (country !== null || (status !== null && status !== "unplaced")) return null;
  const items = store.shownUnplaced();
  const every = items.length === store.unplaced().length;
  if (items.length === 0 && !every && status === null) return null;
  const list = el("ul", { class: "items" });
  addItems(store, items, list);
  return el(
    "section",
    { class: "missing" },
    el("h2", {}, say("unplaced.heading"), " ", store.data.about.knows_unplaced && el("span", { class: "amount" }, items.length)),
    items.length === 0 && el("p", { class: "nothing" }, every ? sayNone(store) : say("list.empty")),
    list,
  );
}

/**
 * Say that nothing is left to place, or that a table of places does not tell.
 * @param {Store} store
 */
export function sayNone({ data }) {
  return say(data.about.knows_unplaced ? "unplaced.none" : "unplaced.unknown");
}

/**
 * @param {Store} store
 * @param {readonly Unplaced[]} items
 * @param {HTMLElement} list
 */
function addItems(store, items, list) {
  list.querySelector(".more")?.remove();
  const from = list.childElementCount;
  const some = items.slice(from, from + ITEMS_AT_ONCE);
  list.append(...some.map((item) => itemElement(store, item)));
  const left = items.length - from - some.length;
  if (left <= 0) return;
  const more = () => {
    addItems(store, items, list);
    /** @type {HTMLElement | null | undefined} */ (list.children[from + ITEMS_AT_ONCE]?.querySelector("summary"))?.focus();
  };
  const label = say("list.more", { n: Math.min(left, ITEMS_AT_ONCE) });
  list.append(el("li", { class: "more" }, el("button", { type: "button", onclick: more }, label)));
}

/**
 * @param {Store} store
 * @param {Unplaced} item
 */
function itemElement(store, item) {
  const { data } = store;
  const mention = data.mentions[item.mention];
  const report = mention.report === null ? undefined : data.reports[mention.report];
  const candidates = candidatesOf(data, item);
  const key = unplacedKey(item);
  return el(
    "li",
    { class: "item", id: `unplaced-${item.index}` },
    el("h3", { dir: "auto" }, mention.text),
    el("p", { class: "reason" }, sayReason(item.reason)),
    quoteElement(mention, report),
    report !== undefined &&
      el("p", {}, el("button", { type: "button", class: "plain", onclick: () => showInText(store, mention) }, say("evidence.in_text"))),
    el(
      "details",
      { class: "mend" },
      el("summary", {}, say("choose.by_hand")),
      candidates.length > 0 && el("h4", {}, say("unplaced.candidates")),
      candidateList(store, key, candidates, null),
      handPlacing(store, key, mention.text, mention.kind),
    ),
  );
}

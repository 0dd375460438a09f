// What is printed: a clean document of what is shown, with the map as a picture and every sentence.

import { amount, statusChip, surroundings } from "./describe.js";
import { el, fill, find } from "./dom.js";
import { mentionsOf } from "./evidence_data.js";
import { groupsOf, sortedLocations } from "./groups.js";
import { quoteElement } from "./quote.js";
import { sayReason } from "./reasons.js";
import { sayNone } from "./unplaced.js";
import { placeName, say } from "./words.js";

/** @typedef {import("./main.js").App} App */
/** @typedef {import("./data.js").Location} Location */

/** @param {App} app */
export function mountPrint(app) {
  const sheet = find("[data-part=print]");
  // A browser that is about to print waits for nothing.
  void app.readyPicture();
  window.addEventListener("beforeprint", () => fill(sheet, ...content(app)));
  window.addEventListener("afterprint", () => fill(sheet));
}

/** @param {App} app */
function content(app) {
  const { store } = app;
  const { sort, status } = store.state();
  const shown = status === "unplaced" ? [] : store.shown();
  return [
    app.picture(),
    el("p", { class: "count" }, say("filter.shown", { n: store.located().length, shown: shown.length })),
    ...groupsOf(shown, sort).map((group) =>
      el(
        "section",
        { class: "group" },
        el("h2", {}, group.name),
        ...sortedLocations(group, sort).map((location) => place(app, location)),
      ),
    ),
    unplaced(app),
  ];
}

/**
 * @param {App} app
 * @param {Location} location
 */
function place({ store }, location) {
  const { data } = store;
  const quotes = new Map(mentionsOf(data, location).map((mention) => [`${mention.report} ${mention.quote}`, mention]));
  return el(
    "article",
    {},
    el("h3", {}, placeName(location), el("span", { class: "facts" }, ` ${surroundings(location)} · ${amount(location)} `), statusChip(location.status)),
    ...[...quotes.values()].map((mention) => quoteElement(mention, mention.report === null ? undefined : data.reports[mention.report])),
    location.quote !== null && el("blockquote", {}, location.quote),
  );
}

/** @param {App} app */
function unplaced({ store }) {
  const items = store.shownUnplaced();
  if (items.length === 0 && store.unplaced().length > 0) return null;
  return el(
    "section",
    { class: "group" },
    el("h2", {}, say("unplaced.heading"), store.data.about.knows_unplaced && ` (${items.length})`),
    items.length === 0 && el("p", {}, sayNone(store)),
    ...items.map((item) => {
      const mention = store.data.mentions[item.mention];
      const report = mention.report === null ? undefined : store.data.reports[mention.report];
      return el("article", {}, el("h3", {}, mention.text, el("span", { class: "facts" }, ` ${sayReason(item.reason)}`)), quoteElement(mention, report));
    }),
  );
}

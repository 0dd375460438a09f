// The reports as published, every name of a place marked by what it is and linked with map and list.

import { unplacedKey } from "./corrections.js";
import { el, fill, find } from "./dom.js";
import { NO_FILTERS } from "./figures.js";
import { FILTERS } from "./store.js";
import { firstFrom, paragraphs, partEnd } from "./text_parts.js";
import { say, sayDate } from "./words.js";

/** @typedef {import("./data.js").Mention} Mention */
/** @typedef {import("./data.js").Report} Report */
/** @typedef {import("./store.js").Store} Store */

/** Reports that are no longer than this together are open from the start. */
const SHORT = 20_000;
const MARKS = ["placed", "ambiguous", "corrected", "unplaced", "context"];

/** @param {import("./main.js").App} app */
export function mountText({ store }) {
  const panel = find("[data-view=text]");
  /** @type {string} */
  let drawn = "";
  const draw = () => {
    const { view, language, choices } = store.state();
    if (view !== "text") return;
    const wanted = `${language} ${Object.keys(choices).join()}`;
    if (drawn !== wanted) fill(panel, ...content(store));
    drawn = wanted;
    dim(store, panel);
    show(store, panel);
  };
  draw();
  store.subscribe([...FILTERS, "view", "language", "place"], draw);
}

/** @param {Store} store */
function content(store) {
  const { reports } = store.data;
  if (reports.length === 0) return [el("p", { class: "nothing" }, say("text.none"))];
  const byReport = mentionsByReport(store);
  return [legend(store), ...reports.map((report) => reportElement(store, report, byReport[report.index]))];
}

/**
 * What the marks mean that are in the text.
 * @param {Store} store
 */
function legend(store) {
  const met = new Set(store.data.mentions.map((mention) => statusOf(store, mention)));
  const marks = MARKS.filter((mark) => met.has(mark));
  return el(
    "div",
    { class: "legend" },
    el("ul", { class: "marks", "aria-label": say("text.legend") }, ...marks.map((mark) => el("li", {}, el("span", { class: `mention ${mark}` }, say(`status.${mark}`))))),
    el("p", { class: "told", role: "status" }),
  );
}

/**
 * @param {Store} store
 * @returns {Mention[][]}
 */
function mentionsByReport({ data }) {
  /** @type {Mention[][]} */
  const byReport = data.reports.map(() => []);
  for (const mention of data.mentions) if (mention.report !== null) byReport[mention.report].push(mention);
  return byReport;
}

/**
 * @param {Store} store
 * @param {Report} report
 * @param {Mention[]} mentions
 */
function reportElement(store, report, mentions) {
  const body = el("div", { class: "body", dir: "auto", lang: report.language });
  const write = () => {
    if (body.childElementCount > 0) return;
    writeFrom(store, report, mentions, body, 0);
    dim(store, body);
  };
  const only = store.data.reports.length === 1;
  if (only) {
    write();
    return el("article", { class: "report", "data-report": report.index }, body);
  }
  const open = isShort(store.data.reports);
  if (open) write();
  const details = el(
    "details",
    { class: "report", "data-report": report.index, open, ontoggle: () => details.open && write() },
    el("summary", {}, el("h2", { dir: "auto" }, report.title ?? report.id), report.published !== null && el("span", { class: "facts" }, ` ${sayDate(report.published)}`)),
    body,
  );
  return details;
}

/** @param {readonly Report[]} reports */
function isShort(reports) {
  return reports.reduce((sum, { text }) => sum + text.length, 0) <= SHORT;
}

/**
 * @param {Store} store
 * @param {Report} report
 * @param {Mention[]} mentions
 * @param {HTMLElement} body
 * @param {number} from
 */
function writeFrom(store, report, mentions, body, from) {
  body.querySelector(".more")?.remove();
  const { text } = report;
  const to = partEnd(text, mentions, from);
  for (const [start, end] of paragraphs(text, from, to)) {
    body.append(el("p", {}, ...marked(store, text, start, end, mentions)));
  }
  if (to >= text.length) return;
  const more = () => {
    writeFrom(store, report, mentions, body, to);
    dim(store, body);
  };
  body.append(el("p", { class: "more" }, el("button", { type: "button", onclick: more }, say("list.more", { n: "…" }))));
}

/**
 * @param {Store} store
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {Mention[]} mentions sorted by position
 */
function marked(store, text, start, end, mentions) {
  /** @type {(string | HTMLElement)[]} */
  const pieces = [];
  let at = start;
  for (let i = firstFrom(mentions, start); i < mentions.length && mentions[i].end <= end; i += 1) {
    const mention = mentions[i];
    if (mention.start < at) continue;
    pieces.push(text.slice(at, mention.start), mentionElement(store, mention));
    at = mention.end;
  }
  return [...pieces, text.slice(at, end)];
}

/**
 * @param {Store} store
 * @param {Mention} mention
 */
function mentionElement(store, mention) {
  const location = mentionedLocation(store, mention);
  const status = statusOf(store, mention);
  const title = [...new Set([say(`role.${mention.role}`), say(`status.${status}`)])].join(": ");
  const attributes = { class: `mention ${status}`, title, "data-location": location?.id, "data-mention": mention.index };
  if (status === "unplaced") return el("a", { ...attributes, href: "#status=unplaced&view=text", onclick: toUnplaced(store, mention) }, mention.text);
  if (location === undefined) return el("a", { ...attributes, href: "#view=text", onclick: tell(mention.text, title) }, mention.text);
  /** @param {Event} event */
  const select = (event) => {
    event.preventDefault();
    store.set({ place: location.id });
  };
  return el("a", { ...attributes, href: `#place=${encodeURIComponent(location.id)}&view=text`, onclick: select }, mention.text);
}

/**
 * @param {string} name
 * @param {string} title
 * @returns {(event: Event) => void} says beside the legend what a name is that has no marker, for fingers and keys too
 */
function tell(name, title) {
  return (event) => {
    event.preventDefault();
    find("[data-view=text] .told").textContent = `${name} – ${title}`;
  };
}

/**
 * @param {Store} store
 * @param {Mention} mention
 * @returns {(event: Event) => void} leads to why it is not placed, in the list
 */
function toUnplaced(store, { unplaced }) {
  return (event) => {
    event.preventDefault();
    if (store.state().place !== null) store.set({ place: null });
    const itsItem = () => document.getElementById(`unplaced-${unplaced}`);
    if (itsItem() === null) store.set({ ...NO_FILTERS, status: "unplaced" });
    const item = itsItem();
    item?.scrollIntoView({ block: "start" });
    item?.querySelector("summary")?.focus({ preventScroll: true });
  };
}

/**
 * @param {Store} store
 * @param {Mention} mention
 * @returns {string} which of `MARKS` it has
 */
function statusOf(store, mention) {
  return mentionedLocation(store, mention)?.status ?? (mention.unplaced === null ? "context" : "unplaced");
}

/**
 * @param {Store} store
 * @param {Mention} mention
 */
function mentionedLocation(store, mention) {
  if (mention.location !== null) return store.location(store.data.locations[mention.location].id);
  return mention.unplaced === null ? undefined : store.location(unplacedKey(store.data.unplaced[mention.unplaced]));
}

/**
 * Set back what the filters leave out.
 * @param {Store} store
 * @param {HTMLElement} within
 */
function dim(store, within) {
  const shown = new Set(store.shown().map(({ id }) => id));
  for (const mark of within.querySelectorAll("[data-location]")) {
    mark.classList.toggle("filtered", !shown.has(mark.getAttribute("data-location") ?? ""));
  }
}

/**
 * Mark the selected place and bring its first mention into view.
 * @param {Store} store
 * @param {HTMLElement} panel
 */
function show(store, panel) {
  const { place } = store.state();
  const location = store.location(place);
  if (location !== undefined) openReport(store, panel, location.index);
  let first = null;
  for (const mark of panel.querySelectorAll("[data-location]")) {
    const selected = mark.getAttribute("data-location") === place;
    mark.classList.toggle("selected", selected);
    if (selected) first ??= mark;
  }
  first?.scrollIntoView({ block: "center" });
}

/**
 * @param {Store} store
 * @param {HTMLElement} panel
 * @param {number} index of a location
 */
function openReport(store, panel, index) {
  const mention = store.data.mentions.find(({ location }) => location === index);
  const details = panel.querySelector(`details[data-report="${mention?.report}"]`);
  if (!(details instanceof HTMLDetailsElement) || details.open) return;
  details.open = true;
  details.dispatchEvent(new Event("toggle"));
}

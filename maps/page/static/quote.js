// A sentence with the name of the place marked in it.

import { el } from "./dom.js";
import { nameOffset, tellingMention } from "./evidence_data.js";

/** @typedef {import("./data.js").Mention} Mention */
/** @typedef {import("./data.js").Report} Report */

/** So many characters may stand before the name in a snippet, which shows about two lines. */
const MOST_BEFORE = 48;

/**
 * @param {Mention} mention
 * @param {Report | undefined} report
 * @returns {HTMLElement} the whole sentence
 */
export function quoteElement(mention, report) {
  const { before, name, after } = split(mention, report);
  return el("blockquote", { dir: "auto", lang: report?.language }, before, name !== "" && el("mark", {}, name), after);
}

/**
 * @param {import("./store.js").Store} store
 * @param {import("./data.js").Location} location
 * @returns {HTMLElement | null} the sentence that says most about it; null where there is none
 */
export function snippet({ data }, location) {
  const mention = tellingMention(data, location);
  if (mention === undefined) return location.quote ? el("p", { class: "snippet", dir: "auto" }, location.quote) : null;
  return snippetElement(mention, mention.report === null ? undefined : data.reports[mention.report]);
}

/**
 * @param {Mention} mention
 * @param {Report | undefined} report
 * @returns {HTMLElement} the sentence from shortly before the name on, to be cut where it gets too long
 */
function snippetElement(mention, report) {
  const { before, name, after } = split(mention, report);
  const attributes = { class: "snippet", dir: "auto", lang: report?.language };
  return el("p", attributes, shortened(before), name !== "" && el("strong", {}, name), after);
}

/**
 * Leave out the words at the start that are too far from the name.
 * @param {string} before
 * @returns {string}
 */
export function shortened(before) {
  if (before.length <= MOST_BEFORE) return before;
  const space = before.indexOf(" ", before.length - MOST_BEFORE);
  return `… ${before.slice(space < 0 ? -MOST_BEFORE : space + 1)}`;
}

/**
 * @param {Mention} mention
 * @param {Report | undefined} report
 */
function split(mention, report) {
  const { quote } = mention;
  const at = nameOffset(mention, report);
  if (at < 0) return { before: "", name: "", after: quote };
  const end = at + mention.text.trim().replace(/\s+/g, " ").length;
  return { before: quote.slice(0, at), name: quote.slice(at, end), after: quote.slice(end) };
}

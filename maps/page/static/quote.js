// A sentence with the name of the place marked in it.

import { el } from "./dom.js";
import { nameOffset } from "./evidence_data.js";

/**
 * @param {import("./data.js").Mention} mention
 * @param {import("./data.js").Report | undefined} report
 * @returns {HTMLElement}
 */
export function quoteElement(mention, report) {
  const at = nameOffset(mention, report);
  const end = at + mention.text.trim().replace(/\s+/g, " ").length;
  const { quote } = mention;
  const attributes = { dir: "auto", lang: report?.language };
  if (at < 0) return el("blockquote", attributes, quote);
  return el("blockquote", attributes, quote.slice(0, at), el("mark", {}, quote.slice(at, end)), quote.slice(end));
}

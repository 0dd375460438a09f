// What the reports say of one place: each sentence with where it stands, its link and its citation.

import { citation, sentenceLink } from "./citation.js";
import { copyText } from "./clipboard.js";
import { el } from "./dom.js";
import { mentionsOf, pageAt, paragraphAt } from "./evidence_data.js";
import { showInText } from "./in_text.js";
import { quoteElement } from "./quote.js";
import { say, sayDate, sayNumber } from "./words.js";

/** @typedef {import("./data.js").Location} Location */
/** @typedef {import("./data.js").Mention} Mention */
/** @typedef {import("./data.js").Report} Report */
/** @typedef {import("./main.js").App} App */

/** Milliseconds for which a button says that the citation is copied. */
const SAID_FOR = 2500;

/**
 * The sentences, those of each report together.
 * @param {App} app
 * @param {Location} location
 */
export function sentencesSection(app, location) {
  const { data } = app.store;
  const mentions = mentionsOf(data, location);
  if (mentions.length === 0) return fromTable(location);
  /** @type {Map<number | null, Mention[]>} */
  const byReport = new Map();
  for (const mention of mentions) {
    byReport.set(mention.report, [...(byReport.get(mention.report) ?? []), mention]);
  }
  const several = byReport.size > 1;
  return el(
    "section",
    { class: "quotes" },
    el("h3", {}, say(several ? "evidence.say" : "evidence.says")),
    ...[...byReport].flatMap(([index, group]) => {
      const report = index === null ? undefined : data.reports[index];
      return [several && reportHeading(report), ...sentences(group).map((same) => sentence(app, same, report))];
    }),
  );
}

/**
 * Mentions that stand in one sentence are shown by it once.
 * @param {Mention[]} mentions
 * @returns {Mention[]}
 */
function sentences(mentions) {
  return mentions.filter((mention, at) => mentions.findIndex(({ quote }) => quote === mention.quote) === at);
}

/** @param {Location} location */
function fromTable(location) {
  return el(
    "section",
    { class: "quotes" },
    el("h3", {}, say("evidence.says")),
    location.quote !== null && el("blockquote", { dir: "auto" }, location.quote),
    el("p", { class: "facts" }, say("evidence.unknown_text")),
  );
}

/** @param {Report | undefined} report */
function reportHeading(report) {
  const date = report?.published ?? null;
  return el(
    "h4",
    { dir: "auto" },
    report?.title ?? report?.id ?? "",
    date !== null && el("span", { class: "facts" }, ` ${sayDate(date)}`),
  );
}

/**
 * @param {App} app
 * @param {Mention} mention
 * @param {Report | undefined} report
 */
function sentence(app, mention, report) {
  const page = report === undefined ? null : pageAt(report, mention.start);
  const where =
    page !== null
      ? say("evidence.page", { n: sayNumber(page) })
      : report !== undefined && say("evidence.paragraph", { n: sayNumber(paragraphAt(report, mention.start)) });
  const address = sentenceLink(report?.url ?? null, mention.quote);
  return el(
    "figure",
    {},
    quoteElement(mention, report),
    el(
      "figcaption",
      {},
      where && el("span", {}, where),
      mention.number !== null &&
        el("span", {}, say(mention.unit === null ? "evidence.written" : "evidence.written_unit", { number: mention.number, unit: mention.unit })),
      address !== null && el("a", { href: address, target: "_blank", rel: "noreferrer noopener" }, say("evidence.open")),
      report !== undefined && el("button", { type: "button", class: "plain", onclick: () => showInText(app.store, mention) }, say("evidence.in_text")),
      el(
        "button",
        { type: "button", class: "plain", onclick: (/** @type {Event} */ event) => void copy(app, event, citation(mention.quote, report, where || null)) },
        say("evidence.copy"),
      ),
    ),
  );
}

/**
 * Copy, and say so to who hears and to who sees.
 * @param {App} app
 * @param {Event} event of the button
 * @param {string} text
 */
async function copy(app, { currentTarget }, text) {
  await copyText(text);
  const button = /** @type {HTMLElement} */ (currentTarget);
  button.textContent = say("evidence.copied");
  app.announce(say("evidence.copied"));
  setTimeout(() => (button.textContent = say("evidence.copy")), SAID_FOR);
}

// The evidence for one place: its sentences, how it was placed and how sure, what else it could be.

import { candidateList, choose, handPlacing } from "./candidates.js";
import { citation, sentenceLink } from "./citation.js";
import { amount, coordinates, statusChip, sureness, surroundings } from "./describe.js";
import { el, fill, find } from "./dom.js";
import { alternativesOf, mentionsOf, pageAt, paragraphAt } from "./evidence_data.js";
import { groupsOf, neighbours } from "./groups.js";
import { quoteElement } from "./quote.js";
import { sayReason } from "./reasons.js";
import { FILTERS } from "./store.js";
import { say, sayDate, sayNumber, sayPercent } from "./words.js";

/** @typedef {import("./data.js").Location} Location */
/** @typedef {import("./data.js").Mention} Mention */
/** @typedef {import("./data.js").Report} Report */
/** @typedef {import("./main.js").App} App */

const AREAS = new Set(["country", "admin1", "admin2", "region", "continent", "water", "mountain", "island"]);

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
    draw();
    panel.parentElement?.scrollTo({ top: 0 });
    if (state.place !== null) focusHeading(panel);
    else returnFocus(opener, before.place, list);
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
      el("h2", { id: "evidence-name", tabindex: -1, dir: "auto" }, location.name),
      el("p", { class: "around", dir: "auto" }, surroundings(location)),
      el("p", { class: "chips" }, el("span", { class: "chip" }, amount(location)), " ", statusChip(location.status)),
    ),
    quotes(app, location),
    other(app, location),
    placing(location),
    wrong(app, location),
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
   * @param {string} key
   * @param {string} arrow
   */
  const step = (id, key, arrow) =>
    el(
      "button",
      { type: "button", class: "step", "aria-label": say(key), disabled: !id, onclick: () => store.set({ place: id ?? null }) },
      el("span", { class: "arrow", "aria-hidden": "true" }, arrow),
    );
  return el(
    "nav",
    { class: "walk", "aria-label": say("list.heading") },
    el("button", { type: "button", class: "back", onclick: () => store.set({ place: null }) }, say("evidence.back")),
    el(
      "span",
      { class: "steps" },
      step(near?.previous, "evidence.previous", "‹"),
      near !== null && el("span", { class: "amount" }, say("evidence.position", { i: near.position, n: store.shown().length })),
      step(near?.next, "evidence.next", "›"),
    ),
  );
}

/**
 * The sentences, those of each report together.
 * @param {App} app
 * @param {Location} location
 */
function quotes(app, location) {
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
      report !== undefined && el("button", { type: "button", class: "plain", onclick: () => app.store.set({ view: "text" }) }, say("evidence.in_text")),
      el(
        "button",
        { type: "button", class: "plain", onclick: () => copy(app, citation(mention.quote, report, where || null)) },
        say("evidence.copy"),
      ),
    ),
  );
}

/**
 * @param {App} app
 * @param {string} text
 */
async function copy(app, text) {
  await navigator.clipboard.writeText(text).catch(() => copyOldWay(text));
  app.announce(say("evidence.copied"));
}

/**
 * Browsers give pages opened from disk no clipboard of the new kind.
 * @param {string} text
 */
function copyOldWay(text) {
  const area = el("textarea", { class: "unseen" });
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}

/**
 * @param {App} app
 * @param {Location} location
 */
function other({ store }, location) {
  const candidates = alternativesOf(store.data, location);
  if (candidates.length === 0) return null;
  return el(
    "section",
    { class: "other" },
    el("h3", {}, say("choose.heading")),
    candidateList(store, location.id, candidates, location),
  );
}

/** @param {Location} location */
function placing(location) {
  const source = location.geonamesId === null ? location.geocoder : `GeoNames ${location.geonamesId}`;
  const link = location.geonamesId === null ? null : `https://www.geonames.org/${location.geonamesId}`;
  return el(
    "section",
    { class: "placing" },
    el("h3", {}, say("evidence.how")),
    el("p", {}, say("evidence.sure", { word: sureness(location.confidence), percent: sayPercent(location.confidence) })),
    el(
      "dl",
      {},
      ...fact("place.reason", sayReason(location.reason)),
      ...fact("place.kind", say(`kind.${location.kind}`)),
      ...fact("place.coordinates", el("span", { dir: "ltr" }, coordinates(location.latitude, location.longitude))),
      ...(location.population ? fact("place.population", sayNumber(location.population)) : []),
      ...fact("place.source", link === null ? source : el("a", { href: link, target: "_blank", rel: "noreferrer noopener" }, source)),
    ),
    el("p", { class: "facts" }, say(AREAS.has(location.kind) ? "place.area" : "place.point")),
  );
}

/**
 * @param {string} key
 * @param {import("./dom.js").Child} value
 */
function fact(key, value) {
  return [el("dt", {}, say(key)), el("dd", { dir: "auto" }, value)];
}

/**
 * Ways to correct the place.
 * @param {App} app
 * @param {Location} location
 */
function wrong({ store }, location) {
  const chosen = store.state().choices[location.id] !== undefined;
  return el(
    "details",
    { class: "mend" },
    el("summary", {}, say("choose.wrong")),
    handPlacing(store, location.id, location.name, location.kind),
    el(
      "p",
      { class: "buttons" },
      el(
        "button",
        {
          type: "button",
          onclick: () => {
            choose(store, location.id, "not-a-place");
            store.set({ place: null });
          },
        },
        say("choose.not_a_place"),
      ),
      chosen && el("button", { type: "button", onclick: () => choose(store, location.id, undefined) }, say("choose.undo")),
    ),
  );
}

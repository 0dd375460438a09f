// Which sentences and which other places belong to a location, looked up once and kept.

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Location} Location */
/** @typedef {import("./data.js").Mention} Mention */
/** @typedef {import("./data.js").Report} Report */
/** @typedef {import("./data.js").Candidate} Candidate */

/** @typedef {{mentions: Map<number, Mention[]>, candidates: Map<number, Candidate[]>, unplaced: Map<number, Candidate[]>}} Lookup */

/** @type {WeakMap<Data, Lookup>} */
const lookups = new WeakMap();

/**
 * @param {Data} data
 * @param {Location} location
 * @returns {Mention[]} in the order of the text
 */
export function mentionsOf(data, location) {
  // Placed in the page: its index stands for a not-placed item (choices.js).
  if (location.index < 0) return [data.mentions[data.unplaced[-1 - location.index].mention]];
  return lookup(data).mentions.get(location.index) ?? [];
}

/**
 * The mention whose sentence says most about a location: the first that gives the number on its marker, if any.
 * @param {Data} data
 * @param {Location} location
 * @returns {Mention | undefined} undefined where the mentions are not in the page
 */
export function tellingMention(data, location) {
  const mentions = mentionsOf(data, location);
  return mentions.find(({ number }) => number !== null && number === location.count) ?? mentions[0];
}

/**
 * @param {Data} data
 * @param {Location} location
 * @returns {Candidate[]} what else the name could mean, best first
 */
export function alternativesOf(data, location) {
  return lookup(data).candidates.get(location.index) ?? [];
}

/**
 * @param {Data} data
 * @param {import("./data.js").Unplaced} item
 * @returns {Candidate[]} best first
 */
export function candidatesOf(data, item) {
  return lookup(data).unplaced.get(item.index) ?? [];
}

/**
 * Where in its quote a mention's name starts; -1 where the quote does not have it. Of several occurrences the
 * right one is that before which the quote reads as the text does before the mention.
 * @param {Mention} mention
 * @param {Report | undefined} report
 * @returns {number}
 */
export function nameOffset(mention, report) {
  const name = folded(joined(mention.text));
  const from = Math.max(0, mention.start - 2 * mention.quote.length);
  const before = folded(report === undefined ? "" : report.text.slice(from, mention.start));
  const first = mention.quote.indexOf(name);
  let best = first;
  for (let at = first; at >= 0; at = mention.quote.indexOf(name, at + 1)) {
    if (before.endsWith(mention.quote.slice(0, at).trimEnd())) best = at;
  }
  return best;
}

/**
 * The page that a mention is on, 1 for the first; null where the report has no pages.
 * @param {Report} report
 * @param {number} offset
 * @returns {number | null}
 */
export function pageAt(report, offset) {
  if (report.pages.length === 0) return null;
  return Math.max(1, report.pages.filter((start) => start <= offset).length);
}

/**
 * The paragraph that a mention is in, 1 for the first: paragraphs are lines with something on them.
 * @param {Report} report
 * @param {number} offset
 * @returns {number}
 */
export function paragraphAt(report, offset) {
  const before = report.text.slice(0, offset).split("\n");
  return before.slice(0, -1).filter((line) => line.trim() !== "").length + 1;
}

/**
 * @param {Data} data
 * @returns {Lookup}
 */
function lookup(data) {
  let found = lookups.get(data);
  if (found === undefined) {
    found = {
      mentions: grouped(data.mentions, (mention) => mention.location),
      candidates: grouped(data.candidates, (candidate) => candidate.location),
      unplaced: grouped(data.candidates, (candidate) => candidate.unplaced),
    };
    lookups.set(data, found);
  }
  return found;
}

/**
 * @template Row
 * @param {Row[]} rows
 * @param {(row: Row) => number | null} keyOf
 * @returns {Map<number, Row[]>}
 */
function grouped(rows, keyOf) {
  /** @type {Map<number, Row[]>} */
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/**
 * The name with the words whole that a hyphen parts over a line end, as the quote has it; see geo.text.joined.
 * @param {string} name
 */
function joined(name) {
  return name.replace(/(?<=\p{L})([-\u2010])[ \t]*\n[ \t]*(?=(\p{L}))/gu, (_, hyphen, letter) =>
    letter === letter.toLowerCase() && letter !== letter.toUpperCase() ? "" : hyphen,
  );
}

/** @param {string} text */
function folded(text) {
  return text.trim().replace(/\s+/g, " ");
}

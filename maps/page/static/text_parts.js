// A report's text in parts: some are books, and a part is written at a time.

/** @typedef {import("./data.js").Mention} Mention */

/** Characters of a part, until it may end. */
const CHARACTERS_AT_ONCE = 60_000;

/**
 * Where the part of a text that begins at `from` ends: after a paragraph; where that is long, after a word; never
 * inside a name.
 * @param {string} text
 * @param {Mention[]} mentions sorted by position
 * @param {number} from
 * @returns {number}
 */
export function partEnd(text, mentions, from) {
  const least = from + CHARACTERS_AT_ONCE;
  if (least >= text.length) return text.length;
  const line = text.indexOf("\n", least);
  const space = text.indexOf(" ", least);
  const end = line >= 0 && line - least < CHARACTERS_AT_ONCE ? line : space < 0 ? text.length : space;
  return Math.max(end, mentions[firstFrom(mentions, end) - 1]?.end ?? 0);
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @returns {[number, number][]} start and end of each line with something on it
 */
export function paragraphs(text, from, to) {
  /** @type {[number, number][]} */
  const found = [];
  for (let start = from; start < to; ) {
    const line = text.indexOf("\n", start);
    const end = line < 0 || line > to ? to : line;
    if (text.slice(start, end).trim() !== "") found.push([start, end]);
    start = end + 1;
  }
  return found;
}

/**
 * @param {Mention[]} mentions sorted by position
 * @param {number} start
 * @returns {number} index of the first that does not lie before `start`
 */
export function firstFrom(mentions, start) {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle].start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

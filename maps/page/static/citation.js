// How a sentence is cited, and how a link leads to the very sentence in the published report.

/** @typedef {import("./data.js").Report} Report */

const FEW_WORDS = 6;

/**
 * Give an address back where a click on it opens a web page, null for anything else.
 * @param {string | null | undefined} address
 * @returns {string | null}
 */
export function webAddress(address) {
  return address !== null && address !== undefined && /^https?:\/\//i.test(address) ? address : null;
}

/**
 * Link to a sentence of a page by a text fragment: its first and last words are what the browser looks for.
 * @param {string | null} address
 * @param {string} quote
 * @returns {string | null}
 */
export function sentenceLink(address, quote) {
  const page = webAddress(address);
  if (page === null || quote === "") return page;
  const words = quote.split(" ");
  const whole = words.length <= 2 * FEW_WORDS;
  const ends = whole ? [quote] : [words.slice(0, FEW_WORDS).join(" "), words.slice(-FEW_WORDS).join(" ")];
  const text = ends.map((end) => encodeURIComponent(end).replaceAll("-", "%2D")).join(",");
  return `${page.includes("#") ? page : `${page}#`}:~:text=${text}`;
}

/**
 * Cite a sentence: the quote, then author, title, date, page, address.
 * @param {string} quote
 * @param {Report | undefined} report
 * @param {string | null} where such as "page 3"
 * @returns {string}
 */
export function citation(quote, report, where) {
  const source = [report?.author, report?.title ?? report?.id, report?.published, where, webAddress(report?.url)];
  const said = source.filter((part) => part !== null && part !== undefined && part !== "");
  return `“${quote}” ${said.join(", ")}`.trim();
}

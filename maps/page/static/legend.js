// What the shapes of the markers mean: those that were on the map since the reader last chose what to show, so that
// the legend, which stands under the map, does not come and go while the map is moved.

import { el, fill, find } from "./dom.js";
import { isArea } from "./marker.js";
import { say } from "./words.js";

/** @typedef {import("./marks.js").Mark} Mark */

/** @type {{key: string, look: string, sign: string, holds: (mark: Mark) => boolean}[]} */
const ENTRIES = [
  { key: "legend.counted", look: "pin-spot", sign: "3", holds: ({ size, first }) => size === 1 && first.count !== null },
  { key: "legend.uncounted", look: "pin-spot pin-uncounted", sign: "", holds: ({ size, first }) => size === 1 && first.count === null },
  { key: "legend.group", look: "pin-group", sign: "5", holds: ({ size }) => size > 1 },
  { key: "legend.area", look: "pin-area", sign: "", holds: ({ size, first }) => size === 1 && isArea(first) },
  { key: "legend.ambiguous", look: "pin-spot pin-ambiguous", sign: "", holds: ({ size, first }) => size === 1 && first.status === "ambiguous" },
  { key: "legend.corrected", look: "pin-spot pin-corrected", sign: "", holds: ({ size, first }) => size === 1 && first.status === "corrected" },
];

/**
 * @returns {(marks: readonly Mark[], chosen: unknown) => void} explains the marks of a view; `chosen` is another value
 *   when other places are shown
 */
export function mountLegend() {
  const element = find("[data-part=legend]");
  /** @type {Set<string>} keys of the entries met */
  let met = new Set();
  /** @type {unknown} */
  let last = null;
  let written = "";
  return (marks, chosen) => {
    if (chosen !== last) met = new Set();
    last = chosen;
    const entries = ENTRIES.filter(({ key, holds }) => met.has(key) || marks.some(holds));
    met = new Set(entries.map(({ key }) => key));
    element.hidden = entries.length === 0;
    const items = entries.map(({ key }) => say(key));
    const label = say("legend.label");
    if (`${label}\n${items.join("\n")}` === written) return;
    written = `${label}\n${items.join("\n")}`;
    element.setAttribute("aria-label", label);
    fill(element, ...entries.map(({ look, sign }, at) => item(look, sign, items[at])));
  };
}

/**
 * @param {string} look class of the marker
 * @param {string} sign
 * @param {string} text
 */
function item(look, sign, text) {
  const face = el("span", { class: "pin-face" }, sign);
  return el("li", {}, el("span", { class: `pin ${look}`, "aria-hidden": "true" }, face), text);
}

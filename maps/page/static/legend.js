// What the shapes of the markers mean: only those that are on the map now.

import { el, fill } from "./dom.js";
import { isArea } from "./marker.js";
import { say } from "./words.js";

/** @typedef {import("./scene.js").Mark} Mark */

/** @type {{key: string, look: string, sign: string, holds: (mark: Mark) => boolean}[]} */
const ENTRIES = [
  { key: "legend.counted", look: "pin-spot", sign: "3", holds: ({ size, first }) => size === 1 && first.count !== null },
  { key: "legend.uncounted", look: "pin-spot pin-uncounted", sign: "", holds: ({ size, first }) => size === 1 && first.count === null },
  { key: "legend.group", look: "pin-group", sign: "5", holds: ({ size }) => size > 1 },
  { key: "legend.area", look: "pin-area", sign: "", holds: ({ size, first }) => size === 1 && isArea(first) },
  { key: "legend.ambiguous", look: "pin-spot pin-ambiguous", sign: "", holds: ({ size, first }) => size === 1 && first.status === "ambiguous" },
  { key: "legend.corrected", look: "pin-spot pin-corrected", sign: "", holds: ({ size, first }) => size === 1 && first.status === "corrected" },
];

/** @returns {{element: HTMLElement, show: (marks: readonly Mark[]) => void}} */
export function makeLegend() {
  const element = el("ul", { class: "map-legend" });
  let shown = "";
  return {
    element,
    show(marks) {
      const entries = ENTRIES.filter(({ holds }) => marks.some(holds));
      const items = entries.map(({ key }) => say(key));
      if (items.join("\n") === shown) return;
      shown = items.join("\n");
      fill(element, ...entries.map(({ look, sign }, at) => item(look, sign, items[at])));
    },
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

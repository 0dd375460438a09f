// A small histogram of the reports' dates that filters; absent where reports carry no dates to compare.

import { bins } from "./bins.js";
import { el, fill, find } from "./dom.js";
import { keepingFocus } from "./focus.js";
import { say, sayDate } from "./words.js";

/** CSS pixels: wide enough for a finger. */
const BAR_WIDTH = 26;
const FEWEST_BARS = 10;

/** @param {import("./main.js").App} app */
export function mountTimeline({ store }) {
  const strip = find("[data-part=timeline]");
  const { reports } = store.data;
  const days = reports.flatMap(({ published }) => (published === null ? [] : [published.slice(0, 10)]));
  const undated = reports.length - days.length;
  strip.hidden = new Set(days).size < 2;
  if (strip.hidden) return;
  const bars = bins(days, Math.max(FEWEST_BARS, Math.floor(strip.clientWidth / BAR_WIDTH)));
  const most = Math.max(...bars.map(({ count }) => count));
  const draw = () => {
    fill(
      strip,
      el("h2", {}, say("time.heading"), undated > 0 && el("span", { class: "undated" }, ` (${say("time.undated", { n: undated })})`)),
      el(
        "div",
        { class: "span" },
        el("div", { class: "bars" }, ...bars.map((bar) => barElement(store, bar, most))),
        el("p", { class: "ends", "aria-hidden": "true" }, end(bars[0].first), end(bars[bars.length - 1].last)),
      ),
    );
  };
  draw();
  store.subscribe(["dates", "language"], () => keepingFocus(strip, draw));
}

/** @param {string} day */
function end(day) {
  return el("span", {}, sayDate(day));
}

/** @param {import("./bins.js").Bin} bar */
function period({ label, first, last }) {
  if (label !== null) return sayDate(label);
  return first === last ? sayDate(first) : say("head.period", { from: sayDate(first), to: sayDate(last) });
}

/**
 * @param {import("./store.js").Store} store
 * @param {import("./bins.js").Bin} bar
 * @param {number} most
 */
function barElement(store, bar, most) {
  const { dates } = store.state();
  const inside = dates !== null && bar.first >= dates[0] && bar.last <= dates[1];
  /** @param {MouseEvent} event */
  const onclick = (event) => {
    const whole = inside && dates[0] === bar.first && dates[1] === bar.last;
    const from = event.shiftKey && dates !== null && dates[0] < bar.first ? dates[0] : bar.first;
    const to = event.shiftKey && dates !== null && dates[1] > bar.last ? dates[1] : bar.last;
    store.set({ dates: whole ? null : [from, to], place: null });
  };
  const label = say("time.bar", { period: period(bar), n: bar.count });
  const fillElement = el("span", { class: "fill", "aria-hidden": "true" });
  fillElement.style.blockSize = `${(100 * bar.count) / most}%`;
  return el("button", { type: "button", "aria-label": label, title: label, "aria-pressed": String(inside), onclick }, fillElement);
}

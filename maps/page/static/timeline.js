// A small histogram of the reports' dates that filters; absent where reports carry no dates to compare.

import { bins } from "./bins.js";
import { el, fill, find } from "./dom.js";
import { say, sayDate } from "./words.js";

/** @param {import("./main.js").App} app */
export function mountTimeline({ store }) {
  const strip = find("[data-part=timeline]");
  const days = store.data.reports.flatMap(({ published }) => (published === null ? [] : [published.slice(0, 10)]));
  const bars = bins(days);
  strip.hidden = bars.length < 2;
  if (bars.length < 2) return;
  const most = Math.max(...bars.map(({ count }) => count));
  const draw = () => {
    fill(
      strip,
      el("h2", {}, say("time.heading")),
      el("div", { class: "bars" }, ...bars.map((bar) => barElement(store, bar, most))),
      el("p", { class: "ends", "aria-hidden": "true" }, el("span", {}, sayDate(bars[0].label)), el("span", {}, sayDate(bars[bars.length - 1].label))),
    );
  };
  draw();
  store.subscribe(["dates", "language"], draw);
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
  const label = say("time.bar", { period: sayDate(bar.label), n: bar.count });
  const fillElement = el("span", { class: "fill", "aria-hidden": "true" });
  fillElement.style.blockSize = `${(100 * bar.count) / most}%`;
  return el("button", { type: "button", "aria-label": label, title: label, "aria-pressed": String(inside), onclick }, fillElement);
}

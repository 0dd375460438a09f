// From a sentence to the very place where it stands in the text of its report.

import { find } from "./dom.js";

/**
 * @param {import("./store.js").Store} store
 * @param {import("./data.js").Mention} mention
 */
export function showInText(store, mention) {
  store.set({ view: "text" });
  const panel = find("[data-view=text]");
  const report = panel.querySelector(`details[data-report="${mention.report}"]`);
  if (report instanceof HTMLDetailsElement && !report.open) {
    report.open = true;
    report.dispatchEvent(new Event("toggle"));
  }
  const mark = panel.querySelector(`[data-mention="${mention.index}"]`);
  if (!(mark instanceof HTMLElement)) return;
  for (const other of panel.querySelectorAll(".mention.pointed")) other.classList.remove("pointed");
  mark.classList.add("pointed");
  mark.scrollIntoView({ block: "center" });
  mark.tabIndex = 0;
  mark.focus({ preventScroll: true });
}

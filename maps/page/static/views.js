// Map, table, text or method: one of them at a time, all of the same places.

import { el, fill, find } from "./dom.js";
import { say } from "./words.js";

const VIEWS = /** @type {const} */ (["map", "table", "text", "about"]);

/** @param {import("./main.js").App} app */
export function mountViews({ store }) {
  const tabs = find("[data-part=tabs]");
  const drawTabs = () => {
    tabs.setAttribute("aria-label", say("view.label"));
    fill(tabs, ...VIEWS.map(tab));
    show();
  };
  /** @param {import("./store.js").State["view"]} view */
  const tab = (view) =>
    el("button", { type: "button", "data-to": view, onclick: () => store.set({ view }) }, say(`view.${view}`));
  const show = () => {
    const { view } = store.state();
    for (const name of VIEWS) find(`[data-view=${name}]`).hidden = name !== view;
    for (const button of tabs.children) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-to") === view));
    }
  };
  drawTabs();
  store.subscribe(["view"], show);
  store.subscribe(["language"], drawTabs);
}

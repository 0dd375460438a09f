// While a name waits to be placed by a click on the map: what to do, and the way out.

import { el, fill, find } from "./dom.js";
import { say } from "./words.js";

/** @param {import("./main.js").App} app */
export function mountPicking({ store, announce }) {
  const banner = find("[data-part=picking]");
  const cancel = () => store.set({ picking: null });
  const draw = () => {
    const { picking } = store.state();
    banner.hidden = picking === null;
    if (picking === null) return fill(banner);
    const told = say("choose.on_map_now", { place: picking.name });
    fill(banner, told, " ", el("button", { type: "button", onclick: cancel }, say("choose.cancel")));
    announce(told);
  };
  store.subscribe(["picking", "language"], draw);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && store.state().picking !== null) cancel();
  });
}

// The online map that the person who built the page allowed: off when the page opens, asked for nothing until then.

import { el } from "./dom.js";
import { say } from "./words.js";

/** @typedef {{url: string, attribution: string, host: string}} Tiles */

/** Leaflet's style puts a canvas, which ours is painted on, at 100. */
const ABOVE_LAND = 150;

/**
 * Put a switch for the online map on the map.
 * @param {import("leaflet").Map} map
 * @param {Tiles} tiles
 * @param {(credits: string | null) => void} changed told whose map is shown now; null: ours
 * @returns {{element: HTMLElement, sayAgain: () => void}}
 */
export function tileSwitch(map, { url, attribution, host }, changed) {
  /** @type {import("leaflet").TileLayer | null} */
  let layer = null;
  const box = el("input", { type: "checkbox", id: "online-map", autocomplete: "off", "aria-describedby": "online-map-warning" });
  const label = el("label", { for: "online-map" });
  const warning = el("p", { id: "online-map-warning" });
  box.addEventListener("change", () => {
    layer?.remove();
    layer = box.checked ? L.tileLayer(url, { pane: "land", zIndex: ABOVE_LAND, maxZoom: map.getMaxZoom() }).addTo(map) : null;
    changed(box.checked ? attribution : null);
  });
  const element = el("div", { class: "map-tiles" }, box, label, warning);
  L.DomEvent.disableClickPropagation(element);
  const sayAgain = () => {
    label.textContent = say("map.tiles", { host });
    warning.textContent = say("map.tiles_warning", { host });
  };
  sayAgain();
  return { element, sayAgain };
}

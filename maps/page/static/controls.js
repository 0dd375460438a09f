// The buttons on the map, the scale and the attribution.

import { el } from "./dom.js";
import { say } from "./words.js";

/** @typedef {{key: string, path: string, press: () => void, atLimit?: () => boolean}} Button */

const PATHS = {
  zoomIn: "M10 4v12M4 10h12",
  zoomOut: "M4 10h12",
  fit: "M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4",
  world: "M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14M3 10h14M10 3c4.5 4 4.5 10 0 14c-4.5-4-4.5-10 0-14",
};

/**
 * Put the buttons, the scale and the attribution on the map.
 * @param {import("leaflet").Map} map
 * @param {{fit: () => void, world: () => void}} views
 * @param {string} attribution
 * @returns {() => void} says the buttons again, in another language
 */
export function addControls(map, { fit, world }, attribution) {
  /** @type {Button[]} */
  const buttons = [
    { key: "map.zoom_in", path: PATHS.zoomIn, press: () => map.zoomIn(1), atLimit: () => map.getZoom() >= map.getMaxZoom() },
    { key: "map.zoom_out", path: PATHS.zoomOut, press: () => map.zoomOut(1), atLimit: () => map.getZoom() <= map.getMinZoom() },
    { key: "map.fit", path: PATHS.fit, press: fit },
    { key: "map.world", path: PATHS.world, press: world },
  ];
  const elements = buttons.map(({ path, press }) => el("button", { type: "button", onclick: press }, icon(path)));
  const box = el("div", { class: "map-controls leaflet-bar" }, ...elements);
  L.DomEvent.disableClickPropagation(box);
  addControl(map, "topleft", box);
  const scale = L.control.scale({ position: "bottomleft", imperial: false }).addTo(map);
  scale.getContainer()?.setAttribute("aria-hidden", "true");
  // Set, because Leaflet's own prefix carries a national flag.
  const prefix = el("a", { href: "https://leafletjs.com" }, "Leaflet");
  L.control.attribution({ position: "bottomright", prefix: prefix.outerHTML }).addAttribution(attribution).addTo(map);

  const sayAgain = () => {
    buttons.forEach(({ key }, at) => {
      elements[at].title = say(key);
      elements[at].setAttribute("aria-label", say(key));
    });
  };
  const showLimits = () => {
    buttons.forEach(({ atLimit }, at) => elements[at].setAttribute("aria-disabled", String(atLimit?.() ?? false)));
  };
  map.on("zoomend zoomlevelschange", showLimits);
  sayAgain();
  showLimits();
  return sayAgain;
}

/**
 * @param {import("leaflet").Map} map
 * @param {import("leaflet").ControlPosition} position
 * @param {HTMLElement} element
 */
export function addControl(map, position, element) {
  const control = new L.Control({ position });
  control.onAdd = () => element;
  control.addTo(map);
}

/**
 * @param {string} path
 * @returns {SVGElement}
 */
function icon(path) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

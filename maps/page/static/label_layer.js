// The names on screen.

import { el } from "./dom.js";

/** @typedef {import("./labels.js").Label} Label */
/** @typedef {import("./labels.js").Wish} Wish */

/** Fonts by kind of name, for measuring and for painting; map.css says the same for the screen. */
export const FONTS = {
  place: "600 13px system-ui, sans-serif",
  country: "400 12px system-ui, sans-serif",
  city: "400 11.5px system-ui, sans-serif",
};

/** Pixels between the letters of a country's name. */
export const LETTER_SPACING = 0.5;

/** @type {CanvasRenderingContext2D | null} */
let ruler = null;
/** @type {Map<string, number>} */
const widths = new Map();

/**
 * @param {string} text
 * @param {Wish["style"]} style
 * @returns {number} pixels
 */
export function measureLabel(text, style) {
  const key = `${style} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    ruler ??= /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
    ruler.font = FONTS[style];
    width = ruler.measureText(text).width + (style === "country" ? LETTER_SPACING * text.length : 0);
    widths.set(key, width);
  }
  return width;
}

/**
 * @param {import("leaflet").Map} map
 * @returns {(labels: readonly Label[], positionAt: (x: number, y: number) => import("leaflet").LatLngExpression) => void}
 *   shows these labels instead of those before
 */
export function addLabelLayer(map) {
  map.createPane("names").style.zIndex = "450";
  const names = L.layerGroup().addTo(map);
  return (labels, positionAt) => {
    names.clearLayers();
    for (const label of labels) {
      const { x, y, box, style } = label;
      if (style === "city") names.addLayer(still("map-dot", null, positionAt(x, y), [-2, -2]));
      const name = el("bdi", {}, label.text);
      names.addLayer(still(`map-label map-label-${style}`, name, positionAt(x, y), [box.left - x, box.top - y]));
    }
  };
}

/**
 * @param {string} className
 * @param {HTMLElement | null} content
 * @param {import("leaflet").LatLngExpression} position
 * @param {[number, number]} offset of its upper left corner from the position
 */
function still(className, content, position, [right, down]) {
  const icon = L.divIcon({ className, html: content ?? false, iconSize: undefined, iconAnchor: [-right, -down] });
  const marker = L.marker(position, { icon, interactive: false, keyboard: false, pane: "names" });
  marker.once("add", () => marker.getElement()?.setAttribute("aria-hidden", "true"));
  return marker;
}

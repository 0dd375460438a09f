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
 *   shows these labels instead of those before; those that stay are moved
 */
export function addLabelLayer(map) {
  map.createPane("names").style.zIndex = "450";
  /** @type {Map<string, {name: import("leaflet").Marker, dot: import("leaflet").Marker | null}>} */
  let written = new Map();
  return (labels, positionAt) => {
    const before = written;
    written = new Map();
    for (const label of labels) {
      const { text, x, y, box, style } = label;
      const key = `${style} ${text} ${Math.round(box.left - x)} ${Math.round(box.top - y)}`;
      const position = positionAt(x, y);
      const kept = before.get(key);
      before.delete(key);
      kept?.name.setLatLng(position);
      kept?.dot?.setLatLng(position);
      written.set(key, kept ?? write(map, label, position));
    }
    for (const { name, dot } of before.values()) {
      name.remove();
      dot?.remove();
    }
  };
}

/**
 * @param {import("leaflet").Map} map
 * @param {Label} label
 * @param {import("leaflet").LatLngExpression} position
 */
function write(map, { text, x, y, box, style }, position) {
  const content = el("bdi", {}, text);
  const name = still(`map-label map-label-${style}`, content, position, [box.left - x, box.top - y]).addTo(map);
  const dot = style === "city" ? still("map-dot", null, position, [-2, -2]).addTo(map) : null;
  return { name, dot };
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

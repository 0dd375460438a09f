// The countries on screen: a canvas that Leaflet moves with the map, repainted when the map comes to rest.

import { paintLand } from "./land.js";
import { landColours } from "./look.js";
import { scaleOf } from "./world.js";

/**
 * @typedef {object} LandLayer
 * @property {(codes: ReadonlySet<string>) => void} tint
 * @property {() => void} repaint
 */

/** How much wider than the view the canvas is on each side, so that dragging does not uncover its edge. */
const PADDING = 0.35;

/**
 * @param {import("leaflet").Map} map
 * @param {import("./borders.js").Borders} borders
 * @param {ReadonlySet<string>} reported codes of the countries to tint
 * @returns {LandLayer}
 */
export function addLandLayer(map, borders, reported) {
  let colours = landColours();
  // Leaflet's renderers follow the map through drags and zooms; this one only paints something else.
  const Land = /** @type {any} */ (L.Renderer).extend({
    options: { padding: PADDING, pane: "land" },
    _initContainer() {
      this._container = document.createElement("canvas");
      this._container.setAttribute("aria-hidden", "true");
    },
    _update() {
      if (this._map._animatingZoom && this._bounds) return;
      /** @type {any} */ (L.Renderer).prototype._update.call(this);
      const size = this._bounds.getSize();
      const canvas = this._container;
      L.DomUtil.setPosition(canvas, this._bounds.min);
      const context = sized(canvas, size.x, size.y);
      const corner = this._bounds.min.add(map.getPixelOrigin());
      const view = { scale: scaleOf(map.getZoom()), left: corner.x, top: corner.y, width: size.x, height: size.y };
      paintLand(context, borders, view, reported, colours);
    },
  });
  map.createPane("land").style.zIndex = "150";
  const layer = new Land().addTo(map);
  const repaint = () => {
    colours = landColours();
    layer._update();
  };
  return {
    tint(codes) {
      if (codes.size === reported.size && [...codes].every((code) => reported.has(code))) return;
      reported = codes;
      repaint();
    },
    repaint,
  };
}

/**
 * Give a canvas its size in CSS pixels, sharp on dense screens, and the context to paint it with.
 * @param {HTMLCanvasElement} canvas
 * @param {number} width
 * @param {number} height
 * @param {number} [density] device pixels a CSS pixel
 * @returns {CanvasRenderingContext2D}
 */
export function sized(canvas, width, height, density = Math.min(2, Math.ceil(devicePixelRatio))) {
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { alpha: false }));
  context.setTransform(density, 0, 0, density, 0, 0);
  return context;
}

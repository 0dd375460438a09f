// Where things are on the square of the Mercator world: x and y from 0 to 1, x going on beyond the map's edges.

import { wrapped } from "./longitudes.js";

const TILE = 256;
const MOST_LATITUDE = 85.0511287798;

/** @typedef {{x: number, y: number}} Point */
/** @typedef {{left: number, right: number, top: number, bottom: number}} Margin pixels kept free */

/**
 * @typedef {object} View the part of the world that a map of `width` by `height` pixels shows
 * @property {number} scale pixels that the whole world is wide
 * @property {number} left pixels from the world's left edge to the map's
 * @property {number} top pixels from the world's upper edge to the map's
 * @property {number} width
 * @property {number} height
 */

/**
 * @param {number} longitude
 * @returns {number}
 */
export function worldX(longitude) {
  return longitude / 360 + 0.5;
}

/**
 * Latitudes beyond the map's edge are put on it, where the square ends.
 * @param {number} latitude
 * @returns {number}
 */
export function worldY(latitude) {
  const sine = Math.sin((Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, latitude)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/**
 * @param {{latitude: number, longitude: number}} position
 * @param {number} west meridian at the map's left edge
 * @returns {Point}
 */
export function worldPoint({ latitude, longitude }, west) {
  return { x: worldX(wrapped(longitude, west)), y: worldY(latitude) };
}

/**
 * @param {number} zoom
 * @returns {number} pixels that the whole world is wide
 */
export function scaleOf(zoom) {
  return TILE * 2 ** zoom;
}

/**
 * @param {number} scale
 * @returns {number} zoom
 */
export function zoomOf(scale) {
  return Math.log2(scale / TILE);
}

/**
 * Choose the view that shows all points with room around them; the whole width of the world if there are none.
 * @param {readonly Point[]} points
 * @param {{width: number, height: number, margin: Margin, leastZoom: number, mostZoom: number}} map
 * @returns {View}
 */
export function fittedView(points, { width, height, margin, leastZoom, mostZoom }) {
  const box = points.length === 0 ? { left: 0, right: 1, top: 0.15, bottom: 0.8 } : boxOf(points);
  const room = {
    x: Math.max(40, width - margin.left - margin.right),
    y: Math.max(40, height - margin.top - margin.bottom),
  };
  const widest = Math.min(room.x / Math.max(box.right - box.left, 1e-9), room.y / Math.max(box.bottom - box.top, 1e-9));
  const scale = Math.max(scaleOf(leastZoom), Math.min(scaleOf(mostZoom), widest));
  return {
    scale,
    left: ((box.left + box.right) / 2) * scale - (width + margin.left - margin.right) / 2,
    top: ((box.top + box.bottom) / 2) * scale - (height + margin.top - margin.bottom) / 2,
    width,
    height,
  };
}

/** @param {readonly Point[]} points */
function boxOf(points) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

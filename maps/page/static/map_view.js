// What the map on screen shows, and moving it.

import { canonical } from "./longitudes.js";
import { fittedView, scaleOf, zoomOf } from "./world.js";

/** @typedef {import("./world.js").View} View */
/** @typedef {import("./world.js").Point} Point */

/** Nearest zoom at which the map opens: the region can be told, and no marker looks like an address. */
const OPENING_ZOOM = 6;

/** The same for several places, which tell more of the region themselves. */
const OPENING_ZOOM_OF_SEVERAL = 7.5;

/** Pixels that a view keeps free around the places: room for markers and their names, buttons, scale and credits. */
const MARGIN = { left: 84, right: 60, top: 44, bottom: 56 };

/** The least of it on narrow and low maps, where buttons and credits are as large. */
const LEAST = { left: 64, bottom: 52 };

/** The same in a picture, which has no buttons. */
const PICTURE_MARGIN = { left: 60, right: 60, top: 44, bottom: 44 };

const EDGE_LATITUDE = 85;

const calm = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * @param {import("leaflet").Map} map
 * @returns {View}
 */
export function viewOf(map) {
  const { min, max } = /** @type {{min: import("leaflet").Point, max: import("leaflet").Point}} */ (map.getPixelBounds());
  return { scale: scaleOf(map.getZoom()), left: min.x, top: min.y, width: max.x - min.x, height: max.y - min.y };
}

/**
 * @param {import("leaflet").Map} map
 * @param {View} view
 * @param {boolean} [animate]
 */
export function showView(map, view, animate = true) {
  const zoom = zoomOf(view.scale);
  const centre = map.unproject([view.left + view.width / 2, view.top + view.height / 2], zoom);
  map.setView(centre, zoom, { animate: animate && !calm.matches });
}

/**
 * @param {import("leaflet").Map} map
 * @param {readonly Point[]} points in world units
 * @param {{mostZoom?: number}} [limits]
 * @returns {View}
 */
export function viewOfPoints(map, points, { mostZoom = openingZoom(points) } = {}) {
  const { x: width, y: height } = map.getSize();
  const share = Math.min(1, width / 700, height / 500);
  const margin = {
    left: Math.max(LEAST.left, MARGIN.left * share),
    right: MARGIN.right * share,
    top: MARGIN.top * share,
    bottom: Math.max(LEAST.bottom, MARGIN.bottom * share),
  };
  return fittedView(points, { width, height, margin, leastZoom: map.getMinZoom(), mostZoom });
}

/** @param {readonly Point[]} points */
function openingZoom(points) {
  return points.length > 1 ? OPENING_ZOOM_OF_SEVERAL : OPENING_ZOOM;
}

/**
 * The view of a picture of a given size that shows the points.
 * @param {{width: number, height: number}} size
 * @param {readonly Point[]} points
 * @returns {View}
 */
export function fittedTo({ width, height }, points) {
  return fittedView(points, { width, height, margin: PICTURE_MARGIN, leastZoom: zoomOf(width), mostZoom: openingZoom(points) });
}

/**
 * Keep the map within one turn of the world, however wide the screen.
 * @param {import("leaflet").Map} map
 * @param {number} west
 */
export function keepWithinWorld(map, west) {
  map.setMinZoom(Math.max(0, zoomOf(map.getSize().x)));
  map.setMaxBounds([
    [-EDGE_LATITUDE, west],
    [EDGE_LATITUDE, west + 360],
  ]);
}

/**
 * Move the map, no further than needed, so that a position stands well inside it.
 * @param {import("leaflet").Map} map
 * @param {import("leaflet").LatLngExpression} position
 */
export function reveal(map, position) {
  const { x: width, y: height } = map.getSize();
  const padding = L.point(Math.min(80, width / 4), Math.min(80, height / 4));
  map.panInside(position, { padding, animate: !calm.matches });
}

/**
 * @param {import("leaflet").LatLng} position on a map that may be cut anywhere
 * @returns {{latitude: number, longitude: number}} rounded to what a click can mean
 */
export function clicked({ lat, lng }) {
  return { latitude: Math.round(lat * 1e4) / 1e4, longitude: Math.round(canonical(lng) * 1e4) / 1e4 };
}

// The buttons on the map, the scale and the credits.

import { el, fill } from "./dom.js";
import { tileSwitch } from "./tiles.js";
import { say, sayDistance } from "./words.js";

/** @typedef {{key: string, path: string, press: () => void, atLimit?: () => boolean}} Button */

/**
 * @typedef {object} Controls
 * @property {() => void} sayAgain in another language
 * @property {() => readonly import("./labels.js").Box[]} boxes where on the map something stands that no name should
 *   run under
 */

const PATHS = {
  zoomIn: "M10 4v12M4 10h12",
  zoomOut: "M4 10h12",
  fit: "M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4",
  world: "M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14M3 10h14M10 3c4.5 4 4.5 10 0 14c-4.5-4-4.5-10 0-14",
};

/**
 * @param {import("leaflet").Map} map
 * @param {{fit: () => void, world: () => void, online: (isOnline: boolean) => void}} views
 * @param {{attribution: string, tiles?: import("./tiles.js").Tiles | null}} about
 * @returns {Controls}
 */
export function addControls(map, views, { attribution, tiles }) {
  const sayButtons = addButtons(map, views);
  const sayScale = addScale(map);
  const credit = addCredits(map, attribution);
  if (tiles === null || tiles === undefined) {
    return { sayAgain: () => [sayButtons, sayScale].forEach((say) => say()), boxes: watchedBoxes(map.getContainer()) };
  }
  const online = tileSwitch(map, tiles, (credits) => {
    credit(credits);
    views.online(credits !== null);
  });
  addControl(map, "topright", online.element);
  const sayAgain = () => {
    sayButtons();
    sayScale();
    online.sayAgain();
  };
  return { sayAgain, boxes: watchedBoxes(map.getContainer()) };
}

/**
 * Measure the controls whenever one changes its size: to ask at each move would have the page laid out twice.
 * @param {HTMLElement} container
 * @returns {() => import("./labels.js").Box[]}
 */
function watchedBoxes(container) {
  /** @type {import("./labels.js").Box[]} */
  let boxes = [];
  const observer = new ResizeObserver(() => (boxes = boxesOf(container)));
  observer.observe(container);
  for (const control of container.querySelectorAll(".leaflet-control")) observer.observe(control);
  return () => boxes;
}

/**
 * @param {HTMLElement} container
 * @returns {import("./labels.js").Box[]}
 */
function boxesOf(container) {
  const origin = container.getBoundingClientRect();
  return [...container.querySelectorAll(".leaflet-control")].map((control) => {
    const { left, right, top, bottom } = control.getBoundingClientRect();
    return { left: left - origin.left, right: right - origin.left, top: top - origin.top, bottom: bottom - origin.top };
  });
}

/**
 * @param {import("leaflet").Map} map
 * @param {{fit: () => void, world: () => void}} views
 * @returns {() => void} says their names again
 */
function addButtons(map, { fit, world }) {
  /** @type {Button[]} */
  const buttons = [
    { key: "map.zoom_in", path: PATHS.zoomIn, press: () => map.zoomIn(1), atLimit: () => map.getZoom() >= map.getMaxZoom() },
    { key: "map.zoom_out", path: PATHS.zoomOut, press: () => map.zoomOut(1), atLimit: () => map.getZoom() <= map.getMinZoom() },
    { key: "map.fit", path: PATHS.fit, press: fit },
    { key: "map.world", path: PATHS.world, press: world },
  ];
  const elements = buttons.map(({ path, press }) => el("button", { type: "button", onclick: press }, icon(path)));
  const box = el("div", { class: "map-controls" }, ...elements);
  L.DomEvent.disableClickPropagation(box);
  addControl(map, "topleft", box);
  const showLimits = () => {
    buttons.forEach(({ atLimit }, at) => elements[at].setAttribute("aria-disabled", String(atLimit?.() ?? false)));
  };
  map.on("zoomend zoomlevelschange", showLimits);
  showLimits();
  const sayNames = () => {
    buttons.forEach(({ key }, at) => {
      elements[at].title = say(key);
      elements[at].setAttribute("aria-label", say(key));
    });
  };
  sayNames();
  return sayNames;
}

/**
 * @param {import("leaflet").Map} map
 * @returns {() => void} says its length again
 */
function addScale(map) {
  const container = L.control.scale({ position: "bottomleft", imperial: false, maxWidth: 110, updateWhenIdle: true }).addTo(map).getContainer();
  container?.setAttribute("aria-hidden", "true");
  const line = container?.firstElementChild;
  line?.setAttribute("dir", "auto");
  /** @type {RegExpExecArray | null} what Leaflet wrote, "300 km", when the map came to rest */
  let length = null;
  const sayLength = () => {
    length = /^(\d+) (k?m)$/.exec(line?.textContent ?? "") ?? length;
    if (line && length !== null) line.textContent = sayDistance(Number(length[1]), length[2] === "km" ? "kilometer" : "meter");
  };
  map.on("moveend", sayLength);
  sayLength();
  return sayLength;
}

/**
 * Say whose data the map shows. Not Leaflet's own control, which carries a national flag and parses HTML.
 * @param {import("leaflet").Map} map
 * @param {string} attribution
 * @returns {(more: string | null) => void} credits an online map as well
 */
function addCredits(map, attribution) {
  const element = el("div", { class: "map-credits" });
  const credit = (/** @type {string | null} */ more) =>
    fill(element, el("a", { href: "https://leafletjs.com", rel: "noreferrer" }, "Leaflet"), ` · ${attribution}`, more && ` · ${more}`);
  credit(null);
  addControl(map, "bottomright", element);
  return credit;
}

/**
 * @param {import("leaflet").Map} map
 * @param {import("leaflet").ControlPosition} position
 * @param {HTMLElement} element
 */
function addControl(map, position, element) {
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

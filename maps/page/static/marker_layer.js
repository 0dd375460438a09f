// The markers on screen: kept where they stay the same from view to view, reached by one Tab stop and the arrows.

import { makeMarker, markKey, sayMark } from "./marker.js";
import { nearestInDirection } from "./roving.js";

/** @typedef {import("./marks.js").Mark} Mark */

/** Leaflet stacks markers by latitude; this puts one above all. */
const ABOVE_ALL = 10000;

/** With more markers than this, moving each by itself while the map zooms would make it stutter. */
const CROWD = 60;

/**
 * @typedef {object} Pinned
 * @property {Mark} mark
 * @property {import("leaflet").Marker} marker
 */

/**
 * @typedef {object} MarkerLayer
 * @property {(marks: readonly Mark[], positionOf: (mark: Mark) => import("leaflet").LatLngExpression) => void} show
 * @property {(selected: string | null, hovered: string | null) => void} highlight by location id
 * @property {() => void} focus the marker that the Tab key reaches
 * @property {() => void} sayAgain what each marker is
 */

/**
 * @param {import("leaflet").Map} map
 * @param {{open: (mark: Mark, element: HTMLElement) => void, point: (mark: Mark | null) => void}} handlers
 *   `open`: the reader picked a marker; `point`: the pointer or the focus is on a marker, or has left it
 * @returns {MarkerLayer}
 */
export function addMarkerLayer(map, handlers) {
  /** @type {Map<string, Pinned>} */
  let pinned = new Map();
  /** @type {string | null} */
  let reachable = null;

  /** @param {Pinned} pin */
  const elementOf = ({ marker }) => /** @type {HTMLElement} */ (marker.getElement());

  /** @param {string | null} key */
  const makeReachable = (key) => {
    const before = reachable === null ? undefined : pinned.get(reachable);
    if (before !== undefined) elementOf(before).tabIndex = -1;
    reachable = key;
    const now = key === null ? undefined : pinned.get(key);
    if (now !== undefined) elementOf(now).tabIndex = 0;
  };

  /**
   * @param {Pinned} pin
   * @param {KeyboardEvent} event
   */
  const onKey = (pin, event) => {
    if (event.key === "Enter" || event.key === " ") handlers.open(pin.mark, elementOf(pin));
    else if (event.key.startsWith("Arrow")) {
      const marks = [...pinned.values()].map(({ mark }) => mark);
      const next = nearestInDirection(pin.mark, marks, event.key);
      if (next !== null) focusKey(markKey(next));
    } else return;
    event.preventDefault();
    event.stopPropagation(); // Leaflet would move the map under the arrows.
  };

  /** @param {string} key */
  const focusKey = (key) => {
    const pin = pinned.get(key);
    if (pin === undefined) return;
    makeReachable(key);
    elementOf(pin).focus();
  };

  /**
   * @param {Mark} mark
   * @param {import("leaflet").LatLngExpression} position
   * @returns {Pinned}
   */
  const add = (mark, position) => {
    const pin = { mark, marker: makeMarker(mark, position).addTo(map) };
    const element = elementOf(pin);
    element.addEventListener("keydown", (event) => onKey(pin, event));
    element.addEventListener("focus", () => {
      makeReachable(markKey(pin.mark));
      handlers.point(pin.mark);
    });
    element.addEventListener("blur", () => handlers.point(null));
    pin.marker.on("click", () => handlers.open(pin.mark, element));
    pin.marker.on("mouseover", () => handlers.point(pin.mark));
    pin.marker.on("mouseout", () => handlers.point(null));
    return pin;
  };

  /**
   * @param {Mark} focused the marker that had the focus and is gone
   * @returns {string | null} the one that holds its place now
   */
  const successor = (focused) => {
    const { id } = focused.first;
    const all = [...pinned.values()].map(({ mark }) => mark);
    const heir =
      all.find((mark) => mark.holds(id)) ??
      all.sort((a, b) => distance(a, focused) - distance(b, focused))[0];
    return heir === undefined ? null : markKey(heir);
  };

  return {
    show(marks, positionOf) {
      const focused = [...pinned.values()].find((pin) => elementOf(pin) === document.activeElement)?.mark ?? null;
      /** @type {Map<string, Pinned>} */
      const next = new Map();
      for (const mark of marks) {
        const key = markKey(mark);
        const kept = pinned.get(key);
        kept?.marker.setLatLng(positionOf(mark));
        if (kept !== undefined) kept.mark = mark;
        next.set(key, kept ?? add(mark, positionOf(mark)));
      }
      for (const [key, pin] of pinned) if (!next.has(key)) pin.marker.remove();
      pinned = next;
      map.getContainer().classList.toggle("map-crowded", marks.length > CROWD);
      const heir = focused !== null && !pinned.has(markKey(focused)) ? successor(focused) : null;
      if (heir !== null) focusKey(heir);
      else if (reachable === null || !pinned.has(reachable)) makeReachable(firstReadable(marks));
    },
    highlight(selected, hovered) {
      for (const pin of pinned.values()) {
        const { size, first } = pin.mark;
        const element = elementOf(pin);
        const isSelected = size === 1 && first.id === selected;
        element.classList.toggle("pin-selected", isSelected);
        element.classList.toggle("pin-hovered", hovered !== null && pin.mark.holds(hovered));
        if (size === 1) element.setAttribute("aria-pressed", String(isSelected));
        const offset = isSelected ? ABOVE_ALL : 0;
        if (pin.marker.options.zIndexOffset !== offset) pin.marker.setZIndexOffset(offset);
      }
    },
    focus() {
      if (reachable !== null) focusKey(reachable);
    },
    sayAgain() {
      for (const pin of pinned.values()) sayMark(elementOf(pin), pin.mark);
    },
  };
}

/**
 * @param {readonly Mark[]} marks
 * @returns {string | null} the first one in reading order
 */
function firstReadable(marks) {
  const [first] = [...marks].sort((a, b) => a.y - b.y || a.x - b.x);
  return first === undefined ? null : markKey(first);
}

/**
 * @param {Mark} a
 * @param {Mark} b
 */
function distance(a, b) {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

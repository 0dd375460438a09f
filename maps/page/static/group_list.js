// The list of places that stand on one spot, where no zoom would part them.

import { el } from "./dom.js";
import { countryName, placeName, say, sayNumber, unitName } from "./words.js";

/** @typedef {import("./data.js").Location} Location */

const MOST_LISTED = 200;

const MOST_WIDTH = 260;

/** Pixels that the list keeps from the map's edges: on the left stand the buttons. */
const EDGE = { left: 56, right: 10, top: 20, bottom: 20 };

/** Pixels of the list's own padding, left and right. */
const PADDING = 24;

/**
 * Open the list at a position; picking a place or Escape closes it.
 * @param {import("leaflet").Map} map
 * @param {import("leaflet").LatLngExpression} position
 * @param {readonly Location[]} locations
 * @param {(location: Location) => void} pick
 * @param {HTMLElement} opener gets the focus back
 */
export function openGroupList(map, position, locations, pick, opener) {
  const popup = L.popup({
    className: "group-list",
    maxWidth: Math.min(MOST_WIDTH, map.getSize().x - EDGE.left - EDGE.right - PADDING),
    maxHeight: 260,
    autoPanPaddingTopLeft: [EDGE.left, EDGE.top],
    autoPanPaddingBottomRight: [EDGE.right, EDGE.bottom],
  });
  const choose = (/** @type {Location} */ location) => {
    map.closePopup(popup);
    pick(location);
  };
  const items = locations
    .slice(0, MOST_LISTED)
    .map((location) => el("li", {}, el("button", { type: "button", onclick: () => choose(location) }, ...named(location))));
  const more = locations.length > MOST_LISTED && el("p", {}, say("list.more", { n: locations.length - MOST_LISTED }));
  const content = el(
    "div",
    { onkeydown: (/** @type {KeyboardEvent} */ event) => (event.key === "Escape" ? close(event) : step(event)) },
    el("p", {}, say("map.same_point", { n: locations.length })),
    el("ul", {}, ...items),
    more,
  );
  const close = (/** @type {KeyboardEvent} */ event) => {
    event.stopPropagation();
    map.closePopup(popup);
    opener.focus();
  };
  popup.setLatLng(position).setContent(content).openOn(map);
  items[0]?.querySelector("button")?.focus({ preventScroll: true });
}

/**
 * The arrows go through the list, and do not move the map under it.
 * @param {KeyboardEvent} event
 */
function step(event) {
  const item = /** @type {Element} */ (event.target).closest("li");
  const next = event.key === "ArrowDown" ? item?.nextElementSibling : event.key === "ArrowUp" ? item?.previousElementSibling : null;
  if (!event.key.startsWith("Arrow")) return;
  event.preventDefault();
  event.stopPropagation();
  next?.querySelector("button")?.focus();
}

/** @param {Location} location */
function named(location) {
  const { country, count } = location;
  const around = unitName(location) ?? countryName(country);
  return [el("bdi", {}, placeName(location)), " ", el("small", {}, around), " ", count !== null && el("b", {}, sayNumber(count))];
}

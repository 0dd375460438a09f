// The list of places that stand on one spot, where no zoom would part them.

import { el } from "./dom.js";
import { countryName, say } from "./words.js";

/** @typedef {import("./data.js").Location} Location */

const MOST_LISTED = 200;

/**
 * Open the list at a position; picking a place or Escape closes it.
 * @param {import("leaflet").Map} map
 * @param {import("leaflet").LatLngExpression} position
 * @param {readonly Location[]} locations
 * @param {(location: Location) => void} pick
 * @param {HTMLElement} opener gets the focus back
 */
export function openGroupList(map, position, locations, pick, opener) {
  const popup = L.popup({ className: "group-list", maxWidth: 260, maxHeight: 260, autoPanPadding: [20, 20] });
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
    { onkeydown: (/** @type {KeyboardEvent} */ event) => event.key === "Escape" && close(event) },
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

/** @param {Location} location */
function named({ name, admin1, country, count }) {
  const around = admin1 ?? countryName(country);
  return [el("bdi", {}, name), " ", el("small", {}, around), count === null ? null : el("b", {}, String(count))];
}

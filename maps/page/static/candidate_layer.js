// The other places that the selected name could mean, as hollow pins: picking one chooses it.

import { choose, placeOf } from "./candidates.js";
import { fullName } from "./describe.js";
import { el } from "./dom.js";
import { wrapped } from "./longitudes.js";
import { say } from "./words.js";

/** @typedef {import("./store.js").Store} Store */

export const RADIUS = 12;

/**
 * @param {import("leaflet").Map} map
 * @param {Store} store
 * @param {number} west
 * @returns {() => import("leaflet").LatLng[]} shows the candidates of the place selected now, and says where
 */
export function addCandidateLayer(map, store, west) {
  const pins = L.layerGroup().addTo(map);
  return () => {
    pins.clearLayers();
    const selected = store.location(store.state().place);
    if (selected === undefined) return [];
    const others = store.data.candidates.filter(
      ({ location, latitude, longitude }) =>
        location === selected.index && (latitude !== selected.latitude || longitude !== selected.longitude),
    );
    return others.map((candidate) => {
      const label = say("choose.label", { place: fullName(candidate) });
      const icon = L.divIcon({
        className: "pin pin-candidate",
        html: el("span", { class: "pin-face", title: label }, "?"),
        iconSize: [2 * RADIUS, 2 * RADIUS],
      });
      const position = L.latLng(candidate.latitude, wrapped(candidate.longitude, west));
      // The pointer's way only: the evidence lists the same candidates as buttons.
      const marker = L.marker(position, { icon, keyboard: false });
      marker.once("add", () => marker.getElement()?.setAttribute("aria-hidden", "true"));
      marker.on("click", () => choose(store, selected.id, placeOf(candidate)));
      pins.addLayer(marker);
      return position;
    });
  };
}

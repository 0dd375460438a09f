// The map: draws the shown locations as markers and tells the store what the reader picks.

import { el } from "./dom.js";
import { FILTERS } from "./store.js";

/** @param {import("./main.js").App} app */
export function mountMap({ store }) {
  const map = map_reported;
  const markers = L.layerGroup().addTo(map);
  const draw = () => {
    markers.clearLayers();
    for (const location of store.shown().slice(0, 500)) {
      const icon = L.divIcon({ className: "marker", html: el("span", {}, location.count ?? ""), iconSize: [24, 24] });
      L.marker([location.latitude, location.longitude], { icon })
        .on("click", () => store.set({ place: location.id }))
        .addTo(markers);
    }
  };
  const points = store.shown().map((location) => L.latLng(location.latitude, location.longitude));
  map.fitBounds(points.length > 0 ? L.latLngBounds(points).pad(0.1) : [[-50, -150], [70, 150]], { maxZoom: 6 });
  draw();
  store.subscribe([...FILTERS], draw);
}

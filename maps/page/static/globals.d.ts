// What the inlined scripts before ours leave behind: Leaflet, and the map that folium made.
import type * as Leaflet from "leaflet";

declare global {
  const L: typeof Leaflet;
  const map_reported: Leaflet.Map;
}

// The map: draws the shown locations and tells the store what the reader picks.

import { readBlock } from "./blocks.js";
import { unpackBorders } from "./borders.js";
import { placeByHand } from "./candidates.js";
import { addCandidateLayer } from "./candidate_layer.js";
import { addControls } from "./controls.js";
import { openGroupList } from "./group_list.js";
import { addLabelLayer, measureLabel } from "./label_layer.js";
import { addLandLayer } from "./land_layer.js";
import { westEdge } from "./longitudes.js";
import { watchTheme } from "./look.js";
import { clicked, keepWithinWorld, reveal, showView, viewOf, viewOfPoints } from "./map_view.js";
import { addMarkerLayer } from "./marker_layer.js";
import { inView, labelsIn, marksIn, pinsOf } from "./scene.js";
import { FILTERS } from "./store.js";
import { countryName } from "./words.js";
import { scaleOf, worldPoint } from "./world.js";

/** @typedef {import("./scene.js").Mark} Mark */
/** @typedef {import("./scene.js").Background} Background */

/**
 * @typedef {object} MapPart what other parts of the page may ask of the map
 * @property {() => void} resize after its element changed its size
 * @property {() => void} fit show all places that are shown
 * @property {() => void} focus put the focus on a marker
 */

/**
 * @param {import("./main.js").App} app
 * @returns {MapPart}
 */
export function mountMap({ store }) {
  const map = map_reported;
  const west = westEdge(store.data.locations.map(({ longitude }) => longitude));
  /** @type {Background} */
  const background = { countries: [], cities: [] };
  let pins = pinsOf(store.shown(), west);

  const points = () => store.shown().map((location) => worldPoint(location, west));
  const fit = (animate = true) => showView(map, viewOfPoints(map, points()), animate);
  const world = () => showView(map, viewOfPoints(map, [], { mostZoom: map.getMinZoom() }));

  keepWithinWorld(map, west);
  fit(false);
  const land = addLandLayer(map);
  const showLabels = addLabelLayer(map);
  const showCandidates = addCandidateLayer(map, store, west);
  const sayControls = addControls(map, { fit, world }, store.data.about.attribution ?? "");
  const markers = addMarkerLayer(map, {
    open: (mark, element) => openMark(mark, element),
    point: (mark) => store.set({ hovered: mark?.locations.length === 1 ? mark.locations[0].id : null }),
  });

  /** @type {import("./labels.js").Measure} */
  const measure = measureLabel;

  const draw = () => {
    const view = viewOf(map);
    const { place, hovered } = store.state();
    const positionAt = (/** @type {number} */ x, /** @type {number} */ y) => map.unproject([x + view.left, y + view.top]);
    const marks = marksIn(view, pins, place).filter((mark) => inView(mark, view, 60));
    const reported = new Set(store.shown().map(({ country }) => country ?? ""));
    land.tint(reported);
    markers.show(marks, ({ x, y }) => positionAt(x, y));
    markers.highlight(place, hovered);
    showLabels(labelsIn(view, marks, background, { selected: place, reported, countryName, measure }), positionAt);
  };

  /**
   * @param {Mark} mark
   * @param {HTMLElement} element
   */
  const openMark = (mark, element) => {
    const [location] = mark.locations;
    if (mark.locations.length === 1) {
      store.set({ place: location.id });
      return;
    }
    const members = mark.locations.map((each) => worldPoint(each, west));
    const closer = viewOfPoints(map, members, { mostZoom: map.getMaxZoom() });
    if (closer.scale > scaleOf(map.getZoom() + 0.2) && !standTogether(members, map.getMaxZoom())) showView(map, closer);
    else {
      const view = viewOf(map);
      const position = map.unproject([mark.x + view.left, mark.y + view.top]);
      openGroupList(map, position, mark.locations, ({ id }) => store.set({ place: id }), element);
    }
  };

  const select = () => {
    draw();
    showCandidates();
    const selected = store.location(store.state().place);
    if (selected === undefined) return;
    const { latitude } = selected;
    reveal(map, [latitude, (worldPoint(selected, west).x - 0.5) * 360]);
  };

  map.on("moveend", draw);
  map.on("resize", () => keepWithinWorld(map, west));
  map.on("click", ({ latlng }) => {
    const { picking } = store.state();
    if (picking !== null) placeByHand(store, picking.key, picking.name, picking.kind, clicked(latlng));
  });
  store.subscribe([...FILTERS], () => {
    pins = pinsOf(store.shown(), west);
    draw();
    showCandidates();
  });
  store.subscribe(["place"], select);
  store.subscribe(["hovered"], ({ place, hovered }) => markers.highlight(place, hovered));
  store.subscribe(["language"], () => {
    sayControls();
    draw();
  });
  store.subscribe(["picking"], ({ picking }) => {
    map.getContainer().classList.toggle("map-picking", picking !== null);
  });
  watchTheme(land.repaint);
  draw();
  if (store.state().place !== null) select();
  addBackground(background, land, draw);
  return { resize: () => map.invalidateSize({ pan: false }), fit, focus: markers.focus };
}

/**
 * Read the base map, which is compressed, and draw it under the markers that are there already.
 * @param {Background} background
 * @param {import("./land_layer.js").LandLayer} land
 * @param {() => void} drawLabels
 */
async function addBackground(background, land, drawLabels) {
  try {
    const [borders, cities] = await Promise.all([readBlock("borders"), readBlock("cities")]);
    Object.assign(background, { countries: unpackBorders(borders), cities });
  } catch {
    return; // An old browser that cannot decompress shows the places on an empty sea.
  }
  land.show(background.countries);
  drawLabels();
  document.documentElement.dataset.basemap = "ready";
}

/**
 * @param {import("./world.js").Point[]} points
 * @param {number} mostZoom
 * @returns {boolean} whether no zoom parts them
 */
function standTogether(points, mostZoom) {
  const scale = scaleOf(mostZoom);
  const [first] = points;
  return points.every(({ x, y }) => Math.hypot(x - first.x, y - first.y) * scale < 24);
}

// The map: draws the shown locations and tells the store what the reader picks.

import { readBackground } from "./background.js";
import { placeByHand } from "./candidates.js";
import { RADIUS, addCandidateLayer } from "./candidate_layer.js";
import { addControls } from "./controls.js";
import { openGroupList } from "./group_list.js";
import { addLabelLayer, measureLabel } from "./label_layer.js";
import { addLandLayer } from "./land_layer.js";
import { mountLegend } from "./legend.js";
import { westEdge } from "./longitudes.js";
import { watchTheme } from "./look.js";
import { printedPicture, savePicture } from "./map_picture.js";
import { clicked, keepWithinWorld, reveal, showView, viewOf, viewOfPoints } from "./map_view.js";
import { addMarkerLayer } from "./marker_layer.js";
import { inView, marksIn, pinsOf } from "./marks.js";
import { labelsIn } from "./names_in_view.js";
import { painted } from "./painted.js";
import { FILTERS } from "./store.js";
import { countryName, say } from "./words.js";
import { scaleOf, worldPoint } from "./world.js";

/** @typedef {import("./marks.js").Mark} Mark */
/** @typedef {import("./names_in_view.js").Background} Background */
/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./world.js").View} View */

/** Pixels beyond the view's edge in which markers are kept, so that dragging shows them at once. */
const BEYOND = 80;

/** Pixels by which Leaflet moves a view while it takes a size. */
const ROUNDING = 3;

/** @param {import("./main.js").App} app */
export function mountMap(app) {
  // Leaflet moves markers by `translate3d`, for which a browser makes each of them a layer of its own and puts all
  // layers together anew in every frame of a drag. `translate`, which it has for Internet Explorer, needs none.
  /** @type {any} */ (L.Browser).ie3d = true;
  const map = new ReportedMap(map_reported, app.store);
  app.mapped = () => map.mapped;
  app.picture = () => printedPicture(map);
  app.savePicture = () => savePicture(map);
  app.readyPicture = () => map.readBackground();
}

/** The map on screen, which folium made, and what of the store it shows. */
export class ReportedMap {
  /**
   * @param {import("leaflet").Map} map
   * @param {Store} store
   */
  constructor(map, store) {
    this.map = map;
    this.store = store;
    this.west = westEdge(store.data.locations.map(({ longitude }) => longitude));
    /** @type {Background | null} null until it was first needed */
    this.background = null;
    this.all = pinsOf(store.data.locations, this.west);
    this.pins = store.shown() === store.data.locations ? this.all : pinsOf(store.shown(), this.west, this.all);
    this.opened = false;
    /** @type {import("leaflet").LatLng[]} where hollow pins stand */
    this.candidates = [];
    /** Settled when the base map is there, or where it waits for a reader to come to this view. */
    this.mapped = Promise.resolve();
    /** The frames in which the markers and the names will be drawn: not all in one, which would be felt. */
    this.drawing = 0;
    this.naming = 0;
    /** The last size, as an observer also reports what has not changed. */
    this.size = "";
    /** @type {{zoom: number, centre: import("leaflet").LatLng} | null} the view that last showed all places */
    this.fitted = null;
    // Also where the page starts with another view and the map is shown later.
    new ResizeObserver(() => this.resize()).observe(map.getContainer());
    store.subscribe(["view"], () => this.resize());
    this.resize();
  }

  /** Take the size that the element has now; the first time it has one, open the map. */
  resize() {
    // Not asked of Leaflet, which would remember that a hidden map has none.
    const { clientWidth: width, clientHeight: height } = this.map.getContainer();
    const known = this.size;
    this.size = `${width} ${height}`;
    if (width === 0 || height === 0 || this.size === known) return;
    const untouched = this.opened && this.showsAll();
    this.map.invalidateSize({ pan: false });
    keepWithinWorld(this.map, this.west);
    if (!this.opened) this.open();
    else if (untouched) this.fit(false);
  }

  /** Show the places, then, a moment later, the base map under them and the names. */
  open() {
    const { map, store } = this;
    this.opened = true;
    this.fit(false);
    this.showLabels = addLabelLayer(map);
    this.showCandidates = addCandidateLayer(map, store, this.west);
    const views = {
      fit: () => this.fit(),
      world: () => this.showWorld(),
      online: (/** @type {boolean} */ isOnline) => map.getContainer().classList.toggle("map-online", isOnline),
    };
    this.controls = addControls(map, views, { attribution: store.data.about.attribution, tiles: store.data.about.tiles });
    this.explain = mountLegend();
    this.markers = addMarkerLayer(map, {
      open: (mark, element) => this.pick(mark, element),
      point: (mark) => store.set({ hovered: mark?.size === 1 ? mark.first.id : null }),
    });
    this.sayName();
    this.listen();
    this.select();
    this.mapped = this.addBackground();
  }

  /** Name the map for a screen reader; its text alternative stands beside it. */
  sayName() {
    const container = this.map.getContainer();
    container.setAttribute("role", "region");
    container.setAttribute("aria-label", say("map.label"));
  }

  /** Draw again whenever the view or the store changes. */
  listen() {
    const { map, store } = this;
    map.on("moveend", () => {
      cancelAnimationFrame(this.drawing);
      this.drawing = requestAnimationFrame(() => this.draw());
    });
    map.on("zoomanim", () => map.getContainer().classList.add("map-zooming"));
    map.on("click", ({ latlng }) => {
      const { picking } = store.state();
      if (picking !== null) placeByHand(store, picking.key, picking.name, picking.kind, clicked(latlng));
    });
    store.subscribe([...FILTERS], () => {
      this.pins = pinsOf(store.shown(), this.west, this.all);
      this.candidates = this.showCandidates?.() ?? [];
      this.draw();
    });
    store.subscribe(["place"], () => this.select());
    store.subscribe(["hovered"], ({ place, hovered }) => this.markers?.highlight(place, hovered));
    store.subscribe(["language"], () => {
      this.sayName();
      this.controls?.sayAgain();
      this.markers?.sayAgain();
      this.draw();
    });
    store.subscribe(["named"], () => {
      this.markers?.sayAgain();
      this.draw();
    });
    store.subscribe(["picking"], ({ picking }) =>
      map.getContainer().classList.toggle("map-picking", picking !== null),
    );
    watchTheme(() => this.land?.repaint());
  }

  /** Draw the markers and the tint of the countries, and, in the next frame, the names. */
  draw() {
    const view = viewOf(this.map);
    const { place, hovered } = this.store.state();
    const marks = marksIn(view, this.pins, place).filter((mark) => inView(mark, view, BEYOND));
    const { reported } = this.pins;
    this.land?.tint(reported);
    this.markers?.show(marks, ({ x, y }) => this.positionAt(view, x, y));
    this.markers?.highlight(place, hovered);
    this.explain?.(marks, this.pins);
    cancelAnimationFrame(this.naming);
    this.naming = requestAnimationFrame(() => this.drawNames(view, marks));
  }

  /**
   * @param {View} view
   * @param {readonly Mark[]} marks
   */
  drawNames(view, marks) {
    this.map.getContainer().classList.remove("map-zooming");
    if (this.background === null) return;
    const words = { selected: this.store.state().place, reported: this.pins.reported, countryName, measure: measureLabel };
    const kept = [...(this.controls?.boxes() ?? []), ...this.candidates.map((position) => this.boxAround(position))];
    const labels = labelsIn(view, marks, this.background, words, kept);
    this.showLabels?.(labels, (x, y) => this.positionAt(view, x, y));
    document.documentElement.dataset.basemap = "ready";
  }

  /** Show what is selected: its ring, the places its name could also mean, and the part of the map it is in. */
  select() {
    this.candidates = this.showCandidates?.() ?? [];
    this.draw();
    const selected = this.store.location(this.store.state().place);
    if (selected === undefined) return;
    if (selected.status === "ambiguous" && this.candidates.some((position) => !this.map.getBounds().contains(position))) {
      this.showChoice(selected);
      return;
    }
    reveal(this.map, [selected.latitude, (worldPoint(selected, this.west).x - 0.5) * 360]);
  }

  /**
   * Show an ambiguous place together with all that its name could also mean.
   * @param {import("./data.js").Location} selected
   */
  showChoice(selected) {
    const others = this.candidates.map(({ lat, lng }) => worldPoint({ latitude: lat, longitude: lng }, this.west));
    showView(this.map, viewOfPoints(this.map, [worldPoint(selected, this.west), ...others]));
  }

  /** @param {import("leaflet").LatLng} position of a hollow pin */
  boxAround(position) {
    const { x, y } = this.map.latLngToContainerPoint(position);
    return { left: x - RADIUS, right: x + RADIUS, top: y - RADIUS, bottom: y + RADIUS };
  }

  /**
   * The reader picked a marker: select its place, or part those gathered in it, or list them.
   * @param {Mark} mark
   * @param {HTMLElement} element
   */
  pick(mark, element) {
    const { map, store } = this;
    if (mark.size === 1) {
      store.set({ place: mark.first.id });
      return;
    }
    const members = mark.locations().map((location) => worldPoint(location, this.west));
    const closer = viewOfPoints(map, members, { mostZoom: map.getMaxZoom() });
    if (closer.scale > scaleOf(map.getZoom() + 0.2) && !standTogether(members, map.getMaxZoom())) showView(map, closer);
    else {
      const position = this.positionAt(viewOf(map), mark.x, mark.y);
      openGroupList(map, position, mark.locations(), ({ id }) => store.set({ place: id }), element);
    }
  }

  /** @param {boolean} [animate] */
  fit(animate = true) {
    showView(this.map, viewOfPoints(this.map, this.shownPoints()), animate);
    if (!animate) this.fitted = { zoom: this.map.getZoom(), centre: this.map.getCenter() };
  }

  /** @returns {boolean} whether nobody moved the map since it was fitted; Leaflet's rounding is no move */
  showsAll() {
    const { map, fitted } = this;
    if (fitted === null || map.getZoom() !== fitted.zoom) return false;
    return map.project(map.getCenter()).distanceTo(map.project(fitted.centre)) < ROUNDING;
  }

  shownPoints() {
    return Array.from(this.pins.x, (x, at) => ({ x, y: this.pins.y[at] }));
  }

  showWorld() {
    showView(this.map, viewOfPoints(this.map, [], { mostZoom: this.map.getMinZoom() }));
  }

  /**
   * @param {View} view
   * @param {number} x pixels from the view's left edge
   * @param {number} y
   */
  positionAt(view, x, y) {
    return this.map.unproject([x + view.left, y + view.top]);
  }

  /** Draw the base map under the markers that are there already. */
  async addBackground() {
    await painted();
    const { borders } = await this.readBackground();
    this.land = addLandLayer(this.map, borders, this.pins.reported);
    this.draw();
  }

  /** Read the base map, which is compressed, once: for this view, or for a picture where another one is shown. */
  async readBackground() {
    return (this.background ??= await readBackground());
  }
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

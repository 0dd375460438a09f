// The map as a picture: a PNG file of what is on screen, and a canvas for print that shows all places.

import { NO_BACKGROUND } from "./background.js";
import { measureLabel } from "./label_layer.js";
import { inLightTheme } from "./look.js";
import { fittedTo, viewOf } from "./map_view.js";
import { inView, marksIn } from "./marks.js";
import { labelsIn } from "./names_in_view.js";
import { paintPicture } from "./picture.js";
import { fileName, save } from "./save.js";
import { countryName, say } from "./words.js";

/** @typedef {import("./map.js").ReportedMap} ReportedMap */
/** @typedef {import("./world.js").View} View */

/** Pixels beyond the edge at which a marker still shows. */
const BEYOND = 30;

/** Device pixels a CSS pixel, sharp enough for print. */
const DENSITY = 2;

/** CSS pixels of the map on a printed sheet. */
const SHEET = { width: 1040, height: 560 };

/**
 * Hand the reader the map as a PNG file.
 * @param {ReportedMap} map
 */
export async function savePicture(map) {
  await map.readBackground();
  const { title, attribution } = map.store.data.about;
  // From another view than the map, what a sheet shows.
  const view = map.map.getContainer().clientWidth > 0 ? viewOf(map.map) : fittedTo(SHEET, map.shownPoints());
  const scene = sceneOf(map, view);
  const caption = { title, subtitle: figuresOf(map, view, scene.marks), credits: attribution };
  const canvas = paintPicture(scene, caption, DENSITY);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob !== null) save(fileName(title, ".png"), blob, "image/png");
}

/**
 * @param {ReportedMap} map
 * @param {View} view
 * @param {readonly import("./marks.js").Mark[]} marks
 * @returns {string} how many places the picture shows: all, with their countries, or a part of them
 */
function figuresOf({ pins, store }, view, marks) {
  const n = store.shown().length;
  const shown = marks.filter((mark) => inView(mark, view, 0)).reduce((sum, { size }) => sum + size, 0);
  if (shown < n) return say("filter.shown", { shown, n });
  const countries = [...pins.reported].filter((code) => code !== "").length;
  return [say("head.places", { n }), say("head.countries", { n: countries })].join(" · ");
}

/**
 * @param {ReportedMap} map
 * @returns {HTMLElement} the map for print, fitted to a sheet that has its title and credits elsewhere
 */
export function printedPicture(map) {
  const view = fittedTo(SHEET, map.shownPoints());
  const canvas = inLightTheme(() => paintPicture(sceneOf(map, view), null, DENSITY));
  canvas.removeAttribute("style");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", say("map.label"));
  return canvas;
}

/**
 * @param {ReportedMap} map
 * @param {View} view
 * @returns {import("./picture.js").Scene} all that a picture of the view shows
 */
function sceneOf({ pins, background }, view) {
  const { borders, cities } = background ?? NO_BACKGROUND;
  const marks = marksIn(view, pins, null).filter((mark) => inView(mark, view, BEYOND));
  const words = { selected: null, reported: pins.reported, countryName, measure: measureLabel };
  return { view, marks, labels: labelsIn(view, marks, { borders, cities }, words), borders, reported: pins.reported };
}

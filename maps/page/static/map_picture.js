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
  const { title, attribution } = map.store.data.about;
  const codes = new Set([...map.pins.reported].filter((code) => code !== ""));
  const numbers = [say("head.places", { n: map.store.shown().length }), say("head.countries", { n: codes.size })];
  const caption = { title, subtitle: numbers.join(" · "), credits: attribution };
  const canvas = paintPicture(sceneOf(map, viewOf(map.map)), caption, DENSITY);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob !== null) save(fileName(title, ".png"), blob, "image/png");
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
 * @param {import("./world.js").View} view
 * @returns {import("./picture.js").Scene} all that a picture of the view shows
 */
function sceneOf({ pins, background }, view) {
  const { borders, cities } = background ?? NO_BACKGROUND;
  const marks = marksIn(view, pins, null).filter((mark) => inView(mark, view, BEYOND));
  const words = { selected: null, reported: pins.reported, countryName, measure: measureLabel };
  return { view, marks, labels: labelsIn(view, marks, { borders, cities }, words), borders, reported: pins.reported };
}

// The base map, read from the file when the markers are there.

import { readBlock } from "./blocks.js";
import { unpackBorders } from "./borders.js";

/** @typedef {import("./names_in_view.js").Background} Background */

/** @type {Background} */
export const NO_BACKGROUND = { borders: { countries: [], lakes: [] }, cities: [] };

/** @returns {Promise<Background>} none in a browser too old to decompress, which shows the places on an empty sea */
export async function readBackground() {
  try {
    const [borders, cities] = await Promise.all([readBlock("borders"), readBlock("cities")]);
    return { borders: unpackBorders(borders), cities };
  } catch {
    return NO_BACKGROUND;
  }
}

// Locations as rows of the exported table: the same columns, and for CSV the same characters, as the command
// `reportmap export` writes (geo/tables).

import { tellingMention } from "./evidence_data.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Location} Location */
/** @typedef {string | number | string[] | null} Cell */
/** @typedef {Record<string, Cell>} ExportRow */

/** Columns whose numbers Python writes with a decimal point. */
export const DECIMAL_COLUMNS = new Set(["latitude", "longitude", "confidence"]);

/**
 * @param {Data} data
 * @param {readonly Location[]} locations
 * @returns {ExportRow[]}
 */
export function exportRows(data, locations) {
  return locations.map((location) => ({
    id: location.id,
    place: location.name,
    admin1: location.admin1,
    country: englishCountry(data, location.country),
    country_code: location.country,
    latitude: location.latitude,
    longitude: location.longitude,
    reported_count: location.count,
    count_unit: location.unit,
    mention_count: location.mentions,
    status: location.status,
    confidence: location.confidence,
    reason: location.reason,
    feature: location.feature,
    population: location.population,
    geonames_id: location.geonamesId,
    geocoder: location.geocoder,
    first_quote: location.quote ?? tellingMention(data, location)?.quote ?? "",
    report_ids: lines(location.reports),
    source_urls: lines(location.urls),
  }));
}

/**
 * @param {Data} data
 * @param {string | null} code
 * @returns {string | null}
 */
function englishCountry(data, code) {
  return code === null ? null : (data.about.countries?.[code] ?? null);
}

/**
 * @param {string} text
 * @returns {string[]}
 */
function lines(text) {
  return text === "" ? [] : text.split("\n");
}

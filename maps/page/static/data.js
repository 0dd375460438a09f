// What the page holds, as typed objects: the counterpart of maps/page/payload.py.

import { addColumns, rowsOf } from "./tables.js";

/**
 * @typedef {object} Place WGS 84 decimal degrees; `country` is ISO 3166-1 alpha-2, null across borders.
 * @property {string} name in the gazetteer
 * @property {string | null} [called] name in the language that the page opens with, where that is another
 * @property {string | null} country
 * @property {string | null} admin1
 * @property {string | null} admin2
 * @property {number} latitude
 * @property {number} longitude
 * @property {string} kind
 * @property {string | null} feature GeoNames feature code
 * @property {number | null} population
 * @property {number | null} geonamesId
 * @property {string} geocoder
 */

/**
 * @typedef {object} LocationFields
 * @property {number} index position in `Data.locations`
 * @property {string} id the same in every build
 * @property {number | null} count the number that a report gives
 * @property {string | null} unit what is counted, as written
 * @property {number} mentions how many mentions
 * @property {"placed" | "ambiguous" | "corrected"} status
 * @property {number} confidence 0 to 1
 * @property {string} reason
 * @property {string | null} quote the first sentence, where the mentions are not in the page
 * @property {string} reports ids, one a line
 * @property {string} urls addresses, one a line
 */

/** @typedef {LocationFields & Place} Location one marker */

/**
 * @typedef {object} Mention offsets are UTF-16 code units of the report's text, `end` exclusive
 * @property {number} index
 * @property {number | null} report index into `Data.reports`
 * @property {number} start
 * @property {number} end
 * @property {string} text
 * @property {string} kind
 * @property {string} role
 * @property {string} quote the sentence, white space folded
 * @property {number | null} location index into `Data.locations`
 * @property {number | null} unplaced index into `Data.unplaced`
 * @property {number | null} confidence
 * @property {string | null} reason
 * @property {string | null} place name of the place it was resolved to
 * @property {number | null} number that the report gives with this mention
 * @property {string | null} unit
 */

/**
 * @typedef {object} Unplaced
 * @property {number} index
 * @property {number} mention index into `Data.mentions`
 * @property {string} reason
 */

/**
 * @typedef {object} CandidateFields a place that a name could also mean
 * @property {number} index
 * @property {number | null} location index into `Data.locations`
 * @property {number | null} unplaced index into `Data.unplaced`
 * @property {number} score 0 to 1
 */

/** @typedef {CandidateFields & Place} Candidate */

/**
 * @typedef {object} Claim a total that a report states
 * @property {number} index
 * @property {number | null} report
 * @property {number} number
 * @property {string | null} unit
 * @property {string} scope
 * @property {string | null} scopeCode
 * @property {string} quote
 * @property {number} start
 * @property {number} end
 */

/**
 * @typedef {object} Report
 * @property {number} index
 * @property {string} id
 * @property {string | null} title
 * @property {string | null} url
 * @property {string | null} published ISO 8601
 * @property {string | null} language ISO 639-1
 * @property {string | null} author
 * @property {string | null} sha256
 * @property {string} text
 * @property {number[]} pages offset at which each page starts
 */

/**
 * @typedef {object} Data
 * @property {Record<string, any>} about what concerns the page itself: title, source, words, tiles, ...
 * @property {Report[]} reports empty until `addEvidence`
 * @property {Location[]} locations very many have only what is drawn of them until `addNames`
 * @property {Mention[]} mentions sorted by report and position; empty until `addEvidence`
 * @property {Unplaced[]} unplaced
 * @property {Candidate[]} candidates best first for each location; empty until `addEvidence`
 * @property {Claim[]} claims
 * @property {string[]} alternates other names of each location, one a line; empty in pages of very many places
 */

/**
 * Read the block that is needed before anything can be shown.
 * @param {any} block
 * @returns {Data}
 */
export function placesOf({ about, locations, unplaced, claims }) {
  return {
    about,
    locations: rowsOf(locations),
    unplaced: rowsOf(unplaced),
    claims: rowsOf(claims),
    reports: [],
    mentions: [],
    candidates: [],
    alternates: [],
  };
}

/**
 * Add what the second block holds: what there is to say of very many places.
 * @param {Data} data
 * @param {any} block
 */
export function addNames(data, { locations }) {
  addColumns(data.locations, locations);
}

/**
 * @param {Data} data
 * @returns {boolean} whether the places have their names, or wait for `addNames`
 */
export function areNamed({ locations }) {
  return locations.length === 0 || locations[0].name !== undefined;
}

/**
 * Add what the third block holds: the reports, and where in them each place is named.
 * @param {Data} data
 * @param {any} block
 */
export function addEvidence(data, { reports, mentions, candidates, alternates }) {
  data.reports = rowsOf(reports);
  data.candidates = rowsOf(candidates);
  data.alternates = alternates;
  data.mentions = rowsOf(mentions, (columns) => mentionColumns(columns, mentions.length, data));
}

/** @typedef {import("./tables.js").Columns} Columns */

/**
 * A mention is written with what cannot be told from elsewhere: how far it starts after the mention before it,
 * its name and its place's only where they are not its location's, its sentence only where that is not in the
 * report word for word.
 * @param {Columns} columns
 * @param {number} length
 * @param {Pick<Data, "locations" | "reports">} data
 * @returns {Columns}
 */
function mentionColumns(columns, length, { locations, reports }) {
  const starts = new Int32Array(length);
  for (let row = 0, start = 0; row < length; row += 1) starts[row] = start += columns.after(row);
  /** @param {number} row */
  const placeName = (row) => (columns.location(row) === null ? null : locations[columns.location(row)].name);
  /** @param {number} row */
  const sentence = (row) => {
    const start = starts[row] - columns.quoteBefore(row);
    return reports[columns.report(row)].text.slice(start, start + columns.quoteSize(row));
  };
  return {
    start: (row) => starts[row],
    end: (row) => starts[row] + columns.size(row),
    text: (row) => columns.text(row) ?? placeName(row),
    place: (row) => columns.place(row) ?? placeName(row),
    quote: (row) => columns.quote(row) ?? sentence(row),
  };
}

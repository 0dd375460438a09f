// What the page holds, as typed objects: the counterpart of maps/page/payload.py.

import { unpack } from "./tables.js";

/**
 * @typedef {object} Place WGS 84 decimal degrees; `country` is ISO 3166-1 alpha-2, null across borders.
 * @property {string} name
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
 * @property {Report[]} reports
 * @property {Location[]} locations
 * @property {Mention[]} mentions sorted by report and position
 * @property {Unplaced[]} unplaced
 * @property {Candidate[]} candidates best first for each location
 * @property {Claim[]} claims
 */

/**
 * @param {any} payload
 * @returns {Data}
 */
export function typed(payload) {
  const locations = unpack(payload.locations, locationAt);
  return {
    about: payload.about,
    reports: unpack(payload.reports, reportAt),
    locations,
    mentions: unpack(payload.mentions, mentionReader(locations)),
    unplaced: unpack(payload.unplaced, ({ mention, reason }, i) => ({ index: i, mention: mention[i], reason: reason[i] })),
    candidates: unpack(payload.candidates, candidateAt),
    claims: unpack(payload.claims, claimAt),
  };
}

/** @typedef {import("./tables.js").Columns} Columns */

/**
 * @param {Columns} columns
 * @param {number} i
 * @returns {Location}
 */
function locationAt(columns, i) {
  return {
    index: i,
    id: columns.id[i],
    count: columns.count[i],
    unit: columns.unit[i],
    mentions: columns.mentions[i],
    status: columns.status[i],
    confidence: columns.confidence[i],
    reason: columns.reason[i],
    quote: columns.quote[i],
    reports: columns.reports[i],
    urls: columns.urls[i],
    name: columns.name[i],
    country: columns.country[i],
    admin1: columns.admin1[i],
    latitude: columns.latitude[i],
    longitude: columns.longitude[i],
    kind: columns.kind[i],
    feature: columns.feature[i],
    population: columns.population[i],
    geonamesId: columns.geonamesId[i],
    geocoder: columns.geocoder[i],
    admin2: columns.admin2[i],
  };
}

/**
 * @param {Columns} columns
 * @param {number} i
 * @returns {Candidate}
 */
function candidateAt(columns, i) {
  return {
    index: i,
    location: columns.location[i],
    unplaced: columns.unplaced[i],
    score: columns.score[i],
    name: columns.name[i],
    country: columns.country[i],
    admin1: columns.admin1[i],
    latitude: columns.latitude[i],
    longitude: columns.longitude[i],
    kind: columns.kind[i],
    feature: columns.feature[i],
    population: columns.population[i],
    geonamesId: columns.geonamesId[i],
    geocoder: columns.geocoder[i],
    admin2: columns.admin2[i],
  };
}

/**
 * A mention's start is written as the distance from the mention before it, and its name and its place's name
 * only where they are not its location's.
 * @param {Location[]} locations
 * @returns {(columns: Columns, i: number) => Mention} to be called row by row
 */
function mentionReader(locations) {
  let start = 0;
  return (columns, i) => {
    start += columns.after[i];
    const location = columns.location[i];
    const name = location === null ? null : locations[location].name;
    return {
      index: i,
      report: columns.report[i],
      start,
      end: start + columns.size[i],
      text: columns.text[i] ?? name,
      kind: columns.kind[i],
      role: columns.role[i],
      quote: columns.quote[i],
      location,
      unplaced: columns.unplaced[i],
      confidence: columns.confidence[i],
      reason: columns.reason[i],
      place: columns.place[i] ?? name,
      number: columns.number[i],
      unit: columns.unit[i],
    };
  };
}

/**
 * @param {Columns} columns
 * @param {number} i
 * @returns {Claim}
 */
function claimAt(columns, i) {
  return {
    index: i,
    report: columns.report[i],
    number: columns.number[i],
    unit: columns.unit[i],
    scope: columns.scope[i],
    scopeCode: columns.scopeCode[i],
    quote: columns.quote[i],
    start: columns.start[i],
    end: columns.end[i],
  };
}

/**
 * @param {Columns} columns
 * @param {number} i
 * @returns {Report}
 */
function reportAt(columns, i) {
  return {
    index: i,
    id: columns.id[i],
    title: columns.title[i],
    url: columns.url[i],
    published: columns.published[i],
    language: columns.language[i],
    author: columns.author[i],
    sha256: columns.sha256[i],
    text: columns.text[i],
    pages: columns.pages[i],
  };
}

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
  /** @type {Location[]} */
  const locations = unpack(payload.locations);
  return {
    about: payload.about,
    reports: unpack(payload.reports),
    locations,
    mentions: mentionsOf(unpack(payload.mentions), locations),
    unplaced: unpack(payload.unplaced),
    candidates: unpack(payload.candidates),
    claims: unpack(payload.claims),
  };
}

/**
 * @typedef {object} PackedMention
 * @property {number} after start, counted from the start of the mention before it
 * @property {number} size in UTF-16 code units
 * @property {string | null} text null where it is the location's name
 */

/**
 * @param {(Omit<Mention, "start" | "end" | "text"> & PackedMention)[]} packed
 * @param {Location[]} locations
 * @returns {Mention[]}
 */
function mentionsOf(packed, locations) {
  let start = 0;
  return packed.map(({ after, size, ...mention }) => {
    start += after;
    const name = mention.location === null ? null : locations[mention.location].name;
    return { ...mention, start, end: start + size, text: mention.text ?? name ?? "", place: mention.place ?? name };
  });
}

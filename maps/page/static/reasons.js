// Why a place was chosen, in the language of the interface. The reasons themselves come in English, from
// geo/resolution/reasons.py, geo/placing.py, geo/grouping.py and geo/tables/reading.py; what is not known here is
// shown as it came.

import { say, sayPercent } from "./words.js";

/** @type {[RegExp, string][]} */
const KNOWN = [
  [/^the only place of this name$/, "reason.only"],
  [/^the most populous of (?<n>\d+) places of this name$/, "reason.populous"],
  [/^the likeliest of (?<n>\d+) places of this name$/, "reason.likeliest"],
  [/^fits the other places in the report best, of (?<n>\d+) places of this name$/, "reason.fits"],
  [/^where the report comes from, of (?<n>\d+) places of this name$/, "reason.home"],
  [/^in (?<home>.+), where the report comes from, of (?<n>\d+) places of this name$/, "reason.in_home"],
  [/^the (?<kind>country|continent) rather than (?<n>\d+) smaller places of this name$/, "reason.rather"],
  [/^named with its (?<kind>[^,]+), (?<container>.+)$/, "reason.within"],
  [/^named with (?<container>.+)$/, "reason.container"],
  [/^approximate: the gazetteer does not have it, the report names it with (?<town>.+)$/, "reason.town"],
  [/^the gazetteer has no place of this name$/, "reason.unknown"],
  [/^the gazetteer has no place of this name in (?<unit>.+), where the report puts it$/, "reason.not_there"],
  [/^pinned by hand as not a place(?<note>: .*)?$/, "reason.not_a_place"],
  [/^pinned by hand(?<note>: .*)?$/, "reason.pinned"],
  [/^pinned by (?<by>[^:]+) as not a place(?<note>: .*)?$/, "reason.not_a_place_by"],
  [/^pinned by (?<by>[^:]+)(?<note>: .*)?$/, "reason.pinned_by"],
  [/^placed by (?<source>.+)$/, "reason.geocoder"],
  [/^as somebody wrote in the geocode cache$/, "reason.cache"],
  [/^(?<source>.+) knows no such place$/, "reason.not_known"],
  [/^no answer: (?<why>.+)$/, "reason.silent"],
  [/^as given in the table$/, "reason.table"],
  [/^as given in the table; its country is that of (?<town>.+) nearby$/, "reason.table_country"],
];
/** @type {[RegExp, string][]} */
const UNSURE = [
  [/^not sure enough \((?<confidence>[\d.]+)\): (?<reason>.+)$/, "reason.unsure"],
  [/^may be no place at all \((?<confidence>[\d.]+)\): (?<reason>.+)$/, "reason.doubtful"],
];

/** What geo/resolution/reasons.py calls the unit around a place. @type {Record<string, string>} */
const KINDS = {
  country: "kind.country",
  continent: "kind.continent",
  "state or province": "kind.admin1",
  "county or district": "kind.admin2",
  region: "kind.region",
};

/**
 * @param {string} reason in English
 * @returns {string}
 */
export function sayReason(reason) {
  for (const [pattern, key] of UNSURE) {
    const unsure = pattern.exec(reason)?.groups;
    if (unsure !== undefined) {
      return say(key, { confidence: sayPercent(Number(unsure.confidence)), reason: sayReason(unsure.reason) });
    }
  }
  for (const [pattern, key] of KNOWN) {
    const match = pattern.exec(reason);
    if (match !== null) return `${say(key, filled(match.groups))}${match.groups?.note ?? ""}`;
  }
  return reason;
}

/**
 * @param {Record<string, string> | undefined} groups
 * @returns {Record<string, string | number>}
 */
function filled({ kind, n, ...others } = {}) {
  return { ...others, ...(kind && { kind: KINDS[kind] ? say(KINDS[kind]) : kind }), ...(n && { n: Number(n) }) };
}

// Why a place was chosen, in the language of the interface. The reasons themselves come in English, from
// geo/resolution/reasons.py, geo/placing.py and geo/grouping.py; what is not known here is shown as it came.

import { say } from "./words.js";

/** @type {[RegExp, string][]} */
const KNOWN = [
  [/^the only place of this name$/, "reason.only"],
  [/^the likeliest of (?<n>\d+) places of this name$/, "reason.likeliest"],
  [/^named with (?<container>.+)$/, "reason.container"],
  [/^the gazetteer does not have it; the report names it with (?<town>.+)$/, "reason.town"],
  [/^the gazetteer has no place of this name$/, "reason.unknown"],
  [/^pinned by hand as not a place(?<note>: .*)?$/, "reason.not_a_place"],
  [/^pinned by hand(?<note>: .*)?$/, "reason.pinned"],
  [/^placed by (?<source>.+)$/, "reason.geocoder"],
];
/** @type {[RegExp, string][]} */
const UNSURE = [
  [/^not sure enough \((?<confidence>[\d.]+)\): (?<reason>.+)$/, "reason.unsure"],
  [/^may be no place at all \((?<confidence>[\d.]+)\): (?<reason>.+)$/, "reason.doubtful"],
];

/**
 * @param {string} reason in English
 * @returns {string}
 */
export function sayReason(reason) {
  for (const [pattern, key] of UNSURE) {
    const unsure = pattern.exec(reason)?.groups;
    if (unsure !== undefined) {
      return say(key, { confidence: unsure.confidence, reason: sayReason(unsure.reason) });
    }
  }
  for (const [pattern, key] of KNOWN) {
    const match = pattern.exec(reason);
    if (match !== null) return `${say(key, match.groups)}${match.groups?.note ?? ""}`;
  }
  return reason;
}

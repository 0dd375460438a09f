// A small page's data, unpacked, for tests of the logic.

/** @typedef {import("../../maps/page/static/data.js").Data} Data */
/** @typedef {import("../../maps/page/static/data.js").Location} Location */

const TEXT = "TORONTO - Fires.\n\nThree in Toronto, one in Montréal.\nThen seven in Paris 😀 and Paris.";

/**
 * @param {Partial<Location>} fields
 * @returns {Location}
 */
export function location(fields) {
  return {
    index: 0,
    id: "toronto-ca-1",
    name: "Toronto",
    country: "CA",
    admin1: "Ontario",
    admin2: null,
    latitude: 43.7,
    longitude: -79.4,
    kind: "city",
    feature: "PPL",
    population: null,
    geonamesId: 1,
    geocoder: "gazetteer",
    count: 3,
    unit: "victims",
    mentions: 1,
    status: "placed",
    confidence: 0.9,
    reason: "most populous",
    quote: null,
    reports: "a.txt",
    urls: "",
    ...fields,
  };
}

/**
 * @param {string} text
 * @param {number} start
 * @param {Partial<import("../../maps/page/static/data.js").Mention>} fields
 * @returns {import("../../maps/page/static/data.js").Mention}
 */
export function mention(text, start, fields) {
  return {
    index: 0,
    report: 0,
    start,
    end: start + text.length,
    text,
    kind: "city",
    role: "reported",
    quote: TEXT.slice(18, 52),
    location: null,
    unplaced: null,
    confidence: 0.9,
    reason: null,
    place: null,
    number: null,
    unit: null,
    ...fields,
  };
}

/** @returns {Data} */
export function sampleData() {
  const second = TEXT.slice(53);
  return {
    about: { title: "Fires", countries: { CA: "Canada", FR: "France" }, columns: ["id", "place"] },
    reports: [
      {
        index: 0,
        id: "a.txt",
        title: "Fires",
        url: "https://example.org/a",
        published: "2026-01-12",
        language: "en",
        author: null,
        sha256: null,
        text: TEXT,
        pages: [0, 53],
      },
    ],
    locations: [
      location({}),
      location({ index: 1, id: "montreal-ca-2", name: "Montréal", admin1: "Québec", count: 1, geonamesId: 2 }),
      location({ index: 2, id: "paris-fr-3", name: "Paris", country: "FR", admin1: null, count: null, status: "ambiguous" }),
    ],
    mentions: [
      mention("Toronto", TEXT.indexOf("Toronto"), { index: 0, location: 0 }),
      mention("Montréal", TEXT.indexOf("Montréal"), { index: 1, location: 1 }),
      mention("Paris", TEXT.indexOf("Paris"), { index: 2, location: 2, quote: second }),
      mention("Paris", TEXT.lastIndexOf("Paris"), { index: 3, unplaced: 0, quote: second }),
    ],
    unplaced: [{ index: 0, mention: 3, reason: "unclear" }],
    candidates: [],
    claims: [],
    alternates: ["ton'onto\nторонто", "монреаль", "parijs"],
  };
}

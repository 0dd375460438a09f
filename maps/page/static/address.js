// What the page shows, written as the fragment of its address: links to a place, a search, a view.

/** @typedef {import("./store.js").State} State */

/** @type {State["view"][]} */
const VIEWS = ["map", "table", "text", "about"];
const STATUSES = ["placed", "ambiguous", "corrected", "counted", "unplaced"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What an address without a fragment shows. */
export const NOTHING = Object.freeze({
  place: null,
  country: null,
  query: "",
  status: null,
  dates: null,
  view: /** @type {"map"} */ ("map"),
  sort: /** @type {"count"} */ ("count"),
});

/**
 * Read a fragment; what is unknown or wrong in it is passed over.
 * @param {string} fragment with or without its "#"
 * @returns {Partial<State> & {language?: string}}
 */
export function readAddress(fragment) {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const view = /** @type {State["view"]} */ (given.get("view"));
  const status = given.get("status");
  const [from, to] = [given.get("from") ?? "", given.get("to") ?? ""];
  const language = given.get("lang");
  return {
    ...NOTHING,
    place: given.get("place"),
    country: given.get("country"),
    query: given.get("q") ?? "",
    ...(VIEWS.includes(view) && { view }),
    ...(status !== null && STATUSES.includes(status) && { status }),
    ...(DAY.test(from) && DAY.test(to) && { dates: /** @type {[string, string]} */ ([from, to]) }),
    ...(given.get("sort") === "name" && { sort: /** @type {"name"} */ ("name") }),
    ...(language !== null && { language }),
  };
}

/**
 * Write what is shown as a fragment; what is as usual is left out.
 * @param {State} state
 * @param {string} usualLanguage the language the page opens with
 * @returns {string} with its "#", or empty
 */
export function writeAddress(state, usualLanguage) {
  const parameters = new URLSearchParams();
  /** @type {[string, string | null][]} */
  const said = [
    ["place", state.place],
    ["country", state.country],
    ["q", state.query.trim() === "" ? null : state.query],
    ["status", state.status],
    ["from", state.dates?.[0] ?? null],
    ["to", state.dates?.[1] ?? null],
    ["view", state.view === "map" ? null : state.view],
    ["sort", state.sort === "count" ? null : state.sort],
    ["lang", state.language === usualLanguage ? null : state.language],
  ];
  for (const [name, value] of said) if (value !== null) parameters.set(name, value);
  const text = parameters.toString();
  return text === "" ? "" : `#${text}`;
}

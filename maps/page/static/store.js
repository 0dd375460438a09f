// The one state of the page, and what follows from it: every view draws from here and writes to here.

import { stillUnplaced, withChoices } from "./choices.js";
import { shownLocations, shownUnplaced } from "./filter.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Location} Location */
/** @typedef {import("./data.js").Unplaced} Unplaced */

/**
 * @typedef {object} State
 * @property {string} query what is searched for
 * @property {string | null} country ISO 3166-1 alpha-2; "" means those without a country
 * @property {string | null} status a location's status, "counted" or "unplaced"
 * @property {string | null} role
 * @property {readonly [string, string] | null} dates first and last day, ISO 8601
 * @property {"map" | "table" | "text" | "about"} view
 * @property {string | null} place id of the selected location
 * @property {string | null} hovered id of the location pointed at in list or map
 * @property {string} language of the interface, ISO 639-1
 * @property {"count" | "name"} sort
 * @property {import("./choices.js").Choices} choices corrections made in the page: by
 *   location id, or `unplaced:` and the index in `Data.unplaced`
 * @property {{key: string, name: string, kind: string} | null} picking what the next click on the map places
 * @property {boolean} folded whether the list shows countries only
 * @property {"light" | "dark" | null} theme null follows the system
 * @property {boolean} named false while the names of very many places are not read yet
 */

/**
 * @typedef {object} Store
 * @property {Data} data
 * @property {() => State} state
 * @property {(changes: Partial<State>) => void} set
 * @property {() => readonly Location[]} shown the locations that pass every filter, with choices applied, in
 *   the order of `data.locations`: the same for map, list, table, text, counts and downloads
 * @property {() => readonly Location[]} located all locations, with choices applied
 * @property {() => readonly Unplaced[]} unplaced what is not placed, by the choices neither
 * @property {() => readonly Unplaced[]} shownUnplaced those of them that pass the filters
 * @property {(keys: (keyof State)[] | null, listener: (state: State, before: State) => void) => void} subscribe
 *   call `listener` after a change of any of `keys` (null: of any key)
 * @property {(id: string | null) => Location | undefined} location by id, with choices applied
 */

export const FILTERS = /** @type {const} */ (["query", "country", "status", "role", "dates", "choices"]);

/** @type {State} */
const START = {
  query: "",
  country: null,
  status: null,
  role: null,
  dates: null,
  view: "map",
  place: null,
  hovered: null,
  language: "en",
  sort: "count",
  choices: {},
  picking: null,
  folded: false,
  theme: null,
  named: true,
};

const ALL = /** @type {(keyof State)[]} */ (Object.keys(START));

/**
 * @param {Data} data
 * @param {Partial<State>} [start]
 * @returns {Store}
 */
export function createStore(data, start = {}) {
  /** @type {State} */
  let state = { ...START, ...start };
  /** @type {{keys: (keyof State)[] | null, listener: (state: State, before: State) => void}[]} */
  const subscribers = [];
  const located = remembered(() => [state.choices], () => withChoices(data, state.choices));
  const shown = remembered(
    () => FILTERS.map((key) => state[key]),
    () => shownLocations(data, located(), state),
  );
  const unplaced = remembered(
    () => [state.choices],
    () => stillUnplaced(data, state.choices),
  );
  const passing = remembered(
    () => FILTERS.map((key) => state[key]),
    () => shownUnplaced(data, unplaced(), state),
  );
  const byId = remembered(
    () => [state.choices],
    () => new Map(located().map((location) => [location.id, location])),
  );

  return {
    data,
    state: () => state,
    located,
    shown,
    unplaced,
    shownUnplaced: passing,
    location: (id) => (id === null ? undefined : byId().get(id)),
    set(changes) {
      const before = state;
      state = { ...state, ...changes };
      for (const { keys, listener } of subscribers) {
        if ((keys ?? ALL).some((key) => state[key] !== before[key])) listener(state, before);
      }
    },
    subscribe(keys, listener) {
      subscribers.push({ keys, listener });
    },
  };
}

/**
 * Compute again only when one of `inputs` is another value than last time.
 * @template Value
 * @param {() => unknown[]} inputs
 * @param {() => Value} compute
 * @returns {() => Value}
 */
function remembered(inputs, compute) {
  /** @type {unknown[] | null} */
  let last = null;
  /** @type {Value} */
  let value;
  return () => {
    const now = inputs();
    if (last === null || now.some((input, index) => input !== /** @type {unknown[]} */ (last)[index])) {
      value = compute();
      last = now;
    }
    return value;
  };
}

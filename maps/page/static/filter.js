// Which locations the filters leave.

/**
 * @param {import("./data.js").Data} data
 * @param {readonly import("./data.js").Location[]} locations
 * @param {import("./store.js").State} state
 * @returns {readonly import("./data.js").Location[]}
 */
export function shownLocations(data, locations, state) {
  const query = state.query.trim().toLowerCase();
  if (query === "" && state.country === null && state.status === null) return locations;
  return locations.filter(
    (location) =>
      (state.country === null || (location.country ?? "") === state.country) &&
      (state.status === null || location.status === state.status) &&
      (query === "" || location.name.toLowerCase().includes(query)),
  );
}

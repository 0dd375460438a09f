// The page's address follows what is shown, and the browser's back button goes back.

import { readAddress, writeAddress } from "./address.js";

/** A change of these is a step to go back from; other changes only rewrite the address. */
const STEPS = /** @type {const} */ (["place", "country", "view", "status", "dates"]);

/** @param {import("./main.js").App} app */
export function mountLinks({ store, usualLanguage, chooseLanguage }) {
  let following = false;
  const follow = () => {
    // "#list" and the like lead to a part of the page: nothing about what is shown.
    if (location.hash !== "" && !location.hash.includes("=")) return;
    const { language, place, ...rest } = readAddress(location.hash);
    following = true;
    store.set({ ...rest, place: store.location(place ?? null)?.id ?? null });
    following = false;
    void chooseLanguage(language ?? usualLanguage);
  };
  follow();
  window.addEventListener("popstate", follow);
  store.subscribe(["place", "country", "query", "status", "dates", "view", "sort", "language"], (state, before) => {
    const address = writeAddress(state, usualLanguage);
    if (following || address === location.hash) return;
    const step = STEPS.some((key) => state[key] !== before[key]);
    try {
      history[step ? "pushState" : "replaceState"](null, "", address || location.pathname + location.search);
    } catch {
      // A sandboxed frame may not write its address; the page works without.
    }
  });
}

// Starts the page: reads the data, makes the store, and lets each view draw itself from it.

import { readBlock } from "./blocks.js";
import { typed } from "./data.js";
import { mountMap } from "./map.js";
import { createStore } from "./store.js";

/**
 * @typedef {object} App what every view is given
 * @property {import("./store.js").Store} store
 */

async function start() {
  const block = readBlock("data");
  const data = typed(block instanceof Promise ? await block : block);
  /** @type {App} */
  const app = { store: createStore(data) };
  mountMap(app);
  document.documentElement.dataset.ready = "true";
}

start();

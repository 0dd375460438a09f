// Starts the page: reads the data, makes the store, and lets each view draw itself from it.

import { readAddress } from "./address.js";
import { readBlock } from "./blocks.js";
import { addEvidence, addNames, areNamed, placesOf } from "./data.js";
import { find } from "./dom.js";
import { mountEvidence } from "./evidence.js";
import { mountFigures } from "./figures.js";
import { languageChooser } from "./language.js";
import { mountLinks } from "./links.js";
import { mountList } from "./list.js";
import { mountMap } from "./map.js";
import { painted } from "./painted.js";
import { mountPicking } from "./picking.js";
import { mountPrint } from "./print.js";
import { mountSearch } from "./search.js";
import { createStore } from "./store.js";
import { mountSummary } from "./summary.js";
import { mountTable } from "./table.js";
import { mountText } from "./text.js";
import { mountTheme } from "./theme.js";
import { mountTimeline } from "./timeline.js";
import { mountTools } from "./tools.js";
import { mountTray } from "./tray.js";
import { mountViews } from "./views.js";

/**
 * @typedef {object} App what every view is given
 * @property {import("./store.js").Store} store
 * @property {string} usualLanguage the language the page opens with
 * @property {(code: string) => Promise<void>} chooseLanguage
 * @property {(text: string) => void} announce let a screen reader say something
 * @property {() => Promise<void>} mapped settled when the base map is there, or not needed yet
 * @property {() => HTMLElement | null} picture the map as it is now, for print; null where there is none
 * @property {() => Promise<void> | void} savePicture hand out the map as PNG
 * @property {() => Promise<unknown>} readyPicture get ready what pictures need where the map itself was not shown yet
 */

async function start() {
  const data = placesOf(await readBlock("places"));
  // A link to a search or a place needs the sentences at once; else they wait until the map is there.
  const linked = location.hash.includes("=");
  if (linked) await readTheRest(data);
  const usualLanguage = data.about.language;
  /** @type {App} */
  const app = {
    store: createStore(data, { language: usualLanguage, named: areNamed(data) }),
    usualLanguage,
    chooseLanguage: async () => undefined,
    announce: (text) => (find("[data-part=announcement]").textContent = text),
    mapped: async () => undefined,
    picture: () => null,
    savePicture: () => undefined,
    readyPicture: async () => undefined,
  };
  app.chooseLanguage = languageChooser(app);
  await app.chooseLanguage(readAddress(location.hash).language ?? usualLanguage);
  mountTheme(app);
  mountLinks(app);
  // What stands above the map comes first, so that it keeps its place; what it does not need waits until it is
  // seen: the list stands there already, as written by Python.
  for (const mount of [mountFigures, mountTools, mountViews, mountMap]) mount(app);
  await painted();
  await app.mapped();
  if (!linked) await readTheRest(data);
  // Before the lists, whose drawing the reader would wait for, the names on the map.
  app.store.set({ named: true });
  for (const mount of [mountSearch, mountList, mountEvidence, mountTable, mountText]) mount(app);
  for (const mount of [mountPicking, mountSummary, mountTray, mountTimeline, mountPrint]) mount(app);
  document.documentElement.dataset.ready = "true";
}

/** @param {import("./data.js").Data} data */
async function readTheRest(data) {
  addNames(data, await readBlock("names"));
  addEvidence(data, await readBlock("evidence"));
}

start();

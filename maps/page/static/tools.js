// The tools at the head: downloads of what is shown, printing, colours, language.

import { csvText } from "./csv.js";
import { el, fill, find } from "./dom.js";
import { exportRows } from "./export_rows.js";
import { keepingFocus } from "./focus.js";
import { geoJsonText } from "./geojson.js";
import { kmlText } from "./kml.js";
import { fileName, save } from "./save.js";
import { FILTERS } from "./store.js";
import { say } from "./words.js";

/** @typedef {import("./main.js").App} App */

/** @param {App} app */
export function mountTools(app) {
  const { store } = app;
  const tools = find("[data-part=tools]");
  const draw = () => fill(tools, downloads(app), theme(app), languages(app));
  draw();
  store.subscribe([...FILTERS, "language", "theme"], () => keepingFocus(tools, draw));
  document.addEventListener("click", (event) => closeMenus(/** @type {Node} */ (event.target)));
  tools.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeMenu(/** @type {Element} */ (event.target));
  });
}

/** @param {Node} target */
function closeMenus(target) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(target)) menu.removeAttribute("open");
  }
}

/**
 * Close the menu that holds an item, and give the focus back to what opened it.
 * @param {Element} item
 */
function closeMenu(item) {
  const menu = item.closest("details.menu");
  menu?.removeAttribute("open");
  /** @type {HTMLElement | null | undefined} */ (menu?.querySelector("summary"))?.focus();
}

/** @param {App} app */
function downloads(app) {
  const { store } = app;
  const n = shown(app).length;
  /** @type {[string, () => void][]} */
  const items = [
    ["download.csv", () => download(app, ".csv", "text/csv", () => csvText(store.data.about.columns, rows(app)))],
    [
      "download.geojson",
      () => download(app, ".geojson", "application/geo+json", () => geoJsonText(rows(app), unplacedRows(app))),
    ],
    ["download.kml", () => download(app, ".kml", "application/vnd.google-earth.kml+xml", () => kmlText(store.data.about.title, rows(app)))],
    ["download.png", () => void app.savePicture()],
    ["download.print", () => window.print()],
  ];
  return el(
    "details",
    { class: "menu" },
    el("summary", { class: "button" }, say("download.label")),
    el(
      "div",
      { class: "items" },
      el("p", { class: "facts" }, say("download.what", { n })),
      ...items.map(([key, hand]) => {
        /** @param {MouseEvent} event */
        const onclick = (event) => {
          closeMenu(/** @type {Element} */ (event.target));
          hand();
        };
        return el("button", { type: "button", "data-download": key.slice(9), onclick }, say(key));
      }),
    ),
  );
}

/** @param {App} app */
function shown({ store }) {
  return store.state().status === "unplaced" ? [] : store.shown();
}

/** @param {App} app */
function rows(app) {
  return exportRows(app.store.data, shown(app));
}

/** @param {App} app */
function unplacedRows({ store }) {
  return store.shownUnplaced().map((item) => {
    const { text, quote } = store.data.mentions[item.mention];
    return { text, reason: item.reason, quote };
  });
}

/**
 * @param {App} app
 * @param {string} suffix
 * @param {string} type
 * @param {() => string} content
 */
function download({ store }, suffix, type, content) {
  save(fileName(store.data.about.title, suffix), content(), type);
}

/** @param {App} app */
function theme({ store }) {
  const dark = isDark(store.state().theme);
  const onclick = () => store.set({ theme: dark ? "light" : "dark" });
  const label = say(dark ? "theme.light" : "theme.dark");
  return el(
    "button",
    { type: "button", class: "icon", "data-tool": "theme", "aria-label": label, title: label, onclick },
    el("span", { "aria-hidden": "true" }, dark ? "☀" : "☾"),
  );
}

/**
 * @param {"light" | "dark" | null} chosen null follows the system
 * @returns {boolean}
 */
export function isDark(chosen) {
  return chosen === null ? window.matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
}

/** @param {App} app */
function languages(app) {
  const { store } = app;
  /** @type {Record<string, string>} */
  const names = store.data.about.languages ?? {};
  const select = el(
    "select",
    { "aria-label": say("language.label"), onchange: () => void app.chooseLanguage(select.value) },
    ...Object.entries(names).map(([code, name]) => el("option", { value: code, lang: code }, name)),
  );
  select.value = store.state().language;
  return select;
}

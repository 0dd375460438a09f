// The corrections made in the page, and their way into the next build.

import { correctionsCsv, unplacedIndex } from "./corrections.js";
import { el, fill, find } from "./dom.js";
import { keepChoices, keptChoices } from "./kept.js";
import { fileName, save } from "./save.js";
import { parts, say } from "./words.js";

const COMMAND = "reportmap cache merge";

/** @param {import("./main.js").App} app */
export function mountTray({ store }) {
  const tray = find("[data-part=tray]");
  let saved = true;
  const draw = () => {
    const { choices } = store.state();
    const n = Object.keys(choices).length;
    tray.hidden = n === 0;
    if (n === 0) return fill(tray);
    const name = fileName(store.data.about.title, ".corrections.csv");
    const download = () => {
      save(name, correctionsCsv(store.data, choices), "text/csv");
      saved = true;
    };
    const discard = () => {
      const { place } = store.state();
      store.set({ choices: {}, place: place !== null && unplacedIndex(place) !== null ? null : place });
    };
    fill(
      tray,
      el("strong", {}, say("corrections.count", { n })),
      el(
        "p",
        { class: "buttons" },
        el("button", { type: "button", class: "primary", onclick: download }, say("corrections.download")),
        el("button", { type: "button", onclick: discard }, say("corrections.discard")),
      ),
      el("p", { class: "facts" }, ...hint(`${COMMAND} ${name}`)),
    );
  };
  store.subscribe(["choices"], () => keepChoices(store.data, store.state().choices));
  store.subscribe(["choices"], () => (saved = Object.keys(store.state().choices).length === 0));
  store.subscribe(["choices", "language"], () => {
    draw();
    // What was not placed left the list with the control that placed it: go on with the corrections.
    if (document.activeElement === document.body) tray.querySelector("button")?.focus();
  });
  draw();
  const kept = keptChoices(store.data);
  if (Object.keys(kept).length > 0) store.set({ choices: { ...kept, ...store.state().choices } });
  // Corrections live in this tab only: closing it before they are downloaded would lose them.
  window.addEventListener("beforeunload", (event) => {
    if (!saved) event.preventDefault();
  });
}

/** @param {string} command */
function hint(command) {
  return parts("corrections.hint", { command }).map(({ name, text }) => (name === "command" ? el("code", { dir: "ltr" }, text) : text));
}

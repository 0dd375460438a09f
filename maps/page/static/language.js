// Changing the language of the interface: its words are in a block that is unpacked when first needed.

import { readBlock } from "./blocks.js";
import { say, sayDate, speak } from "./words.js";

/** @typedef {import("./main.js").App} App */

/**
 * @param {App} app
 * @returns {App["chooseLanguage"]}
 */
export function languageChooser({ store, usualLanguage }) {
  /** @type {Record<string, import("./words.js").Texts>} */
  const known = { [usualLanguage]: store.data.about.words };
  speak(usualLanguage, known[usualLanguage]);
  sayAgain(usualLanguage);
  // Subscribed before any view is: the views draw with the words that are set here.
  store.subscribe(["language"], ({ language }) => {
    speak(language, known[language]);
    sayAgain(language);
  });
  return async (code) => {
    const language = code in store.data.about.languages ? code : usualLanguage;
    if (!(language in known)) Object.assign(known, await readBlock("languages"));
    store.set({ language });
  };
}

/**
 * Say the texts that were written before any script ran.
 * @param {string} code
 */
function sayAgain(code) {
  document.documentElement.lang = code;
  document.documentElement.dir = say("language.direction");
  for (const element of document.querySelectorAll("[data-say]")) {
    const values = JSON.parse(element.getAttribute("data-values") ?? "{}");
    if (typeof values.date === "string") values.date = sayDate(values.date);
    element.textContent = say(element.getAttribute("data-say") ?? "", values);
  }
}

// Changing the language of the interface: its words are in a block that is unpacked when first needed.

import { readBlock } from "./blocks.js";
import { knows, learnUnits, say, sayDate, speak } from "./words.js";

/** @typedef {import("./main.js").App} App */

/**
 * The texts as the page came: its own language's words for them are nowhere else in it.
 * @type {Map<Element, string>}
 */
const written = new Map();

/**
 * @param {App} app
 * @returns {App["chooseLanguage"]}
 */
export function languageChooser({ store, usualLanguage }) {
  /** @type {Record<string, import("./words.js").Texts>} */
  const known = { [usualLanguage]: store.data.about.words };
  learnUnits(store.data.about.units);
  speak(usualLanguage, known[usualLanguage], true);
  sayAgain(usualLanguage);
  // Subscribed before any view is: the views draw with the words that are set here.
  store.subscribe(["language"], ({ language }) => {
    speak(language, known[language], language === usualLanguage);
    sayAgain(language);
  });
  return async (code) => {
    const language = code in store.data.about.languages ? code : usualLanguage;
    if (!(language in known)) Object.assign(known, unpacked(await readBlock("languages")));
    store.set({ language });
  };
}

/**
 * @param {{keys: string[], texts: Record<string, import("./words.js").Text[]>}} block
 * @returns {Record<string, import("./words.js").Texts>}
 */
function unpacked({ keys, texts }) {
  const languages = Object.entries(texts).map(([code, list]) => [code, Object.fromEntries(keys.map((key, i) => [key, list[i]]))]);
  return Object.fromEntries(languages);
}

/**
 * Say the texts that were written before any script ran.
 * @param {string} code
 */
function sayAgain(code) {
  document.documentElement.lang = code;
  document.documentElement.dir = say("language.direction");
  // All but the list, which the script draws in the stead of what was written.
  for (const element of document.querySelectorAll("[data-say]:not([data-part=list] *)")) {
    const key = element.getAttribute("data-say") ?? "";
    if (!written.has(element)) written.set(element, element.textContent ?? "");
    const values = JSON.parse(element.getAttribute("data-values") ?? "{}");
    if (typeof values.date === "string") values.date = sayDate(values.date);
    element.textContent = knows(key) ? say(key, values) : (written.get(element) ?? "");
  }
}

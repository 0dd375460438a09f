// The words of the interface in the reader's language, and its numbers, dates and names of countries.

/** @typedef {string | Record<string, string>} Text a text, or its plural forms by CLDR category */
/** @typedef {Record<string, Text>} Texts */
/** @typedef {Record<string, string | number | null | undefined>} Values */

// British dates for English; the digits that most of the press uses for Arabic.
/** @type {Record<string, string>} */
const LOCALES = { en: "en-GB", ar: "ar-u-nu-latn" };

/** @param {string} language ISO 639-1 */
function localeOf(language) {
  return LOCALES[language] ?? language;
}

/**
 * Each is made when it is first used: they are slow to make, and few are needed before the map is painted.
 * @param {string} language
 * @param {boolean} usual whether it is the language that the page opens with
 */
function formats(language, usual) {
  const locale = localeOf(language);
  return {
    language,
    usual,
    number: once(() => new Intl.NumberFormat(locale)),
    percent: once(() => new Intl.NumberFormat(locale, { style: "percent" })),
    date: once(() => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" })),
    month: once(() => new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", timeZone: "UTC" })),
    plural: once(() => new Intl.PluralRules(locale)),
    order: once(() => new Intl.Collator(locale)),
    country: once(() => new Intl.DisplayNames(locale, { type: "region", fallback: "none" })),
  };
}

/**
 * @template Value
 * @param {() => Value} make
 * @returns {() => Value} makes it the first time
 */
function once(make) {
  /** @type {Value | undefined} */
  let made;
  return () => (made ??= make());
}

let format = formats("en", true);
/** @type {Texts} */
let texts = {};
/** @type {Record<string, string>} */
let units = {};

/** @param {Record<string, string>} names what units are called in the language that the page opens with */
export function learnUnits(names) {
  units = names;
}

/**
 * Speak another language from now on.
 * @param {string} language ISO 639-1
 * @param {Texts} words
 * @param {boolean} usual whether it is the language that the page opens with
 */
export function speak(language, words, usual) {
  format = formats(language, usual);
  texts = words;
}

/** @returns {string} the language spoken, ISO 639-1 */
export function spokenLanguage() {
  return format.language;
}

/**
 * @param {string} key
 * @returns {boolean}
 */
export function knows(key) {
  return key in texts;
}

/**
 * Give the text of a key with its placeholders filled; `n` chooses among plural forms.
 * @param {string} key
 * @param {Values} [values]
 * @returns {string}
 */
export function say(key, values = {}) {
  return parts(key, values)
    .map((part) => part.text)
    .join("");
}

/**
 * Give the pieces of a text, so that a value can stand in an element of its own.
 * @param {string} key
 * @param {Values} [values]
 * @returns {{text: string, name: string | null}[]} `name` is the placeholder a piece fills
 */
export function parts(key, values = {}) {
  return chosenForm(texts[key] ?? key, Number(values.n ?? 0))
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1] ?? null;
      return { name, text: name === null ? piece : written(values[name]) };
    });
}

/**
 * @param {number} number
 * @returns {string}
 */
export function sayNumber(number) {
  return format.number().format(number);
}

/**
 * @param {number} share 0 to 1
 * @returns {string}
 */
export function sayPercent(share) {
  return format.percent().format(share);
}

/**
 * @param {number} length
 * @param {"kilometer" | "meter"} unit
 * @returns {string} "300 km", without separators, as a scale has it
 */
export function sayDistance(length, unit) {
  const written = { style: /** @type {const} */ ("unit"), unit, useGrouping: false };
  return new Intl.NumberFormat(localeOf(format.language), written).format(length);
}

/**
 * @param {string} day ISO 8601; what is no date is given back as it is
 * @returns {string}
 */
export function sayDate(day) {
  const time = Date.parse(day.slice(0, 10));
  if (Number.isNaN(time) || !/^\d{4}-\d{2}/.test(day)) return day;
  return day.length <= 7 ? format.month().format(time) : format.date().format(time);
}

/**
 * Name a country in the language of the interface.
 * @param {string | null} code ISO 3166-1 alpha-2
 * @returns {string}
 */
export function countryName(code) {
  if (code === null || code === "") return say("list.no_country");
  try {
    return format.country().of(code) ?? code;
  } catch {
    return code;
  }
}

/**
 * Name a place in the language of the interface, where that has a name for it, else as the gazetteer does.
 * @param {{kind: string, country: string | null, name: string, called?: string | null}} place
 * @returns {string}
 */
export function placeName({ kind, country, name, called }) {
  // English names of countries are those of the gazetteer, as in the tables.
  if (kind === "country" && country !== null && format.language !== "en") return countryName(country);
  return (format.usual ? called : null) ?? name;
}

/**
 * Name the state or province around a place, as the reports do where they name it in the language of the page.
 * @param {{country: string | null, admin1: string | null}} place
 * @returns {string | null}
 */
export function unitName({ country, admin1 }) {
  return admin1 === null ? null : ((format.usual ? units[`${country} ${admin1}`] : null) ?? admin1);
}

/**
 * List the names of a place and of what lies around it, each in its own direction.
 * @param {string[]} names
 * @returns {string}
 */
export function listNames(names) {
  if (say("language.direction") !== "rtl") return names.join(", ");
  return names.map((name) => `\u2068${name}\u2069`).join("، ");
}

/**
 * Order two names as the language of the interface does.
 * @param {string} a
 * @param {string} b
 * @returns {number}
 */
export function compareNames(a, b) {
  return format.order().compare(a, b);
}

/**
 * @param {Text} text
 * @param {number} n
 * @returns {string}
 */
function chosenForm(text, n) {
  if (typeof text === "string") return text;
  if (n === 0 && "zero" in text) return text.zero;
  return text[format.plural().select(n)] ?? text.other;
}

/**
 * @param {string | number | null | undefined} value
 * @returns {string}
 */
function written(value) {
  return typeof value === "number" ? sayNumber(value) : (value ?? "");
}

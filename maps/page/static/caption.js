// The title over a picture of the map and the credits under it.

import { colour } from "./look.js";

/** @typedef {{title: string, subtitle: string, credits: string}} Caption */
/** @typedef {(text: string) => number} Measure width of a text in pixels */

const FONTS = { title: "600 22px Georgia, serif", subtitle: "14px system-ui, sans-serif", credits: "11px system-ui, sans-serif" };

/** Pixels from one line of the title to the next, of all else over the map, of the strip under it, at the sides. */
const LINE = 28;
const HEAD = 40;
const FOOT = 26;
const EDGE = 16;

const MOST_LINES = 3;

/**
 * @param {Caption} caption
 * @param {number} width pixels of the picture
 * @returns {{head: number, foot: number, paint: (context: CanvasRenderingContext2D, footTop: number) => void}} pixels
 *   that the texts take over and under the map, and what paints them
 */
export function captionFor({ title, subtitle, credits }, width) {
  const room = width - 2 * EDGE;
  const lines = broken(title, room, measureIn(FONTS.title), MOST_LINES);
  const [under] = broken(subtitle, room, measureIn(FONTS.subtitle), 1);
  const [last] = broken(credits, room, measureIn(FONTS.credits), 1);
  return {
    head: HEAD + LINE * lines.length,
    foot: FOOT,
    paint(context, footTop) {
      const isRightToLeft = document.documentElement.dir === "rtl";
      const start = isRightToLeft ? width - EDGE : EDGE;
      context.direction = isRightToLeft ? "rtl" : "ltr";
      context.textAlign = "start";
      context.textBaseline = "alphabetic";
      context.fillStyle = colour("ink");
      context.font = FONTS.title;
      lines.forEach((text, at) => context.fillText(text, start, 32 + LINE * at));
      context.fillStyle = colour("ink-soft");
      context.font = FONTS.subtitle;
      context.fillText(under ?? "", start, 26 + LINE * lines.length);
      context.font = FONTS.credits;
      context.fillText(last ?? "", start, footTop + 17);
    },
  };
}

/**
 * @param {string} font
 * @returns {Measure}
 */
function measureIn(font) {
  const ruler = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  ruler.font = font;
  return (text) => ruler.measureText(text).width;
}

/**
 * Break a text into lines, between words where there are any; what is too much for the last one is left out.
 * @param {string} text
 * @param {number} width
 * @param {Measure} measure
 * @param {number} most lines
 * @returns {string[]}
 */
export function broken(text, width, measure, most) {
  const lines = [];
  let rest = text.trim();
  while (rest !== "" && lines.length < most - 1) {
    const end = lineEnd(rest, width, measure);
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  if (rest === "") return lines;
  const fits = measure(rest) <= width;
  const end = fits ? rest.length : lineEnd(rest, width - measure("…"), measure);
  return [...lines, fits ? rest : `${rest.slice(0, end).trimEnd()}…`];
}

/**
 * @param {string} text
 * @param {number} width
 * @param {Measure} measure
 * @returns {number} how much of it fits into a line: whole words, or, in a script without spaces, characters
 */
function lineEnd(text, width, measure) {
  if (measure(text) <= width) return text.length;
  const characters = [...text];
  let fitting = characters.length - 1;
  while (fitting > 1 && measure(characters.slice(0, fitting).join("")) > width) fitting -= 1;
  const end = characters.slice(0, fitting).join("").length;
  const space = text.lastIndexOf(" ", end);
  return space > 0 ? space : end;
}

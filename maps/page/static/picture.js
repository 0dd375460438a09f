// The map as one picture with its title and credits burnt in: for the PNG and for print.

import { captionFor } from "./caption.js";
import { sized } from "./land_layer.js";
import { paintLand } from "./land.js";
import { FONTS, LETTER_SPACING } from "./label_layer.js";
import { colour, landColours } from "./look.js";
import { isArea, isLong, markNumber } from "./marker.js";

/** @typedef {import("./marks.js").Mark} Mark */
/** @typedef {import("./labels.js").Label} Label */
/** @typedef {import("./world.js").View} View */

/**
 * @typedef {object} Scene what the picture shows
 * @property {View} view
 * @property {readonly Mark[]} marks
 * @property {readonly Label[]} labels
 * @property {import("./borders.js").Borders} borders
 * @property {ReadonlySet<string>} reported
 */

/**
 * @param {Scene} scene
 * @param {import("./caption.js").Caption | null} caption
 * @param {number} density device pixels a CSS pixel
 * @returns {HTMLCanvasElement}
 */
export function paintPicture(scene, caption, density) {
  const { width, height } = scene.view;
  const texts = caption === null ? null : captionFor(caption, width);
  const { head, foot } = texts ?? { head: 0, foot: 0 };
  const canvas = document.createElement("canvas");
  const context = sized(canvas, width, head + height + foot, density);
  context.fillStyle = colour("paper");
  context.fillRect(0, 0, width, head + height + foot);
  texts?.paint(context, head + height);
  context.save();
  context.translate(0, head);
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
  paintLand(context, scene.borders, scene.view, scene.reported, landColours());
  for (const label of scene.labels) paintLabel(context, label);
  for (const mark of scene.marks) paintMark(context, mark);
  context.restore();
  return canvas;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Label} label
 */
function paintLabel(context, { text, style, box, x, y }) {
  context.font = FONTS[style];
  context.letterSpacing = `${style === "country" ? LETTER_SPACING : 0}px`;
  context.direction = "inherit";
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.lineWidth = 3;
  context.strokeStyle = colour("halo");
  const middle = (box.top + box.bottom) / 2;
  context.strokeText(text, box.left, middle);
  context.fillStyle = style === "place" ? colour("ink") : colour(`label-${style}`);
  context.fillText(text, box.left, middle);
  context.letterSpacing = "0px";
  if (style === "city") disc(context, x, y, 2);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Mark} mark
 */
function paintMark(context, mark) {
  const { x, y, size, first } = mark;
  const several = size > 1;
  const hollow = several || isArea(first);
  const radius = !several && first.count === null ? 8 : mark.radius;
  context.fillStyle = colour("pin-edge");
  shape(context, mark, radius);
  context.fillStyle = hollow ? colour("group") : colour("pin");
  shape(context, mark, radius - 2);
  context.strokeStyle = colour("pin");
  context.lineWidth = 2;
  if (hollow) context.stroke();
  if (!several && first.status === "ambiguous") {
    context.setLineDash([4, 3]);
    context.strokeStyle = colour("pin-doubt");
    context.beginPath();
    context.arc(x, y, radius + 3, 0, 2 * Math.PI);
    context.stroke();
    context.setLineDash([]);
  }
  context.fillStyle = hollow ? colour("on-group") : colour("on-pin");
  const number = markNumber(mark);
  context.font = `700 ${isLong(number) ? 11 : 13}px system-ui, sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(number, x, y + 0.5);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Mark} mark
 * @param {number} radius
 */
function shape(context, { x, y, size, first }, radius) {
  if (size > 1 || !isArea(first)) disc(context, x, y, radius);
  else {
    context.beginPath();
    context.roundRect(x - radius, y - radius, 2 * radius, 2 * radius, Math.min(5, radius / 3));
    context.fill();
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 */
function disc(context, x, y, radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

// Which names are written on the map, and where, so that none covers another or a marker.

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box pixels */

/**
 * @typedef {object} Wish a name that would like to stand on the map
 * @property {string} text
 * @property {"place" | "country" | "city"} style
 * @property {number} x pixels
 * @property {number} y
 * @property {number} clear pixels around the point that the name keeps clear of; 0 writes it over the point
 * @property {boolean} [dotted] the point itself is drawn with the name, and must be free too
 */

/** @typedef {Wish & {box: Box}} Label a wish that came true, and where */
/** @typedef {(text: string, style: Wish["style"]) => number} Measure width of a text in pixels */

/** Pixels that a line of each kind is high. */
export const LINE_HEIGHT = { place: 16, country: 15, city: 14 };

const GAP = 3;

/**
 * Write as many names as fit; the first in the list have the first choice.
 * @param {readonly Wish[]} wishes
 * @param {readonly Box[]} taken what must stay free: the markers
 * @param {{width: number, height: number}} map
 * @param {Measure} measure
 * @returns {Label[]}
 */
export function placeLabels(wishes, taken, map, measure) {
  const boxes = [...taken];
  /** @type {Label[]} */
  const labels = [];
  for (const wish of wishes) {
    if (wish.x < 0 || wish.y < 0 || wish.x > map.width || wish.y > map.height) continue;
    const dot = wish.dotted ? dotOf(wish) : null;
    if (dot !== null && boxes.some((other) => cross(dot, other))) continue;
    const size = { width: measure(wish.text, wish.style), height: LINE_HEIGHT[wish.style] };
    const box = positions(wish, size).find((each) => inside(each, map) && !boxes.some((other) => cross(each, other)));
    if (box === undefined) continue;
    boxes.push(box);
    if (dot !== null) boxes.push(dot);
    labels.push({ ...wish, box });
  }
  return labels;
}

/**
 * @param {Wish} wish
 * @returns {Box}
 */
function dotOf({ x, y, clear }) {
  return { left: x - clear, right: x + clear, top: y - clear, bottom: y + clear };
}

/**
 * @param {Wish} wish
 * @param {{width: number, height: number}} size
 * @returns {Box[]} best first
 */
function positions({ x, y, clear }, { width, height }) {
  const middle = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  if (clear === 0) return [middle];
  const beside = clear + GAP;
  return [
    { ...middle, left: x + beside, right: x + beside + width },
    { ...middle, left: x - beside - width, right: x - beside },
    { ...middle, top: y + beside - 1, bottom: y + beside - 1 + height },
    { ...middle, top: y - beside + 1 - height, bottom: y - beside + 1 },
  ];
}

/**
 * @param {Box} a
 * @param {Box} b
 */
function cross(a, b) {
  return a.left < b.right + 2 && b.left < a.right + 2 && a.top < b.bottom && b.top < a.bottom;
}

/**
 * @param {Box} box
 * @param {{width: number, height: number}} map
 */
function inside(box, { width, height }) {
  return box.left >= 2 && box.top >= 2 && box.right <= width - 2 && box.bottom <= height - 2;
}

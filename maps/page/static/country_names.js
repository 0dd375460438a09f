// Where a country's name stands when the middle of the country is out of view.

/** @typedef {import("./borders.js").Ring} Ring */
/** @typedef {import("./world.js").View} View */

/** How many level lines are looked at, from the top of the view to its bottom. */
const LINES = 9;

/**
 * Find the widest run of a country along level lines through the view.
 * @param {readonly Ring[]} rings
 * @param {View} view
 * @returns {{x: number, y: number, width: number} | null} its middle and its width in pixels of the view
 */
export function widestRun(rings, view) {
  let widest = null;
  for (let line = 1; line <= LINES; line += 1) {
    const y = (view.height * line) / (LINES + 1);
    const crossings = rings.flatMap((ring) => crossingsAt(ring, y, view)).sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const left = Math.max(0, crossings[i]);
      const right = Math.min(view.width, crossings[i + 1]);
      if (right - left > (widest?.width ?? 0)) widest = { x: (left + right) / 2, y, width: right - left };
    }
  }
  return widest;
}

/**
 * @param {Ring} ring
 * @param {number} y pixels of the view
 * @param {View} view
 * @returns {number[]} pixels of the view at which the ring crosses the line, at the turn of the world in view
 */
function crossingsAt({ points, left, right, top, bottom }, y, view) {
  const level = (y + view.top) / view.scale;
  if (level < top || level > bottom) return [];
  const turn = Math.round((view.left + view.width / 2) / view.scale - (left + right) / 2);
  const crossings = [];
  for (let i = 0, before = points.length - 2; i < points.length; before = i, i += 2) {
    const [ax, ay, bx, by] = [points[before], points[before + 1], points[i], points[i + 1]];
    if (ay > level === by > level) continue;
    const x = ax + ((bx - ax) * (level - ay)) / (by - ay) + turn;
    crossings.push(x * view.scale - view.left);
  }
  return crossings;
}

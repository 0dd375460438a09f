// Which marker an arrow key goes to.

/** @typedef {import("./scene.js").Mark} Mark */

/** @type {Record<string, (dx: number, dy: number) => [along: number, across: number]>} */
const DIRECTIONS = {
  ArrowRight: (dx, dy) => [dx, dy],
  ArrowLeft: (dx, dy) => [-dx, dy],
  ArrowDown: (dx, dy) => [dy, dx],
  ArrowUp: (dx, dy) => [-dy, dx],
};

/**
 * Give the marker that lies nearest in the direction of an arrow key, straight ones before slanting ones.
 * @param {Mark} from
 * @param {readonly Mark[]} marks
 * @param {string} key
 * @returns {Mark | null}
 */
export function nearestInDirection(from, marks, key) {
  let nearest = null;
  let least = Infinity;
  for (const mark of marks) {
    const [along, across] = DIRECTIONS[key](mark.x - from.x, mark.y - from.y);
    if (mark === from || along <= 0) continue;
    const cost = along + 2 * Math.abs(across);
    if (cost < least) {
      least = cost;
      nearest = mark;
    }
  }
  return nearest;
}

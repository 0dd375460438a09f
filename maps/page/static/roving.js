// Which marker an arrow key goes to.

/** @typedef {import("./marks.js").Mark} Mark */

/** @type {Record<string, (dx: number, dy: number) => [along: number, across: number]>} */
const DIRECTIONS = {
  ArrowRight: (dx, dy) => [dx, dy],
  ArrowLeft: (dx, dy) => [-dx, dy],
  ArrowDown: (dx, dy) => [dy, dx],
  ArrowUp: (dx, dy) => [-dy, dx],
};

/** More pixels than any map is wide. */
const FAR = 1e6;

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
    // What lies more to the side than ahead is taken only where nothing else is.
    const aside = Math.abs(across) > along ? FAR : 0;
    const cost = along + 2 * Math.abs(across) + aside;
    if (cost < least) {
      least = cost;
      nearest = mark;
    }
  }
  return nearest;
}

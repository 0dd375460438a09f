// Which markers stand alone and which are gathered, so that none covers another.

/**
 * @typedef {object} Points positions in world units with the radius of each marker in pixels
 * @property {Float64Array} x
 * @property {Float64Array} y
 * @property {Float32Array} radius
 */

/**
 * @typedef {object} Group one marker: a point alone, or several
 * @property {number} x mean of its points, world units
 * @property {number} y
 * @property {number} radius pixels
 * @property {number} size how many points it has
 * @property {number} first the lowest index among them
 * @property {ArrayLike<number>[]} parts indices of its points, as they came together
 */

/** Centres are never closer than this, the least size of a target (WCAG 2.2, 2.5.8). */
export const LEAST_DISTANCE = 24;

/** Two single markers may come so close, as a share of their radii, before they are gathered. */
const TOLERANCE = 0.85;

/** With more points than this, those in one small cell are gathered without looking at each distance. */
const MANY = 3000;

/** Gathering moves centres, which may bring new neighbours together; more rounds change next to nothing. */
const MOST_ROUNDS = 6;

/**
 * @param {number} size how many points are gathered
 * @returns {number} pixels
 */
export function groupRadius(size) {
  return Math.min(27, 13 + 2 * Math.log2(size));
}

/**
 * Gather the points whose markers would cover each other at a scale.
 * @param {Points} points
 * @param {ArrayLike<number>} chosen indices of the points to draw, ascending
 * @param {number} scale pixels a world unit
 * @returns {Group[]}
 */
export function gather(points, chosen, scale) {
  let groups = chosen.length > MANY ? byCell(points, chosen, scale) : Array.from(chosen, (index) => alone(points, index));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const merged = mergeOverlapping(groups, scale);
    if (merged.length === groups.length) break;
    groups = merged;
  }
  return groups;
}

/**
 * @param {Group} group
 * @returns {number[]} indices of its points, ascending
 */
export function membersOf({ parts }) {
  return parts.flatMap((part) => Array.from(part)).sort((a, b) => a - b);
}

/**
 * @param {Points} points
 * @param {number} index
 * @returns {Group}
 */
export function alone(points, index) {
  return { x: points.x[index], y: points.y[index], radius: points.radius[index], size: 1, first: index, parts: [[index]] };
}

/**
 * Put the points that share a cell of a grid together: sorted by cell, those of a cell are one stretch.
 * @param {Points} points
 * @param {ArrayLike<number>} chosen
 * @param {number} scale
 * @returns {Group[]}
 */
function byCell(points, chosen, scale) {
  const { cells, count } = cellsOf(points, chosen, scale / LEAST_DISTANCE);
  const starts = new Int32Array(count + 1);
  for (let at = 0; at < cells.length; at += 1) starts[cells[at] + 1] += 1;
  for (let cell = 0; cell < count; cell += 1) starts[cell + 1] += starts[cell];
  const filled = starts.slice();
  const sorted = new Int32Array(chosen.length);
  for (let at = 0; at < chosen.length; at += 1) sorted[filled[cells[at]]++] = chosen[at];
  const groups = [];
  for (let cell = 0; cell < count; cell += 1) {
    if (starts[cell] < starts[cell + 1]) groups.push(together(points, sorted.subarray(starts[cell], starts[cell + 1])));
  }
  return groups;
}

/**
 * @param {Points} points
 * @param {ArrayLike<number>} chosen
 * @param {number} perUnit cells a world unit
 * @returns {{cells: Int32Array, count: number}} the cell of each point, and how many cells there are
 */
function cellsOf({ x, y }, chosen, perUnit) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let at = 0; at < chosen.length; at += 1) {
    const index = chosen[at];
    if (x[index] < box.left) box.left = x[index];
    if (x[index] > box.right) box.right = x[index];
    if (y[index] < box.top) box.top = y[index];
    if (y[index] > box.bottom) box.bottom = y[index];
  }
  // Counted from the world's corner, so that the cells stay where they are when the view moves.
  const left = Math.floor(box.left * perUnit);
  const top = Math.floor(box.top * perUnit);
  const columns = Math.floor(box.right * perUnit) - left + 1;
  const rows = Math.floor(box.bottom * perUnit) - top + 1;
  const cells = new Int32Array(chosen.length);
  for (let at = 0; at < chosen.length; at += 1) {
    const index = chosen[at];
    cells[at] = (Math.floor(y[index] * perUnit) - top) * columns + Math.floor(x[index] * perUnit) - left;
  }
  return { cells, count: columns * rows };
}

/**
 * @param {Points} points
 * @param {Int32Array} members ascending
 * @returns {Group}
 */
function together(points, members) {
  const size = members.length;
  if (size === 1) return alone(points, members[0]);
  let [x, y] = [0, 0];
  for (let at = 0; at < size; at += 1) {
    x += points.x[members[at]];
    y += points.y[members[at]];
  }
  return { x: x / size, y: y / size, radius: groupRadius(size), size, first: members[0], parts: [members] };
}

/**
 * Go through the groups once and let each take in the ones that it covers.
 * @param {Group[]} groups
 * @param {number} scale
 * @returns {Group[]}
 */
function mergeOverlapping(groups, scale) {
  const reach = Math.max(LEAST_DISTANCE, 2 * groups.reduce((most, { radius }) => Math.max(most, radius), 0));
  const perUnit = scale / reach;
  /** @type {Map<number, number[]>} */
  const cells = new Map();
  groups.forEach(({ x, y }, at) => {
    const key = cellKey(Math.floor(x * perUnit), Math.floor(y * perUnit));
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [at]);
    else cell.push(at);
  });
  const taken = new Uint8Array(groups.length);
  return groups.flatMap((group, at) => {
    if (taken[at] === 1) return [];
    taken[at] = 1;
    const covered = neighbours(cells, group, perUnit).filter(
      (other) => taken[other] === 0 && overlap(group, groups[other], scale),
    );
    if (covered.length === 0) return [group];
    for (const other of covered) taken[other] = 1;
    return [joined([group, ...covered.map((other) => groups[other])])];
  });
}

/**
 * @param {Map<number, number[]>} cells
 * @param {Group} group
 * @param {number} perUnit
 * @returns {number[]}
 */
function neighbours(cells, { x, y }, perUnit) {
  const column = Math.floor(x * perUnit);
  const row = Math.floor(y * perUnit);
  const found = [];
  for (let right = -1; right <= 1; right += 1) {
    for (let down = -1; down <= 1; down += 1) {
      const cell = cells.get(cellKey(column + right, row + down));
      if (cell !== undefined) found.push(...cell);
    }
  }
  return found;
}

/**
 * @param {Group} a
 * @param {Group} b
 * @param {number} scale
 */
function overlap(a, b, scale) {
  const distance = Math.hypot(a.x - b.x, a.y - b.y) * scale;
  const share = a.size === 1 && b.size === 1 ? TOLERANCE : 1;
  return distance < Math.max(LEAST_DISTANCE, share * (a.radius + b.radius));
}

/**
 * Make one group of several, at the mean of all their points.
 * @param {Group[]} groups
 * @returns {Group}
 */
function joined(groups) {
  const size = groups.reduce((sum, group) => sum + group.size, 0);
  return {
    x: groups.reduce((sum, group) => sum + group.x * group.size, 0) / size,
    y: groups.reduce((sum, group) => sum + group.y * group.size, 0) / size,
    radius: groupRadius(size),
    size,
    first: Math.min(...groups.map(({ first }) => first)),
    parts: groups.flatMap(({ parts }) => parts),
  };
}

/**
 * @param {number} column
 * @param {number} row
 */
function cellKey(column, row) {
  return column * 4194304 + row;
}

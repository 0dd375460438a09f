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
 * @property {number[]} members indices of its points, ascending
 */

/** Centres are never closer than this, the least size of a target (WCAG 2.2, 2.5.8). */
export const LEAST_DISTANCE = 24;

/** Circles may overlap by this share of their radii before they are gathered. */
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
 * @param {readonly number[]} chosen indices of the points to draw, ascending
 * @param {number} scale pixels a world unit
 * @returns {Group[]}
 */
export function gather(points, chosen, scale) {
  let groups = chosen.length > MANY ? byCell(points, chosen, scale) : chosen.map((index) => alone(points, index));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const merged = mergeOverlapping(points, groups, scale);
    if (merged.length === groups.length) break;
    groups = merged;
  }
  for (const group of groups) group.members.sort((a, b) => a - b);
  return groups;
}

/**
 * @param {Points} points
 * @param {number} index
 * @returns {Group}
 */
function alone(points, index) {
  return { x: points.x[index], y: points.y[index], radius: points.radius[index], members: [index] };
}

/**
 * @param {Points} points
 * @param {readonly number[]} chosen
 * @param {number} scale
 * @returns {Group[]}
 */
function byCell(points, chosen, scale) {
  /** @type {Map<number, Group>} */
  const cells = new Map();
  const perUnit = scale / LEAST_DISTANCE;
  for (const index of chosen) {
    const key = cellKey(Math.floor(points.x[index] * perUnit), Math.floor(points.y[index] * perUnit));
    const group = cells.get(key);
    if (group === undefined) cells.set(key, alone(points, index));
    else group.members.push(index);
  }
  for (const group of cells.values()) settle(points, group);
  return [...cells.values()];
}

/**
 * Go through the groups once and let each take in the ones that it covers.
 * @param {Points} points
 * @param {Group[]} groups
 * @param {number} scale
 * @returns {Group[]}
 */
function mergeOverlapping(points, groups, scale) {
  const reach = Math.max(LEAST_DISTANCE, 2 * TOLERANCE * groups.reduce((most, { radius }) => Math.max(most, radius), 0));
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
    const members = [group, ...covered.map((other) => groups[other])].flatMap((each) => each.members);
    return [settle(points, { ...group, members })];
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
  return distance < Math.max(LEAST_DISTANCE, TOLERANCE * (a.radius + b.radius));
}

/**
 * Move a group to the mean of its members and give it its size.
 * @param {Points} points
 * @param {Group} group
 * @returns {Group}
 */
function settle(points, group) {
  const { members } = group;
  if (members.length === 1) return group;
  group.x = members.reduce((sum, index) => sum + points.x[index], 0) / members.length;
  group.y = members.reduce((sum, index) => sum + points.y[index], 0) / members.length;
  group.radius = groupRadius(members.length);
  return group;
}

/**
 * @param {number} column
 * @param {number} row
 */
function cellKey(column, row) {
  return column * 4194304 + row;
}

// The countries and lakes of the base map, unpacked: the counterpart of tools/make_basemap.py.

import { worldX, worldY } from "./world.js";

/**
 * @typedef {object} Ring a closed line in world units
 * @property {Float64Array} points x and y in turn
 * @property {number} left
 * @property {number} right
 * @property {number} top
 * @property {number} bottom
 */

/**
 * @typedef {object} Country
 * @property {string} code ISO 3166-1 alpha-2; "" where there is none
 * @property {string | undefined} name only where there is no code
 * @property {Ring[]} rings
 * @property {{x: number, y: number, width: number}} label where the name fits best and how wide the country is
 *   there, in world units
 */

/** @typedef {{code: string, name?: string, rings: number[][], label: [number, number, number]}} PackedCountry */
/** @typedef {{arcs: string[], starts: number[], countries: PackedCountry[], lakes: number[][]}} PackedBorders */
/** @typedef {{countries: readonly Country[], lakes: readonly Ring[]}} Borders */

const UNITS = 100;
const FIRST_CHARACTER = 35;
const BELOW_THE_MAP = 1.5;

/**
 * @param {PackedBorders} packed
 * @returns {Borders}
 */
export function unpackBorders(packed) {
  const joined = ringJoiner(unpackArcs(packed));
  const countries = packed.countries.map(({ code, name, rings, label: [x, y, width] }) => ({
    code,
    name,
    rings: rings.map((ring) => boxed(joined(ring))),
    label: { x: worldX(x / UNITS), y: worldY(y / UNITS), width: width / UNITS / 360 },
  }));
  return { countries, lakes: packed.lakes.map((ring) => boxed(joined(ring))) };
}

/**
 * Each arc is a string of steps, a character each, x and y in turn; it starts so far from the end of the last.
 * @param {PackedBorders} packed
 * @returns {Float64Array[]} world units, x and y in turn
 */
function unpackArcs({ arcs, starts }) {
  let x = 0;
  let y = 0;
  return arcs.map((steps, index) => {
    const arc = new Float64Array(steps.length + 2);
    x += starts[2 * index];
    y += starts[2 * index + 1];
    for (let i = 0; ; i += 2) {
      arc[i] = worldX(x / UNITS);
      arc[i + 1] = worldY(y / UNITS);
      if (i === steps.length) return arc;
      x += step(steps.charCodeAt(i));
      y += step(steps.charCodeAt(i + 1));
    }
  });
}

/** @param {number} character */
function step(character) {
  const value = character - FIRST_CHARACTER;
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

/**
 * Put the arcs of rings one after the other, ring by ring in the order they were written in: 0 is the next arc,
 * -n the n-th last of those used so far, backwards. The line goes on over the antimeridian instead of jumping
 * back, and the one that runs around the south pole is closed below the map.
 * @param {Float64Array[]} arcs
 * @returns {(ring: number[]) => number[]} world units, x and y in turn
 */
function ringJoiner(arcs) {
  let used = 0;
  return (ring) => {
    /** @type {number[]} */
    const points = [];
    for (const reference of ring) {
      if (reference === 0) used += 1;
      const arc = arcs[reference === 0 ? used - 1 : used + reference];
      append(points, arc, reference === 0);
    }
    const [first] = points;
    const end = points[points.length - 2];
    if (Math.abs(end - first) > 0.5) points.push(end, BELOW_THE_MAP, first, BELOW_THE_MAP);
    return points;
  };
}

/**
 * @param {number[]} points
 * @param {Float64Array} arc
 * @param {boolean} forwards
 */
function append(points, arc, forwards) {
  const last = arc.length - 2;
  const start = forwards ? 0 : last;
  const isFirst = points.length === 0;
  const turns = isFirst ? 0 : Math.round(points[points.length - 2] - arc[start]);
  for (let i = isFirst ? 0 : 2; i <= last; i += 2) {
    const at = forwards ? i : last - i;
    points.push(arc[at] + turns, arc[at + 1]);
  }
}

/**
 * @param {number[]} points
 * @returns {Ring}
 */
function boxed(points) {
  const ring = { points: new Float64Array(points), left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let i = 0; i < points.length; i += 2) {
    ring.left = Math.min(ring.left, points[i]);
    ring.right = Math.max(ring.right, points[i]);
    ring.top = Math.min(ring.top, points[i + 1]);
    ring.bottom = Math.max(ring.bottom, points[i + 1]);
  }
  return ring;
}

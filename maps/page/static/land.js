// Paints countries and lakes onto a canvas: the map on screen, the one on paper and the one in the PNG alike.

/** @typedef {import("./borders.js").Borders} Borders */
/** @typedef {import("./borders.js").Ring} Ring */
/** @typedef {import("./world.js").View} View */
/** @typedef {{sea: string, land: string, reported: string, border: string}} LandColours */

/** Steps shorter than this many pixels are not drawn: nobody sees them, and there are many at low zoom. */
const LEAST_STEP = 1;

/**
 * @param {CanvasRenderingContext2D} context scaled so that one unit is one CSS pixel of the view
 * @param {Borders} borders
 * @param {View} view
 * @param {ReadonlySet<string>} reported codes of the countries to tint
 * @param {LandColours} colours
 */
export function paintLand(context, { countries, lakes }, view, reported, colours) {
  context.fillStyle = colours.sea;
  context.fillRect(0, 0, view.width, view.height);
  context.lineWidth = 0.8;
  context.lineJoin = "round";
  context.strokeStyle = colours.border;
  for (const { code, rings } of countries) {
    const path = pathOf(rings, view);
    if (path === null) continue;
    context.fillStyle = code !== "" && reported.has(code) ? colours.reported : colours.land;
    context.fill(path, "evenodd");
    context.stroke(path);
  }
  const water = pathOf(lakes, view);
  if (water === null) return;
  context.fillStyle = colours.sea;
  context.fill(water);
  context.stroke(water);
}

/**
 * @param {readonly Ring[]} rings
 * @param {View} view
 * @returns {Path2D | null} null where nothing of it is in view
 */
function pathOf(rings, view) {
  let path = null;
  for (const ring of rings) {
    if (ring.top * view.scale > view.top + view.height || ring.bottom * view.scale < view.top) continue;
    // The world goes round: a ring is drawn at each turn that the view shows.
    const first = Math.ceil(view.left / view.scale - ring.right);
    const last = Math.floor((view.left + view.width) / view.scale - ring.left);
    for (let turn = first; turn <= last; turn += 1) {
      path ??= new Path2D();
      trace(path, ring.points, view.scale, view.left - turn * view.scale, view.top);
    }
  }
  return path;
}

/**
 * @param {Path2D} path
 * @param {Float64Array} points
 * @param {number} scale
 * @param {number} left
 * @param {number} top
 */
function trace(path, points, scale, left, top) {
  let x = points[0] * scale - left;
  let y = points[1] * scale - top;
  path.moveTo(x, y);
  for (let i = 2; i < points.length; i += 2) {
    const nextX = points[i] * scale - left;
    const nextY = points[i + 1] * scale - top;
    if (Math.abs(nextX - x) + Math.abs(nextY - y) < LEAST_STEP) continue;
    x = nextX;
    y = nextY;
    path.lineTo(x, y);
  }
  path.closePath();
}

// Longitudes on a map that may be cut elsewhere than at 180 degrees.

/** Degrees that a place should be away from the map's edge. */
const ROOM = 15;

/**
 * Choose the meridian at the map's left edge, so that places around the Pacific stand together.
 *
 * The usual cut, -180, stays unless a cut through the widest gap between the places makes the map clearly
 * narrower. Where places stand at its edge, it is cut beside them.
 * @param {ArrayLike<number>} longitudes -180 to 180
 * @returns {number} -180 to 180
 */
export function westEdge(longitudes) {
  const sorted = Float64Array.from(longitudes).sort();
  if (sorted.length < 2) return -180;
  const extent = sorted[sorted.length - 1] - sorted[0];
  let gap = 0;
  let edge = -180;
  for (let i = 1; i < sorted.length; i += 1) {
    if (sorted[i] - sorted[i - 1] > gap) {
      gap = sorted[i] - sorted[i - 1];
      edge = (sorted[i] + sorted[i - 1]) / 2;
    }
  }
  if (360 - gap < 0.7 * extent) return edge;
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  if (first >= -180 + ROOM && last <= 180 - ROOM) return -180;
  // A little beside the usual cut, where nothing stands there: a map cut through the Atlantic is no usual one.
  if (360 - extent > 2 * ROOM) return canonical(last > 180 - ROOM ? last + ROOM : first - ROOM);
  return gap > 2 * ROOM ? edge : -180;
}

/**
 * Give the longitude of the same meridian that is at least `west` and less than 360 degrees from it.
 * @param {number} longitude
 * @param {number} west
 * @returns {number}
 */
export function wrapped(longitude, west) {
  return longitude - Math.floor((longitude - west) / 360) * 360;
}

/**
 * Give the longitude as people write it, -180 to 180.
 * @param {number} longitude
 * @returns {number}
 */
export function canonical(longitude) {
  return longitude >= -180 && longitude <= 180 ? longitude : wrapped(longitude, -180);
}

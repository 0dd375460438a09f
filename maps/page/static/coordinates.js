// Coordinates as people write them.

const NUMBER = "([-+−]?\\d{1,3}(?:\\.\\d+)?)\\s*°?";
const PAIR = new RegExp(`^\\s*${NUMBER}\\s*([NS])?\\s*[,;\\s]\\s*${NUMBER}\\s*([EW])?\\s*$`, "i");

/**
 * Read "43.65, -79.38", "43.65 N 79.38 W" and the like: latitude first, decimal degrees.
 * @param {string} text
 * @returns {{latitude: number, longitude: number} | null} null where it is no position on Earth
 */
export function readCoordinates(text) {
  const match = PAIR.exec(text);
  if (match === null) return null;
  const latitude = signed(match[1], match[2], "S");
  const longitude = signed(match[3], match[4], "W");
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

/**
 * @param {string} digits
 * @param {string | undefined} side
 * @param {string} negative the side whose degrees are below zero
 * @returns {number}
 */
function signed(digits, side, negative) {
  const degrees = Number(digits.replace("−", "-"));
  return side?.toUpperCase() === negative ? -Math.abs(degrees) : degrees;
}

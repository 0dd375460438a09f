// Coordinates as people write them.

const PART = "(\\d{1,2}(?:\\.\\d+)?)";
const ANGLE = `([-+−]?\\d{1,3}(?:\\.\\d+)?)\\s*°?\\s*(?:${PART}\\s*['′’]\\s*(?:${PART}\\s*(?:["″”]|'')\\s*)?)?`;
const PAIR = new RegExp(`^\\s*${ANGLE}\\s*([NS])?\\s*[,;\\s]\\s*${ANGLE}\\s*([EW])?\\s*$`, "i");

/**
 * Read "43.65, -79.38", "43.65 N 79.38 W", "43°39′N 79°23′W" and the like: latitude first.
 * @param {string} text
 * @returns {{latitude: number, longitude: number} | null} decimal degrees; null where it is no position on Earth
 */
export function readCoordinates(text) {
  const match = PAIR.exec(text);
  if (match === null) return null;
  const [, north, northMinutes, northSeconds, southern, east, eastMinutes, eastSeconds, western] = match;
  const latitude = degrees(north, northMinutes, northSeconds, southern?.toUpperCase() === "S");
  const longitude = degrees(east, eastMinutes, eastSeconds, western?.toUpperCase() === "W");
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

/**
 * @param {string} digits
 * @param {string | undefined} minutes
 * @param {string | undefined} seconds
 * @param {boolean} isNegative whether a letter says so
 * @returns {number}
 */
function degrees(digits, minutes = "0", seconds = "0", isNegative) {
  const whole = Math.abs(Number(digits.replace("−", "-")));
  const size = Number((whole + Number(minutes) / 60 + Number(seconds) / 3600).toFixed(6));
  return isNegative || /^[-−]/.test(digits) ? -size : size;
}

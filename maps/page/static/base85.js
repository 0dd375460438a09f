// Bytes from text of base 85, as Python's base64.b85encode writes it (the alphabet of RFC 1924).

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value += 1) VALUES[DIGITS.charCodeAt(value)] = value;

/** The digit of highest value, which stands for those that a shorter last group lacks, as in Python. */
const LAST = "~";

/**
 * Five characters are four bytes; a shorter last group of n + 1 characters is n bytes.
 * @param {string} text
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function decode85(text) {
  const length = Math.floor((text.length * 4) / 5);
  const groups = Math.ceil(text.length / 5);
  const digits = text.padEnd(5 * groups, LAST);
  const bytes = new Uint8Array(4 * groups);
  /** @param {number} at */
  const value = (at) => VALUES[digits.charCodeAt(at)];
  for (let from = 0, to = 0; from < digits.length; from += 5, to += 4) {
    const four = ((value(from) * 85 + value(from + 1)) * 85 + value(from + 2)) * 85 + value(from + 3);
    // All 32 bits of the number: as a whole it would be more than a small integer, which is slow.
    const number = Math.imul(four, 85) + value(from + 4);
    bytes[to] = number >>> 24;
    bytes[to + 1] = number >>> 16;
    bytes[to + 2] = number >>> 8;
    bytes[to + 3] = number;
  }
  return bytes.subarray(0, length);
}

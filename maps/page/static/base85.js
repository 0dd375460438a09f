// Bytes from text of base 85, as Python's base64.b85encode writes it (the alphabet of RFC 1924).

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value += 1) VALUES[DIGITS.charCodeAt(value)] = value;

/**
 * Five characters are four bytes; a shorter last group of n + 1 characters is n bytes.
 * @param {string} text
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function decode85(text) {
  const length = Math.floor((text.length * 4) / 5);
  const bytes = new Uint8Array(4 * Math.ceil(text.length / 5));
  for (let from = 0, to = 0; from < text.length; from += 5, to += 4) {
    let number = 0;
    // Missing characters of the last group count as the highest digit, as in Python.
    for (let i = from; i < from + 5; i += 1) number = number * 85 + (i < text.length ? VALUES[text.charCodeAt(i)] : 84);
    bytes[to] = number >>> 24;
    bytes[to + 1] = number >>> 16;
    bytes[to + 2] = number >>> 8;
    bytes[to + 3] = number;
  }
  return bytes.slice(0, length);
}

// The data blocks inside the file: JSON as it is, or compressed where it would be large.

import { decode85 } from "./base85.js";

/**
 * Read a block written by maps/page; rejects where this browser cannot decompress.
 * @param {string} id
 * @returns {any | Promise<any>} the value itself where it is not compressed, so that nothing waits for it
 */
export function readBlock(id) {
  const text = blockText(id);
  return text.startsWith('{"') ? JSON.parse(text) : decompressed(text).then(JSON.parse);
}

/**
 * @param {string} text gzip in base 85
 * @returns {Promise<string>}
 */
async function decompressed(text) {
  const stream = new Blob([decode85(text)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

/**
 * @param {string} id
 * @returns {string}
 */
function blockText(id) {
  const block = document.getElementById(id);
  if (block === null) throw new Error(`the page has no block ${id}`);
  return block.textContent ?? "";
}

// The data blocks inside the file: JSON as it is, or base64 of gzip where it would be large.

/**
 * Read a block written by maps/page; rejects where this browser cannot decompress.
 * @param {string} id
 * @returns {any | Promise<any>} the value itself where it is not compressed, so that nothing waits for it
 */
export function readBlock(id) {
  const text = blockText(id);
  return text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : decompressed(text).then(JSON.parse);
}

/**
 * @param {string} base64
 * @returns {Promise<string>}
 */
async function decompressed(base64) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
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

// The data blocks inside the file: JSON as it is, or compressed where it would be large.

import { decode85 } from "./base85.js";

/** Characters that are unpacked at a time; between the times the page can answer its reader. */
const AT_ONCE = 500_000;

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
 * Run scripts that the file carries compressed, in order; the page's policy allows their very text and no other.
 * @param {string[]} ids
 */
export async function runBlocks(ids) {
  for (const text of await Promise.all(ids.map((id) => decompressed(blockText(id))))) {
    const script = document.createElement("script");
    script.textContent = text;
    document.head.append(script);
  }
}

/**
 * @param {string} text gzip in base 85
 * @returns {Promise<string>}
 */
async function decompressed(text) {
  return new Response(unpackedFrom(text).pipeThrough(new DecompressionStream("gzip"))).text();
}

/**
 * @param {string} text base 85, which holds a whole number of bytes in every five characters
 * @returns {ReadableStream<Uint8Array<ArrayBuffer>>}
 */
function unpackedFrom(text) {
  let from = 0;
  return new ReadableStream({
    async pull(controller) {
      if (from > 0) await new Promise((resolve) => setTimeout(resolve));
      controller.enqueue(decode85(text.slice(from, from + AT_ONCE)));
      from += AT_ONCE;
      if (from >= text.length) controller.close();
    },
  });
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

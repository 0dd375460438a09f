// Handing the reader a file.

import { fold } from "./fold.js";

/**
 * Name a file after the page's title: letters and digits of any script, hyphens between.
 * @param {string} title
 * @param {string} suffix with its dot
 * @returns {string}
 */
export function fileName(title, suffix) {
  const slug = fold(title)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return `${[...slug].slice(0, 60).join("").replace(/-+$/, "") || "map"}${suffix}`;
}

/**
 * @param {string} name
 * @param {BlobPart} content
 * @param {string} type media type
 */
export function save(name, content, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // The download has to begin before its address is taken back.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

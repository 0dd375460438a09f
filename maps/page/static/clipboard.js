// Copying text, also where the page was opened from disk.

import { el } from "./dom.js";

/** @param {string} text */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyOldWay(text);
  }
}

/**
 * Some browsers give pages opened from disk no clipboard of the new kind.
 * @param {string} text
 */
function copyOldWay(text) {
  const focused = document.activeElement;
  const area = el("textarea", { class: "unseen" });
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
}

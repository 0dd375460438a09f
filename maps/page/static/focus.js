// Keeping the keyboard's place while a part of the page is drawn again.

const CONTROLS = "button, a, select, input, summary";

/**
 * Draw a part of the page again; where the focus was in it, it goes to the control that now stands there.
 * @param {Element} part
 * @param {() => void} draw
 */
export function keepingFocus(part, draw) {
  const at = controls(part).findIndex((control) => control === document.activeElement);
  draw();
  if (at < 0) return;
  const now = controls(part);
  now[Math.min(at, now.length - 1)]?.focus();
}

/**
 * @param {Element} part
 * @returns {HTMLElement[]}
 */
function controls(part) {
  return [...part.querySelectorAll(CONTROLS)].filter((control) => control instanceof HTMLElement);
}

// Waiting for the browser to show what there is, so that the reader sees it before more work is done.

/** Milliseconds after which to go on all the same: a page in the background is not painted. */
const LONGEST_WAIT = 200;

/** @returns {Promise<void>} */
export function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LONGEST_WAIT);
  });
}

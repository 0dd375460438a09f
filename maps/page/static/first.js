// Runs before anything is shown, so that the page is laid out once, as it will be with its script.

const page = document.documentElement;
page.classList.add("scripted");
page.classList.toggle("embed", new URLSearchParams(location.search).has("embed"));

// Where the script then fails, the page reads as without one. An old browser may not understand the script at
// all, or throw in it ("error" with what was thrown), or lack what it awaits: to decompress, say
// ("unhandledrejection"). What browsers report without anything thrown, as that a ResizeObserver has to wait for
// the next frame, is no failure, nor is what happens once the page is ready.
addEventListener("error", ({ error }) => fail(error !== null && error !== undefined));
addEventListener("unhandledrejection", () => fail(true));

/** @param {boolean} failed */
function fail(failed) {
  if (failed && page.dataset.ready === undefined) page.classList.remove("scripted");
}

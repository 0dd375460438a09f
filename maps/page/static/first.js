// Runs before anything is shown, so that the page is laid out once, as it will be with its script.

const page = document.documentElement;
page.classList.add("scripted");
page.classList.toggle("embed", new URLSearchParams(location.search).has("embed"));

// Where the script then fails, the page reads as without one. An old browser may not understand the script at
// all ("error"), or lack what it awaits: to decompress, say ("unhandledrejection").
for (const failure of ["error", "unhandledrejection"]) {
  addEventListener(failure, () => {
    if (page.dataset.ready === undefined) page.classList.remove("scripted");
  });
}

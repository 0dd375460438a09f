// Runs before anything is shown, so that the page is laid out once, as it will be with its script.

const page = document.documentElement;
page.classList.add("scripted");
page.classList.toggle("embed", new URLSearchParams(location.search).has("embed"));

// Where the script then fails, in an old browser say, the page reads as without one.
addEventListener("error", () => {
  if (page.dataset.ready === undefined) page.classList.remove("scripted");
});

// Light or dark colours, as the system says until the reader chooses.

/** @param {import("./main.js").App} app */
export function mountTheme({ store }) {
  const apply = () => {
    const { theme } = store.state();
    if (theme === null) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  apply();
  store.subscribe(["theme"], apply);
}

// The map's colours, which map.css holds as custom properties for both themes, for what is painted on canvas.

/**
 * @param {string} name of a custom property without its dashes
 * @returns {string}
 */
export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** @returns {import("./land.js").LandColours} */
export function landColours() {
  return { sea: colour("sea"), land: colour("land"), reported: colour("land-reported"), border: colour("border") };
}

/**
 * Paint something in the colours of the light theme, as paper needs them, whatever theme is on screen.
 * @template Painted
 * @param {() => Painted} paint
 * @returns {Painted}
 */
export function inLightTheme(paint) {
  const { dataset } = document.documentElement;
  const theme = dataset.theme;
  dataset.theme = "light";
  try {
    return paint();
  } finally {
    if (theme === undefined) delete dataset.theme;
    else dataset.theme = theme;
  }
}

/**
 * Call back whenever the theme changes, by the system's setting or by the page's own.
 * @param {() => void} changed
 */
export function watchTheme(changed) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
  new MutationObserver(changed).observe(document.documentElement, { attributeFilter: ["data-theme"] });
}

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
 * Call back whenever the theme changes, by the system's setting or by the page's own.
 * @param {() => void} changed
 */
export function watchTheme(changed) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
  new MutationObserver(changed).observe(document.documentElement, { attributeFilter: ["data-theme"] });
}

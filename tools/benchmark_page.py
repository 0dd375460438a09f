"""Measures pages in a real Chromium, offline: size, time to first markers and base map, frames, search.

    python tools/benchmark_page.py            # pages of 20 and of 100 000 places
    python tools/benchmark_page.py map.html   # pages made before

Times are milliseconds from navigation, the median of five loads; frames are the 95th percentile and the
longest while the map is dragged and zoomed; a search is the time from a letter to the counted result, the
longest of five.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
SIZES = (20, 100_000)
LOADS = 5
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]

# The task after the next frame: what is in the document has been painted then.
WATCH = """
const painted = (name) => requestAnimationFrame(() => setTimeout(() => {
  document.documentElement.setAttribute(`data-${name}`, performance.now());
}));
let marked = false, mapped = false;
new MutationObserver(() => {
  if (!marked && document.querySelector('.pin')) { marked = true; painted('marked'); }
  if (!mapped && document.documentElement.dataset.basemap) { mapped = true; painted('mapped'); }
}).observe(document, { subtree: true, childList: true, attributes: true });
"""

FRAMES = """async () => {
  const times = []; let last = performance.now(), going = true;
  const tick = (now) => { times.push(now - last); last = now; if (going) requestAnimationFrame(tick); };
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  await pause(300);
  requestAnimationFrame((now) => { last = now; requestAnimationFrame(tick); });
  const drag = async () => {
    for (const x of [240, -240, 180, -180]) { map_reported.panBy([x, x / 4]); await pause(400); }
  };
  await drag();
  const zoom = async (step) => {
    const turns = Math.round((map_reported.getCenter().lng - 8) / 360);
    map_reported.setZoomAround([48, 8 + 360 * turns], map_reported.getZoom() + step);
    await pause(450);
  };
  for (const step of [1, 1, 1, 1, 1]) await zoom(step);
  await drag();
  for (const step of [-1, -1, -1, -1, -1]) await zoom(step);
  going = false;
  times.sort((a, b) => a - b);
  return [times[Math.floor(times.length * 0.95)], times[times.length - 1]];
}"""

SEARCH = """async () => {
  const box = document.querySelector('[data-part=search] input');
  const times = [];
  for (const text of ['f', 'fa', 'fam', 'ville 1', '']) {
    const start = performance.now();
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    times.push(performance.now() - start);
  }
  return Math.max(...times);
}"""


def main() -> None:
    """Measure the pages named on the command line, else pages of samples."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", type=Path, nargs="*")
    named = parser.parse_args().pages
    executable = shutil.which("chromium") or sys.exit("no chromium on this machine")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        pages = [page.resolve() for page in named] or sample_pages(Path(folder))
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        for page in pages:
            measure(browser, page)
        browser.close()


def sample_pages(folder: Path) -> list[Path]:
    """Draw pages of made-up places, as the tests do, and print how long that takes."""
    sys.path.insert(0, str(ROOT / "tests" / "shared"))
    from samples import located_many

    from maps.page import draw

    pages = []
    for size in SIZES:
        located = located_many(size)
        start = time.perf_counter()
        html = draw(located)
        pages.append(folder / f"{size}-places.html")
        pages[-1].write_text(html, encoding="utf-8")
        print(f"{pages[-1].name}: drawn in {time.perf_counter() - start:.2f} s")
    return pages


def measure(browser: Browser, file: Path) -> None:
    """Print one page's figures."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True)
    context.add_init_script(WATCH)
    loads = [load(context.new_page(), file) for _ in range(LOADS)]
    page = context.new_page()
    load(page, file, close=False)
    slow, longest = page.evaluate(FRAMES)
    search = page.evaluate(SEARCH)
    context.close()
    markers, base_map = (statistics.median(times) for times in zip(*loads, strict=True))
    print(
        f"{file.name}: {file.stat().st_size / 1000:.0f} kB, "
        f"markers {markers:.0f} ms, base map {base_map:.0f} ms, "
        f"frames {slow:.0f} / {longest:.0f} ms, search {search:.0f} ms"
    )


def load(page: Any, file: Path, *, close: bool = True) -> tuple[float, float]:
    """Open a page and give the times at which its markers and its base map were painted."""
    page.goto(file.as_uri())
    page.wait_for_selector("html[data-marked][data-mapped]", timeout=60_000)
    root = page.locator("html")
    times = float(root.get_attribute("data-marked")), float(root.get_attribute("data-mapped"))
    if close:
        page.close()
    return times


if __name__ == "__main__":
    main()

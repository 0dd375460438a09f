"""Take the picture of the page that the README shows.

    python tools/screenshot.py [PAGE.html [PICTURE.png]]

Builds the map of seeds/police-stations.txt where no page is named. Needs the extra `test` and Chromium.
"""

from __future__ import annotations

import argparse
import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "police-stations.txt"
PICTURE = ROOT / "docs" / "page.png"
SIZE = {"width": 1280, "height": 800}
COLOURS = 128
MOST_BYTES = 200_000


def build(page: Path) -> None:
    """Build the map of the seed report."""
    subprocess.run([sys.executable, "-m", "maps", "build", "-q", SEED, "-o", page], cwd=ROOT, check=True)


def photograph(page: Path, picture: Path) -> None:
    """Open a page offline and keep what a reader first sees."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        tab = browser.new_context(viewport=SIZE, offline=True, reduced_motion="reduce").new_page()
        tab.goto(page.resolve().as_uri())
        tab.wait_for_timeout(1500)  # the base map is unpacked and drawn after the markers
        shot = tab.screenshot()
        browser.close()
    Image.open(io.BytesIO(shot)).convert("RGB").quantize(COLOURS).save(picture, optimize=True)


def main(page: Path | None, picture: Path) -> None:
    """Make the picture, and say so where it is too large for a README."""
    picture.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        if page is None:
            page = Path(folder, "map.html")
            build(page)
        photograph(page, picture)
    if picture.stat().st_size > MOST_BYTES:
        raise SystemExit(f"{picture}: {picture.stat().st_size} bytes; the README's picture may have 200 000.")
    print(f"{picture}: {picture.stat().st_size} bytes")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("page", type=Path, nargs="?")
    parser.add_argument("picture", type=Path, nargs="?", default=PICTURE)
    options = parser.parse_args()
    main(options.page, options.picture)

"""What all tests run under, and a real browser, offline, that fails a test for any error on a page."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# The same examples in every run, and no deadline: a busy machine is no failure.
settings.register_profile("reportmap", deadline=None, derandomize=True, max_examples=50)
settings.load_profile("reportmap")

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
VIEWPORT = {"width": 1280, "height": 800}


@pytest.fixture(scope="session", autouse=True)
def data_home(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Give runs outside a folder with data/ a place for their cache that is not among this user's data."""
    os.environ["XDG_DATA_HOME"] = str(tmp_path_factory.mktemp("data-home"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Start Chromium once; where there is none, skip on a laptop and fail in CI."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if executable is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium: the browser tests must run in CI")
        pytest.skip("no Chromium on this machine")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=list(FLAGS))
        yield chromium
        chromium.close()


@dataclass
class Watched:
    """What pages did that they must not: errors on the console, and anything asked of the network."""

    problems: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    pages: list[Any] = field(default_factory=list)

    def watch(self, page: Any) -> None:
        if page not in self.pages:
            self.pages.append(page)
            for event, listener in self._listeners():
                page.on(event, listener)

    def stop(self) -> None:
        for page in self.pages:
            for event, listener in self._listeners():
                page.remove_listener(event, listener)

    def _listeners(self) -> list[tuple[str, Callable[[Any], None]]]:
        return [("pageerror", self._fail), ("console", self._hear), ("request", self._see)]

    def _fail(self, error: Any) -> None:
        self.problems.append(str(error))

    def _hear(self, message: Any) -> None:
        if message.type in {"error", "warning"}:
            self.problems.append(message.text)

    def _see(self, request: Any) -> None:
        if not request.url.startswith(("file:", "data:", "blob:", "about:")):
            self.requests.append(request.url)


@pytest.fixture(scope="session")
def tab(browser: Any) -> Iterator[Any]:
    """Keep one tab for all tests that ask for nothing special: a new one costs more than a page does."""
    context = browser.new_context(offline=True, viewport=VIEWPORT)
    context.set_default_timeout(10_000)
    page = context.new_page()
    # A page with corrections asks before it is left.
    page.on("dialog", lambda dialog: dialog.accept())
    yield page
    context.close()


@pytest.fixture
def open_page(browser: Any, tab: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Open HTML as a file, offline; in the end nothing may have gone wrong or asked the network.

    Further arguments are those of Playwright's `new_context`; `address` is added to the file's own. Without
    such arguments all pages of a test open in one tab, one after the other.
    """
    contexts: list[Any] = []
    watched = Watched()

    def new_tab(context_options: dict[str, Any]) -> Any:
        context = browser.new_context(**{"offline": True, "viewport": VIEWPORT, **context_options})
        context.set_default_timeout(10_000)
        contexts.append(context)
        return context.new_page()

    def opened(html: str, address: str = "", ready: bool = True, **context_options: Any) -> Any:
        file = tmp_path / "page.html"
        file.write_text(html, encoding="utf-8", newline="\n")
        page = new_tab(context_options) if context_options else tab
        watched.watch(page)
        page.goto("about:blank")
        page.goto(file.as_uri() + address)
        if ready:
            page.wait_for_selector("html[data-ready]")
        return page

    yield opened
    watched.stop()
    for context in contexts:
        context.close()
    assert watched.problems == []
    assert watched.requests == []


@pytest.fixture
def browser_page(browser: Any) -> Iterator[Any]:
    """Give an empty page, for asking the browser something."""
    context = browser.new_context(offline=True)
    yield context.new_page()
    context.close()

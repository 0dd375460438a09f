"""The page loads nothing, runs nothing but its own script, and is the same whenever it is built."""

import os
import subprocess
import sys
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from samples import located_cities

from geo.errors import PageError
from geo.model import Located, Report
from maps.page import PageOptions, Tiles, draw
from maps.page.gate import check_loads_nothing

ROOT = Path(__file__).parents[3]
POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
HOSTILE = (
    "{{7*7}}",
    "{% raw %}{{ 7 }}",
    "{# comment",
    "</script><script>document.title='run'</script>",
    "<!--<script>",
    "<img src=x onerror=\"document.title='run'\">",
    "`${document.title='run'}`",
    "C:\\2019\\u0041",
    "a\u2028b\u2029c",
    "&lt;b&gt; &amp;",
    "שלום \u202egnp.exe",
    "\ud800 alone",
    "nul\0nul",
)


@pytest.mark.parametrize(
    "markup",
    [
        "<script src='https://example.org/a.js'></script>",
        "<img src='a.png'>",
        "<img srcset='a.png 2x'>",
        "<link rel=stylesheet href='a.css'>",
        "<video poster='a.png'></video>",
        "<iframe></iframe>",
        "<object data='a'></object>",
        "<svg><use xlink:href='a.svg#b'></use></svg>",
        "<style>@import 'a.css';</style>",
        "<style>p { background: url(a.png) }</style>",
        "<p style='background: url(//example.org/a.png)'></p>",
        "<p onclick='go()'></p>",
        "<meta http-equiv=refresh content='0; url=https://example.org'>",
        "<form action='https://example.org'></form>",
        "<base href='https://example.org'>",
        "<a href='javascript:go()'>x</a>",
    ],
)
def test_a_page_that_would_load_or_run_something_is_refused(markup):
    with pytest.raises(PageError, match="self-contained"):
        check_loads_nothing(f"<html><head>{POLICY}</head><body>{markup}</body></html>")


def test_a_page_without_a_policy_is_refused():
    with pytest.raises(PageError, match="Content-Security-Policy"):
        check_loads_nothing("<html><body></body></html>")


def test_links_that_somebody_clicks_are_no_loading():
    check_loads_nothing(f"{POLICY}<a href='https://example.org'>x</a><a href='#list'>y</a><img src='data:,'>")


def test_the_same_report_gives_the_same_bytes_in_any_process():
    program = (
        "import sys; sys.path.insert(0, 'tests/shared')\n"
        "from samples import located_cities\n"
        "from maps.page import draw\n"
        "import hashlib; print(hashlib.sha256(draw(located_cities()).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(digests) == 1


class ListeningServer(ThreadingHTTPServer):
    """A server on this machine that notes what it is asked for."""

    def __init__(self) -> None:
        self.asked = []
        super().__init__(("127.0.0.1", 0), _Listener)
        self.address = f"http://127.0.0.1:{self.server_port}"


class _Listener(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def listening_server():
    with ListeningServer() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.mark.browser
def test_the_policy_stops_what_somebody_injects(browser_page, listening_server, tmp_path):
    file = tmp_path / "page.html"
    file.write_text(draw(located_cities(3)), encoding="utf-8")
    page = browser_page
    stopped = []
    page.on("console", lambda message: stopped.append(message.text))
    page.goto(file.as_uri())
    page.wait_for_selector("html[data-basemap=ready]")
    page.evaluate(
        """async (server) => {
          const image = Object.assign(new Image(), { src: `${server}/image.png` });
          document.body.append(image);
          await new Promise((done) => { image.onload = image.onerror = done; });
          const script = document.createElement('script');
          script.textContent = 'document.title = "run"';
          document.body.append(script);
          await fetch(`${server}/data`).catch(() => null);
        }""",
        listening_server.address,
    )
    assert page.title() != "run"
    assert listening_server.asked == []
    assert len([text for text in stopped if "Content Security Policy" in text]) >= 3


def hostile_everywhere(text: str) -> Located:
    """A report with `text` in every field that holds any."""
    located = located_cities(3)
    (location, *others), (report,) = located.locations, located.reports
    place = replace(location.place, name=text, admin1=text, admin2=text, source=text)
    resolution = location.resolutions[0]
    mention = replace(resolution.mention, text=text, quote=f"Seen in {text} again.")
    hostile = replace(
        location,
        place=place,
        count_unit=text,
        reason=text,
        first_quote=text,
        resolutions=(replace(resolution, mention=mention, place=place, reason=text),),
    )
    unplaced = replace(located.unplaced[0], reason=text, mention=replace(mention, start=90, end=91))
    return replace(
        located,
        locations=(hostile, *others),
        unplaced=(unplaced,),
        claims=(replace(located.claims[0], unit=text, quote=text),),
        reports=(Report(report.id, f"{text}{report.text}", text, text, text, "en", text),),
    )


def seen(text: str) -> str:
    """What a browser shows of a text: no NUL, no half characters."""
    return text.replace("\0", "\ufffd").replace("\ud800", "\ufffd")


@pytest.mark.browser
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is_written(open_page, text):
    options = PageOptions(title=text, note=text, description=text, author=text, date=text)
    page = open_page(draw(hostile_everywhere(text), options))
    page.wait_for_selector("html[data-basemap=ready]")
    assert page.evaluate("document.querySelector('h1').textContent") == seen(text)
    names = page.evaluate(
        "[...document.querySelectorAll('.map-label-place')].map((name) => name.textContent)"
    )
    assert text in names
    page.click("li.row >> nth=0")
    assert page.title() != "run"


def test_a_gap_in_the_tiles_url_is_named():
    with pytest.raises(PageError, match=r"\{y\}"):
        Tiles.checked("https://tiles.example.org/{z}/{x}.png", "Example")
    with pytest.raises(PageError, match="not a web address"):
        Tiles.checked("tiles/{z}/{x}/{y}.png", "Example")
    with pytest.raises(PageError, match="host must be fixed"):
        Tiles.checked("https://{s}.example.org/{z}/{x}/{y}.png", "Example")
    with pytest.raises(PageError, match="--attribution"):
        Tiles.checked("https://tiles.example.org/{z}/{x}/{y}.png", " ")

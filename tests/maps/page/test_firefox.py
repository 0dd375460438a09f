"""The page in Firefox ESR: what matters most works there too, and nothing is asked of the network.

Firefox speaks WebDriver BiDi by itself, over a web socket; no driver program is needed.
"""

import itertools
import json
import os
import re
import shutil
import subprocess

import pytest
from samples import located_cities
from websockets.sync.client import connect

from maps.page import draw

pytestmark = pytest.mark.browser


class Firefox:
    """One tab of a Firefox, driven by WebDriver BiDi."""

    def __init__(self, socket):
        self.socket = socket
        self.numbers = itertools.count(1)
        self.events = []
        self.ask("session.new", capabilities={})
        self.ask("session.subscribe", events=["network.beforeRequestSent", "log.entryAdded"])
        self.tab = self.ask("browsingContext.getTree")["contexts"][0]["context"]

    def ask(self, method, **params):
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            message = json.loads(self.socket.recv(timeout=60))
            if message.get("id") == number:
                assert message["type"] == "success", message
                return message["result"]
            self.events.append(message)

    def open(self, address):
        self.ask("browsingContext.navigate", context=self.tab, url=address, wait="complete")

    def evaluate(self, expression):
        """Give the value of an expression, or of the promise it makes, as JSON."""
        script = f"Promise.resolve({expression}).then((value) => JSON.stringify(value ?? null))"
        answer = self.ask(
            "script.evaluate", expression=script, target={"context": self.tab}, awaitPromise=True
        )
        assert answer["type"] == "success", answer
        return json.loads(answer["result"]["value"])

    def until(self, condition):
        """Wait until an expression is true."""
        return self.evaluate(
            "new Promise((done) => { const look = () => "
            f"({condition}) ? done(true) : setTimeout(look, 20); look(); }})"
        )

    def requests(self):
        events = [e["params"] for e in self.events if e.get("method") == "network.beforeRequestSent"]
        return [event["request"]["url"] for event in events]

    def errors(self):
        entries = [e["params"] for e in self.events if e.get("method") == "log.entryAdded"]
        return [entry["text"] for entry in entries if entry["level"] in {"error", "warn"}]


@pytest.fixture(scope="module")
def firefox(tmp_path_factory):
    executable = shutil.which("firefox-esr") or shutil.which("firefox")
    if executable is None:
        if os.environ.get("CI"):
            pytest.fail("no Firefox: the browser tests must run in CI")
        pytest.skip("no Firefox on this machine")
    profile = tmp_path_factory.mktemp("profile")
    command = [
        executable,
        "--headless",
        "--no-remote",
        "--profile",
        str(profile),
        "--remote-debugging-port",
        "0",
    ]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    listening = (re.search(r"WebDriver BiDi listening on (ws://\S+)", line) for line in process.stderr)
    address = next(match[1] for match in listening if match is not None)
    with connect(f"{address}/session", max_size=None) as socket:
        yield Firefox(socket)
    process.terminate()
    process.wait(timeout=30)
    process.stderr.close()


@pytest.fixture(scope="module")
def page(firefox, tmp_path_factory):
    file = tmp_path_factory.mktemp("page") / "map.html"
    file.write_text(draw(located_cities(12)), encoding="utf-8")
    firefox.open(file.as_uri())
    firefox.until("document.documentElement.dataset.basemap === 'ready'")
    return firefox


def test_firefox_draws_the_base_map_under_the_markers(page):
    assert page.evaluate("document.querySelectorAll('.leaflet-marker-pane .pin').length") >= 5
    colours = page.evaluate(
        "(() => { const canvas = document.querySelector('canvas'); const { width, height } = canvas;"
        "const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);"
        "const seen = new Set();"
        "for (let i = 0; i < data.length; i += 400) seen.add(data.slice(i, i + 3).join());"
        "return seen.size; })()"
    )
    assert colours >= 3


def test_firefox_lists_every_place(page):
    assert page.evaluate("document.querySelectorAll('li.row').length") == 12


def test_firefox_opens_the_evidence(page):
    page.evaluate("document.querySelector('li.row button').click()")
    page.until("!document.querySelector('[data-part=evidence]').hidden")
    assert "Namibe" in page.evaluate("document.querySelector('[data-part=evidence]').textContent")
    assert page.until("document.querySelector('.pin-selected') !== null")


def test_firefox_asks_nothing_of_the_network(page):
    assert [
        url for url in page.requests() if not url.startswith(("file:", "data:", "about:", "chrome:"))
    ] == []
    assert page.errors() == []

"""A real HTTP server on loopback that behaves as Nominatim does, well or badly, as a test tells it."""

import json
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

PLACES = {
    "toronto": (43.6535, -79.3839, "Toronto", "ca", "city", "Ontario"),
    "prague": (50.0875, 14.4213, "Prague", "cz", "city", "Prague"),
    "madrid": (40.4167, -3.7036, "Madrid", "es", "city", "Community of Madrid"),
    "camp hope": (-1.5, 29.25, "Camp Hope", "cd", "hamlet", "North Kivu"),
}


@dataclass(frozen=True)
class Reply:
    """What to send back instead of an answer; `claims` more bytes than there are makes a truncated body."""

    status: int = 200
    body: bytes = b"[]"
    headers: dict = field(default_factory=dict)
    claims: int = 0
    delay: float = 0.0


@dataclass
class NominatimServer:
    """`replies` are used up first, one a request; after that every request gets the right answer."""

    replies: list = field(default_factory=list)
    arrivals: list = field(default_factory=list)
    requests: list = field(default_factory=list)
    busy: int = 0
    busiest: int = 0

    def __enter__(self):
        handler = type("Handler", (_Handler,), {"nominatim": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def url(self):
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def asked(self):
        """The questions in the order of their arrival."""
        return [query["q"] for query, _ in self.requests]


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        server = self.nominatim
        server.arrivals.append(time.monotonic())
        server.busy += 1
        server.busiest = max(server.busiest, server.busy)
        try:
            query = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
            server.requests.append((query, dict(self.headers)))
            reply = server.replies.pop(0) if server.replies else _answer(query)
            time.sleep(reply.delay)
            self._send(reply)
        finally:
            server.busy -= 1

    def _send(self, reply):
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(reply.body) + reply.claims))
        self.end_headers()
        self.wfile.write(reply.body)

    def log_message(self, *_):
        """Say nothing."""


def _answer(query):
    name = query["q"].split(",")[0].casefold()
    country = query.get("countrycodes")
    found = PLACES.get(name)
    if found is None or country not in (None, found[3]):
        return Reply()
    return Reply(body=result(*found))


def result(latitude, longitude, name="Toronto", country="ca", kind="city", state="Ontario"):
    """Write one result as Nominatim does: coordinates are text."""
    return json.dumps(
        [
            {
                "lat": str(latitude),
                "lon": str(longitude),
                "class": "boundary",
                "type": "administrative",
                "addresstype": kind,
                "name": name,
                "display_name": f"{name}, {state}",
                "address": {kind: name, "state": state, "country_code": country},
            }
        ]
    ).encode()

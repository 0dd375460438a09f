"""Web addresses that a person names: fetched with caps, and never from inside the person's own network.

The address that was checked is the address that is connected to, so that a name cannot point elsewhere
between the two. Proxies of the environment are not used: they would resolve the name anew.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import Message
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit

from geo.errors import ReportError
from geo.readers._choices import OnRequest
from geo.readers._ip_addresses import IPAddress, MayAsk, is_public

if TYPE_CHECKING:
    import ssl

    from urllib3 import BaseHTTPResponse, HTTPConnectionPool

MAX_BYTES = 10_000_000
MAX_REDIRECTS = 5
MAX_SECONDS = 30.0

_USER_AGENT = "reportmap (reads one page that its user named)"
_CHUNK = 1 << 16
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_NEVER_TEXT = ("image/", "audio/", "video/", "font/")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a web address answered. `url` is the last one after redirects; `charset` what the server said."""

    url: str
    content: bytes
    media_type: str | None
    charset: str | None


@dataclass(frozen=True, slots=True)
class Target:
    """One address to ask: where the bytes go, and what is asked for there."""

    url: str
    secure: bool
    host: str
    port: int
    path: str


def fetch(
    url: str,
    may_ask: MayAsk = is_public,
    on_request: OnRequest | None = None,
    seconds: float = MAX_SECONDS,
) -> Fetched:
    """Get what a web address answers, following at most five redirects.

    `may_ask` decides about every address that a name resolves to, at every hop. `on_request` is told, in a
    sentence, what is asked of whom before it is asked. Raises `ReportError` for anything but a whole answer
    of at most 10 MB within `seconds`, which includes looking up names.
    """
    on_request = _say_nothing if on_request is None else on_request
    deadline = time.monotonic() + seconds
    return _within(seconds, url, lambda: _follow(url, may_ask, on_request, deadline))


def _follow(url: str, may_ask: MayAsk, on_request: OnRequest, deadline: float) -> Fetched:
    first = url
    for _ in range(MAX_REDIRECTS + 1):
        answer = _ask(_target(url), may_ask, on_request, deadline)
        if isinstance(answer, Fetched):
            on_request(f"received {len(answer.content):,} bytes of {answer.media_type or 'unknown type'}")
            return answer
        url = answer
    raise ReportError(f"{first}: redirects more than {MAX_REDIRECTS} times.")


def _target(url: str) -> Target:
    """Take an address apart; raise `ReportError` for what is no web address."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port
    except ValueError as error:
        raise ReportError(f"{url}: is not a web address: {error}.") from error
    if parts.scheme not in ("http", "https") or not host:
        raise ReportError(f"{url}: only http:// and https:// addresses are read.")
    if parts.username is not None:
        raise ReportError(f"{url}: holds a user name. Save the page yourself and name the file.")
    secure = parts.scheme == "https"
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~") + (
        "?" + quote(parts.query, safe="/?%:@!$&'()*+,;=~[]") if parts.query else ""
    )
    return Target(url, secure, host, port or (443 if secure else 80), path)


def _ask(target: Target, may_ask: MayAsk, on_request: OnRequest, deadline: float) -> Fetched | str:
    """Ask once: give the answer, or the address that it redirects to."""
    from urllib3.exceptions import HTTPError, NewConnectionError

    unreachable: Exception | None = None
    for address in _checked_addresses(target, may_ask):
        on_request(f"asking {target.host} ({address}) for {target.url}")
        with _pool(target, address, deadline) as pool:
            try:
                return _answer(pool, target, deadline)
            except NewConnectionError as error:
                unreachable = error
            except HTTPError as error:
                raise ReportError(f"{target.url}: {_reason(error)}") from error
    raise ReportError(f"{target.url}: {target.host} cannot be reached.") from unreachable


def _checked_addresses(target: Target, may_ask: MayAsk) -> list[IPAddress]:
    """Look the host up, and refuse it where any of its addresses may not be asked."""
    try:
        found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise ReportError(f"{target.url}: there is no host {target.host}, or no network.") from error
    addresses = [ipaddress.ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    for address in addresses:
        if not may_ask(address):
            raise ReportError(
                f"{target.url}: lies inside a private network ({address}), which is not asked. If that is "
                "what you mean, say --allow-private."
            )
    return addresses


def _pool(target: Target, address: IPAddress, deadline: float) -> HTTPConnectionPool:
    """Make the connection to a checked address; the certificate has to be that of the host's name."""
    from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, Timeout

    timeout = Timeout(total=max(deadline - time.monotonic(), 0.001))
    if not target.secure:
        return HTTPConnectionPool(str(address), target.port, timeout=timeout, retries=False)
    return HTTPSConnectionPool(
        str(address),
        target.port,
        timeout=timeout,
        retries=False,
        ssl_context=_certificates(),
        server_hostname=target.host,
        assert_hostname=target.host,
    )


def _certificates() -> ssl.SSLContext:
    """Trust what the system trusts, and what browsers do, where the system has no list."""
    import ssl

    import certifi

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _answer(pool: HTTPConnectionPool, target: Target, deadline: float) -> Fetched | str:
    standard_port = target.port == (443 if target.secure else 80)
    headers = {
        "Host": target.host if standard_port else f"{target.host}:{target.port}",
        "User-Agent": _USER_AGENT,
        "Accept": "text/html, text/plain, application/pdf, */*;q=0.5",
        "Accept-Encoding": "gzip, deflate",
    }
    response = pool.urlopen(
        "GET", target.path, headers=headers, redirect=False, retries=False, preload_content=False
    )
    try:
        where = response.headers.get("Location")
        if response.status in _REDIRECTS and where:
            return urljoin(target.url, where)
        if response.status != 200:
            raise ReportError(
                f"{target.url}: answered {response.status} {response.reason or ''}".rstrip() + "."
            )
        media_type, charset = _content_type(response)
        if media_type is not None and media_type.startswith(_NEVER_TEXT):
            raise ReportError(f"{target.url}: is {media_type}, not a report that can be read.")
        return Fetched(target.url, b"".join(_body(response, target, deadline)), media_type, charset)
    finally:
        response.close()


def _body(response: BaseHTTPResponse, target: Target, deadline: float) -> Iterator[bytes]:
    """Give the unpacked body in pieces; raise `ReportError` when it is too long or too slow."""
    total = 0
    while chunk := response.read1(_CHUNK, decode_content=True):
        total += len(chunk)
        if total > MAX_BYTES:
            raise ReportError(
                f"{target.url}: has more than {MAX_BYTES // 1_000_000} MB. Save and shorten it."
            )
        if time.monotonic() > deadline:
            raise ReportError(_too_slow(target.url, MAX_SECONDS))
        yield chunk


def _content_type(response: BaseHTTPResponse) -> tuple[str | None, str | None]:
    """Give the media type and the charset that the server states."""
    header = Message()
    header["Content-Type"] = response.headers.get("Content-Type", "")
    if "/" not in header["Content-Type"]:
        return None, None
    return header.get_content_type(), header.get_content_charset()


def _within(seconds: float, url: str, work: Callable[[], Fetched]) -> Fetched:
    """Do the work in a thread and give up waiting in time: looking up a name knows no time limit itself."""
    results: list[Fetched | BaseException] = []

    def run() -> None:
        try:
            results.append(work())
        except BaseException as error:  # whatever it is, the caller's thread has to see it
            results.append(error)

    thread = Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if not results:
        raise ReportError(_too_slow(url, seconds))
    if isinstance(results[0], BaseException):
        raise results[0]
    return results[0]


def _reason(error: Exception) -> str:
    """Say what went wrong on the way, for a person."""
    from urllib3 import exceptions

    sentences = {
        exceptions.SSLError: "its certificate is not valid for this name, so nothing was read.",
        exceptions.TimeoutError: f"did not answer within {MAX_SECONDS:.0f} s. Try again later.",
        exceptions.DecodeError: "is packed in a way that cannot be unpacked.",
    }
    known = (sentence for kind, sentence in sentences.items() if isinstance(error, kind))
    return next(known, "broke off before the end of the answer. Try again.")


def _too_slow(url: str, seconds: float) -> str:
    return f"{url}: did not answer whole within {seconds:.0f} s. Try again later, or save the page yourself."


def _say_nothing(message: str) -> None:
    pass

"""Every service that geopy knows, by geopy's name for it, with its keys from the environment.

A service's settings are the text parameters of its geopy class: ``api_key`` of OpenCage is
``REPORTMAP_OPENCAGE_API_KEY``, ``username`` of GeoNames ``REPORTMAP_GEONAMES_USERNAME``.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from http.client import HTTPMessage
from typing import IO, Any
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, HTTPSHandler, Request, build_opener

from geopy.adapters import URLLibAdapter
from geopy.exc import ConfigurationError, GeocoderNotFound, GeocoderParseError
from geopy.geocoders import SERVICE_TO_GEOCODER, get_geocoder_for_service

from geo.errors import GeocoderError
from geo.geocoders import Access, Question
from geo.geocoders._service import Service, pace_of

TIMEOUT_SECONDS = 10.0
"""geopy's own is 1 second, less than public servers often take."""

_OURS = frozenset({"self", "timeout", "proxies", "user_agent", "ssl_context", "adapter_factory", "scheme"})

_COUNTRY: dict[str, Callable[[str], object]] = {
    "country_codes": str.lower,
    "country": str.upper,
    "countries": lambda code: [code],
    "region": str.lower,
}
"""How services are told the country: the parameter of geopy's ``geocode`` and the form of the code."""


class _SameServer(HTTPRedirectHandler):
    """Goes where a service sends on to only on its own server: names and keys are for that one alone."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """Give the request to go on with; raise `URLError` where it would tell another server."""
        asked, other = urlsplit(req.full_url), urlsplit(newurl)
        if other.hostname != asked.hostname or (asked.scheme, other.scheme) == ("https", "http"):
            fp.close()  # who goes on closes it, who raises leaves its connection open
            raise URLError(f"it sends on to {other.scheme}://{other.hostname}, which is not asked")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class Adapter(URLLibAdapter):  # type: ignore[misc]  # geopy has no types
    """Fetches for geopy, once: `requests` would try again by itself and break the pace of a service.

    No service answers with nothing; geopy's parsers would take that for "no such place". geopy itself would
    follow a service to any server.
    """

    def __init__(self, *, proxies: Any, ssl_context: Any) -> None:
        super().__init__(proxies=proxies, ssl_context=ssl_context)
        self.urlopen = build_opener(HTTPSHandler(context=ssl_context), _SameServer()).open

    def get_json(self, url: str, *, timeout: float, headers: dict[str, str]) -> Any:
        """Fetch an answer."""
        answer = super().get_json(url, timeout=timeout, headers=headers)
        if answer is None or answer == {}:
            raise GeocoderParseError(f"the answer is empty: {answer}")
        return answer


def open_geocoder(access: Access) -> Service:
    """Open a service of geopy."""
    geolocator = geolocator_for(access)
    parameters = inspect.signature(geolocator.geocode).parameters
    country = next((name for name in _COUNTRY if name in parameters), None)

    def ask(question: Question) -> Any:
        hints: dict[str, object] = {}
        if country is not None and question.country_code is not None:
            hints[country] = _COUNTRY[country](question.country_code)
        return geolocator.geocode(in_words(question, with_country=country is None), **hints)

    return Service(access.name, server_of(geolocator), ask, pace_of(access, usual=1.0))


def geolocator_for(access: Access) -> Any:
    """Make geopy's object for a service, with the settings that the environment has for it.

    Raises `GeocoderError` where geopy knows no such service or a setting is missing.
    """
    try:
        service = get_geocoder_for_service(access.name)
    except GeocoderNotFound as error:
        known = ", ".join(sorted(SERVICE_TO_GEOCODER))
        message = f"there is no geocoder '{access.name}': name gazetteer, or one of {known}"
        raise GeocoderError(message) from error
    parameters = inspect.signature(service).parameters
    names = sorted(parameters.keys() - _OURS)
    settings = {name: access.setting(name) for name in names} | _server(access)
    settings = {name: value for name, value in settings.items() if value is not None}
    needed = [name for name in names if parameters[name].default is inspect.Parameter.empty]
    missing = [access.variable(name) for name in needed if name not in settings]
    if missing:
        raise GeocoderError(f"{access.name} needs a key: set {' and '.join(missing)} in the environment")
    try:
        return service(
            **settings,
            adapter_factory=Adapter,
            timeout=access.seconds("timeout", TIMEOUT_SECONDS),
            user_agent=user_agent(access.contact),
        )
    except (ConfigurationError, TypeError) as error:
        variables = ", ".join(map(access.variable, names))
        message = f"{access.name} cannot be used with what the environment says ({variables}): {error}"
        raise GeocoderError(message) from error


def in_words(question: Question, *, with_country: bool) -> str:
    """Put a question as one line, the most precise part first: "Springfield, Illinois, US"."""
    parts = [question.name, question.admin1, question.country_code if with_country else None]
    return ", ".join(dict.fromkeys(part for part in parts if part))


def user_agent(contact: str | None) -> str:
    """Name the tool, its version and whom to write to."""
    from importlib.metadata import version

    who = "" if contact is None else f" ({contact})"
    return f"reportmap/{version('reportmap')}{who}"


def server_of(geolocator: Any) -> str:
    """Name the server that a geopy object asks."""
    addresses = (getattr(geolocator, name, None) for name in ("api", "geocode_api", "domain"))
    address = next(str(address) for address in addresses if address)
    return urlsplit(address).netloc or address


def _server(access: Access) -> dict[str, str | None]:
    """Turn ``https://server/path`` into geopy's two settings."""
    server = access.server or access.setting("server")
    if server is None:
        return {}
    parts = urlsplit(server if "://" in server else f"https://{server}")
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        raise GeocoderError(f"'{server}' is not a server: write {access.name}=https://geocoder.example.org")
    return {"scheme": parts.scheme, "domain": parts.netloc + parts.path.rstrip("/")}

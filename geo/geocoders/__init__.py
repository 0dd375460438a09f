"""Who turns a name into coordinates; one geocoder a file.

The folder is the registry: a module here without a leading underscore is a geocoder that ``--geocoder``
takes by the module's name, and has ``open_geocoder(access) -> Geocoder``. Every other service that geopy
knows is taken by geopy's name for it (`_geopy`).
"""

from __future__ import annotations

import math
import os
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Protocol

from geo.errors import GeocoderError
from geo.model import Place

__all__ = ["Access", "Geocoder", "Question", "geocoder_names", "open_geocoder"]


@dataclass(frozen=True, slots=True)
class Question:
    """What a geocoder is asked: a name as the report has it, and where the report seems to mean it.

    `country_code` (ISO 3166-1 alpha-2) and `admin1` (a name) come from resolution, None where it has none.
    `resolved` is the place that resolution chose from the gazetteer, None where it could not choose.
    """

    name: str
    country_code: str | None = None
    admin1: str | None = None
    resolved: Place | None = None


class Geocoder(Protocol):
    """Answers questions about places.

    `name` is what ``--geocoder`` takes and the cache records. `version` is that of its data, for a service
    the server that is asked: an offline geocoder's remembered answers are asked again when it changes.
    `online` says that asking sends the name to another machine.
    """

    name: str
    version: str
    online: bool

    def find(self, question: Question) -> Place | None:
        """Give the place, or None where there is no such place.

        Raises `GeocoderUnavailable` where the geocoder gave no answer, or one that cannot be one.
        """
        ...


@dataclass(frozen=True, slots=True)
class Access:
    """How a geocoder is reached: its name, another server than the usual one, and who asks.

    `contact` is an address under which the operator of a service reaches the person who asks. Keys and
    other settings are in `environment`, never on a command line.
    """

    name: str
    server: str | None = None
    contact: str | None = None
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)

    def setting(self, what: str) -> str | None:
        """Read a setting of this geocoder, such as ``REPORTMAP_OPENCAGE_API_KEY`` for "api_key"."""
        return self.environment.get(self.variable(what)) or None

    def seconds(self, what: str, otherwise: float) -> float:
        """Read a setting that is a number of seconds; raise `GeocoderError` where it is none."""
        text = self.setting(what)
        try:
            seconds = otherwise if text is None else float(text)
        except ValueError:
            seconds = math.nan
        if not 0 <= seconds < math.inf:
            raise GeocoderError(f"{self.variable(what)} is '{text}': write a number of seconds")
        return seconds

    def variable(self, what: str) -> str:
        """Name the environment variable of a setting."""
        return f"REPORTMAP_{self.name}_{what}".upper()


def geocoder_names() -> list[str]:
    """Name the geocoders that have a file here, sorted; geopy's other services come beside them."""
    return sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))


def open_geocoder(named: str, contact: str | None = None) -> Geocoder:
    """Open a geocoder by its name, or by ``NAME=https://server`` where another server is to be asked.

    Raises `GeocoderError` where there is none of that name, or a key or the contact is missing.
    """
    name, _, server = named.partition("=")
    access = Access(name.strip().casefold(), server.strip() or None, contact)
    module = access.name if access.name in geocoder_names() else "_geopy"
    geocoder: Geocoder = import_module(f"{__name__}.{module}").open_geocoder(access)
    return geocoder

"""Who turns a name into coordinates; one geocoder a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from geo.model import Place


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

    `name` is what ``--geocoder`` takes and the cache records. `version` is that of its data: an offline
    geocoder's remembered answers are asked again when it changes. `online` says that asking sends the
    name to another machine.
    """

    name: str
    version: str
    online: bool

    def find(self, question: Question) -> Place | None:
        """Give the place, or None where there is no such place.

        Raises `GeocoderUnavailable` where the geocoder gave no answer, `GeocoderError` where it refused
        the question or answered nonsense.
        """
        ...

"""The embedded gazetteer, the default: nothing leaves the machine."""

from __future__ import annotations

from geo.errors import GeocoderError
from geo.geocoders import Access, Question
from geo.model import Place


class Gazetteer:
    """Answers with the place that resolution chose from the embedded gazetteer."""

    name = "gazetteer"
    online = False

    def __init__(self, version: str) -> None:
        self.version = version

    def find(self, question: Question) -> Place | None:
        """Give the resolution's own place; None where it had none."""
        return question.resolved


def open_geocoder(access: Access) -> Gazetteer:
    """Open the embedded gazetteer."""
    from geo.gazetteer import open_gazetteer

    if access.server is not None:
        raise GeocoderError("gazetteer is embedded and has no server: write --geocoder gazetteer")
    return Gazetteer(open_gazetteer().version)

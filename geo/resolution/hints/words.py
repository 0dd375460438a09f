"""Words that only one country, or one state or province, has."""

from __future__ import annotations

from collections.abc import Iterator

from geo.resolution.hints.signs import Codes, speaking_for
from geo.text import pieces_of

_SIGNS = ".,;:!?()[]'\"“”‘’"


def words(text: str) -> Iterator[Codes]:
    """Tell what each word that a report uses speaks for, once however often it stands there."""
    pieces = pieces_of(text)
    used = pieces | {piece.strip(_SIGNS) for piece in pieces if not piece.isalnum()}
    for file in ("country_words.json", "unit_words.json"):
        known = speaking_for(file)
        for word in sorted(used & known.keys()):
            yield known[word]

"""Words that only one country, or one state or province, has."""

from __future__ import annotations

from collections.abc import Iterator

from geo.resolution.hints.signs import Codes, speaking_for

_SIGNS = ".,;:!?()[]'\"“”‘’"


def words(text: str) -> Iterator[Codes]:
    """Tell what each word that a report uses speaks for, once however often it stands there."""
    used = set(text.split())
    used |= {word.strip(_SIGNS) for word in used if not word.isalnum()}
    for file in ("country_words.json", "unit_words.json"):
        known = speaking_for(file)
        for word in sorted(used & known.keys()):
            yield known[word]

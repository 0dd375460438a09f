"""Adjectives and peoples of countries that a language writes small: "sirio", "ливанском", "السورية"."""

from __future__ import annotations

from collections.abc import Sequence

from geo.gazetteer import Gazetteer
from geo.languages.demonyms import demonyms
from geo.meanings.names import meanings_of
from geo.recognition.candidates import Recognised
from geo.recognition.candidates.spans import Candidate

SURE = 0.95
"""They are words of the language, not names that look like others."""


def with_demonyms(
    text: str, found: Sequence[Recognised], code: str, gazetteer: Gazetteer
) -> list[Recognised]:
    """Add to the toponyms of a text the demonyms that are in none of them, in order of appearance."""
    known = list(demonyms(text, code))
    if not known:
        return list(found)
    taken = {at for item in found for at in range(item.candidate.start, item.candidate.end)}
    added = [
        Recognised(Candidate(start, end, key, words=1), SURE)
        for start, end, key in known
        if taken.isdisjoint((start, end - 1)) and meanings_of(text[start:end], gazetteer, code)[0] == key
    ]
    return sorted([*found, *added])

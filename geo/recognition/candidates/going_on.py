"""Names of areas that go on in small letters: "Arabie saoudite", "the Niger river"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.gazetteer import Gazetteer
from geo.languages import Language
from geo.meanings.inflection import base_form
from geo.model import AREAS, Kind
from geo.recognition.candidates.spans import Span
from geo.recognition.tokens import Run
from geo.text import fold

_WORD_ON = re.compile(r"[ \xa0\n-](?=[^\W\d_])[\w'’]+")
_GOING_ON = AREAS | {Kind.WATER, Kind.MOUNTAIN, Kind.ISLAND}
_MOST_WORDS_ON = 3
_MOST_WORDS_BACK = 2


def may_go_on(text: str, end: int, language: Language) -> bool:
    """Tell whether the word after a run that ends at `end` is one that names go on with."""
    word = _WORD_ON.match(text, end) if language.goes_on else None
    return word is not None and word[0][1:].lower() in language.goes_on


def going_on(text: str, offset: int, run: Run, gazetteer: Gazetteer, language: Language) -> Span | None:
    """Find the longest name that begins in the last words of a run and goes on after it."""
    last = len(run.words) - 1
    ends = list(_ends(text, offset + run.words[last].end))
    for first in range(max(0, last - _MOST_WORDS_BACK), last + 1):
        start = offset + run.words[first].start
        for end in reversed(ends):
            key = _area(text[start:end], gazetteer, language)
            if key is not None:
                return Span(start - offset, end - offset, key, first, last)
    return None


def _ends(text: str, start: int) -> Iterator[int]:
    for _ in range(_MOST_WORDS_ON):
        word = _WORD_ON.match(text, start)
        if word is None:
            return
        start = word.end()
        yield start


def _area(text: str, gazetteer: Gazetteer, language: Language) -> str | None:
    """Give the name that a text is, folded, where it is that of an area or a natural feature."""
    key = fold(text)
    found = base_form(key, gazetteer, language.endings) if language.endings else key
    if found is None or not any(place.kind in _GOING_ON for place, _ in gazetteer.meanings(found)):
        return None
    return found

"""Names that the gazetteer has with what tells them apart in brackets: "Frankfurt (Oder)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geo.gazetteer import Gazetteer
from geo.recognition.candidates.spans import Candidate
from geo.text import fold

_BRACKETS = re.compile(r" \([^\W\d][^()\n]{1,20}\)")


def with_brackets(text: str, found: Sequence[Candidate], gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Take the brackets to each name that has them in the gazetteer; what stands in them is no name."""
    inside_until = 0
    for candidate in found:
        bracketed = _bracketed(text, candidate, gazetteer)
        if bracketed is not None:
            inside_until = bracketed.end
            yield bracketed
        elif candidate.start >= inside_until:
            yield candidate


def _bracketed(text: str, candidate: Candidate, gazetteer: Gazetteer) -> Candidate | None:
    brackets = _BRACKETS.match(text, candidate.end)
    if brackets is None:
        return None
    key = fold(text[candidate.start : brackets.end()])
    return candidate._replace(end=brackets.end(), key=key) if gazetteer.meanings(key) else None
